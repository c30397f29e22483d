import { architectures } from '@/content/architectures'
import { drawingOf } from '@/content/diagrams'
import type { DrawingKind } from '@/content/diagrams/drawing'
import type { WorkflowAnswers } from '@/content/flow'
import { drawingName } from '@/lib/diagram/names'
import { Drawing } from './drawing'
import { MermaidText } from './mermaid-text'

/**
 * The drawing of an architecture. Where a list of steps describes it, on an outcome, its Mermaid text is
 * offered below; elsewhere the picture stands alone, so that it can be part of a link.
 */
export function DrawingOf({
  architecture: id,
  answers,
  kind,
  describedBy,
}: {
  architecture: string
  answers: WorkflowAnswers
  kind: DrawingKind
  describedBy?: string
}) {
  const architecture = architectures.find(candidate => candidate.id === id)
  if (!architecture) return null
  const drawing = (
    <Drawing
      drawing={drawingOf(architecture.id, answers, kind)}
      label={`${kind === 'sequence' ? 'Sequence diagram' : 'Diagram'}: ${architecture.title}`}
      describedBy={describedBy}
    />
  )
  if (describedBy === undefined) return drawing
  return (
    <div className="min-w-0 space-y-3">
      {drawing}
      <MermaidText name={drawingName({ architecture, answers }, kind)} />
    </div>
  )
}
