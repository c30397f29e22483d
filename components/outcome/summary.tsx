import { Fragment, type ReactNode } from 'react'
import { ClaimText } from '@/components/ui/claim'
import type { Outcome } from '@/lib/advice/outcome'
import { effortOf } from '@/lib/runbook/effort'
import type { Runbook } from '@/lib/runbook/runbook'

/** The outcome on one screen, for whoever decides: what stands in the way, what it asks for, what it costs, in which order. */
export function Summary({ outcome, runbook }: { outcome: Outcome; runbook: Runbook }) {
  const { architectures, condition, findings, waysForward } = outcome
  const rows: readonly (readonly [title: string, content: ReactNode])[] = [
    [
      'In the way',
      // With room for what the environment brings, so that nothing below it moves.
      <div key="way" className={architectures.length > 0 ? 'min-h-24 sm:min-h-12' : undefined}>
        {architectures.length > 0 && (
          <p className={condition && 'font-semibold text-danger'}>
            {condition ?? 'Nothing is known to stand in the way so far.'}
          </p>
        )}
        {findings.length > 0 && <a href="#findings">{countsOf(findings)}</a>}
      </div>,
    ],
    ...(runbook.length > 0 ? [['Effort', <p key="effort">{effortInWords(runbook)}</p>] as const] : []),
    ...(architectures.length > 0 ? [['Licences', licencesOf(architectures)] as const] : []),
    ...(runbook.length > 0 ? [['Phases', phasesOf(runbook)] as const] : []),
    ...(waysForward.length > 0
      ? [
          [
            'Ways forward',
            <a key="ways" href="#ways-forward">
              {waysForward.length === 1 ? 'One way' : `${waysForward.length} ways`} to change that
            </a>,
          ] as const,
        ]
      : []),
  ]
  return (
    <dl className="summary">
      {rows.map(([title, content]) => (
        <Fragment key={title}>
          <dt>{title}</dt>
          <dd>{content}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

const kinds = {
  blocker: ['blocker', 'blockers'],
  prerequisite: ['prerequisite', 'prerequisites'],
  warning: ['warning', 'warnings'],
} as const

function countsOf(findings: Outcome['findings']): string {
  return (['blocker', 'prerequisite', 'warning'] as const)
    .flatMap(kind => {
      const count = findings.filter(finding => finding.kind === kind).length
      return count === 0 && kind !== 'blocker' ? [] : [`${count} ${kinds[kind][count === 1 ? 0 : 1]}`]
    })
    .join(', ')
}

function effortInWords(runbook: Runbook): string {
  const { tasks, changes, highRisk, toRollBack } = effortOf(runbook)
  return `${tasks} tasks: ${changes} change something, ${highRisk} of high risk. ${toRollBack} more stand ready to roll back.`
}

/** Two architectures may ask for the same licence: that is said once. */
function licencesOf(architectures: Outcome['architectures']): ReactNode {
  const claims = new Map(architectures.map(({ licence }) => [licence.text, licence]))
  return [...claims.values()].map(claim => (
    <p key={claim.text}>
      <ClaimText claim={claim} />
    </p>
  ))
}

function phasesOf(runbook: Runbook): ReactNode {
  return (
    <ol className="phases">
      {runbook.map(({ phase: { id, title } }) => (
        <li key={id}>
          <a href={`#phase-${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  )
}
