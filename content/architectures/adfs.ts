import type { ArchitectureNode, Claim, ConditionalClaim, Step, When } from '../types'

/** Entra ID P1 or P2 is there, so AD FS may call Entra MFA. */
const withEntraMfa = { 'conditional-access': ['not-permitted'] } as const satisfies When

/** Without the licence AD FS asks by certificate or through a third-party product. */
const withOwnProvider = { 'conditional-access': ['no-licence'] } as const satisfies When

/** What asks the user for the second factor: Entra MFA where it is licensed, else a provider on your own side. */
export const adfsMfaNodes = [
  { element: 'adfs-mfa-provider', zone: 'on-premises', when: withOwnProvider },
  { element: 'entra-mfa', zone: 'microsoft-cloud', when: withEntraMfa },
] as const satisfies readonly ArchitectureNode[]

/** MFA in AD FS, after the first factor: two steps with either provider. */
export const adfsMfa = [
  {
    id: 'adfs-mfa',
    text: 'AD FS applies its access control policy and calls Entra MFA.',
    detail:
      'The policy is set on the relying party trust of Microsoft 365. The adapter on the AD FS node makes the call, and the user gets the MFA request within the AD FS page.',
    legs: [{ from: 'adfs', to: 'entra-mfa' }],
    when: withEntraMfa,
    sources: ['seed-article', 'adfs-access-control', 'adfs-entra-mfa'],
  },
  {
    id: 'adfs-mfa-complete',
    text: 'The user completes MFA, and AD FS is told.',
    legs: [{ from: 'entra-mfa', to: 'adfs' }],
    when: withEntraMfa,
    sources: ['seed-article'],
  },
  {
    id: 'adfs-own-mfa',
    text: 'AD FS applies its access control policy and calls its own MFA provider.',
    detail:
      'The policy is set on the relying party trust of Microsoft 365. The provider is certificate authentication or the product of a third party; Entra MFA would need Entra ID P1 here as well.',
    legs: [{ from: 'adfs', to: 'adfs-mfa-provider' }],
    when: withOwnProvider,
    sources: ['seed-article', 'adfs-access-control', 'adfs-additional-methods', 'mfa-licences'],
  },
  {
    id: 'adfs-own-mfa-complete',
    text: 'The user completes MFA, and AD FS is told.',
    detail:
      'The browser window of Outlook asks for a certificate; a third-party product asks in its own way.',
    legs: [{ from: 'adfs-mfa-provider', to: 'adfs' }],
    when: withOwnProvider,
    sources: ['seed-article', 'adfs-additional-methods'],
  },
] as const satisfies readonly Step[]

export const adfsRecommendation = {
  text: 'Second choice, for when Conditional Access cannot be used. Microsoft recommends Conditional Access for Microsoft 365 services, even where AD FS performs the MFA: it is more flexible and can be tried in report-only mode.',
  sources: ['seed-article', 'adfs-entra-mfa'],
} as const satisfies Claim

export const adfsScope = {
  text: 'The access control policy applies to the whole relying party trust: every sign-in to any Microsoft 365 service through AD FS, browsers and administrators included. It can be narrowed to a group, not to Outlook. Keep rules on this trust; a farm-wide additional authentication rule also breaks WS-Trust callers.',
  sources: ['seed-article', 'adfs-access-control', 'adfs-powershell'],
} as const satisfies Claim

export const adfsLicences = [
  {
    text: 'Entra ID P1 or P2 when AD FS uses Entra MFA. With certificates or a third-party provider in AD FS, P1 is not needed for the second factor; the provider has its own price.',
    when: withEntraMfa,
    sources: ['mfa-licences', 'adfs-entra-mfa'],
  },
  {
    text: 'No licence of Entra ID for the second factor, as long as AD FS uses certificates or a third-party provider, which has its own price. Entra MFA in AD FS would need P1 or P2.',
    when: withOwnProvider,
    sources: ['mfa-licences', 'adfs-entra-mfa'],
  },
] as const satisfies readonly ConditionalClaim[]

/** What findings do not say already. */
export const adfsNotes = [
  {
    text: 'A third-party product, if you use one instead of certificates, is installed and registered on every AD FS node, and its updates and its availability are your responsibility. Check with its maker which version of AD FS it supports, and whether it calls a service on the internet.',
    when: withOwnProvider,
    sources: ['adfs-additional-methods', 'practice'],
    check: true,
  },
] as const satisfies readonly ConditionalClaim[]
