/** The keys of a shortcut as `KeyboardEvent.key` names them, with a space between one and the next. */
export type ShortcutKeys = '?' | '/' | 'g q' | 'g a' | 'g s' | 'j' | 'k' | 'c' | 'p'

/** What a key, or one key after another, does on any page, or on the page of an outcome only. */
export type Shortcut = {
  readonly keys: ShortcutKeys
  readonly isOnOutcome?: true
} & (
  | { readonly does: 'help' | 'search' | 'next' | 'previous' }
  /** Follows the link of the header. */
  | { readonly does: 'go'; readonly href: `/${string}` }
  /** Presses the button whose name begins so: where it stands, or in the bar that is always in sight. */
  | { readonly does: 'press' | 'press-in-bar'; readonly button: string }
)

/** Every shortcut there is: what reacts to keys and the list that is shown both come from here; its words, from keys.ts. */
export const shortcuts: readonly Shortcut[] = [
  { keys: '?', does: 'help' },
  { keys: '/', does: 'search' },
  { keys: 'g q', does: 'go', href: '/advice' },
  { keys: 'g a', does: 'go', href: '/architectures' },
  { keys: 'g s', does: 'go', href: '/sources' },
  { keys: 'j', does: 'next', isOnOutcome: true },
  { keys: 'k', does: 'previous', isOnOutcome: true },
  { keys: 'c', does: 'press-in-bar', button: 'Copy link', isOnOutcome: true },
  { keys: 'p', does: 'press', button: 'Download PDF', isOnOutcome: true },
]
