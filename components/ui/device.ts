/** What can be kept on this device, each only where the visitor asked for it. */
const keys = {
  /** A fragment, to be read through the same gate as that of a link. */
  environment: 'outlook-mfa-advisor.environment',
  /** The path of the outcome that was looked at last. Whoever reads it must check that there is such an outcome. */
  outcome: 'outlook-mfa-advisor.outcome',
  /** `on` where finished tasks are folded. */
  fold: 'outlook-mfa-advisor.fold',
  /** `off` where the shortcuts of single keys were turned off. */
  shortcuts: 'outlook-mfa-advisor.shortcuts',
} as const

type Kept = keyof typeof keys

/** What the visitor asked to be remembered on this device; '' for nothing, or where the browser does not let us look. */
export function remembered(kept: Kept): string {
  try {
    return window.localStorage.getItem(keys[kept]) ?? ''
  } catch {
    return ''
  }
}

/**
 * Remembers a text; '' forgets it.
 *
 * @returns whether the browser allowed it.
 */
export function remember(kept: Kept, text: string): boolean {
  try {
    if (text === '') window.localStorage.removeItem(keys[kept])
    else window.localStorage.setItem(keys[kept], text)
    return true
  } catch {
    return false
  }
}
