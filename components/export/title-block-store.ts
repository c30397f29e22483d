import { storeOf } from '@/components/ui/store'
import type { TitleBlockId } from '@/content/title-block'
import type { ChangeInput } from '@/lib/export/change-plan'

/** What was filled in for the change board. It outlives an answer that is changed, and is gone with the window. */
const store = storeOf<ChangeInput['titleBlock']>({})

/** A part of the title block. */
export const useTitleBlock = store.use

/** Fills in an entry that the gate has accepted; `undefined` takes it out. */
export function fillInTitleBlock(id: TitleBlockId, value: string | undefined): void {
  const { [id]: _, ...rest } = store.get()
  store.set({ ...rest, ...(value && { [id]: value }) })
}
