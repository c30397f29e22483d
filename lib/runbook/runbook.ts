import type { CompleteAnswers } from '@/content/flow'
import { tasks } from '@/content/runbook'
import { phases } from '@/content/runbook/phases'
import type { Architecture, Phase, ShellCommand, Task } from '@/content/types'
import { applies } from '@/lib/advice/applies'

/** What the runbook must know of an architecture: where its mailboxes are, and what to call it. */
export type PlacedArchitecture = Pick<Architecture, 'id' | 'title' | 'mailbox'>

/**
 * Tasks that follow each other and belong together: those of one architecture, or, without `architecture`,
 * those that all architectures of the outcome share.
 */
type RunbookPart = { readonly architecture?: PlacedArchitecture; readonly tasks: readonly Task[] }

/** A phase with its tasks in the order of work. With two architectures, a part of one may stand before a shared part. */
type RunbookPhase = { readonly phase: Phase; readonly parts: readonly RunbookPart[] }

/** The document that page, PDF, Markdown and scripts print: phases in order, without the empty ones. */
export type Runbook = readonly RunbookPhase[]

/** The runbook of an outcome: what its architectures need under these answers. Without an architecture there is none. */
export function runbookOf(answers: CompleteAnswers, architectures: readonly PlacedArchitecture[]): Runbook {
  return phases
    .map(phase => ({ phase, parts: partsOf(phase, answers, architectures) }))
    .filter(({ parts }) => parts.length > 0)
}

/** All tasks of a runbook, in the order in which they are printed. */
export function tasksOf(runbook: Runbook): readonly Task[] {
  return runbook.flatMap(({ parts }) => parts.flatMap(part => part.tasks))
}

/** Every command of a task: the main one, the verification and the way back. */
export function commandsOf(task: Task): readonly ShellCommand[] {
  const undo = 'command' in task.undo ? task.undo.command : undefined
  return [task.command, task.verify.command, undo].filter(command => command !== undefined)
}

/**
 * The order of the tasks is kept, because it is the order of work: rolling back opens legacy authentication
 * for each architecture before the shared MFA goes off.
 */
function partsOf(
  phase: Phase,
  answers: CompleteAnswers,
  architectures: readonly PlacedArchitecture[],
): readonly RunbookPart[] {
  const all: readonly Task[] = tasks
  const parts: { architecture?: PlacedArchitecture; tasks: Task[] }[] = []
  for (const task of all.filter(task => task.phase === phase.id)) {
    const owners = ownersOf(task, answers, architectures)
    const shared = owners.length === architectures.length
    for (const owner of shared ? owners.slice(0, 1) : owners) {
      const architecture = shared ? undefined : owner
      const last = parts.at(-1)
      if (last && last.architecture === architecture) last.tasks.push(task)
      else parts.push(architecture ? { architecture, tasks: [task] } : { tasks: [task] })
    }
  }
  return parts
}

/** The architectures a task belongs to: its `when` holds once the mailbox answer is the architecture's own location. */
function ownersOf(
  task: Task,
  answers: CompleteAnswers,
  architectures: readonly PlacedArchitecture[],
): readonly PlacedArchitecture[] {
  return architectures.filter(({ mailbox }) => applies(task.when, { ...answers, mailbox }))
}
