import { on } from './dates'
import type { ElementId } from './elements'
import type { Claim, Sources, When } from './types'

/** What holds for every reader or for many: use cases, general notes, the windows to fill in, and where to read on. */

export type Link = { readonly title: string; readonly url: `https://${string}` }

/** A remark under a title of its own. */
export type Note = {
  readonly id: string
  readonly title: string
  readonly claim: Claim
  readonly links?: readonly Link[]
  readonly when?: When
}

/** A window of a portal or console, as text. */
export type Screenshot = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly fields: readonly { readonly setting: string; readonly value: string }[]
  readonly sources: Sources
  readonly check?: true
  readonly when: When
}

export type Reading = Link & {
  readonly id: string
  /** Why to read it. */
  readonly claim: Claim
  readonly when?: When
}

const adfsTrigger = ['not-permitted', 'no-licence'] as const

/** What the architectures are good for. */
export const useCases = [
  {
    id: 'messaging-security',
    title: 'Make messaging safer',
    claim: {
      text: 'A stolen password alone no longer opens a mailbox in Outlook: it needs a token, and the token needs a second factor.',
      sources: ['seed-article'],
    },
  },
  {
    id: 'zero-trust',
    title: 'Follow a Zero Trust strategy',
    claim: {
      text: 'Every sign-in is verified by the same identity service, whether Outlook sits in the office or outside and whichever side holds the mailbox.',
      sources: ['seed-article'],
    },
    links: [{ title: 'Zero Trust', url: 'https://www.microsoft.com/security/business/zero-trust' }],
  },
  {
    id: 'coexistence',
    title: 'Protect both sides during a move or coexistence',
    claim: {
      text: 'While some mailboxes are still on Exchange Server, they get the same level of protection as those already in Exchange Online.',
      sources: ['seed-article'],
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'closed-organisations',
    title: 'Meet strict rules in closed organisations',
    claim: {
      text: 'Banks and other closely supervised organisations can show that Outlook on the desktop reaches mail only with MFA. Closed must not mean cut off: every client, and every Exchange server involved, has to reach Entra ID.',
      sources: ['hybrid-modern-authentication'],
    },
  },
] as const satisfies readonly Note[]

/** What holds whichever architecture is chosen, unless a note names its answers. */
export const generalNotes = [
  {
    id: 'server-array',
    title: 'One server in the picture, an array in practice',
    claim: {
      text: 'The drawings show one Exchange server. In practice that is a load-balanced array, and what is said of the server applies to each member.',
      sources: ['hybrid-modern-authentication'],
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'identity-models',
    title: 'Federated or managed sign-in',
    claim: {
      text: 'The pictures of the article assume a federated domain. With password hash synchronisation or pass-through authentication the redirect to AD FS and the return drop out, and Entra ID asks for the credential itself: 9 steps instead of 11.',
      sources: ['seed-article'],
    },
    links: [
      {
        title: 'What is federation with Microsoft Entra ID?',
        url: 'https://learn.microsoft.com/entra/identity/hybrid/connect/whatis-fed',
      },
    ],
    when: { 'conditional-access': ['conditional-access'] },
  },
  {
    id: 'identity-models-adfs',
    title: 'AD FS as the trigger needs a federated domain',
    claim: {
      text: 'The article says that managed domains follow the same logic. That holds for Conditional Access only: a managed domain never visits AD FS, so AD FS cannot ask for the second factor there.',
      sources: ['seed-article', 'practice'],
    },
    when: { 'conditional-access': adfsTrigger },
  },
  {
    id: 'exchange-server-today',
    title: 'What Exchange Server means today',
    claim: {
      text: `The article means Exchange Server 2019 with a Mailbox role. Support for 2016 and 2019 ended on ${on('exchange-2019-support')}. Read Exchange Server Subscription Edition instead: released on ${on('exchange-se-released')}, supported until ${on('exchange-se-support')} at least, and only with its current update.`,
      sources: ['exchange-support-dates'],
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'exchange-server-next',
    title: 'What comes next for Exchange Server',
    claim: {
      text: `Check the plan of the Exchange team: CU2 of Subscription Edition is announced for ${on('exchange-se-cu2')} at the latest, and its setup refuses an organisation that still has 2016 or 2019 servers.`,
      sources: ['exchange-se-timeline'],
      check: true,
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'legend',
    title: 'Reading the lines',
    claim: {
      text: 'The dashed lines are background traffic between Active Directory, Entra Connect, Entra ID, AD FS and Web Application Proxy; Microsoft lists its ports and protocols.',
      sources: ['hybrid-identity-ports'],
    },
    links: [
      {
        title: 'Hybrid identity required ports and protocols',
        url: 'https://learn.microsoft.com/entra/identity/hybrid/connect/reference-connect-ports',
      },
    ],
  },
  {
    id: 'mapi-before-rpc-online',
    title: 'MAPI instead of RPC',
    claim: {
      text: 'Exchange Online no longer offers RPC over HTTP. Outlook for Windows uses MAPI over HTTP, so the RPC setting of the policy changes nothing for clients.',
      sources: ['seed-article'],
    },
    links: [
      {
        title: 'RPC over HTTP reached end of support',
        url: 'https://learn.microsoft.com/exchange/troubleshoot/administration/rpc-over-http-end-of-support',
      },
    ],
    when: { mailbox: ['exchange-online'] },
  },
  {
    id: 'mapi-before-rpc-server',
    title: 'MAPI before RPC',
    claim: {
      text: 'RPC over HTTP (Outlook Anywhere) does not support modern authentication, so MFA is not possible. Outlook for Windows must use MAPI over HTTP before RPC is blocked.',
      sources: ['hybrid-modern-authentication'],
    },
    links: [
      {
        title: 'MAPI over HTTP in Exchange Server',
        url: 'https://learn.microsoft.com/exchange/clients/mapi-over-http/mapi-over-http',
      },
    ],
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'imap-pop-online',
    title: 'IMAP and POP of Exchange Online',
    claim: {
      text: 'Not covered here. Their basic authentication is retired in Exchange Online; programs that use them must support modern authentication themselves.',
      sources: ['basic-authentication-retired', 'exchange-powershell'],
    },
    when: { mailbox: ['exchange-online'] },
  },
  {
    id: 'imap-pop-server',
    title: 'IMAP and POP of Exchange Server',
    claim: {
      text: 'IMAP and POP on Exchange Server cannot use hybrid modern authentication. Until the policy sets their two switches, they accept a password without a second factor; once it does, these clients stop.',
      sources: ['hybrid-modern-authentication', 'exchange-powershell'],
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'protocol-requirements',
    title: 'Which protocols can use modern authentication',
    claim: {
      text: 'Can: MAPI over HTTP, EWS, Autodiscover, the offline address book, Exchange ActiveSync. Cannot: RPC over HTTP, IMAP, POP. Microsoft’s list is among its prerequisites.',
      sources: ['hybrid-modern-authentication', 'hybrid-modern-authentication-overview'],
    },
    links: [
      {
        title: 'Hybrid modern authentication overview: prerequisites',
        url: 'https://learn.microsoft.com/microsoft-365/enterprise/hybrid-modern-auth-overview#do-you-meet-modern-authentication-prerequisites',
      },
    ],
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'modern-authentication-on',
    title: 'Modern authentication must be on in the tenant',
    claim: {
      text: `Exchange Online shows it as \`OAuth2ClientProfileEnabled\` True. Tenants older than ${on('modern-authentication-default')} may still have False.`,
      sources: ['exchange-powershell', 'office-modern-authentication'],
    },
    when: { mailbox: ['exchange-online'] },
  },
] as const satisfies readonly Note[]

/** What these architectures leave open, and who is outside their picture. */
export const staysOpen = [
  {
    id: 'outlook-on-the-web',
    title: 'Outlook on the web',
    claim: {
      text: 'The Conditional Access policy as written covers mobile apps and desktop clients. Browsers keep a single factor until a policy covers them too.',
      sources: ['graph-conditional-access', 'practice'],
    },
    when: { mailbox: ['exchange-online'], 'conditional-access': ['conditional-access'] },
  },
  {
    id: 'owa-ecp',
    title: 'Outlook on the web and the admin centre of Exchange Server',
    claim: {
      text: 'The authentication policy does not reach Outlook on the web (OWA) and the admin centre (ECP); hybrid modern authentication reaches them only where it is switched on for them separately. Otherwise they keep their own sign-in, in most places a single factor.',
      sources: ['hybrid-modern-authentication', 'exchange-powershell'],
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'teams-and-mobile',
    title: 'Outlook mobile and Teams are reached as well',
    claim: {
      text: 'The policy targets Office 365 Exchange Online, not a program: it also covers Outlook mobile, and Teams when it opens the calendar.',
      sources: ['graph-conditional-access', 'practice'],
    },
    when: { 'conditional-access': ['conditional-access'] },
  },
  {
    id: 'guests',
    title: 'Guests',
    claim: {
      text: 'Guests have no mailbox here, so Outlook access does not concern them. A Conditional Access policy for all users still includes them: check that this is intended.',
      sources: ['practice'],
      check: true,
    },
    when: { 'conditional-access': ['conditional-access'] },
  },
  {
    id: 'guests-adfs',
    title: 'Guests',
    claim: {
      text: 'Guests have no mailbox here, so Outlook access does not concern them. Check that nobody relies on AD FS to ask them for MFA.',
      sources: ['practice'],
      check: true,
    },
    when: { 'conditional-access': adfsTrigger },
  },
  {
    id: 'shared-mailboxes',
    title: 'Shared mailboxes',
    claim: {
      text: 'People open a shared mailbox with their own account and their own second factor. Check that sign-in of the shared account itself is disabled.',
      sources: ['practice'],
      check: true,
    },
  },
  {
    id: 'linked-mailboxes',
    title: 'Linked mailboxes and resource forests',
    claim: {
      text: 'Check with one user: the account that signs in is in a different forest from the mailbox, and it must be the one that is synchronised to Entra ID.',
      sources: ['practice'],
      check: true,
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'external-methods',
    title: 'A third-party second factor inside Conditional Access',
    claim: {
      text: 'Where the second factor must come from another maker, check external authentication methods: Conditional Access can call such a provider, which may make AD FS as the trigger unnecessary.',
      sources: ['practice'],
      check: true,
    },
    when: { 'conditional-access': ['conditional-access', 'not-permitted'] },
  },
] as const satisfies readonly Note[]

/** The three windows that the article shows as pictures. */
export const screenshots = [
  {
    id: 'client-apps',
    title: 'Conditional Access: Client apps',
    text: 'In the policy, open Conditions, then Client apps. Only the modern desktop and mobile clients are ticked; the two legacy boxes belong in a separate blocking policy.',
    fields: [
      { setting: 'Configure', value: 'Yes' },
      { setting: 'Modern authentication clients: Browser', value: 'not ticked' },
      { setting: 'Modern authentication clients: Mobile apps and desktop clients', value: 'ticked' },
      { setting: 'Legacy authentication clients: Exchange ActiveSync clients', value: 'not ticked' },
      { setting: 'Legacy authentication clients: Other clients', value: 'not ticked' },
    ],
    sources: ['graph-conditional-access', 'conditional-access-conditions'],
    when: { 'conditional-access': ['conditional-access'] },
  },
  {
    id: 'grant',
    title: 'Conditional Access: Grant',
    text: 'In the policy, open Grant. The article uses the plain MFA control; the authentication strength of the same name is today’s alternative. Choose one of the two, never both.',
    fields: [
      { setting: 'Access', value: 'Grant access' },
      { setting: 'Require multifactor authentication', value: 'ticked' },
      { setting: 'Require authentication strength', value: 'not ticked' },
      { setting: 'All other controls', value: 'not ticked' },
      { setting: 'For multiple controls', value: 'Require one of the selected controls' },
    ],
    sources: ['graph-conditional-access', 'conditional-access-all-users'],
    when: { 'conditional-access': ['conditional-access'] },
  },
  {
    id: 'access-control-policy',
    title: 'AD FS Management: access control policy of the Microsoft 365 trust',
    text: 'In AD FS Management, open Relying Party Trusts, choose the trust of Microsoft 365, then Edit Access Control Policy. Find the trust by its identifier, because its name differs from farm to farm. The article shows an example; this is what we advise, and your farm’s own list of policies decides.',
    fields: [
      { setting: 'Relying party identifier', value: '`urn:federation:MicrosoftOnline`' },
      { setting: 'Policy during the pilot', value: '`Permit everyone and require MFA for specific group`' },
      { setting: 'Parameter of that policy', value: 'the AD FS pilot group' },
      {
        setting: 'Policy for everyone',
        value: 'the same with a group of registered users, or `Permit everyone and require MFA`',
      },
    ],
    sources: ['adfs-access-control', 'adfs-policy-names', 'adfs-trust-managed'],
    when: { 'conditional-access': adfsTrigger, identity: ['federated'] },
  },
] as const satisfies readonly Screenshot[]

/** The sibling articles of the series: other clients than Outlook on the desktop. */
export const beyond = [
  {
    id: 'web',
    title: 'Enhanced-security hybrid messaging infrastructure in a web access scenario',
    url: 'https://learn.microsoft.com/azure/architecture/example-scenario/hybrid/secure-hybrid-messaging-web',
    claim: {
      text: 'Outlook on the web: what asks a browser for the second factor, wherever the mailbox is.',
      sources: ['seed-article-web'],
    },
  },
  {
    id: 'mobile',
    title: 'Enhanced-security hybrid messaging infrastructure in a mobile access scenario',
    url: 'https://learn.microsoft.com/azure/architecture/example-scenario/hybrid/secure-hybrid-messaging-mobile',
    claim: {
      text: 'Outlook for iOS and Android: AutoDetect and a cloud cache stand between app and mailbox, ActiveSync rules keep other apps out, and policies can also ask for a managed device or app.',
      sources: ['seed-article-mobile'],
    },
  },
] as const satisfies readonly Reading[]

/** What to read once the outcome is known. */
export const nextSteps = [
  {
    id: 'hma-announcement',
    title: 'Announcing Hybrid Modern Authentication for Exchange On-Premises',
    url: 'https://techcommunity.microsoft.com/t5/exchange-team-blog/announcing-hybrid-modern-authentication-for-exchange-on-premises/ba-p/607476',
    claim: {
      text: 'Why the Exchange team built it, in its own words; old, but the idea has not changed.',
      sources: ['seed-article'],
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'hma-overview',
    title:
      'Hybrid modern authentication overview and prerequisites for use with on-premises Skype for Business and Exchange servers',
    url: 'https://learn.microsoft.com/microsoft-365/enterprise/hybrid-modern-auth-overview',
    claim: {
      text: 'The prerequisites, and which client speaks which protocol.',
      sources: ['hybrid-modern-authentication-overview'],
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'adfs-owa',
    title: 'Use AD FS claims-based authentication with Outlook on the web',
    url: 'https://learn.microsoft.com/exchange/clients/outlook-on-the-web/ad-fs-claims-based-auth',
    claim: {
      text: 'Closes the browser side of Exchange Server, which these architectures leave open.',
      sources: ['seed-article-web'],
    },
    when: { mailbox: ['exchange-server'], identity: ['federated'] },
  },
  {
    id: 'hma-configure',
    title: 'How to configure Exchange Server on-premises to use hybrid modern authentication',
    url: 'https://learn.microsoft.com/microsoft-365/enterprise/configure-exchange-server-for-hybrid-modern-authentication',
    claim: {
      text: 'Microsoft’s procedure behind phase 2 of the runbook.',
      sources: ['hybrid-modern-authentication'],
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'preferred-architecture',
    title: 'Exchange 2019 preferred architecture',
    url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/preferred-architecture-2019',
    claim: {
      text: 'How the Exchange team would build the farm. Check it against Subscription Edition: the page still carries the old version in its name.',
      sources: ['seed-article', 'practice'],
      check: true,
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'adfs-cross-geographic',
    title: 'High availability cross-geographic AD FS deployment in Azure with Azure Traffic Manager',
    url: 'https://learn.microsoft.com/windows-server/identity/ad-fs/deployment/active-directory-adfs-in-azure-with-azure-traffic-manager',
    claim: {
      text: 'When AD FS is part of every sign-in, one site is not enough; this is one way to have two.',
      sources: ['seed-article'],
    },
    when: { identity: ['federated'] },
  },
  {
    id: 'outlook-mobile-hma',
    title: 'Using hybrid Modern Authentication with Outlook for iOS and Android',
    url: 'https://learn.microsoft.com/exchange/clients/outlook-for-ios-and-android/use-hybrid-modern-auth',
    claim: {
      text: 'Once hybrid modern authentication is on, Outlook mobile uses it too; this page says how and what it needs.',
      sources: ['outlook-mobile-hybrid'],
    },
    when: { mailbox: ['exchange-server'] },
  },
  {
    id: 'outlook-mobile-online',
    title: 'Account setup with modern authentication in Exchange Online',
    url: 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/outlook-for-ios-and-android/setup-with-modern-authentication',
    claim: {
      text: 'The same for Outlook mobile with mailboxes in Exchange Online.',
      sources: ['seed-article'],
    },
    when: { mailbox: ['exchange-online'] },
  },
] as const satisfies readonly Reading[]

/** Where the article sends readers who want to know more about a component. */
export const componentLinks = {
  'entra-id': {
    title: 'Microsoft Entra ID',
    url: 'https://azure.microsoft.com/products/active-directory',
  },
  'entra-mfa': {
    title: 'Plan a Microsoft Entra multifactor authentication deployment',
    url: 'https://learn.microsoft.com/entra/identity/authentication/howto-mfa-getstarted',
  },
  'adfs-mfa-provider': {
    title: 'Configure additional authentication methods for AD FS',
    url: 'https://learn.microsoft.com/windows-server/identity/ad-fs/operations/configure-additional-authentication-methods-for-ad-fs',
  },
  'conditional-access': {
    title: 'Conditional Access: conditions',
    url: 'https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-conditions',
  },
  adfs: {
    title: 'Active Directory Federation Services',
    url: 'https://learn.microsoft.com/windows-server/identity/active-directory-federation-services',
  },
  'web-application-proxy': {
    title: 'Web Application Proxy in Windows Server',
    url: 'https://learn.microsoft.com/windows-server/remote/remote-access/web-application-proxy/web-application-proxy-in-windows-server',
  },
  intune: {
    title: 'Microsoft Intune',
    url: 'https://www.microsoft.com/security/business/endpoint-management/microsoft-intune',
  },
  'exchange-server': {
    title: 'Exchange',
    url: 'https://www.microsoft.com/microsoft-365/exchange/email',
  },
  'active-directory': {
    title: 'Active Directory Domain Services overview',
    url: 'https://learn.microsoft.com/windows-server/identity/ad-ds/get-started/virtual-dc/active-directory-domain-services-overview',
  },
  outlook: {
    title: 'Outlook for business',
    url: 'https://www.microsoft.com/microsoft-365/outlook/outlook-for-business',
  },
  'authentication-policy': {
    title: 'New-AuthenticationPolicy',
    url: 'https://learn.microsoft.com/powershell/module/exchangepowershell/new-authenticationpolicy',
  },
} as const satisfies Partial<Record<ElementId, Link>>
