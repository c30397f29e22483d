import { drawingOf } from '@/content/diagrams'
import type { Architecture } from '@/content/types'
import { answersFor } from '@/lib/advice/answers-for'
import { Drawing } from './drawing'

/** The flowchart of an architecture for a federated domain, alone, so that it can be part of a link. */
export function DrawingOf({ architecture }: { architecture: Architecture }) {
  return (
    <Drawing
      drawing={drawingOf(architecture.id, answersFor(architecture), 'flowchart')}
      label={`Diagram: ${architecture.title}`}
    />
  )
}
