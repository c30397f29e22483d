import { storeOf } from '@/components/ui/store'

/** Whether documents and scripts mask the names. It outlives an answer that is changed, and is gone with the window. */
const store = storeOf(false)

/** Whether the names are masked. */
export const useMasking = store.use

/** Masks the names in what is made from now on, or no longer does. */
export const maskNames = store.set
