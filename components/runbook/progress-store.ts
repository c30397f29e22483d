import { useSyncExternalStore } from 'react'
import { type Progress, printProgress, readProgress } from '@/lib/progress/progress'

/** Which tasks are done, on this device only, and what there is to say about keeping it. */
type Kept = { readonly progress: Progress; readonly message: string }

const key = 'outlook-mfa-advisor.progress'
const blocked = 'The browser does not let this page keep anything: ticks are lost when it is closed.'
const nothing: Kept = { progress: {}, message: '' }

let kept: Kept = nothing
const listeners = new Set<() => void>()

/** A part of the progress. `select` must return the same value while that part has not changed. */
export function useProgress<Part>(select: (kept: Kept) => Part): Part {
  return useSyncExternalStore(
    subscribe,
    () => select(kept),
    () => select(nothing),
  )
}

/** Ticks a task of an outcome, or takes the tick away. */
export function tick(outcome: string, task: string, isDone: boolean): void {
  // Another window may have ticked something since.
  load()
  const { [task]: _, ...others } = kept.progress[outcome] ?? {}
  const done = isDone ? { ...others, [task]: new Date().toISOString() } : others
  keep({ ...kept.progress, [outcome]: done })
}

/** The progress of one outcome as the text of a file. */
export function progressFile(outcome: string): string {
  return printProgress({ [outcome]: kept.progress[outcome] ?? {} })
}

/** Takes over what a file says; a file that is refused changes nothing. */
export function takeProgress(text: string): void {
  const read = readProgress(text)
  if (read.status === 'refused') {
    set({ ...kept, message: `Not imported. ${read.reason} Your present ticks are as they were.` })
    return
  }
  keep({ ...kept.progress, ...read.progress })
  const outcomes = Object.values(read.progress)
  const count = outcomes.reduce((sum, done) => sum + Object.keys(done).length, 0)
  const leftOut = read.leftOut.length > 0 ? ` Left out, not known here: ${read.leftOut.join(', ')}.` : ''
  const where = outcomes.length === 1 ? '' : ` of ${outcomes.length} outcomes`
  set({
    ...kept,
    message: `Imported: ${count} done ${count === 1 ? 'task' : 'tasks'}${where}.${leftOut} ${kept.message}`,
  })
}

function keep(progress: Progress): void {
  try {
    window.localStorage.setItem(key, printProgress(progress))
    set({ progress, message: '' })
  } catch {
    set({ progress, message: blocked })
  }
}

function load(): void {
  try {
    const text = window.localStorage.getItem(key)
    if (text === null) return
    const read = readProgress(text)
    if (read.status === 'read') set({ progress: read.progress, message: '' })
    else set({ ...kept, message: `What this browser kept cannot be used. ${read.reason}` })
  } catch {
    set({ ...kept, message: blocked })
  }
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('storage', load)
    // After the first drawing, which must be that of the HTML.
    queueMicrotask(load)
  }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: Kept): void {
  kept = next
  for (const listener of listeners) listener()
}
