import type { Claim, Step } from '../types'

/** What the two architectures with MFA in AD FS share. */
export const adfsMfa = [
  {
    id: 'adfs-mfa',
    text: 'AD FS applies its access control policy and calls the MFA provider.',
    detail:
      'The policy stands on the relying party trust of Microsoft 365. The user gets the MFA request within the AD FS page.',
    legs: [{ from: 'adfs', to: 'entra-mfa' }],
    sources: ['seed-article', 'adfs-access-control'],
  },
  {
    id: 'adfs-mfa-complete',
    text: 'The user completes MFA, and AD FS is told.',
    legs: [{ from: 'entra-mfa', to: 'adfs' }],
    sources: ['seed-article'],
  },
] as const satisfies readonly Step[]

export const adfsRecommendation = {
  text: 'Second choice, for when Conditional Access cannot be used. The vendor recommends Conditional Access for Microsoft 365 services, even where AD FS performs the MFA: it is more flexible and can be tried in report-only mode.',
  sources: ['seed-article', 'adfs-entra-mfa'],
} as const satisfies Claim

export const adfsScope = {
  text: 'The access control policy works on the whole relying party trust: every sign-in to any Microsoft 365 service that comes through AD FS meets it, browsers and administrators included. It can be narrowed to a group, not to Outlook. Keep rules on this trust; the additional authentication rule of the whole farm also breaks WS-Trust callers.',
  sources: ['seed-article', 'adfs-access-control', 'adfs-powershell'],
} as const satisfies Claim

export const adfsNotes = [
  {
    text: 'Users must have registered a second factor before the policy reaches them. AD FS does not offer registration during sign-in; an unregistered user sees an error.',
    sources: ['adfs-entra-mfa'],
  },
  {
    text: 'The adapter signs in to Entra MFA with a certificate on each AD FS node. It lasts two years; plan its renewal after 22 months.',
    sources: ['adfs-entra-mfa'],
  },
  {
    text: 'Joined Windows devices and some applications use WS-Trust on the same trust, and get no token when the rule fires. Pilot on joined devices before you widen the group.',
    sources: ['adfs-powershell', 'primary-refresh-token'],
  },
] as const satisfies readonly Claim[]
