import { useSyncExternalStore } from 'react'

/** What became of the fragment; absent until it has been looked at. */
type LinkStatus = 'none' | 'applied' | 'refused'

let status: LinkStatus | undefined
const listeners = new Set<() => void>()

/** Whether the address says more than which element to show. Nothing is read here: the gate does that. */
export function saysSomething(): boolean {
  return window.location.hash.includes('=')
}

/** Said by what reads the fragment, once it has. */
export function setLinkStatus(next: LinkStatus): void {
  status = next
  for (const listener of listeners) listener()
}

/** What became of the fragment. It stands apart from the rest so that a page that nobody touches need not load more. */
export function useLinkStatus(): LinkStatus | undefined {
  return useSyncExternalStore(
    subscribe,
    () => (saysSomething() ? status : 'none'),
    () => undefined,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
