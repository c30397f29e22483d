import { useSyncExternalStore } from 'react'

/**
 * A state outside React that components read in part. They draw the initial state first, which is that of the HTML.
 * `begin` is called when the first component listens.
 */
export function storeOf<State>(initial: State, begin: () => void = () => {}) {
  let state = initial
  const listeners = new Set<() => void>()
  let due: number | undefined
  const tell = () => {
    if (due !== undefined) cancelAnimationFrame(due)
    due = undefined
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    if (listeners.size === 0) begin()
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get: () => state,
    set: (next: State) => {
      state = next
      tell()
    },
    /** As `set`, but whoever draws it hears of it only once the next frame is shown: what was typed is in it sooner. */
    setAfterFrame: (next: State) => {
      state = next
      due ??= requestAnimationFrame(() => setTimeout(() => due !== undefined && tell()))
    },
    /** What `select` takes of the state; it must return the same value while that part has not changed. */
    use: <Part>(select: (state: State) => Part): Part =>
      useSyncExternalStore(
        subscribe,
        () => select(state),
        () => select(initial),
      ),
  }
}
