import { remember, remembered } from '@/components/ui/device'

/** What was chosen for this page only, where the browser keeps nothing. */
let here: boolean | undefined

/** Whether shortcuts are on. Kept on this device are only those that are off. */
export function areShortcutsOn(): boolean {
  return here ?? remembered('shortcuts') !== 'off'
}

/** Turns them on or off: for this page only, where the browser keeps nothing. */
export function turnShortcuts(on: boolean): void {
  here = remember('shortcuts', on ? '' : 'off') ? undefined : on
}
