import { storeOf } from '@/components/ui/store'
import type { TitleBlockId } from '@/content/title-block'
import type { ChangeInput } from '@/lib/export/change-plan'

// What is set for the documents outlives an answer that is changed, and is gone with the window.

/** What was filled in for the change board. */
const store = storeOf<ChangeInput['titleBlock']>({})

/** Whether the names are masked. */
const masking = storeOf(false)

export const useMasking = masking.use

export const maskNames = masking.set

/** A part of the title block. */
export const useTitleBlock = store.use

/** Fills in an entry that the gate has accepted; `undefined` takes it out. */
export function fillInTitleBlock(id: TitleBlockId, value: string | undefined): void {
  const { [id]: _, ...rest } = store.get()
  store.set({ ...rest, ...(value && { [id]: value }) })
}
