import { type ArchitectureId, architectures } from '@/content/architectures'
import type { DrawingKind } from '@/content/diagrams/drawing'
import { type Workflow, workflowsOf } from '@/lib/advice/workflow'
import { mermaidOf } from './mermaid'
import { drawingName } from './names'

/** One picture to draw: which, of what, and the Mermaid text it is made from. */
export type PictureToDraw = {
  /** The name of its file, without the ending. */
  readonly name: string
  readonly architecture: ArchitectureId
  readonly kind: DrawingKind
  readonly workflow: Workflow
  readonly text: string
}

/** Every picture: each workflow of each architecture, as flowchart and as sequence. */
export function allPictures(): readonly PictureToDraw[] {
  return architectures.flatMap(architecture =>
    workflowsOf(architecture).flatMap(workflow =>
      (['flowchart', 'sequence'] as const).map(kind => ({
        name: drawingName(workflow, kind),
        architecture: architecture.id,
        kind,
        workflow,
        text: mermaidOf(workflow, kind),
      })),
    ),
  )
}
