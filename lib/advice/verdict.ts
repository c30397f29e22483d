import type { Finding } from '@/content/findings'
import type { CompleteAnswers } from '@/content/flow'
import type { Architecture, Condition, Situation, When } from '@/content/types'
import { optionOf } from '@/lib/flow/path'
import { appliesAt } from './applies'
import type { Outcome } from './outcome'
import type { Recommendation } from './recommend'

/** The name of an outcome: the architecture, the pair, or none. */
export function titleOf(architectures: readonly Architecture[]): string {
  const [first, second] = architectures
  if (!first) return 'None of the four architectures fits'
  if (!second) return first.title
  return `Both kinds of mailbox, ${first.trigger === 'adfs' ? 'with MFA in AD FS' : 'with Conditional Access'}`
}

/** What stands over the reasons for one architecture, for a pair or for none. */
export function whyTitleOf({ architectures, findings }: Pick<Outcome, 'architectures' | 'findings'>): string {
  if (architectures.length === 0) return 'Why none of the four fits'
  const which = architectures.length === 1 ? 'this one' : 'this pair'
  return isRuledOut({ findings }) ? `Why it would be ${which}` : `Why ${which}`
}

/** What stands over the reasons against the architectures that were not chosen. */
export function whyNotTitleOf({ length }: readonly unknown[]): string {
  return length === 0 ? 'Why each is ruled out' : 'Why not the others'
}

/** An answer before what it means, on the page and in every document. */
export function answerText(answer: string): string {
  return `Answer: “${answer}”.`
}

/** The verdict in one sentence or two; what stands in its way is said by `conditionOf`. */
export function verdictOf({ architectures }: Recommendation): string {
  const [first, second] = architectures
  if (!first) {
    return 'With these answers none of the four architectures can ask for a second factor. There are ways forward.'
  }
  if (!second) return first.summary
  const asks =
    first.trigger === 'adfs' ? 'Active Directory Federation Services (AD FS)' : 'Conditional Access'
  return `Use the two architectures side by side: ${first.title} and ${second.title}. In both, ${asks} asks for multifactor authentication (MFA).`
}

/** Under which condition the verdict holds: what blocks it. `undefined` where nothing is known to. */
export function conditionOf(recommendation: Recommendation): string | undefined {
  const blockers = blockersOf(recommendation)
  if (blockers.length === 0) return undefined
  if (isRuledOut(recommendation)) return 'In this environment none of the four works.'
  const [first, ...others] = blockers.flatMap(blocker => ('until' in blocker ? [blocker.until] : []))
  const more = others.length > 1 ? `; ${others.length} more blockers below` : ''
  const until = `${others.length === 1 ? `${first}, and until ${others[0]}` : first}${more}`
  return hasMeanwhile(recommendation)
    ? `For mailboxes on Exchange Server, not possible until ${until}.`
    : `Not possible until ${until}.`
}

/**
 * What can begin meanwhile, with the answers that lead there: of mailboxes in both places, those in Exchange Online do not
 * wait for what blocks Exchange Server alone. `undefined` where nothing waits, or all does.
 */
export function meanwhileOf(
  recommendation: Recommendation,
): { readonly text: string; readonly answers: CompleteAnswers } | undefined {
  if (!hasMeanwhile(recommendation)) return undefined
  const mailbox = 'exchange-online'
  return {
    text: `Those in Exchange Online need not wait: begin with them, with the runbook for “${optionOf(mailbox).label}”. Later leave out of this one what was done by then.`,
    answers: { ...recommendation.answers, mailbox },
  }
}

function hasMeanwhile(recommendation: Recommendation): boolean {
  const blockers = blockersOf(recommendation)
  return (
    blockers.length > 0 &&
    recommendation.answers.mailbox === 'both' &&
    !isRuledOut(recommendation) &&
    !blockers.some(({ when }) => meetsExchangeOnline(when))
  )
}

function blockersOf({ architectures, findings }: Recommendation): readonly Finding[] {
  return architectures.length === 0 ? [] : findings.filter(finding => finding.kind === 'blocker')
}

/** What must come true before the mailboxes there can follow the advice; each ends a sentence “… until …”. */
export function waitsForOf(
  mailbox: Architecture['mailbox'],
  findings: readonly Finding[],
  situation: Situation,
): readonly string[] {
  return findings.flatMap(finding =>
    'until' in finding && appliesAt(mailbox, finding.when, situation) ? [finding.until] : [],
  )
}

/** Whether the environment rules out what the three answers lead to, and all else as well. */
export function isRuledOut({ findings }: { readonly findings: readonly object[] }): boolean {
  return findings.some(finding => 'rulesOut' in finding)
}

function meetsExchangeOnline(when: Condition): boolean {
  return [when].flat().some(({ mailbox }: When) => !mailbox || mailbox.includes('exchange-online'))
}
