import { Prose } from '@/components/ui/prose'
import { type Answers, questions } from '@/content/flow'
import { hrefOf, optionOf } from '@/lib/flow/path'
import { ChangeLink } from './change-link'

/** The answers so far. A Change link asks one question again and keeps the other answers. */
export function AnswersSummary({ answers }: { answers: Answers }) {
  const given = questions.flatMap(question => {
    const option = answers[question.id]
    return option === undefined ? [] : [{ question, option: optionOf(option) }]
  })
  if (given.length === 0) return null
  return (
    <section aria-label="Your answers" className="@container rounded-md border border-line bg-surface">
      <dl>
        {given.map(({ question, option }) => (
          <div
            key={question.id}
            className="grid min-[16rem]:grid-cols-[1fr_auto] items-baseline gap-x-4 border-t border-line px-4 py-2 @md:grid-cols-[10rem_1fr_auto] first:border-t-0"
          >
            <dt className="text-sm text-muted @max-md:col-span-full">{question.shortTitle}</dt>
            <dd className="font-semibold">
              <Prose text={option.label} />
            </dd>
            <dd className="print:hidden">
              <ChangeLink path={hrefOf(answers)} option={option.id} title={question.title} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
