/** What a gate refused, and why. */
export type Refused = { readonly text: string; readonly error: string }

const refused = new Map<string, Refused>()

/**
 * What was typed into a field and refused. It outlives an answer that is changed, and is gone with the window: nothing
 * that was refused goes into the address or onto the device.
 */
export function refusedIn(field: string): Refused | undefined {
  return refused.get(field)
}

/** Keeps what a field refuses; `undefined` forgets it. */
export function keepRefused(field: string, what: Refused | undefined): void {
  if (what) refused.set(field, what)
  else refused.delete(field)
}
