import type { ArchitectureId } from './architectures'
import { withoutPolicies, withPolicies } from './conditions'
import type { Claim, ConditionalClaim } from './types'

/**
 * What speaks for an architecture and what against it, to be weighed before the decision and lived with after it. Each
 * text ends the sentence “Good, because …” or “Bad, because …”, without a full stop.
 */
type Option = { readonly good: readonly ConditionalClaim[]; readonly bad: readonly ConditionalClaim[] }

const noPasswordAlone = {
  text: 'once legacy authentication is blocked, a stolen password alone no longer opens a mailbox in Outlook: it needs a token, and the token needs a second factor',
  sources: ['seed-article'],
} as const satisfies Claim

/** Of Exchange Server only where something can be blocked. */
const noPasswordOnServer = { ...noPasswordAlone, when: withPolicies } as const satisfies ConditionalClaim

const triedFirst = {
  text: 'the policy can be limited to client types, apps and groups, and be tried in report-only mode first',
  sources: ['seed-article', 'conditional-access-report-only'],
} as const satisfies Claim

const microsoftPrefers = {
  text: 'Microsoft prefers Conditional Access as the trigger for Microsoft 365 services',
  sources: ['seed-article', 'mfa-licences'],
} as const satisfies Claim

const premium = {
  text: 'every user the policy reaches needs Entra ID P1 or P2',
  sources: ['mfa-licences'],
} as const satisfies Claim

const withoutConditionalAccess = {
  text: 'it works where Conditional Access may not be used, and, with certificates or a third-party provider, even without Entra ID P1',
  sources: ['seed-article', 'mfa-licences'],
} as const satisfies Claim

const wholeTrust = {
  text: 'the policy applies to every sign-in to Microsoft 365 through AD FS, browsers and administrators included: it can be narrowed to a group, not to Outlook',
  sources: ['adfs-access-control'],
} as const satisfies Claim

const lessFlexible = {
  text: 'Microsoft recommends Conditional Access even where AD FS performs the MFA: it is more flexible and can be tried in report-only mode',
  sources: ['seed-article', 'adfs-entra-mfa'],
} as const satisfies Claim

const farmDown = {
  text: 'AD FS takes part in every new sign-in: when the farm is down, nobody in the federated domain can sign in to Microsoft 365',
  sources: ['seed-article', 'adfs-cloud-resources'],
} as const satisfies Claim

const secondLock = {
  text: 'the authentication policy is a second lock: it refuses basic authentication before any password is checked',
  sources: ['basic-authentication-retired', 'exchange-powershell'],
} as const satisfies Claim

const webStays = {
  text: 'Outlook on the web stays as it is until a policy covers browsers too',
  sources: ['seed-article'],
} as const satisfies Claim

const legacyClosed = {
  text: 'where Exchange Server has authentication policies, they close NTLM, Kerberos and basic authentication, which Entra ID never sees',
  when: withPolicies,
  sources: ['exchange-powershell', 'block-legacy-server'],
} as const satisfies ConditionalClaim

const legacyOpen = {
  text: 'until every Exchange server runs Subscription Edition, nothing blocks NTLM, Kerberos and basic authentication there: a stolen password alone still opens a mailbox',
  when: withoutPolicies,
  sources: ['exchange-powershell', 'block-legacy-server'],
} as const satisfies ConditionalClaim

const needsCloud = {
  text: 'Outlook on Exchange Server depends on Entra ID and the connection to it, even for users who sit beside the server',
  sources: ['hybrid-modern-authentication-overview'],
} as const satisfies Claim

const needsHybrid = {
  text: 'hybrid modern authentication needs classic full hybrid and only supported servers, and is switched on for the whole organisation at once',
  sources: ['hybrid-modern-authentication'],
} as const satisfies Claim

/** What speaks for and against each architecture. */
export const options = {
  'exchange-online-conditional-access': {
    good: [noPasswordAlone, microsoftPrefers, triedFirst, secondLock],
    bad: [premium, webStays],
  },
  'exchange-online-adfs': {
    good: [noPasswordAlone, withoutConditionalAccess, secondLock],
    bad: [wholeTrust, farmDown, lessFlexible],
  },
  'exchange-server-conditional-access': {
    good: [noPasswordOnServer, microsoftPrefers, triedFirst, legacyClosed],
    bad: [premium, legacyOpen, needsCloud, needsHybrid],
  },
  'exchange-server-adfs': {
    good: [noPasswordOnServer, withoutConditionalAccess, legacyClosed],
    bad: [wholeTrust, farmDown, lessFlexible, legacyOpen, needsCloud, needsHybrid],
  },
} as const satisfies Readonly<Record<ArchitectureId, Option>>

/** What the decision is measured against, whatever the answers are. */
export const drivers = [
  'A stolen password alone must not open a mailbox in Outlook.',
  'Nobody may be locked out of mail on the way: what is blocked must first have been seen to work with a token.',
  'Mailboxes, licences and sign-in are as they are: the architecture follows from the three answers.',
] as const
