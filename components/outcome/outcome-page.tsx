import { architectures } from '@/content/architectures'
import { drawingOf } from '@/content/diagrams'
import type { DrawingKind } from '@/content/diagrams/drawing'
import type { CompleteAnswers } from '@/content/flow'
import { applies } from '@/lib/advice/applies'
import { outcomeOf } from '@/lib/advice/outcome'
import { drawingName } from '@/lib/diagram/names'
import type { OutcomeDrawing } from './architecture-section'
import { OutcomeView } from './outcome'

/** The page of an outcome. The server picks the drawings, so that only those of this outcome travel. */
export function OutcomePage({ answers }: { answers: CompleteAnswers }) {
  const outcome = outcomeOf(answers)
  const chosen = architectures.filter(({ when }) => applies(when, answers))
  const drawings = chosen.map(architecture => ({
    flowchart: drawingFor(architecture, answers, 'flowchart'),
    sequence: drawingFor(architecture, answers, 'sequence'),
  }))
  return <OutcomeView outcome={outcome} drawings={drawings} />
}

function drawingFor(
  architecture: (typeof architectures)[number],
  answers: CompleteAnswers,
  kind: DrawingKind,
): OutcomeDrawing {
  const { width, height, elements } = drawingOf(architecture.id, answers, kind)
  return {
    picture: { kind, width, height, elements },
    name: drawingName({ architecture, answers }, kind),
  }
}
