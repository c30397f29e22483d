import { AnswersSummary } from '@/components/flow/answers-summary'
import type { Recommendation } from '@/lib/advice/recommend'
import { titleOf, verdictOf } from '@/lib/advice/verdict'
import { CopyLink } from './copy-link'

/** What the advice is, from which answers, and the link to take along. */
export function Verdict({ recommendation }: { recommendation: Recommendation }) {
  const { architectures, answers, findings } = recommendation
  const count = (kind: string) => findings.filter(finding => finding.kind === kind).length
  return (
    <header className="grid gap-5">
      <p className="text-sm font-semibold text-accent">
        {architectures.length === 0
          ? 'No architecture'
          : architectures.length === 1
            ? 'Your architecture'
            : 'Your pair of architectures'}
      </p>
      <h1 className="text-3xl tracking-tight sm:text-4xl">{titleOf(architectures)}</h1>
      <p className="max-w-prose text-lg text-muted">{verdictOf(recommendation)}</p>
      <AnswersSummary answers={answers} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <CopyLink />
        <p className="min-h-6 text-sm text-muted">
          <a href="#findings">
            {count('blocker')} {count('blocker') === 1 ? 'blocker' : 'blockers'}, {count('prerequisite')}{' '}
            prerequisites, {count('warning')} warnings
          </a>
        </p>
      </div>
    </header>
  )
}
