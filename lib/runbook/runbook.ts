import type { Command, Template } from '@/content/command'
import type { NameId } from '@/content/names'
import { tasks } from '@/content/runbook'
import { phases } from '@/content/runbook/phases'
import type { Architecture, CompleteSituation, Phase, ShellCommand, Situation, Task } from '@/content/types'
import { applies, appliesAt } from '@/lib/advice/applies'
import { commandFor } from '@/lib/powershell/choose'
import { namesIn } from '@/lib/powershell/print'

/** What the runbook must know of an architecture: where its mailboxes are, and what to call it. */
export type PlacedArchitecture = Pick<Architecture, 'id' | 'title' | 'mailbox'>

/** A task with its commands as chosen for the situation of the runbook. */
export type RunbookTask = Omit<Task<Command>, 'takesBack'>

/** A task in its place: its number is that of its phase and its own in there, as `3.2`. */
export type NumberedTask = RunbookTask & {
  readonly number: string
  /** The tasks whose undo it asks for, as they stand in this runbook, in the order of the way back. */
  readonly takesBack: readonly EarlierTask[]
}

/** A task of an earlier phase, as a later one names it. */
export type EarlierTask = Pick<NumberedTask, 'id' | 'number' | 'title'> & { readonly note?: string }

/**
 * Tasks that follow each other and belong together: those of one architecture, or, without `architecture`,
 * those that all architectures of the outcome share.
 */
type RunbookPart = { readonly architecture?: PlacedArchitecture; readonly tasks: readonly NumberedTask[] }

/** A phase with its tasks in the order of work. With two architectures, a part of one may stand before a shared part. */
type RunbookPhase = {
  /** Its place among all phases, whether or not the runbook has a task in each of them. */
  readonly number: number
  readonly phase: Phase
  readonly parts: readonly RunbookPart[]
}

/** The document that page, PDF, Markdown and scripts print: phases in order, without the empty ones. */
export type Runbook = readonly RunbookPhase[]

/**
 * The runbook of an outcome: what its architectures need in this situation. Without an architecture there is none. Where
 * another runbook goes on after a phase, it ends with that phase.
 */
export function runbookOf(
  situation: CompleteSituation,
  architectures: readonly PlacedArchitecture[],
): Runbook {
  const runbook: RunbookPhase[] = []
  for (const [number, phase] of phases.entries()) {
    const parts = partsOf({ phase, number, before: tasksOf(runbook) }, situation, architectures)
    if (parts.length > 0) runbook.push({ number, phase: phaseFor(phase, situation, architectures), parts })
    if ('ends' in phase && applies(phase.ends, situation)) break
  }
  return runbook
}

/** All tasks of a runbook, in the order in which they are printed. */
export function tasksOf(runbook: Runbook): readonly NumberedTask[] {
  return runbook.flatMap(({ parts }) => parts.flatMap(part => part.tasks))
}

/** The runbook as far as a rollout goes that nothing stops: without the phase in which it is taken back. */
export function rolloutOf(runbook: Runbook): Runbook {
  return runbook.filter(({ phase }) => phase.id !== 'roll-back')
}

/** Whether a runbook ends before the change is complete, and another one goes on: it has no way back then. */
export function isContinued(runbook: Runbook): boolean {
  return runbook.length > 0 && !runbook.some(({ phase }) => phase.id === 'watch')
}

/** The phases in which a runbook has no task, each with its number: or the gap in the numbers would look like a mistake. */
export function idlePhasesOf(runbook: Runbook): readonly Omit<RunbookPhase, 'parts'>[] {
  if (runbook.length === 0) return []
  return phases
    .map((phase, number) => ({ number, phase }))
    .filter(({ number }) => !runbook.some(part => part.number === number))
}

/** The names that commands of the runbook need, each once, in the order of their first use. */
export function namesOf(runbook: Runbook): readonly NameId[] {
  const commands = tasksOf(runbook).flatMap(commandsOf)
  return [...new Set(commands.flatMap(({ command }) => namesIn(command)))]
}

/** The names to ask for: the organisation, which the documents name and no command needs, then those of the commands. */
export function askedNamesOf(runbook: Runbook): readonly NameId[] {
  return ['organisation', ...namesOf(runbook)]
}

/** Every command of a task: the main one, the verification and the way back. */
export function commandsOf<Written extends Template>(
  task: Pick<Task<Written>, 'command' | 'verify' | 'undo'>,
): readonly ShellCommand<Written>[] {
  const undo = 'command' in task.undo ? task.undo.command : undefined
  return [task.command, task.verify.command, undo].filter(command => command !== undefined)
}

/**
 * The order of the tasks is kept, because it is the order of work: rolling back opens legacy authentication
 * for each architecture before the shared MFA goes off.
 */
function partsOf(
  {
    phase,
    number,
    before,
  }: { readonly phase: Phase; readonly number: number; readonly before: readonly NumberedTask[] },
  situation: CompleteSituation,
  architectures: readonly PlacedArchitecture[],
): readonly RunbookPart[] {
  const all: readonly Task[] = tasks
  const parts: { architecture?: PlacedArchitecture; tasks: NumberedTask[] }[] = []
  let count = 0
  for (const written of all.filter(task => task.phase === phase.id)) {
    const owners = ownersOf(written, situation, architectures)
    if (owners.length === 0) continue
    const shared = owners.length === architectures.length
    for (const owner of shared ? owners.slice(0, 1) : owners) {
      count += 1
      const task = {
        ...taskFor(written, situation),
        number: `${number}.${count}`,
        takesBack: takenBackBy(written, before),
      }
      const architecture = shared ? undefined : owner
      const last = parts.at(-1)
      if (last && last.architecture === architecture) last.tasks.push(task)
      else parts.push(architecture ? { architecture, tasks: [task] } : { tasks: [task] })
    }
  }
  return parts
}

/** The phase as it is where its usual tasks, or some of them, cannot be done on any side. */
function phaseFor(
  { otherwise, ...phase }: Phase,
  situation: CompleteSituation,
  architectures: readonly PlacedArchitecture[],
): Phase {
  const instead = otherwise?.find(({ when }) =>
    architectures.every(({ mailbox }) => appliesAt(mailbox, when, situation)),
  )
  const { title = phase.title, summary } = instead ?? phase
  return { ...phase, title, summary }
}

/** What a task takes back, found among the tasks before it. */
function takenBackBy({ takesBack = [] }: Task, before: readonly NumberedTask[]): readonly EarlierTask[] {
  return takesBack.flatMap(({ task, note }) =>
    before
      .filter(({ id }) => [task].flat().includes(id))
      .map(({ id, number, title }) => ({ id, number, title, ...(note !== undefined && { note }) })),
  )
}

/** The architectures a task belongs to: its `when` holds at their location. */
export function ownersOf(
  task: Task,
  situation: CompleteSituation,
  architectures: readonly PlacedArchitecture[],
): readonly PlacedArchitecture[] {
  return architectures.filter(({ mailbox }) => appliesAt(mailbox, task.when, situation))
}

/** The task with each of its commands as this situation has it. */
export function taskFor(task: Task, situation: Situation): RunbookTask {
  const chosen = ({ shell, command }: ShellCommand<Template>): ShellCommand => ({
    shell,
    command: commandFor(command, situation),
  })
  const { command, verify, undo, takesBack: _, ...rest } = task
  return {
    ...rest,
    ...(command && { command: chosen(command) }),
    verify: { expect: verify.expect, ...(verify.command && { command: chosen(verify.command) }) },
    undo: 'command' in undo ? { text: undo.text, command: chosen(undo.command) } : undo,
  }
}
