import { tasksOfSteps } from '@/content/step-tasks'
import type { Step } from '@/content/types'
import type { PlacedArchitecture, Runbook } from './runbook'

/** A task of the runbook that makes a step true, with its number there. */
export type StepTask = { readonly id: string; readonly number: string }

/** A step that a task makes true: its number, and the architecture whose sign-in it belongs to. */
export type TaskStep = {
  readonly architecture: PlacedArchitecture
  readonly number: number
}

/** Which tasks of a runbook make which steps true, both ways. Steps and tasks without each other are left out. */
export type StepTasks = {
  /** By architecture and step id. */
  readonly tasksOf: (architecture: string, step: string) => readonly StepTask[]
  /** By task id, in the order of the architectures and their steps. */
  readonly stepsOf: (task: string) => readonly TaskStep[]
}

type Signed = PlacedArchitecture & {
  readonly steps: readonly (Pick<Step, 'id'> & { readonly number: number })[]
}

/**
 * Joins the steps of the architectures of an outcome with the tasks of its runbook. A task that belongs to one
 * architecture of a pair makes no step of the other true.
 */
export function stepTasksOf(architectures: readonly Signed[], runbook: Runbook): StepTasks {
  const placed = runbook
    .flatMap(({ parts }) => parts)
    .flatMap(({ architecture: owner, tasks }) => tasks.map(task => ({ owner, task })))
  const mapped: { readonly [step: string]: readonly string[] | undefined } = tasksOfSteps
  const joined = architectures.flatMap(architecture =>
    architecture.steps.map(step => ({
      architecture,
      step,
      tasks: placed
        .filter(({ task, owner }) => {
          const isOwn = owner === undefined || owner.id === architecture.id
          return isOwn && mapped[step.id]?.includes(task.id)
        })
        .map(({ task: { id, number } }) => ({ id, number })),
    })),
  )
  return {
    tasksOf: (architecture, step) =>
      joined.find(each => each.architecture.id === architecture && each.step.id === step)?.tasks ?? [],
    stepsOf: task =>
      joined
        .filter(({ tasks }) => tasks.some(({ id }) => id === task))
        .map(({ architecture, step }) => ({ architecture, number: step.number })),
  }
}
