import { storeOf } from './store'

/** What a gate refused, and why. */
export type Refused = { readonly text: string; readonly error: string }

/** What was refused, by the id of its field. */
export type RefusedByField = Readonly<Record<string, Refused>>

const store = storeOf<RefusedByField>({})

/** A part of what was typed into fields and refused. */
export const useRefused = store.use

/** What was refused in any of these fields. */
export function refusedAmong(fields: readonly string[]): RefusedByField {
  return Object.fromEntries(Object.entries(store.get()).filter(([field]) => fields.includes(field)))
}

/**
 * What was typed into a field and refused. It outlives an answer that is changed, and is gone with the window: nothing
 * that was refused goes into the address or onto the device.
 */
export function refusedIn(field: string): Refused | undefined {
  return store.get()[field]
}

/** Keeps what a field refuses; `undefined` forgets it. */
export function keepRefused(field: string, what: Refused | undefined): void {
  const { [field]: before, ...others } = store.get()
  if (what !== before) store.set(what ? { ...others, [field]: what } : others)
}
