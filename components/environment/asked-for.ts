import { storeOf } from '@/components/ui/store'
import type { NameId } from '@/content/names'

/** A name that was missing, and the heading of the task that needs it. */
type Asked = { readonly name: NameId; readonly place: string; readonly title: string }

const store = storeOf<Asked | undefined>(undefined)

/** A part of what was last asked for. */
export const useAskedFor = store.use

/** Keeps where a reader came from to fill in a name; the block is a command of a task. */
export function askFor(name: NameId, block: Element | null): void {
  const heading = block?.closest('.task')?.querySelector('h4')
  store.set(heading ? { name, place: heading.id, title: heading.textContent } : undefined)
}
