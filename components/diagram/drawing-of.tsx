import { architectures } from '@/content/architectures'
import { drawingOf } from '@/content/diagrams'
import type { DrawingKind } from '@/content/diagrams/drawing'
import type { CompleteAnswers } from '@/content/flow'
import { workflowOf } from '@/lib/advice/workflow'
import { flowchartOf } from '@/lib/diagram/flowchart'
import { sequenceOf } from '@/lib/diagram/sequence'
import { Drawing } from './drawing'
import { MermaidText } from './mermaid-text'

/**
 * The drawing of an architecture. Where a list of steps describes it, on an outcome, its Mermaid text follows;
 * elsewhere the picture stands alone, so that it can be part of a link.
 */
export function DrawingOf({
  architecture: id,
  identity,
  kind,
  describedBy,
}: {
  architecture: string
  identity: CompleteAnswers['identity']
  kind: DrawingKind
  describedBy?: string
}) {
  const architecture = architectures.find(candidate => candidate.id === id)
  if (!architecture) return null
  const drawing = (
    <Drawing
      drawing={drawingOf(architecture.id, identity, kind)}
      label={`${kind === 'sequence' ? 'Sequence diagram' : 'Diagram'}: ${architecture.title}`}
      describedBy={describedBy}
    />
  )
  if (describedBy === undefined) return drawing
  const workflow = workflowOf(architecture, identity)
  return (
    <div className="min-w-0 space-y-3">
      {drawing}
      <MermaidText
        text={kind === 'sequence' ? sequenceOf(workflow) : flowchartOf(workflow)}
        fileName={`${id}.${identity}.${kind}`}
      />
    </div>
  )
}
