import { type ArchitectureId, architectures } from '@/content/architectures'
import { drawingOf } from '@/content/diagrams'
import { answersFor } from '@/lib/advice/answers-for'
import { Drawing } from './drawing'

/** The flowchart of an architecture for a federated domain, alone, so that it can be part of a link. */
export function DrawingOf({ architecture: id }: { architecture: ArchitectureId }) {
  const architecture = architectures.find(candidate => candidate.id === id)
  if (!architecture) return null
  return (
    <Drawing
      drawing={drawingOf(id, answersFor(architecture), 'flowchart')}
      label={`Diagram: ${architecture.title}`}
    />
  )
}
