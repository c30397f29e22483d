import { createHash } from 'node:crypto'
import { type ArchitectureId, architectures } from '@/content/architectures'
import type { DrawingKind } from '@/content/diagrams/drawing'
import { type CompleteAnswers, questions } from '@/content/flow'
import type { Architecture } from '@/content/types'
import { applies } from '@/lib/advice/applies'
import { type Workflow, workflowOf } from '@/lib/advice/workflow'
import { flowchartOf } from '@/lib/diagram/flowchart'
import { sequenceOf } from '@/lib/diagram/sequence'

/** One picture to draw: which, of what, and the Mermaid text it is made from. */
export type Picture = {
  /** The name of its file, without the ending. */
  readonly name: string
  readonly architecture: ArchitectureId
  readonly identity: CompleteAnswers['identity']
  readonly kind: DrawingKind
  readonly workflow: Workflow
  readonly text: string
}

/** Every picture: each architecture under each identity model that can lead to it, as flowchart and sequence. */
export function allPictures(): readonly Picture[] {
  return architectures.flatMap(architecture =>
    identitiesOf(architecture).flatMap(identity => {
      const workflow = workflowOf(architecture, identity)
      return (['flowchart', 'sequence'] as const).map(kind => ({
        name: `${architecture.id}.${identity}.${kind}`,
        architecture: architecture.id,
        identity,
        kind,
        workflow,
        text: kind === 'flowchart' ? flowchartOf(workflow) : sequenceOf(workflow),
      }))
    }),
  )
}

/** The hash by which a drawing remembers its text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** An architecture that does not ask for an identity model takes all of them. */
function identitiesOf({ when }: Architecture): readonly CompleteAnswers['identity'][] {
  const all = questions.flatMap(question => (question.id === 'identity' ? question.options : []))
  const asked = when.identity && { identity: when.identity }
  return all.map(option => option.id).filter(identity => applies(asked, { identity }))
}
