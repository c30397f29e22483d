import { storeOf } from '@/components/ui/store'
import { counted } from '@/lib/counted'
import { joined, type Progress, printProgress, readProgress } from '@/lib/progress/progress'

/** Which tasks are done, on this device only, and what there is to say about keeping it. */
type Kept = { readonly progress: Progress; readonly message: string; readonly isAmiss: boolean }

const quiet = { message: '', isAmiss: false } as const

const key = 'outlook-mfa-advisor.progress'
const blocked = 'The browser does not let this page keep anything: ticks are lost when it is closed.'
/** A file can name thousands of things that are not known here; nobody reads them all. */
const most = 10
const nothing: Kept = { progress: {}, ...quiet }

const store = storeOf(nothing, () => {
  window.addEventListener('storage', load)
  // After the first drawing, which must be that of the HTML.
  queueMicrotask(load)
})

/** A part of the progress. */
export const useProgress = store.use

type Tasks = readonly { readonly id: string }[]

/** How many of these tasks of an outcome are done. */
export function useDone(outcome: string, tasks: Tasks): number {
  return useProgress(({ progress }) => tasks.filter(({ id }) => progress[outcome]?.[id]).length)
}

/** The first of these tasks of an outcome that is not done. */
export function useNext<Task extends Tasks[number]>(
  outcome: string,
  tasks: readonly Task[],
): Task | undefined {
  return useProgress(({ progress }) => tasks.find(({ id }) => !progress[outcome]?.[id]))
}

/** Ticks a task of an outcome, or takes the tick away. */
export function tick(outcome: string, task: string, isDone: boolean): void {
  // Another window may have ticked something since.
  load()
  const { [task]: _, ...others } = store.get().progress[outcome] ?? {}
  const done = isDone ? { ...others, [task]: new Date().toISOString() } : others
  keep({ ...store.get().progress, [outcome]: done })
}

/** The progress of one outcome as the text of a file. */
export function progressFile(outcome: string): string {
  return printProgress({ [outcome]: store.get().progress[outcome] ?? {} })
}

/**
 * Adds what a file says to what is ticked here, and says what of it is of the outcome that is shown; a file that is
 * refused changes nothing.
 */
export async function takeProgress(file: Blob, outcome: string): Promise<void> {
  // Or the same words again would change nothing, and not be said.
  say('', false)
  const read = readProgress(await file.text())
  if (read.status === 'refused') {
    say(`Not imported. ${read.reason} Your ticks are unchanged.`)
    return
  }
  // Another window may have ticked something since.
  load()
  keep(joined(store.get().progress, read.progress))
  const outcomes = Object.values(read.progress)
  const count = outcomes.reduce((sum, done) => sum + Object.keys(done).length, 0)
  const unnamed = read.leftOut.length - most
  const named = read.leftOut.slice(0, most).join(', ') + (unnamed > 0 ? ` and ${unnamed} more` : '')
  const leftOut = named && ` Left out, not known here: ${named}.`
  const here = Object.keys(read.progress[outcome] ?? {}).length
  const [other] = Object.keys(read.progress)
  const elsewhere =
    outcomes.length === 1 ? ` of another outcome, /advice/${other}` : ` of ${outcomes.length} outcomes`
  const where = here === count ? '' : `${elsewhere}; ${here || 'none'} of this one`
  const { message, isAmiss } = store.get()
  say(
    `Imported: ${counted(count, 'done task')}${where}. Your own ticks stay.${leftOut} ${message}`,
    leftOut !== '' || isAmiss,
  )
}

/** Says something of the ticks, which stay as they are. */
function say(message: string, isAmiss = true): void {
  store.set({ ...store.get(), message, isAmiss })
}

function keep(progress: Progress): void {
  try {
    window.localStorage.setItem(key, printProgress(progress))
    store.set({ progress, ...quiet })
  } catch {
    store.set({ progress, message: blocked, isAmiss: true })
  }
}

function load(): void {
  try {
    const text = window.localStorage.getItem(key)
    if (text === null) return
    const read = readProgress(text)
    if (read.status === 'read') store.set({ progress: read.progress, ...quiet })
    else say(`What this browser kept cannot be used. ${read.reason}`)
  } catch {
    say(blocked)
  }
}
