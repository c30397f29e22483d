import { use, useDeferredValue } from 'react'
import { Downloads } from '@/components/diagram/downloads'
import { Drawing } from '@/components/diagram/drawing'
import { useFollowed } from '@/components/diagram/follow'
import { Legend } from '@/components/diagram/legend'
import { loadDrawing } from '@/components/diagram/load-drawing'
import { LookCloser } from '@/components/diagram/look-closer'
import { WalkThrough } from '@/components/diagram/walk-through'
import { ClaimText } from '@/components/ui/claim'
import { Prose } from '@/components/ui/prose'
import { Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import type { Outcome } from '@/lib/advice/outcome'
import type { StepTasks } from '@/lib/runbook/step-tasks'
import { architectureHeading } from './headings'
import { WorkflowList } from './workflow-list'

/** One architecture: its drawing, its workflow as list and as sequence, and whom it covers. */
export function ArchitectureSection({
  architecture,
  pair,
  stepTasks,
}: {
  architecture: Outcome['architectures'][number]
  pair: boolean
  stepTasks: StepTasks
}) {
  const followed = useFollowed()
  const { id, title, summary, drawings, steps, links, blocked, settings, coverage } = architecture
  const step = steps.find(({ number }) => number === followed.chosen)
  const said = step && `${step.number}. ${step.text.replace(/`/g, '')}`
  const redLine = (
    <p>
      The red line: <ClaimText claim={blocked} />
    </p>
  )
  return (
    <section data-architecture={id} ref={followed.section}>
      <Section {...architectureHeading(architecture, pair)}>
        {pair && (
          <p className="text-lg text-muted">
            <Prose text={summary} />
          </p>
        )}
        {/* Where nothing can be blocked yet, that is said before anything is drawn. */}
        {!settings && (
          <div className="rounded-sm border border-l-4 border-line border-l-caution bg-surface px-4 py-2">
            {redLine}
          </div>
        )}
        <WalkThrough steps={steps} followed={followed} of={pair ? title : undefined} />
        <div className="grid gap-8 xl:grid-cols-[33rem_1fr]">
          <figure className="grid content-start gap-3">
            <Drawn
              name={drawings.flowchart}
              label={`Diagram: ${title}`}
              describedBy={`sign-in-${id}`}
              said={said}
            />
            <figcaption>
              <Legend isOpen={!settings} />
            </figcaption>
          </figure>
          <div className="grid content-start gap-4">
            <h3 id={`sign-in-${id}`} className="text-xl">
              {`The sign-in in ${steps.length} steps`}
            </h3>
            <WorkflowList id={`steps-${id}`} steps={steps} tasksOf={step => stepTasks.tasksOf(id, step)} />
          </div>
        </div>
        <div className="grid gap-2 text-sm text-muted">
          {settings && redLine}
          <p>The dashed lines:</p>
          <ul className="grid list-disc gap-1 pl-5">
            {links.map(link => (
              <li key={link.text}>
                <ClaimText claim={link} />
              </li>
            ))}
          </ul>
        </div>
        <h3 className="text-xl">The same steps as a sequence</h3>
        <Drawn
          name={drawings.sequence}
          label={`Sequence diagram: ${title}`}
          describedBy={`sign-in-${id}`}
          said={said}
        />
        <h3 className="text-xl">What it covers</h3>
        <Rows
          rows={coverage.map(row => ({
            title: row.title,
            content: row.claims.map(claim => (
              <p key={claim.text}>
                <ClaimText claim={claim} />
              </p>
            )),
          }))}
        />
      </Section>
    </section>
  )
}

function Drawn({
  name,
  label,
  describedBy,
  said,
}: {
  name: string
  label: string
  describedBy: string
  said: string | undefined
}) {
  // An answer is there at once, whenever its drawing comes; until then the last one stands there, as one that goes.
  const shown = useDeferredValue(name)
  const drawing = use(loadDrawing(shown))
  return (
    <div className="grid gap-3" aria-busy={shown !== name || undefined}>
      <Drawing drawing={drawing} label={label} describedBy={describedBy} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <LookCloser drawing={drawing} label={label} said={said} />
        <Downloads name={shown} kind={drawing.kind} label={label} />
      </div>
    </div>
  )
}
