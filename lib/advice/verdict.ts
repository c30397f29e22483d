import type { Architecture } from '@/content/types'
import type { Recommendation } from './recommend'

/** The name of an outcome: the architecture, the pair, or none. */
export function titleOf(architectures: readonly Architecture[]): string {
  const [first, second] = architectures
  if (!first) return 'None of the four architectures fits'
  if (!second) return first.title
  return `Both kinds of mailbox, ${first.trigger === 'adfs' ? 'with MFA in AD FS' : 'with Conditional Access'}`
}

/** The verdict in one sentence or two, with its condition where there is one. */
export function verdictOf({ architectures, findings }: Recommendation): string {
  const [first, second] = architectures
  const blocked = findings.some(({ kind }) => kind === 'blocker')
  if (!first) {
    return 'With these answers no architecture of the four can ask for a second factor. Below is the reason, and what would open one.'
  }
  const verdict = second
    ? `Use the two architectures side by side: ${first.title} and ${second.title}.`
    : first.summary
  return blocked ? `${verdict} Not possible until the blocker below is solved.` : verdict
}
