import type { WorkflowAnswers } from '@/content/flow'
import type { Architecture, ArchitectureNode, BackgroundLink, Step } from '@/content/types'
import { questionOf } from '@/lib/flow/path'
import { applicable } from './applies'

export type NumberedStep = Step & { readonly number: number }

/** An architecture as one way to sign in sees it: what is drawn, and the steps with their numbers. */
export type Workflow = {
  readonly architecture: Architecture
  readonly answers: WorkflowAnswers
  readonly nodes: readonly ArchitectureNode[]
  readonly steps: readonly NumberedStep[]
  readonly links: readonly BackgroundLink[]
  /** Whether nothing refuses legacy authentication: the version of Exchange has no authentication policy. */
  readonly isOpen: boolean
}

/**
 * The workflow of `architecture` under `answers`. Steps that do not apply are left out and the rest numbered
 * from 1 without a gap.
 */
export function workflowOf(architecture: Architecture, answers: WorkflowAnswers, isOpen = false): Workflow {
  return {
    architecture,
    answers,
    nodes: applicable(architecture.nodes, answers),
    steps: applicable(architecture.steps, answers).map((step, index) => ({ ...step, number: index + 1 })),
    links: applicable(architecture.links, answers),
    isOpen,
  }
}

/** Every workflow of `architecture`: one for each of the answers that lead to it. */
export function workflowsOf(architecture: Architecture): readonly Workflow[] {
  return acceptedBy(architecture, 'conditional-access').flatMap(trigger =>
    acceptedBy(architecture, 'identity').map(identity =>
      workflowOf(architecture, { 'conditional-access': trigger, identity }),
    ),
  )
}

/** The answers to one question that lead to `architecture`: all where it does not ask. */
export function acceptedBy<Question extends keyof WorkflowAnswers>(
  { when }: Architecture,
  question: Question,
): readonly WorkflowAnswers[Question][] {
  const accepted: { readonly [Q in keyof WorkflowAnswers]?: readonly WorkflowAnswers[Q][] } = when
  return accepted[question] ?? questionOf(question).options.map(({ id }) => id as WorkflowAnswers[Question])
}
