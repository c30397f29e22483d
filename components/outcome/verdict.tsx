import { AnswersTold } from '@/components/environment/answers-told'
import { AnswersSummary } from '@/components/flow/answers-summary'
import { Eyebrow } from '@/components/ui/eyebrow'
import { Prose } from '@/components/ui/prose'
import type { Outcome } from '@/lib/advice/outcome'
import { isRuledOut } from '@/lib/advice/verdict'
import type { Runbook } from '@/lib/runbook/runbook'
import { CopyLink } from './copy-link'
import { RememberOutcome } from './remember-outcome'
import { Summary } from './summary'

/** What the advice is, on one screen: the verdict, its summary, the answers that lead here, and the link to copy. */
export function Verdict({ outcome, runbook }: { outcome: Outcome; runbook: Runbook }) {
  const { architectures, answers, title, verdict } = outcome
  return (
    <header className="grid gap-5">
      <Eyebrow>
        {architectures.length > 0 && isRuledOut(outcome)
          ? 'Ruled out by your environment'
          : ['No architecture', 'Your architecture', 'Your pair of architectures'][architectures.length]}
      </Eyebrow>
      <h1 className="text-3xl sm:text-4xl">
        <Prose text={title} />
      </h1>
      <p className="max-w-prose text-lg text-muted">
        <Prose text={verdict} />
      </p>
      <Summary outcome={outcome} runbook={runbook} />
      <AnswersSummary answers={answers} />
      {/* On the screen they stand in the form. */}
      <div className="hidden print:block">
        <AnswersTold />
      </div>
      <div className="verdict-actions">
        <RememberOutcome />
        <CopyLink />
      </div>
    </header>
  )
}
