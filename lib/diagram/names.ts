import type { DrawingKind } from '@/content/diagrams/drawing'
import type { WorkflowAnswers } from '@/content/flow'
import type { Architecture } from '@/content/types'
import { acceptedBy } from '@/lib/advice/workflow'
import { optionOf, questionOf } from '@/lib/flow/path'

type Drawn = { readonly architecture: Architecture; readonly answers: WorkflowAnswers }

/**
 * The name of a drawing, of its file and of its Mermaid text: the architecture, the answer that tells its
 * workflows apart, and the kind.
 */
export function drawingName({ architecture, answers }: Drawn, kind: DrawingKind): string {
  return [architecture.id, ...varying(architecture).map(question => answers[question]), kind].join('.')
}

/** What a drawing shows, in words: the architecture and the answer that tells its workflows apart. */
export function drawingTitle(drawn: Drawn): string {
  return [drawn.architecture.title, ...variants(drawn)].join('. ')
}

/** The second half of the title: the answer that tells the workflows of an architecture apart. */
export function drawingSubtitle(drawn: Drawn): string {
  return variants(drawn).join('. ')
}

/** The answers for which AD FS asks, by what it asks with: that is what the drawings of such an architecture differ in. */
const asked: Partial<Record<WorkflowAnswers['conditional-access'], string>> = {
  'not-permitted': 'AD FS calls Entra MFA',
  'no-licence': 'AD FS calls a provider of its own',
}

function variants({ architecture, answers }: Drawn): readonly string[] {
  return varying(architecture).map(
    question =>
      (question === 'conditional-access' && asked[answers[question]]) ||
      `${questionOf(question).shortTitle}: ${optionOf(answers[question]).label}`,
  )
}

/** The questions to which an architecture accepts more than one answer. */
function varying(architecture: Architecture): readonly (keyof WorkflowAnswers)[] {
  return (['conditional-access', 'identity'] as const).filter(
    question => acceptedBy(architecture, question).length > 1,
  )
}
