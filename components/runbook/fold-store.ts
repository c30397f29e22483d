import { remember, remembered } from '@/components/ui/device'
import { storeOf } from '@/components/ui/store'

// After the first drawing, which must be that of the HTML.
const store = storeOf(false, () => queueMicrotask(() => store.set(remembered('fold') === 'on')))

/** Whether the tasks that are done are folded. Kept on this device, as the ticks are. */
export const useFolding = () => store.use(isFolding => isFolding)

/** Folds the tasks that are done, or none: for this page only, where the browser keeps nothing. */
export function foldFinished(isFolding: boolean): void {
  store.set(isFolding)
  remember('fold', isFolding ? 'on' : '')
}
