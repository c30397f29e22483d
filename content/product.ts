import type { IsoDate } from './types'

/** What the product says of itself. */
export const product = {
  name: 'Outlook MFA Advisor',
  description:
    'Three questions lead to the right architecture for Outlook desktop access with multifactor authentication: drawn, explained step by step, and configured.',
  /** When the content as a whole was last reviewed against its sources. */
  reviewed: '2026-11-27' satisfies IsoDate,
} as const
