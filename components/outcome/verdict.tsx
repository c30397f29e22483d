import { AnswersSummary } from '@/components/flow/answers-summary'
import type { Outcome } from '@/lib/advice/outcome'
import { CopyLink } from './copy-link'

const kinds = {
  blocker: ['blocker', 'blockers'],
  prerequisite: ['prerequisite', 'prerequisites'],
  warning: ['warning', 'warnings'],
} as const

/** What the advice is, from which answers, and the link to take along. */
export function Verdict({ outcome }: { outcome: Outcome }) {
  const { architectures, answers, condition, findings, title, verdict } = outcome
  const counts = (['blocker', 'prerequisite', 'warning'] as const).flatMap(kind => {
    const count = findings.filter(finding => finding.kind === kind).length
    return count === 0 && kind !== 'blocker' ? [] : [`${count} ${kinds[kind][count === 1 ? 0 : 1]}`]
  })
  return (
    <header className="grid gap-5">
      <p className="text-sm font-semibold text-accent">
        {['No architecture', 'Your architecture', 'Your pair of architectures'][architectures.length]}
      </p>
      <h1 className="text-3xl sm:text-4xl">{title}</h1>
      <p className="max-w-prose text-lg text-muted">{verdict}</p>
      {/* With room for what the environment brings, so that nothing below it moves. */}
      <div className="min-h-36 max-w-prose border-l-4 border-line pl-4 sm:min-h-24">
        {architectures.length > 0 &&
          (condition ? (
            <p className="font-semibold text-danger">{condition}</p>
          ) : (
            <p>Nothing is known to stand in the way so far.</p>
          ))}
        <p className="text-sm">{findings.length > 0 && <a href="#findings">{counts.join(', ')}</a>}</p>
      </div>
      <AnswersSummary answers={answers} />
      <p className="needs-script text-sm print:hidden">
        <a href="#documents">Documents and scripts to download</a>
      </p>
      <CopyLink />
    </header>
  )
}
