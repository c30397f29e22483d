const key = 'outlook-mfa-advisor.environment'

/**
 * What the visitor asked to be remembered on this device: a fragment, to be read through the same gate as that of
 * a link. '' where nothing is remembered, or where the browser does not let us look.
 */
export function remembered(): string {
  try {
    return window.localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/**
 * Remembers a fragment; '' forgets it.
 *
 * @returns whether the browser allowed it.
 */
export function remember(fragment: string): boolean {
  try {
    if (fragment === '') window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, fragment)
    return true
  } catch {
    return false
  }
}
