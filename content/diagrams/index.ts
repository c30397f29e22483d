import type { WorkflowAnswers } from '../flow'
import type { Architecture } from '../types'
import all from './all'
import type { Drawing, DrawingKind } from './drawing'

/**
 * All drawings. TypeScript cannot see tuples in JSON, so the type is claimed here; a test puts every file
 * through a schema and compares this list with the pictures there are to draw.
 */
export const drawings = all as unknown as readonly Drawing[]

/** The drawing of an architecture under these answers; throws where they do not lead to it. */
export function drawingOf(
  architecture: Architecture['id'],
  answers: WorkflowAnswers,
  kind: DrawingKind,
): Drawing {
  const found = drawings.find(
    drawing =>
      drawing.architecture === architecture &&
      drawing.kind === kind &&
      drawing.answers.identity === answers.identity &&
      drawing.answers['conditional-access'] === answers['conditional-access'],
  )
  if (found) return found
  const given = `${answers['conditional-access']} and ${answers.identity}`
  throw new Error(`No ${kind} is drawn of ${architecture} with ${given}: run npm run diagrams`)
}
