import { month, on } from './dates'
import type { Claim } from './types'

/**
 * The words of the field, each with one meaning. The product says `term`; the other spellings are those that a reader
 * brings along or meets in Microsoft's pages and portals.
 */
export type Term = {
  readonly term: string
  /** What a short form of it stands for. */
  readonly abbreviations?: Readonly<Record<string, string>>
  /** Other words for it. A text that has one of them is a text that speaks of it. */
  readonly others?: readonly string[]
  /** One or two sentences; the first is the definition and stands by itself. */
  readonly about: Claim
  /** Terms to read next to it. */
  readonly see?: readonly string[]
}

/** Every term; pages put them in alphabetical order. */
export const glossary = {
  'access-control-policy': {
    term: 'Access control policy',
    about: {
      text: 'A setting on a relying party trust of AD FS that says who may sign in through it, and who needs a second factor. It applies to every sign-in through that trust, not only to Outlook.',
      sources: ['adfs-access-control'],
    },
    see: ['relying-party-trust', 'mfa-trigger', 'conditional-access'],
  },
  'access-token': {
    term: 'Access token',
    others: ['token'],
    about: {
      text: 'What Outlook presents to Exchange in place of a password: issued by Entra ID, for one resource and a limited time. With hybrid modern authentication the resource is Office 365 Exchange Online for a mailbox on Exchange Server too.',
      sources: ['oauth-framework', 'hybrid-modern-authentication'],
    },
    see: ['refresh-token', 'bearer', 'hma'],
  },
  adal: {
    term: 'Active Directory Authentication Library',
    abbreviations: { ADAL: 'Active Directory Authentication Library' },
    about: {
      text: 'The library with which Office first fetched tokens. Its name lives on in the registry value `EnableADAL`, where 0 switches modern authentication off.',
      sources: ['office-modern-authentication'],
    },
    see: ['msal', 'modern-authentication'],
  },
  adfs: {
    term: 'Active Directory Federation Services',
    abbreviations: { 'AD FS': 'Active Directory Federation Services' },
    others: ['ADFS'],
    about: {
      text: 'The role of Windows Server that signs in the users of a federated domain against Active Directory and hands Entra ID a signed token. In two of the four architectures it also asks for the second factor.',
      sources: ['adfs-concepts', 'adfs-trust-managed', 'seed-article'],
    },
    see: ['federated-domain', 'wap', 'relying-party-trust'],
  },
  'adfs-farm': {
    term: 'AD FS farm',
    others: ['behaviour level', 'AD FS node', 'primary node'],
    about: {
      text: 'The AD FS servers, called nodes, that act as one service. Changes are made on the primary node; the behaviour level of the farm says which features it has, and stays the same until it is raised.',
      sources: ['adfs-concepts', 'adfs-farm-level'],
    },
    see: ['adfs'],
  },
  'authentication-policy': {
    term: 'Authentication policy',
    about: {
      text: 'A setting of Exchange that refuses legacy authentication, protocol by protocol, for individual users or as the organisation default. Exchange Online and Exchange Server each have their own: `AllowBasicAuth` switches in the first, `BlockLegacyAuth` switches in the second.',
      sources: ['exchange-powershell'],
    },
    see: ['legacy-authentication', 'conditional-access'],
  },
  'authentication-strength': {
    term: 'Authentication strength',
    about: {
      text: 'A named set of sign-in methods that a Conditional Access policy can require instead of the plain MFA control. A policy has one or the other, never both.',
      sources: ['conditional-access-all-users', 'graph-conditional-access', 'zero-trust-assessment'],
    },
    see: ['conditional-access', 'mfa'],
  },
  autodiscover: {
    term: 'Autodiscover',
    about: {
      text: 'The service of Exchange by which Outlook finds the server and the settings of a mailbox. For hybrid modern authentication its host names are registered in Entra ID as well.',
      sources: ['seed-article', 'hybrid-modern-authentication'],
    },
    see: ['spn', 'virtual-directory'],
  },
  'basic-authentication': {
    term: 'Basic authentication',
    about: {
      text: 'A sign-in that sends user name and password with every request, and so has no place for a second factor. Exchange Online has retired it for everything but SMTP AUTH.',
      sources: ['basic-authentication-online', 'basic-authentication-retired', 'smtp-auth-retirement'],
    },
    see: ['legacy-authentication', 'smtp-auth'],
  },
  bearer: {
    term: 'Bearer token',
    others: ['Bearer'],
    about: {
      text: 'A token that lets in whoever presents it; HTTP carries it in the header `Authorization: Bearer`. `Bearer*` in Connection Status is the proof that Outlook uses one.',
      sources: ['bearer-tokens', 'hybrid-modern-authentication'],
    },
    see: ['access-token', 'connection-status'],
  },
  'claim-rule': {
    term: 'Claim rule',
    others: ['claims rule', 'issuance rule'],
    about: {
      text: 'A rule on a relying party trust that says which statements about the user, the claims, AD FS puts into its token. One must pass on `multipleauthn`, or Entra ID does not learn that AD FS has asked for MFA.',
      sources: ['adfs-concepts', 'adfs-cloud-resources'],
    },
    see: ['relying-party-trust', 'federated-mfa-behaviour'],
  },
  'classic-hybrid': {
    term: 'Classic full hybrid',
    others: ['classic hybrid'],
    about: {
      text: 'Exchange hybrid in which the web services of Exchange Server are published to the internet on port 443. Hybrid modern authentication needs it.',
      sources: ['hybrid-agent', 'hybrid-modern-authentication'],
    },
    see: ['hybrid-agent', 'hcw', 'hma'],
  },
  'conditional-access': {
    term: 'Conditional Access',
    abbreviations: { CA: 'Conditional Access' },
    about: {
      text: 'The policy engine of Entra ID: after the first factor it lets a sign-in through, asks for more or refuses it. It needs Entra ID P1 or P2 for every user a policy reaches.',
      sources: ['block-legacy-conditional-access', 'mfa-licences'],
    },
    see: ['report-only', 'entra-id-p1', 'mfa-trigger'],
  },
  'connection-status': {
    term: 'Connection Status',
    about: {
      text: 'The window of classic Outlook for Windows that shows how each of its connections is signed in. Hold Ctrl and right-click the icon of Outlook in the notification area.',
      sources: ['hybrid-modern-authentication'],
    },
    see: ['bearer'],
  },
  cu: {
    term: 'Cumulative update',
    abbreviations: { CU: 'cumulative update' },
    about: {
      text: 'A numbered release of Exchange Server that includes everything before it: CU14 and CU15 are the last two of Exchange Server 2019.',
      sources: ['exchange-support-dates', 'exchange-se-upgrade'],
    },
    see: ['subscription-edition'],
  },
  'dedicated-hybrid-app': {
    term: 'Dedicated hybrid app',
    about: {
      text: `Your own application in Entra ID, with which Exchange Server calls Exchange Online for free/busy, MailTips and photos. It has been needed since ${on('hybrid-app-required')}; Outlook signs in without it.`,
      sources: ['dedicated-hybrid-app'],
    },
    see: ['exchange-hybrid', 'service-principal'],
  },
  dod: {
    term: 'Department of Defense',
    abbreviations: { DoD: 'Department of Defense' },
    about: {
      text: 'A department of the US government; here, the Microsoft cloud for it, with its own addresses.',
      sources: ['national-clouds'],
    },
    see: ['national-cloud', 'gcc'],
  },
  eas: {
    term: 'Exchange ActiveSync',
    abbreviations: { EAS: 'Exchange ActiveSync' },
    others: ['ActiveSync'],
    about: {
      text: 'The protocol with which mail apps on phones synchronise with Exchange. It can use hybrid modern authentication, but an account that signs in with a password must be set up again first.',
      sources: ['hybrid-modern-authentication-overview'],
    },
    see: ['legacy-authentication'],
  },
  ecp: {
    term: 'Exchange Control Panel',
    abbreviations: { ECP: 'Exchange Control Panel' },
    about: {
      text: 'The address `/ecp` of Exchange Server, where its admin centre is found. It has its own sign-in, outside the authentication policy.',
      sources: ['hybrid-modern-authentication', 'exchange-powershell'],
    },
    see: ['owa'],
  },
  'emergency-account': {
    term: 'Emergency account',
    others: ['emergency access account', 'break-glass account', 'break-glass'],
    about: {
      text: 'An account for the day on which ordinary sign-in fails: cloud-only, left out of every policy, with a strong method of its own. Keep at least two, and sign in with each before the first change.',
      sources: ['block-legacy-conditional-access', 'conditional-access-exclusions', 'practice'],
    },
    see: ['initial-domain', 'conditional-access'],
  },
  'entra-connect': {
    term: 'Microsoft Entra Connect',
    others: ['Entra Connect', 'Entra Connect Sync', 'Azure AD Connect'],
    about: {
      text: 'The server that synchronises users, groups and, where that is wanted, password hashes from Active Directory to Entra ID.',
      sources: ['password-hash-sync', 'hybrid-identity-ports'],
    },
    see: ['phs', 'entra-id'],
  },
  'entra-id': {
    term: 'Microsoft Entra ID',
    others: ['Entra ID', 'Azure Active Directory', 'Azure AD'],
    about: {
      text: 'The identity service of the Microsoft cloud, once called Azure Active Directory. It issues the tokens with which Outlook opens a mailbox.',
      sources: ['seed-article'],
    },
    see: ['tenant', 'sts'],
  },
  'entra-id-p1': {
    term: 'Entra ID P1 and P2',
    others: ['Entra ID P1', 'Entra ID P2', 'P1'],
    about: {
      text: 'The paid plans of Entra ID. Either is the licence for Conditional Access, for Entra MFA in AD FS, and for reading the sign-in log through Microsoft Graph.',
      sources: ['mfa-licences', 'adfs-entra-mfa', 'graph-sign-ins'],
    },
    see: ['conditional-access', 'security-defaults'],
  },
  evosts: {
    term: 'EvoSts',
    others: ['EvoSTS', 'authorisation server'],
    about: {
      text: 'The object by which Exchange Server knows the token service of Entra ID, its authorisation server. The Hybrid Configuration Wizard creates it, and exactly one such object may be the default.',
      sources: ['hybrid-modern-authentication', 'exchange-support-dates'],
    },
    see: ['sts', 'hcw', 'hma'],
  },
  ews: {
    term: 'Exchange Web Services',
    abbreviations: { EWS: 'Exchange Web Services' },
    about: {
      text: `The interface of Exchange that Outlook for Mac, free/busy and many applications use. Exchange Online ends it on ${on('ews-end')}; EWS on Exchange Server stays.`,
      sources: ['ews-retirement', 'hybrid-modern-authentication-overview'],
    },
    see: ['authentication-policy'],
  },
  'exchange-hybrid': {
    term: 'Exchange hybrid',
    others: ['hybrid deployment'],
    about: {
      text: 'The connection between an Exchange Server organisation and a tenant that lets mail, calendars and mailbox moves work across both. There are two kinds: classic full hybrid, and modern hybrid with the Hybrid Agent.',
      sources: ['hybrid-agent', 'hybrid-migration-endpoints'],
    },
    see: ['classic-hybrid', 'hybrid-agent', 'hcw'],
  },
  'extended-protection': {
    term: 'Extended Protection',
    about: {
      text: 'A Windows protection that ties a sign-in to the TLS connection it came through. Check the load balancer: where it re-encrypts, it should have the Exchange certificate.',
      sources: ['hybrid-modern-authentication', 'practice'],
      check: true,
    },
    see: ['tls'],
  },
  'external-method': {
    term: 'External authentication method',
    about: {
      text: 'A second factor from another maker that Conditional Access can call. Check whether yours is offered as one: it may make MFA in AD FS unnecessary.',
      sources: ['practice'],
      check: true,
    },
    see: ['conditional-access', 'mfa-provider'],
  },
  'federated-domain': {
    term: 'Federated domain',
    others: ['federation', 'federated'],
    about: {
      text: 'A domain whose users Entra ID sends elsewhere to sign in: here to AD FS. Its opposite is the managed domain.',
      sources: ['adfs-trust-managed', 'staged-rollout'],
    },
    see: ['managed-domain', 'adfs'],
  },
  'federated-mfa-behaviour': {
    term: 'federatedIdpMfaBehavior',
    others: ['rejectMfaByFederatedIdp', 'enforceMfaByFederatedIdp'],
    about: {
      text: 'The setting of a federated domain that says who performs MFA: Entra ID unless AD FS has done so, always AD FS, or always Entra ID. It is set for a whole domain, so it has no pilot.',
      sources: ['graph-federation'],
    },
    see: ['federated-domain', 'claim-rule'],
  },
  gcc: {
    term: 'Government Community Cloud',
    abbreviations: { GCC: 'Government Community Cloud' },
    about: {
      text: 'The Microsoft cloud for public bodies of the United States. Plain GCC is reached like the worldwide cloud; GCC High has addresses of its own.',
      sources: ['national-clouds', 'exchange-online-connect'],
    },
    see: ['national-cloud', 'dod'],
  },
  hcw: {
    term: 'Hybrid Configuration Wizard',
    abbreviations: { HCW: 'Hybrid Configuration Wizard' },
    about: {
      text: 'Microsoft’s program that sets up Exchange hybrid. It also creates the authorisation server that hybrid modern authentication needs.',
      sources: ['hybrid-modern-authentication'],
    },
    see: ['exchange-hybrid', 'evosts'],
  },
  hma: {
    term: 'Hybrid modern authentication',
    abbreviations: { HMA: 'hybrid modern authentication' },
    about: {
      text: 'Modern authentication for mailboxes on Exchange Server: the servers send Outlook to Entra ID for a token and accept it. It is switched on for the whole organisation at once.',
      sources: ['hybrid-modern-authentication'],
    },
    see: ['modern-authentication', 'classic-hybrid', 'evosts'],
  },
  'hybrid-agent': {
    term: 'Hybrid Agent',
    others: ['modern hybrid', 'Modern Hybrid agent'],
    about: {
      text: 'The connector of modern hybrid, which reaches the cloud from inside and needs no inbound port. Hybrid modern authentication does not work through it.',
      sources: ['hybrid-agent', 'hybrid-modern-authentication'],
    },
    see: ['classic-hybrid'],
  },
  iis: {
    term: 'Internet Information Services',
    abbreviations: { IIS: 'Internet Information Services' },
    about: {
      text: 'The web server of Windows, in which the virtual directories of Exchange Server run.',
      sources: ['hybrid-modern-authentication', 'exchange-powershell'],
    },
    see: ['virtual-directory'],
  },
  imap: {
    term: 'Internet Message Access Protocol',
    abbreviations: { IMAP: 'Internet Message Access Protocol' },
    about: {
      text: 'A protocol with which mail programs other than Outlook read a mailbox. On Exchange Server it cannot use modern authentication; Exchange Online accepts it only with a token.',
      sources: ['hybrid-modern-authentication', 'basic-authentication-retired'],
    },
    see: ['pop', 'legacy-authentication'],
  },
  'initial-domain': {
    term: 'Initial domain',
    about: {
      text: 'The domain of a tenant that ends in `onmicrosoft.com`. Sign-in there does not pass through AD FS, so emergency accounts belong there.',
      sources: ['block-legacy-conditional-access', 'practice'],
    },
    see: ['emergency-account', 'tenant'],
  },
  'legacy-authentication': {
    term: 'Legacy authentication',
    about: {
      text: 'Every sign-in that has no place for a second factor: basic authentication, and on Exchange Server also Digest, NTLM and Kerberos.',
      sources: ['block-legacy-conditional-access', 'exchange-powershell', 'block-legacy-server'],
    },
    see: ['basic-authentication', 'ntlm', 'modern-authentication'],
  },
  ltsc: {
    term: 'Office LTSC',
    abbreviations: { LTSC: 'Long-Term Servicing Channel' },
    about: {
      text: 'The edition of Office that is bought once and gets fixes but no new features. LTSC stands for Long-Term Servicing Channel.',
      sources: ['office-support-dates'],
    },
  },
  madr: {
    term: 'Markdown Architectural Decision Records',
    abbreviations: { MADR: 'Markdown Architectural Decision Records' },
    about: {
      text: 'An open form for writing an architectural decision down, with its options, their pros and cons, and the outcome.',
      sources: ['madr'],
    },
  },
  'managed-domain': {
    term: 'Managed domain',
    others: ['managed'],
    about: {
      text: 'A domain whose users sign in to Entra ID itself: by password hash synchronisation, pass-through authentication, a certificate, or as cloud-only accounts. They never reach AD FS.',
      sources: ['adfs-trust-managed', 'staged-rollout', 'password-hash-sync'],
    },
    see: ['federated-domain', 'phs', 'pta'],
  },
  mapi: {
    term: 'MAPI over HTTP',
    abbreviations: { MAPI: 'Messaging Application Programming Interface' },
    about: {
      text: 'The protocol by which Outlook for Windows reads and sends mail. It must be on before hybrid modern authentication.',
      sources: ['seed-article', 'hybrid-modern-authentication-overview'],
    },
    see: ['rpc', 'hma'],
  },
  mfa: {
    term: 'Multifactor authentication',
    abbreviations: { MFA: 'multifactor authentication' },
    others: ['second factor', 'Entra MFA'],
    about: {
      text: 'A sign-in with two different proofs, such as a password and a number matched in an app. The Entra ID service for it is Entra MFA; AD FS can also ask for a proof of its own.',
      sources: ['adfs-entra-mfa', 'adfs-additional-methods'],
    },
    see: ['mfa-trigger', 'mfa-provider'],
  },
  'mfa-provider': {
    term: 'MFA provider of AD FS',
    others: ['Entra MFA adapter', 'third-party provider'],
    about: {
      text: 'What AD FS calls for the second factor: the Entra MFA adapter, certificates, or a third-party product. The adapter needs Entra ID P1; the other two do not.',
      sources: ['adfs-entra-mfa', 'adfs-additional-methods', 'mfa-licences'],
    },
    see: ['access-control-policy', 'entra-id-p1'],
  },
  'mfa-trigger': {
    term: 'MFA trigger',
    about: {
      text: 'What asks for the second factor: a Conditional Access policy in Entra ID, or an access control policy in AD FS.',
      sources: ['seed-article'],
    },
    see: ['conditional-access', 'access-control-policy'],
  },
  'migration-endpoint': {
    term: 'Migration endpoint',
    others: ['migration proxy'],
    about: {
      text: 'The address and the account with which Exchange Online fetches a mailbox from Exchange Server. It signs in with NTLM, so it needs an exception from a policy that blocks NTLM.',
      sources: ['exchange-migration-endpoints', 'hybrid-migration-endpoints'],
    },
    see: ['authentication-policy', 'ntlm'],
  },
  'modern-authentication': {
    term: 'Modern authentication',
    others: ['OAuth', 'OAuth 2.0'],
    about: {
      text: 'Sign-in with tokens, based on OAuth 2.0: the client fetches a token where a second factor can be asked for, and presents it instead of a password.',
      sources: ['oauth-framework', 'office-modern-authentication'],
    },
    see: ['access-token', 'legacy-authentication', 'hma'],
  },
  msal: {
    term: 'Microsoft Authentication Library',
    abbreviations: { MSAL: 'Microsoft Authentication Library' },
    about: {
      text: 'The library that replaces ADAL. Check your Outlook before you look for either: Microsoft’s page on Office still names ADAL.',
      sources: ['office-modern-authentication', 'practice'],
      check: true,
    },
    see: ['adal'],
  },
  'national-cloud': {
    term: 'National cloud',
    others: ['21Vianet'],
    about: {
      text: 'A Microsoft cloud apart from the worldwide one, with sign-in and admin centres at addresses of its own: GCC High and DoD in the United States, the one operated by 21Vianet in China.',
      sources: ['national-clouds', 'exchange-online-connect'],
    },
    see: ['gcc', 'dod'],
  },
  'new-outlook': {
    term: 'New Outlook for Windows',
    others: ['new Outlook', 'classic Outlook'],
    about: {
      text: `A different program from classic Outlook for Windows, and one that does not open mailboxes on Exchange Server. Enterprises are moved to it from ${month('new-outlook-opt-out')} unless they opt out.`,
      sources: ['new-outlook-accounts', 'new-outlook'],
    },
  },
  nps: {
    term: 'Network Policy Server',
    abbreviations: { NPS: 'Network Policy Server' },
    about: {
      text: 'The role of Windows Server that checks sign-ins to the network. Check whether you run it with Entra MFA: it then uses certificates of the same MFA client in Entra ID as AD FS.',
      sources: ['adfs-entra-mfa', 'practice'],
      check: true,
    },
    see: ['mfa-provider'],
  },
  ntlm: {
    term: 'NTLM and Kerberos',
    abbreviations: { NTLM: 'NT LAN Manager' },
    others: ['Kerberos', 'Windows authentication'],
    about: {
      text: 'The two sign-in methods of Windows itself. Exchange Server accepts them from Outlook until an authentication policy refuses them.',
      sources: ['exchange-powershell', 'block-legacy-server'],
    },
    see: ['legacy-authentication', 'authentication-policy'],
  },
  oab: {
    term: 'Offline address book',
    abbreviations: { OAB: 'offline address book' },
    about: {
      text: 'The copy of the address list that Outlook downloads from Exchange.',
      sources: ['seed-article'],
    },
    see: ['virtual-directory'],
  },
  owa: {
    term: 'Outlook on the web',
    abbreviations: { OWA: 'Outlook on the web' },
    about: {
      text: 'Outlook in a browser, at the address `/owa`. The advice here leaves it as it is until a policy covers browsers too.',
      sources: ['seed-article', 'hybrid-modern-authentication'],
    },
    see: ['ecp'],
  },
  'per-user-mfa': {
    term: 'Per-user MFA',
    about: {
      text: 'Entra MFA set user by user, without a policy. It has no report-only mode and cannot be limited to an application.',
      sources: ['mfa-licences'],
    },
    see: ['security-defaults', 'conditional-access'],
  },
  phs: {
    term: 'Password hash synchronisation',
    abbreviations: { PHS: 'password hash synchronisation' },
    others: ['password hash sync'],
    about: {
      text: 'Entra Connect synchronises a hash of each password to Entra ID, which then checks the password itself.',
      sources: ['password-hash-sync'],
    },
    see: ['pta', 'managed-domain'],
  },
  pop: {
    term: 'Post Office Protocol',
    abbreviations: { POP: 'Post Office Protocol' },
    about: {
      text: 'A protocol by which simple mail programs fetch messages. As with IMAP, it cannot use modern authentication on Exchange Server; Exchange Online accepts it only with a token.',
      sources: ['hybrid-modern-authentication', 'basic-authentication-retired'],
    },
    see: ['imap'],
  },
  prt: {
    term: 'Primary refresh token',
    abbreviations: { PRT: 'primary refresh token' },
    about: {
      text: 'A user’s token on a registered or joined device, with which apps there get theirs without prompting. In a federated domain Windows signs in at AD FS through WS-Trust to get it.',
      sources: ['primary-refresh-token'],
    },
    see: ['refresh-token', 'ws-trust'],
  },
  pta: {
    term: 'Pass-through authentication',
    abbreviations: { PTA: 'pass-through authentication' },
    others: ['pass-through agent'],
    about: {
      text: 'Entra ID hands each password to an agent on your network, which checks it against Active Directory.',
      sources: ['pass-through-authentication'],
    },
    see: ['phs', 'managed-domain'],
  },
  'refresh-token': {
    term: 'Refresh token',
    about: {
      text: 'The token with which a client gets a new access token without asking the user. Ending a user’s sessions makes it invalid.',
      sources: ['oauth-framework', 'graph-powershell'],
    },
    see: ['access-token', 'prt'],
  },
  'relying-party-trust': {
    term: 'Relying party trust',
    others: ['trust with Microsoft 365', 'trust of Microsoft 365'],
    about: {
      text: 'The entry in AD FS for a service that accepts its tokens, with the rules for it. The one for Microsoft 365 is found by its identifier `urn:federation:MicrosoftOnline`.',
      sources: ['adfs-concepts', 'hybrid-join-manual'],
    },
    see: ['access-control-policy', 'claim-rule'],
  },
  'report-only': {
    term: 'Report-only mode',
    others: ['report-only'],
    about: {
      text: 'The state of a Conditional Access policy in which it records what it would have done, and does nothing.',
      sources: ['conditional-access-report-only'],
    },
    see: ['conditional-access'],
  },
  rpc: {
    term: 'RPC over HTTP',
    abbreviations: { RPC: 'remote procedure call' },
    others: ['Outlook Anywhere'],
    about: {
      text: 'The older protocol of Outlook for Windows, also called Outlook Anywhere. It does not support modern authentication, and Exchange Online no longer offers it.',
      sources: ['hybrid-modern-authentication', 'seed-article'],
    },
    see: ['mapi'],
  },
  'security-defaults': {
    term: 'Security defaults',
    about: {
      text: 'A free switch for a whole tenant: Entra ID asks for MFA when it sees fit and blocks legacy authentication, and nobody can be excluded. It must be off before Conditional Access policies are enforced.',
      sources: ['security-defaults'],
    },
    see: ['conditional-access', 'per-user-mfa'],
  },
  'service-principal': {
    term: 'Service principal',
    about: {
      text: 'The object in a tenant that stands for an application there. The one for Office 365 Exchange Online also stands for your Exchange servers once hybrid modern authentication is set up.',
      sources: ['service-principals', 'hybrid-modern-authentication'],
    },
    see: ['spn', 'dedicated-hybrid-app'],
  },
  'smtp-auth': {
    term: 'SMTP AUTH',
    abbreviations: {
      'SMTP AUTH': 'Simple Mail Transfer Protocol with authentication',
      SMTP: 'Simple Mail Transfer Protocol',
    },
    others: ['SMTP sign-in'],
    about: {
      text: `Sending mail through Exchange Online with the sign-in of a mailbox, as printers, scanners and applications do. With basic authentication it is off by default after ${on('smtp-auth-default-off')}.`,
      sources: ['smtp-auth-retirement', 'exchange-powershell'],
    },
    see: ['basic-authentication'],
  },
  spn: {
    term: 'Service principal name',
    abbreviations: { SPN: 'service principal name' },
    about: {
      text: 'An address for which Entra ID issues tokens, listed on a service principal. For hybrid modern authentication the host names of Exchange Server are added to that of Office 365 Exchange Online.',
      sources: ['hybrid-modern-authentication', 'service-principals'],
    },
    see: ['service-principal', 'hma'],
  },
  'staged-rollout': {
    term: 'Staged rollout',
    about: {
      text: 'An Entra ID setting with which groups of a federated domain sign in as if it were managed. AD FS never asks them for MFA.',
      sources: ['staged-rollout'],
    },
    see: ['federated-domain', 'managed-domain'],
  },
  sts: {
    term: 'Security token service',
    abbreviations: { STS: 'security token service' },
    others: ['token service'],
    about: {
      text: 'A service that checks who someone is and issues tokens to prove it: AD FS on your side, Entra ID in the cloud.',
      sources: ['adfs-concepts', 'seed-article'],
    },
    see: ['evosts', 'adfs'],
  },
  'subscription-edition': {
    term: 'Exchange Server Subscription Edition',
    abbreviations: { SE: 'Subscription Edition' },
    others: ['Subscription Edition'],
    about: {
      text: `Today’s Exchange Server, released on ${on('exchange-se-released')}; only its current update is supported. Support for 2016 and 2019 ended on ${on('exchange-2019-support')}.`,
      sources: ['exchange-support-dates', 'exchange-september-2026'],
    },
    see: ['cu'],
  },
  tenant: {
    term: 'Tenant',
    about: {
      text: 'The instance of Entra ID and Microsoft 365 that belongs to one organisation.',
      sources: ['service-principals'],
    },
    see: ['entra-id', 'initial-domain'],
  },
  tls: {
    term: 'TLS offloading and bridging',
    abbreviations: { TLS: 'Transport Layer Security', SSL: 'Secure Sockets Layer, the forerunner of TLS' },
    others: ['TLS offloading', 'SSL offloading', 'bridging'],
    about: {
      text: 'What a load balancer does with encryption: it removes it (offloading), which hybrid modern authentication does not support, or re-encrypts towards Exchange (bridging), which it does.',
      sources: ['hybrid-modern-authentication'],
    },
    see: ['extended-protection', 'hma'],
  },
  'virtual-directory': {
    term: 'Virtual directory',
    others: ['virtual directories'],
    about: {
      text: 'An address of an Exchange server such as `/mapi` or `/ews`, with sign-in methods of its own. For hybrid modern authentication OAuth must be among them.',
      sources: ['hybrid-modern-authentication', 'exchange-powershell'],
    },
    see: ['iis', 'hma'],
  },
  wap: {
    term: 'Web Application Proxy',
    abbreviations: { WAP: 'Web Application Proxy' },
    about: {
      text: 'The role of Windows Server in the perimeter network through which clients outside reach AD FS.',
      sources: ['seed-article'],
    },
    see: ['adfs'],
  },
  'ws-trust': {
    term: 'WS-Trust',
    abbreviations: { 'WS-Trust': 'Web Services Trust' },
    about: {
      text: 'A protocol by which a program fetches a token from AD FS without a page, so nobody can answer when a second factor is asked for. Windows uses it to get the primary refresh token of a federated user.',
      sources: ['adfs-powershell', 'primary-refresh-token'],
    },
    see: ['prt', 'adfs'],
  },
} as const satisfies Readonly<Record<string, Term>>

export type TermId = keyof typeof glossary
