import type { CompleteAnswers } from '@/content/flow'
import type { Architecture, ArchitectureNode, BackgroundLink, Step } from '@/content/types'
import { applies } from './applies'

export type NumberedStep = Step & { readonly number: number }

/** An architecture as one identity model sees it: what is drawn, and the steps with their numbers. */
export type Workflow = {
  readonly architecture: Architecture
  readonly identity: CompleteAnswers['identity']
  readonly nodes: readonly ArchitectureNode[]
  readonly steps: readonly NumberedStep[]
  readonly links: readonly BackgroundLink[]
}

/**
 * The workflow of `architecture` for users who sign in by `identity`. Steps that do not apply are left out
 * and the rest numbered from 1 without a gap.
 */
export function workflowOf(architecture: Architecture, identity: CompleteAnswers['identity']): Workflow {
  const here = { identity }
  return {
    architecture,
    identity,
    nodes: architecture.nodes.filter(node => applies(node.when, here)),
    steps: architecture.steps
      .filter(step => applies(step.when, here))
      .map((step, index) => ({ ...step, number: index + 1 })),
    links: architecture.links.filter(link => applies(link.when, here)),
  }
}
