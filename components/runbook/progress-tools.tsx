import { type ChangeEvent, useEffect, useRef } from 'react'
import { save } from '@/components/ui/save'
import { type Runbook, rolloutOf, tasksOf } from '@/lib/runbook/runbook'
import { isOptional } from '@/lib/runbook/task-kinds'
import { foldFinished, useFolding } from './fold-store'
import { progressFile, takeProgress, useDone, useNext, useProgress } from './progress-store'
import { TaskLink } from './task-link'

/**
 * How far the rollout is, and the ticks as a file: there is no account, so this is the way to another device. Tasks of
 * the way back are ticked too, but do not count: a rollout that succeeds does none of them.
 */
export function ProgressTools({ outcome, runbook }: { outcome: string; runbook: Runbook }) {
  const tasks = tasksOf(rolloutOf(runbook))
  const optional = tasks.filter(isOptional).length
  const done = useDone(outcome, tasks)
  const next = useNext(outcome, tasks)
  const hasTicks = useProgress(({ progress }) => Object.keys(progress[outcome] ?? {}).length > 0)
  const message = useProgress(kept => kept.message)
  const isAmiss = useProgress(kept => kept.isAmiss)
  const file = useRef<HTMLInputElement>(null)
  const fileName = `outlook-mfa-progress-${outcome.replaceAll('/', '-')}.json`
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? []
    if (chosen) await takeProgress(chosen, outcome)
    target.value = ''
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-semibold">{`${done} of ${tasks.length} tasks done`}</p>
        {done > 0 && next && (
          <p>
            Next: <TaskLink task={next} />
          </p>
        )}
        <button
          type="button"
          className="button button-small"
          disabled={!hasTicks}
          onClick={() => save(fileName, progressFile(outcome), 'application/json')}
        >
          Export progress
        </button>
        <button type="button" className="button button-small" onClick={() => file.current?.click()}>
          Import progress
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label="Progress file"
          className="hidden"
          onChange={take}
        />
      </div>
      {hasTicks && <Fold />}
      <p className="text-sm text-muted">
        {optional > 0 && `${optional} of the tasks ${optional === 1 ? 'is' : 'are'} optional. `}
        Ticks stay on this device, for this outcome. They are sent nowhere.
      </p>
      <p role="status" className={isAmiss ? 'text-sm text-caution' : 'text-sm empty:absolute'}>
        {message}
      </p>
    </div>
  )
}

/** Folds the tasks that are done; the styles for that come with it. */
function Fold() {
  const isFolding = useFolding()
  useEffect(() => {
    // Without them nothing is folded.
    import('./fold.css').catch(() => {})
  }, [])
  return (
    <label className="choice w-fit">
      <input type="checkbox" checked={isFolding} onChange={({ target }) => foldFinished(target.checked)} />
      Fold finished tasks
    </label>
  )
}
