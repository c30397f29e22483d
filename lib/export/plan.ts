import type { Phase, ShellId } from '@/content/types'
import { printCommand } from '@/lib/powershell/print'
import {
  idlePhasesOf,
  isContinued,
  type NumberedTask,
  type PlacedArchitecture,
  type Runbook,
  type RunbookTask,
} from '@/lib/runbook/runbook'

/** A task of the runbook, and the script that runs it: none where it is done by hand. */
export type PlannedTask = {
  readonly task: NumberedTask
  /** Of a pair, the architecture that it belongs to; absent where both share it, and where there is one only. */
  readonly architecture?: PlacedArchitecture
  readonly script?: string
  /** Its command opens the session itself, so there is none to check before. */
  readonly connects: boolean
}

/** A phase with its tasks in the order of work, or without any; its scripts, one for each shell that it needs. */
export type PlannedPhase = {
  readonly number: number
  readonly phase: Phase
  readonly tasks: readonly PlannedTask[]
  readonly scripts: readonly { readonly name: string; readonly shell: ShellId }[]
}

/** The runbook with each task with a command given to a script. A phase without a task says so in its place. */
export function planOf(runbook: Runbook): readonly PlannedPhase[] {
  const why = isContinued(runbook)
    ? 'this runbook ends before it, and a new one goes on.'
    : 'this outcome needs none.'
  const idle = idlePhasesOf(runbook).map(({ number, phase }) => ({
    number,
    phase: { ...phase, summary: `No task here: ${why}` },
    parts: [],
  }))
  const phases = [...runbook, ...idle].sort((one, other) => one.number - other.number)
  return phases.map(({ number, phase, parts }) => {
    const nameOf = (shell: ShellId) => `${number}-${phase.id}.${shell}.ps1`
    const placed = parts.flatMap(({ architecture, tasks }) => tasks.map(task => ({ task, architecture })))
    const tasks = placed.map(({ task, architecture }) => ({
      task,
      ...(architecture && { architecture }),
      ...(task.command && { script: nameOf(task.command.shell) }),
      connects: cmdletsIn(task).some(cmdlet => cmdlet.startsWith('Connect-')),
    }))
    const shells = [...new Set(tasks.flatMap(({ task }) => (task.command ? [task.command.shell] : [])))]
    return { number, phase, tasks, scripts: shells.map(shell => ({ name: nameOf(shell), shell })) }
  })
}

/** How a task is called for: its script with its id, and what more the call says. */
export function callOf({ script, task }: PlannedTask, more = ''): string {
  return `.\\${script}${more} -Task ${task.id}`
}

/** The tasks that open a session of this shell: those that do nothing else, where there are any. */
export function connectTasks(plan: readonly PlannedPhase[], shell: ShellId): readonly PlannedTask[] {
  const connecting = plan
    .flatMap(({ tasks }) => tasks)
    .filter(({ task, connects }) => connects && !task.changes && task.command?.shell === shell)
  const only = connecting.filter(({ task }) => onlyConnects(task))
  return only.length > 0 ? only : connecting
}

/** Whether a task opens a session and does nothing else. */
export function onlyConnects(task: RunbookTask): boolean {
  const cmdlets = cmdletsIn(task)
  return cmdlets.length > 0 && cmdlets.every(cmdlet => cmdlet.startsWith('Connect-'))
}

function cmdletsIn(task: RunbookTask): readonly string[] {
  return printCommand(task.command?.command ?? []).match(/\b[A-Z][a-z]+-[A-Z]\w+/g) ?? []
}
