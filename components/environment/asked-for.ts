import { storeOf } from '@/components/ui/store'
import type { NameId } from '@/content/names'

/** Names that a command needed and did not have, in its order, and the heading of its task. */
type Asked = {
  readonly names: readonly NameId[]
  readonly place: string
  readonly title: string
  /** Whether Copy led there; else a reader followed the gap itself. */
  readonly byCopy: boolean
}

const store = storeOf<Asked | undefined>(undefined)

/** A part of what was last asked for. */
export const useAskedFor = store.use

/** Keeps what a reader comes to fill in, and where from; the block is a command of a task. */
export function askFor(names: readonly NameId[], block: Element | null, byCopy: boolean): void {
  const heading = block?.closest('.task')?.querySelector('h4')
  store.set(heading ? { names, place: heading.id, title: heading.textContent, byCopy } : undefined)
}
