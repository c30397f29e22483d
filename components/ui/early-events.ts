import type {} from './early'

const events: readonly Event[] = (typeof window !== 'undefined' && window.early) || []

/** What was done before the page was ready for it, the same list for all who ask. */
export function earlyEvents(): readonly Event[] {
  return events
}

/** Nothing more is noted, and no link held: the page is ready. */
export function endEarly(): void {
  delete window.early
}
