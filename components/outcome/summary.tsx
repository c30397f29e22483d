import { Fragment, type ReactNode } from 'react'
import { ClaimText } from '@/components/ui/claim'
import { findingKinds } from '@/content/finding-kinds'
import type { Claim } from '@/content/types'
import type { Outcome } from '@/lib/advice/outcome'
import { effortOf } from '@/lib/runbook/effort'
import { type Runbook, rolloutOf } from '@/lib/runbook/runbook'

/** The outcome on one screen, for whoever decides: what stands in the way, what it asks for, what it costs, in which order. */
export function Summary({ outcome, runbook }: { outcome: Outcome; runbook: Runbook }) {
  const { architectures, condition, findings, waysForward } = outcome
  return (
    <dl className="summary">
      <Row title="In the way">
        {/* With room for what the environment brings, so that nothing below it moves. */}
        <div className={architectures.length > 0 ? 'min-h-24 content-center sm:min-h-12' : undefined}>
          {architectures.length > 0 && (
            <p className={condition && 'font-semibold text-danger'}>
              {condition ?? (
                <>
                  Nothing is known to stand in the way so far.{' '}
                  <span className="needs-script">
                    Tell what you know of <a href="#environment">your environment</a>.
                  </span>
                </>
              )}
            </p>
          )}
          <Counts findings={findings} />
        </div>
      </Row>
      {architectures.length > 0 && (
        <>
          <Row title="Effort">
            <p>{effortInWords(runbook)}</p>
          </Row>
          <Row title="Licences">
            {licencesOf(architectures).map(claim => (
              <p key={claim.text}>
                <ClaimText claim={claim} />
              </p>
            ))}
          </Row>
          <Row title="Phases">
            <ol className="phases">
              {rolloutOf(runbook).map(({ phase: { id, title } }) => (
                <li key={id}>
                  <a href={`#phase-${id}`}>{title}</a>
                </li>
              ))}
            </ol>
            <p>
              The <a href="#phase-roll-back">way back</a> is described as well.
            </p>
          </Row>
        </>
      )}
      {waysForward.length > 0 && (
        <Row title="Ways forward">
          <a href="#ways-forward">
            {waysForward.length === 1 ? 'One way' : `${waysForward.length} ways`} to change that
          </a>
        </Row>
      )}
    </dl>
  )
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** How many findings there are of each kind, each number with the way to them; that nothing blocks is said, too. */
function Counts({ findings }: { findings: Outcome['findings'] }) {
  if (findings.length === 0) return null
  const counts = findingKinds
    .map(kind => ({ ...kind, count: findings.filter(finding => finding.kind === kind.id).length }))
    .filter(({ id, count }) => count > 0 || id === 'blocker')
  return (
    <p>
      {counts.map(({ id, singular, plural, count }, index) => {
        const words = `${count} ${(count === 1 ? singular : plural).toLowerCase()}`
        return (
          <Fragment key={id}>
            {index > 0 && ', '}
            {count > 0 ? <a href={`#findings-${id}`}>{words}</a> : words}
          </Fragment>
        )
      })}
    </p>
  )
}

function effortInWords(runbook: Runbook): string {
  const { tasks, changes, highRisk, toRollBack } = effortOf(runbook)
  return `${tasks} tasks: ${changes} change something (${highRisk} of high risk), ${tasks - changes} read or check. ${toRollBack} more to roll back, if needed.`
}

/** Two architectures may ask for the same licence: that is said once. */
function licencesOf(architectures: Outcome['architectures']): readonly Claim[] {
  return [
    ...new Map(
      architectures.flatMap(({ licences }) => licences.map(licence => [licence.text, licence] as const)),
    ).values(),
  ]
}
