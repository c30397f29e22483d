import { type ArchitectureId, architectures } from '@/content/architectures'
import type { DrawingKind } from '@/content/diagrams/drawing'
import { type Workflow, workflowsOf } from '@/lib/advice/workflow'
import { mermaidOf } from './mermaid'
import { drawingName } from './names'

/** One picture: which, of what, and its Mermaid text. */
export type PictureToDraw = {
  /** The name of its file, without the ending. */
  readonly name: string
  readonly architecture: ArchitectureId
  readonly kind: DrawingKind
  readonly workflow: Workflow
  readonly text: string
}

/** Every picture: those that are drawn, and each flowchart whose line may be open once more with an open line. */
export function allPictures(): readonly PictureToDraw[] {
  const drawn = picturesToDraw()
  const opened = drawn
    .filter(({ kind, workflow }) => kind === 'flowchart' && workflow.architecture.open)
    .map(({ architecture, kind, workflow }) => pictureOf(architecture, { ...workflow, isOpen: true }, kind))
  return [...drawn, ...opened]
}

/** The pictures that are drawn and stored: each workflow of each architecture, as flowchart and as sequence. */
export function picturesToDraw(): readonly PictureToDraw[] {
  return architectures.flatMap(architecture =>
    workflowsOf(architecture).flatMap(workflow =>
      (['flowchart', 'sequence'] as const).map(kind => pictureOf(architecture.id, workflow, kind)),
    ),
  )
}

function pictureOf(architecture: ArchitectureId, workflow: Workflow, kind: DrawingKind): PictureToDraw {
  return {
    name: drawingName(workflow, kind),
    architecture,
    kind,
    workflow,
    text: mermaidOf(workflow, kind),
  }
}
