import { type NameId, names } from '@/content/names'
import { sameGroupAs } from '@/lib/link/names'
import { listOf } from '@/lib/list'
import type { Values } from '@/lib/powershell/print'

/** Why groups must differ, after what does not happen because they do not. */
export const sameGroupRule =
  'these are one and the same group. A policy does not reach whom it leaves out: give each its own.'

/** Of these names those whose group is that of another one of them, in their order. */
export function sameGroupsIn(ids: readonly NameId[], values: Values): readonly NameId[] {
  const among = Object.fromEntries(ids.map(id => [id, values[id]])) as Values
  return ids.filter(id => sameGroupAs(id, among) !== undefined)
}

/** What a document says before its commands where groups are the same; '' where each is its own. */
export function aboutSameGroups(ids: readonly NameId[], values: Values): string {
  const same = sameGroupsIn(ids, values)
  if (same.length === 0) return ''
  return `Run nothing yet. ${listOf(same.map(id => `“${names[id].label}”`))}: ${sameGroupRule} `
}
