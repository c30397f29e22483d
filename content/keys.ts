import type { ShortcutKeys } from './shortcuts'

/**
 * Keys that a part of a page reacts to while the focus is in it, for the list of shortcuts. Each part brings its own:
 * components/diagram/walk-through.tsx, components/diagram/look-closer.tsx, components/diagram/follow.ts.
 */
export const keysOfParts = [
  {
    part: 'Walk through the sign-in, with the focus on one of its buttons',
    keys: [
      { keys: '→ ←', text: 'Next step, previous step' },
      { keys: 'Home End', text: 'First step, last step' },
      { keys: 'Esc', text: 'Leave the step' },
    ],
  },
  {
    part: 'Look closer at a drawing',
    keys: [
      { keys: '+ −', text: 'Zoom in, zoom out' },
      { keys: '0', text: 'Fit' },
      { keys: '← → ↑ ↓', text: 'Move' },
      { keys: 'Esc', text: 'Close' },
    ],
  },
] as const

/** What each shortcut does. Every page waits for the keys, and only the list of them shows these words. */
export const shortcutTexts: Readonly<Record<ShortcutKeys, string>> = {
  '?': 'This list',
  '/': 'Search',
  'g q': 'Questions',
  'g a': 'Architectures',
  'g s': 'Sources',
  j: 'Next section, or phase of the runbook',
  k: 'Previous section or phase',
  c: 'Copy link, without names',
  p: 'Download PDF; Back leads to where you were',
}
