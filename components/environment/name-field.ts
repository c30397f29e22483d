import type { NameId } from '@/content/names'

/** The id of the field of a name in the form, for labels and for links from what lacks the name. */
export function fieldOf(id: NameId): string {
  return `name-${id}`
}
