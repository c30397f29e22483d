import { Drawing, type Picture } from '@/components/diagram/drawing'
import { Legend } from '@/components/diagram/legend'
import { MermaidText } from '@/components/diagram/mermaid-text'
import { ClaimText } from '@/components/ui/claim'
import { Section } from '@/components/ui/section'
import type { Outcome } from '@/lib/advice/outcome'
import { Rows } from './rows'
import { WorkflowList } from './workflow-list'

/** A drawing that travels with the page, and the name of its Mermaid text. */
export type OutcomeDrawing = { readonly picture: Picture; readonly name: string }

export type OutcomeDrawings = { readonly flowchart: OutcomeDrawing; readonly sequence: OutcomeDrawing }

/** One architecture: its drawing, its workflow as list and as sequence, and whom it covers. */
export function ArchitectureSection({
  architecture,
  drawings,
  pair,
}: {
  architecture: Outcome['architectures'][number]
  drawings: OutcomeDrawings | undefined
  pair: boolean
}) {
  const { id, title, summary, steps, links, blocked, coverage } = architecture
  return (
    <section data-architecture={id}>
      <Section id={id} title={pair ? title : 'Diagram and workflow'}>
        {pair && <p className="text-lg text-muted">{summary}</p>}
        <div className="grid gap-8 xl:grid-cols-[33rem_1fr]">
          <figure className="grid content-start gap-3">
            <Drawn drawing={drawings?.flowchart} label={`Diagram: ${title}`} steps={`steps-${id}`} />
            <figcaption>
              <Legend />
            </figcaption>
          </figure>
          <div className="grid content-start gap-4">
            <h3 className="text-xl">The sign-in in {steps.length} steps</h3>
            <WorkflowList id={`steps-${id}`} steps={steps} />
          </div>
        </div>
        <div className="grid gap-2 text-sm text-muted">
          <p>
            The red line: <ClaimText claim={blocked} />
          </p>
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
        <Drawn drawing={drawings?.sequence} label={`Sequence diagram: ${title}`} steps={`steps-${id}`} />
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
  drawing,
  label,
  steps,
}: {
  drawing: OutcomeDrawing | undefined
  label: string
  steps: string
}) {
  if (!drawing) return null
  return (
    <div className="grid gap-3">
      <Drawing drawing={drawing.picture} label={label} describedBy={steps} />
      <MermaidText name={drawing.name} />
    </div>
  )
}
