import type { NumberedTask } from '@/lib/runbook/runbook'
import { isOptional } from '@/lib/runbook/task-kinds'
import { useDone, useProgress } from './progress-store'

type Phase = { readonly outcome: string; readonly tasks: readonly NumberedTask[] }

/** How many tasks of a phase are done, once there is one. */
export function PhaseProgress({ outcome, tasks }: Phase) {
  const done = useDone(outcome, tasks)
  return (
    done > 0 && <strong className="text-accent print:hidden">{` ${done} of ${tasks.length} done.`}</strong>
  )
}

/** A tick, once every task of a phase is done that is not optional. */
export function PhaseMark({ outcome, tasks }: Phase) {
  const isDone = useProgress(({ progress }) =>
    tasks.every(task => isOptional(task) || progress[outcome]?.[task.id]),
  )
  return (
    isDone && (
      <span className="text-accent">
        {' '}
        ✓<span className="sr-only"> done</span>
      </span>
    )
  )
}
