import type { ArchitectureNode, BackgroundLink, Claim, Step } from '../types'

/** What all four architectures draw of the identity side. */
export const identityNodes = [
  { element: 'web-application-proxy', zone: 'perimeter', when: { identity: ['federated'] } },
  { element: 'adfs', zone: 'on-premises', when: { identity: ['federated'] } },
  { element: 'pass-through-agent', zone: 'on-premises', when: { identity: ['pass-through'] } },
  { element: 'active-directory', zone: 'on-premises' },
  { element: 'entra-connect', zone: 'on-premises' },
] as const satisfies readonly ArchitectureNode[]

/** The third step of every architecture. */
export const askForToken = {
  id: 'ask-token',
  text: 'Outlook goes to Entra ID for a token.',
  legs: [{ from: 'outlook', to: 'entra-id' }],
  sources: ['seed-article'],
} as const satisfies Step

/** The sign-in of a federated domain, in two parts: MFA by AD FS happens between them. */
export const federatedSignIn = {
  beforeMfa: [
    {
      id: 'redirect',
      text: 'Entra ID sends the sign-in to AD FS, because the domain is federated.',
      detail:
        'The browser window of Outlook follows the redirect. From outside it reaches AD FS through Web Application Proxy; from inside it may reach AD FS directly.',
      legs: [
        { from: 'entra-id', to: 'web-application-proxy' },
        { from: 'web-application-proxy', to: 'adfs', message: 'The proxy passes the request on.' },
      ],
      when: { identity: ['federated'] },
      sources: ['seed-article'],
    },
    {
      id: 'credential',
      text: 'The user signs in on the AD FS page; Active Directory checks it.',
      detail:
        'The password goes to AD FS, from outside through the proxy; Entra ID and Exchange do not see it.',
      legs: [
        { from: 'outlook', to: 'web-application-proxy' },
        { from: 'web-application-proxy', to: 'adfs', message: 'The proxy passes the credential on.' },
        { from: 'adfs', to: 'active-directory', message: 'AD FS checks the credential.' },
      ],
      when: { identity: ['federated'] },
      sources: ['seed-article'],
    },
  ],
  back: [
    {
      id: 'return',
      text: 'AD FS sends the session back to Entra ID.',
      detail: 'It hands over a signed token that says who signed in, and how.',
      legs: [{ from: 'adfs', to: 'entra-id' }],
      when: { identity: ['federated'] },
      sources: ['seed-article'],
    },
  ],
} as const satisfies Record<string, readonly Step[]>

/** The sign-in of a managed domain: no redirect, Entra ID asks for the credential itself. */
export const managedSignIn = [
  {
    id: 'credential-hash',
    text: 'The user signs in to Entra ID, which checks the credential itself.',
    detail:
      'With password hash synchronisation the check is made against the synchronised hash; a certificate or another credential of Entra ID is checked there as well.',
    legs: [{ from: 'outlook', to: 'entra-id' }],
    when: { identity: ['password-hash-sync'] },
    sources: ['seed-article'],
  },
  {
    id: 'credential-agent',
    text: 'The user signs in to Entra ID; an agent asks Active Directory.',
    detail:
      'The agent fetches the check over the outbound connection that it keeps to Entra ID, and returns the answer the same way.',
    legs: [
      { from: 'outlook', to: 'entra-id' },
      { from: 'entra-id', to: 'pass-through-agent', message: 'The agent fetches the password check.' },
      {
        from: 'pass-through-agent',
        to: 'active-directory',
        message: 'Active Directory checks the password.',
      },
    ],
    when: { identity: ['pass-through'] },
    sources: ['seed-article', 'hybrid-identity-ports'],
  },
] as const satisfies readonly Step[]

/** MFA by Conditional Access, after the first factor. */
export const conditionalAccessMfa = [
  {
    id: 'policy',
    text: 'Entra ID applies the Conditional Access policy.',
    detail:
      'The policy requires MFA for mobile apps and desktop clients that request Office 365 Exchange Online.',
    legs: [{ from: 'entra-id', to: 'conditional-access' }],
    sources: ['seed-article', 'graph-conditional-access'],
  },
  {
    id: 'call-mfa',
    text: 'Conditional Access calls Entra MFA, which asks the user.',
    legs: [{ from: 'conditional-access', to: 'entra-mfa' }],
    sources: ['seed-article'],
  },
  {
    id: 'complete-mfa',
    text: 'The user completes MFA, and Entra ID is told.',
    legs: [{ from: 'entra-mfa', to: 'entra-id' }],
    sources: ['seed-article'],
  },
] as const satisfies readonly Step[]

export const conditionalAccessLicence = {
  text: 'Entra ID P1 or P2 for every user the policy reaches.',
  sources: ['mfa-licences'],
} as const satisfies Claim

/** Traffic behind the sign-in: dashed, without numbers. */
export const backgroundLinks = [
  {
    from: 'active-directory',
    to: 'entra-connect',
    direction: 'both-ways',
    text: 'Entra Connect reads users and groups from Active Directory, and writes back where it is set up to.',
    sources: ['seed-article', 'hybrid-identity-ports'],
  },
  {
    from: 'entra-connect',
    to: 'entra-id',
    direction: 'one-way',
    text: 'Entra Connect synchronises them to Entra ID.',
    sources: ['seed-article', 'hybrid-identity-ports'],
  },
  {
    from: 'adfs',
    to: 'web-application-proxy',
    direction: 'both-ways',
    text: 'Web Application Proxy keeps a trust with AD FS and renews it.',
    when: { identity: ['federated'] },
    sources: ['seed-article', 'hybrid-identity-ports'],
  },
  {
    from: 'active-directory',
    to: 'adfs',
    direction: 'both-ways',
    text: 'AD FS looks up accounts and attributes in Active Directory.',
    when: { identity: ['federated'] },
    sources: ['seed-article', 'hybrid-identity-ports'],
  },
  {
    from: 'pass-through-agent',
    to: 'entra-id',
    direction: 'one-way',
    text: 'The agent keeps an outbound connection to Entra ID on port 443. Check the proxy and firewall rules for it.',
    when: { identity: ['pass-through'] },
    sources: ['hybrid-identity-ports'],
  },
] as const satisfies readonly BackgroundLink[]
