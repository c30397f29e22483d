import { useSyncExternalStore } from 'react'

/** Whether the scripts have taken the page over: false in the HTML and in the first drawing, which must be that of the HTML. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

function never() {
  return () => {}
}
