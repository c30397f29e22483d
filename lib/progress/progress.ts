import { tasks } from '@/content/runbook'
import { allOutcomes, segmentsOf } from '@/lib/flow/path'
import * as z from '@/lib/zod'

/** The tasks that are done, each with when, by the outcome whose runbook they stand in: `mailbox/ca/identity`. */
export type Progress = {
  readonly [outcome: string]: { readonly [task: string]: string }
}

/** What came of reading a progress file or what the browser kept. `leftOut` names what is not known here, in words. */
type ReadProgress =
  | { readonly status: 'refused'; readonly reason: string }
  | { readonly status: 'read'; readonly progress: Progress; readonly leftOut: readonly string[] }

const format = 'outlook-mfa-progress'
const version = 1
/** More than every task of every outcome takes. */
const longest = 300_000

const time = z
  .string()
  .check(z.refine(text => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text))
const shape = z.object({ outcomes: z.record(z.string(), z.record(z.string(), time)) })
const head = z.object({ format: z.literal(format), version: z.number() })

/** The progress as the text of a file: the same text for the same progress. Times as `toISOString` gives them. */
export function printProgress(progress: Progress): string {
  const outcomes = sorted(progress)
    .map(([outcome, done]) => [outcome, Object.fromEntries(sorted(done))] as const)
    .filter(([, done]) => Object.keys(done).length > 0)
  return `${JSON.stringify({ format, version, outcomes: Object.fromEntries(outcomes) }, null, 2)}\n`
}

/**
 * The progress in the text of a file, or in what the browser kept. A text that is no progress file, damaged, too
 * large or of a newer version is refused as a whole; tasks and outcomes that are not known here are left out and
 * named.
 */
export function readProgress(text: string): ReadProgress {
  if (text.length > longest) return refused('The file is too large to be a progress file.')
  const data = parsed(text)
  if (data === undefined)
    return refused('The file is damaged or not a progress file: it cannot be read as JSON.')
  const begun = head.safeParse(data)
  if (!begun.success || begun.data.version < version)
    return refused('The file is JSON, but not a progress file of this page.')
  if (begun.data.version > version)
    return refused('The file was saved by a newer version of this page. Reload the page and try again.')
  const read = shape.safeParse(data)
  if (!read.success) return refused(damage(read.error.issues[0]?.path ?? []))

  const leftOut = new Set<string>()
  const progress = Object.entries(read.data.outcomes).flatMap(([outcome, done]) => {
    if (!outcomePaths.has(outcome)) {
      leftOut.add(`the outcome “${shown(outcome)}”`)
      return []
    }
    const known = Object.entries(done).filter(([task]) => {
      if (!taskIds.has(task)) leftOut.add(`the task “${shown(task)}”`)
      return taskIds.has(task)
    })
    return known.length > 0 ? [[outcome, Object.fromEntries(known)] as const] : []
  })
  return { status: 'read', progress: Object.fromEntries(progress), leftOut: [...leftOut] }
}

/** All tasks that are done in the one or the other, each since the earlier of both times. */
export function joined(one: Progress, other: Progress): Progress {
  const all: Record<string, Record<string, string>> = {}
  for (const progress of [one, other]) {
    for (const [outcome, done] of Object.entries(progress)) {
      const tasks = { ...all[outcome] }
      for (const [task, time] of Object.entries(done)) {
        const before = tasks[task]
        tasks[task] = before !== undefined && before < time ? before : time
      }
      all[outcome] = tasks
    }
  }
  return all
}

const taskIds: ReadonlySet<string> = new Set(tasks.map(({ id }) => id))
const outcomePaths: ReadonlySet<string> = new Set(allOutcomes().map(answers => segmentsOf(answers).join('/')))

function sorted<Value>(entries: { readonly [key: string]: Value }): [string, Value][] {
  return Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1))
}

/** The JSON in a text; editors on Windows put a byte order mark before it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function damage(path: readonly PropertyKey[]): string {
  const [, outcome, task] = path.map(key => shown(String(key)))
  if (task) return `The file is damaged: the time of the task “${task}” in “${outcome}” is not a date.`
  if (outcome) return `The file is damaged: what is under “${outcome}” is not a list of tasks.`
  return 'The file is damaged: it has no list of outcomes.'
}

/** Of a key from outside only what is harmless to show. */
function shown(key: string): string {
  const text = key.replace(/[^A-Za-z0-9_/-]+/g, '…')
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function refused(reason: string): ReadProgress {
  return { status: 'refused', reason }
}
