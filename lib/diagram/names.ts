import type { DrawingKind } from '@/content/diagrams/drawing'
import type { WorkflowAnswers } from '@/content/flow'
import type { Architecture } from '@/content/types'
import { acceptedBy, type Workflow } from '@/lib/advice/workflow'
import { optionOf, questionOf } from '@/lib/flow/path'

type Drawn = Pick<Workflow, 'architecture' | 'answers'> & Partial<Pick<Workflow, 'isOpen'>>

/** In the name of a flowchart whose red line is open. */
const open = 'open'

/**
 * The name of a drawing, of its files and of its Mermaid text: the architecture, the answer that tells its
 * workflows apart, whether the red line is open, and the kind. The sequence does not show that line.
 */
export function drawingName({ architecture, answers, isOpen }: Drawn, kind: DrawingKind): string {
  const variant = varying(architecture).map(question => answers[question])
  return [architecture.id, ...variant, ...(isOpen && kind === 'flowchart' ? [open] : []), kind].join('.')
}

/** The name of the stored drawing that the one of this name is made from: its own, but for an open line. */
export function storedName(name: string): string {
  return name.replace(`.${open}.`, '.')
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

function variants({ architecture, answers, isOpen }: Drawn): readonly string[] {
  const answered = varying(architecture).map(
    question =>
      (question === 'conditional-access' && asked[answers[question]]) ||
      `${questionOf(question).shortTitle}: ${optionOf(answers[question]).label}`,
  )
  return [...answered, ...(isOpen ? ['Exchange without authentication policies'] : [])]
}

/** The questions to which an architecture accepts more than one answer. */
function varying(architecture: Architecture): readonly (keyof WorkflowAnswers)[] {
  return (['conditional-access', 'identity'] as const).filter(
    question => acceptedBy(architecture, question).length > 1,
  )
}
