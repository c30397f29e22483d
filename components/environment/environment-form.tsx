import { Section } from '@/components/ui/section'
import type { CompleteAnswers } from '@/content/flow'
import { type EstateQuestion, questionsFor } from '@/lib/advice/estate'
import { ClearButton } from './clear-button'
import { EstateQuestionRow } from './estate-question'

export const environmentHeading = { id: 'environment', title: 'Your environment', isForm: true } as const

/** The questions about the environment that matter for this outcome. All are optional. */
export function EnvironmentForm({ answers }: { answers: CompleteAnswers }) {
  const questions = questionsFor(answers)
  if (questions.length === 0) return null
  return (
    <div className="needs-script">
      <Section {...environmentHeading}>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="max-w-prose text-muted">
            Optional; “not sure” is a complete answer. Each answer changes what is said below. Nothing leaves
            your browser: answers are in the address after <code>#</code>, which no server sees.
          </p>
          <div className="flex flex-wrap items-center gap-3">
            <ClearButton part="estate" label="Clear answers" />
          </div>
        </div>
        <div className="border-b border-line">
          {questions.map((question: EstateQuestion) => (
            <EstateQuestionRow key={question.id} question={question} answers={answers} />
          ))}
        </div>
      </Section>
    </div>
  )
}
