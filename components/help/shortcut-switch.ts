const key = 'outlook-mfa-advisor.shortcuts'

let areOn = true

/** Whether shortcuts are on. Kept on this device are only those that are off. */
export function areShortcutsOn(): boolean {
  try {
    return window.localStorage.getItem(key) !== 'off'
  } catch {
    return areOn
  }
}

/** Turns them on or off: for this page only, where the browser keeps nothing. */
export function turnShortcuts(on: boolean): void {
  areOn = on
  try {
    if (on) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, 'off')
  } catch {
    // This page knows.
  }
}
