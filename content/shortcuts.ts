/** What a key, or one key after another, does on any page, or on the page of an outcome only. */
export type Shortcut = {
  /** As `KeyboardEvent.key` names them, with a space between one and the next. */
  readonly keys: string
  readonly text: string
  readonly isOnOutcome?: true
} & (
  | { readonly does: 'help' | 'search' | 'next' | 'previous' }
  /** Follows the link of the header. */
  | { readonly does: 'go'; readonly href: `/${string}` }
  /** Presses the button whose name begins so: where it stands, or in the bar that is always in sight. */
  | { readonly does: 'press' | 'press-in-bar'; readonly button: string }
)

/** Every shortcut there is: what reacts to keys and the list that is shown both come from here. */
export const shortcuts: readonly Shortcut[] = [
  { keys: '?', does: 'help', text: 'This list' },
  { keys: '/', does: 'search', text: 'Search' },
  { keys: 'g q', does: 'go', href: '/advice', text: 'Questions' },
  { keys: 'g a', does: 'go', href: '/architectures', text: 'Architectures' },
  { keys: 'g s', does: 'go', href: '/sources', text: 'Sources' },
  { keys: 'j', does: 'next', isOnOutcome: true, text: 'Next section, or phase of the runbook' },
  { keys: 'k', does: 'previous', isOnOutcome: true, text: 'Previous section or phase' },
  {
    keys: 'c',
    does: 'press-in-bar',
    button: 'Copy link',
    isOnOutcome: true,
    text: 'Copy link, without names',
  },
  {
    keys: 'p',
    does: 'press',
    button: 'Download PDF',
    isOnOutcome: true,
    text: 'Download PDF; Back leads to where you were',
  },
]
