import { Fragment, type ReactNode } from 'react'
import { ClaimText } from '@/components/ui/claim'
import type { Outcome } from '@/lib/advice/outcome'
import { continued, countsOf, licencesOf, nothingInTheWay, summaryTitles } from '@/lib/advice/summary'
import { effortInWords } from '@/lib/runbook/effort'
import { isContinued, type Runbook, rolloutOf } from '@/lib/runbook/runbook'

/** The outcome on one screen, for whoever decides: what stands in the way, what it asks for, what it costs, in which order. */
export function Summary({ outcome, runbook }: { outcome: Outcome; runbook: Runbook }) {
  const { architectures, condition, meanwhile, findings, waysForward } = outcome
  return (
    <dl className="summary">
      <Row title={summaryTitles.inTheWay}>
        {/* With room for what the environment brings, so that nothing below it moves. */}
        <div className={architectures.length > 0 ? 'min-h-24 content-center sm:min-h-12' : undefined}>
          {architectures.length > 0 && (
            <p className={condition && 'font-semibold text-danger'}>
              {condition ?? (
                <>
                  {nothingInTheWay}{' '}
                  <span className="needs-script">
                    Tell what you know of <a href="#environment">your environment</a>.
                  </span>
                </>
              )}
            </p>
          )}
          {meanwhile && (
            <p>
              <a href={meanwhile.href}>{meanwhile.text}</a>
            </p>
          )}
          <Counts findings={findings} />
        </div>
      </Row>
      {architectures.length > 0 && (
        <>
          <Row title={summaryTitles.effort}>
            <p>{effortInWords(runbook)}</p>
          </Row>
          <Row title={summaryTitles.licences}>
            {licencesOf(architectures).map(claim => (
              <p key={claim.text}>
                <ClaimText claim={claim} />
              </p>
            ))}
          </Row>
          <Row title={summaryTitles.phases}>
            <ol className="phases">
              {rolloutOf(runbook).map(({ phase: { id, title } }) => (
                <li key={id}>
                  <a href={`#phase-${id}`}>{title}</a>
                </li>
              ))}
            </ol>
            {isContinued(runbook) ? (
              <p>{continued}</p>
            ) : (
              <p>
                The <a href="#phase-roll-back">way back</a> is described as well.
              </p>
            )}
          </Row>
        </>
      )}
      {waysForward.length > 0 && (
        <Row title={summaryTitles.waysForward}>
          <a href="#ways-forward">
            {waysForward.length === 1 ? 'One way' : `${waysForward.length} ways`} to go on
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

/** How many findings there are of each kind, each number with the way to them. */
function Counts({ findings }: { findings: Outcome['findings'] }) {
  const counts = countsOf(findings)
  if (counts.length === 0) return null
  return (
    <p>
      {counts.map(({ id, count, words }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          {count > 0 ? <a href={`#findings-${id}`}>{words}</a> : words}
        </Fragment>
      ))}
    </p>
  )
}
