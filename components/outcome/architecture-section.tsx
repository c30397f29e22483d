import { DrawingOf } from '@/components/diagram/drawing-of'
import { Legend } from '@/components/diagram/legend'
import { ClaimText } from '@/components/ui/claim'
import { Section } from '@/components/ui/section'
import type { CompleteAnswers } from '@/content/flow'
import type { Architecture } from '@/content/types'
import { workflowOf } from '@/lib/advice/workflow'
import { Coverage } from './coverage'
import { WorkflowList } from './workflow-list'

/** One architecture: its drawing, its workflow as list and as sequence, and whom it covers. */
export function ArchitectureSection({
  architecture,
  answers,
  pair,
}: {
  architecture: Architecture
  answers: CompleteAnswers
  pair: boolean
}) {
  const workflow = workflowOf(architecture, answers.identity)
  const list = `steps-${architecture.id}`
  return (
    <section data-architecture={architecture.id}>
      <Section id={architecture.id} title={pair ? architecture.title : 'Diagram and workflow'}>
        {pair && <p className="text-lg text-muted">{architecture.summary}</p>}
        <figure className="grid gap-3">
          <DrawingOf
            architecture={architecture.id}
            identity={answers.identity}
            place="outcome"
            describedBy={list}
          />
          <figcaption className="grid gap-2 text-sm text-muted">
            <Legend />
            <p>
              The red line: <ClaimText claim={architecture.blocked} />
            </p>
            <ul className="grid list-disc gap-1 pl-5">
              {workflow.links.map(link => (
                <li key={link.text}>
                  <ClaimText claim={link} />
                </li>
              ))}
            </ul>
          </figcaption>
        </figure>
        <h3 className="text-xl">The sign-in in {workflow.steps.length} steps</h3>
        <WorkflowList id={list} workflow={workflow} />
        <h3 className="text-xl">The same steps as a sequence</h3>
        <DrawingOf
          architecture={architecture.id}
          identity={answers.identity}
          place="sequence"
          describedBy={list}
        />
        <h3 className="text-xl">What it covers</h3>
        <Coverage architecture={architecture} />
      </Section>
    </section>
  )
}
