import { type Runbook, type RunbookTask, rolloutOf, tasksOf } from './runbook'

/** How much a runbook asks for: numbers that a plan can be made of, no guess at hours. */
type Effort = {
  readonly tasks: number
  /** How many change something; the others read or check. */
  readonly changes: number
  /** How many of these are of high risk. A check can be, too: it stops where going on would be dangerous. */
  readonly highRisk: number
  /** How many more stand ready for the way back. They are done only when something went wrong, and count apart. */
  readonly toRollBack: number
}

/** The effort of carrying a runbook out. Without an architecture every number is 0. */
export function effortOf(runbook: Runbook): Effort {
  const tasks = tasksOf(rolloutOf(runbook))
  const count = (holds: (task: RunbookTask) => boolean) => tasks.filter(holds).length
  return {
    tasks: tasks.length,
    changes: count(({ changes }) => changes),
    highRisk: count(({ changes, risk }) => changes && risk.level === 'high'),
    toRollBack: tasksOf(runbook).length - tasks.length,
  }
}

/** The effort as a sentence or two. */
export function effortInWords(runbook: Runbook): string {
  const { tasks, changes, highRisk, toRollBack } = effortOf(runbook)
  const wayThere = `${tasks} tasks: ${changes} ${changes === 1 ? 'changes' : 'change'} something (${highRisk} of high risk), ${tasks - changes} read or check.`
  return toRollBack > 0 ? `${wayThere} ${toRollBack} more to roll back, if needed.` : wayThere
}
