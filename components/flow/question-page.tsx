import { WordsOnThisPage } from '@/components/glossary/words-on-this-page'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Prose } from '@/components/ui/prose'
import { type Answers, questions } from '@/content/flow'
import { hrefOf, isComplete, type Question, withAnswer } from '@/lib/flow/path'
import { AnswersSummary } from './answers-summary'
import { HelpItems } from './help-items'
import { OptionLink } from './option-link'

/** One question, its options as links, and how to find out. */
export function QuestionPage({ question, answers }: { question: Question; answers: Answers }) {
  return (
    <Page>
      {/* Read from top to bottom on a phone; beside each other elsewhere, two and two. */}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-x-12">
        <div className="grid content-start gap-6 lg:row-span-2">
          {/* No wider than the options below it. */}
          <div className="max-w-2xl">
            <PageHeader
              above={`Question ${questions.indexOf(question) + 1} of ${questions.length}`}
              title={question.title}
              lead={question.lead}
            />
          </div>
          <ul className="grid max-w-2xl gap-3">
            {question.options.map(({ id, label, hint }) => {
              const next = withAnswer(answers, question.id, id)
              return (
                <li key={id}>
                  <OptionLink
                    option={id}
                    from={hrefOf(answers)}
                    href={hrefOf(next)}
                    opens={isComplete(next) ? 'outcome' : 'question'}
                    label={<Prose text={label} />}
                    hint={hint}
                  />
                </li>
              )
            })}
          </ul>
        </div>
        <section className="grid max-w-2xl content-start gap-3 lg:col-start-2">
          <h2 className="text-sm text-muted">Your answers</h2>
          {Object.keys(answers).length > 0 ? (
            <AnswersSummary answers={answers} />
          ) : (
            <p className="text-muted">
              None yet. Three questions lead to the architecture; each answer stays in the address of the
              page, so you can go back, change it or send the link at any time.
            </p>
          )}
        </section>
        <details className="max-w-2xl border-t border-line pt-4 lg:row-start-3" open>
          <summary className="w-fit">
            <h2 className="inline text-lg">How do I find out?</h2>
          </summary>
          <div className="mt-3 grid gap-4">
            <HelpItems help={question.help} />
          </div>
        </details>
        <div className="max-w-2xl lg:col-start-2 lg:row-span-2 lg:row-start-2">
          <WordsOnThisPage content={question} />
        </div>
      </div>
    </Page>
  )
}
