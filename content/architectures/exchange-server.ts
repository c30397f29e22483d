import { serverWithoutPolicies } from '../conditions'
import { on } from '../dates'
import type { Architecture, BlockedPath, Claim, ConditionalClaim, Step } from '../types'

/** What the two architectures with mailboxes on Exchange Server share. */
export const exchangeServerFirstSteps = [
  {
    id: 'open',
    text: 'Outlook connects to Exchange Server and offers modern authentication.',
    detail: 'The request carries an empty bearer header: the sign that the client can use a token.',
    legs: [{ from: 'outlook', to: 'exchange-server' }],
    sources: ['seed-article', 'hybrid-modern-authentication'],
  },
  {
    id: 'challenge',
    text: 'Exchange Server answers with the address of Entra ID.',
    detail:
      'With hybrid modern authentication on, Exchange Server names Entra ID as its authorisation server and gives the address for the token.',
    legs: [{ from: 'exchange-server', to: 'outlook' }],
    sources: ['seed-article', 'hybrid-modern-authentication'],
  },
] as const satisfies readonly Step[]

export const exchangeServerAccess = {
  id: 'access',
  text: 'Outlook presents the token; Exchange Server opens the mailbox.',
  detail:
    'Exchange Server checks the signature against the keys of Entra ID, which it must be able to fetch.',
  legs: [{ from: 'outlook', to: 'exchange-server' }],
  sources: ['seed-article', 'hybrid-modern-authentication-overview'],
} as const satisfies Step

export const exchangeServerLicence = {
  text: 'Exchange Server Subscription Edition.',
  sources: ['exchange-support-dates'],
} as const satisfies Claim

export const exchangeServerBlockedPath = {
  from: 'outlook',
  through: 'authentication-policy',
  to: 'blocked',
  label: 'Basic, NTLM, Kerberos',
  text: 'A client that sends Basic, Digest, NTLM or Kerberos credentials to the `/mapi` or `/ews` address of Exchange Server is refused by the authentication policy.',
  sources: ['seed-article', 'exchange-powershell'],
} as const satisfies BlockedPath

export const exchangeServerSettings = {
  intro: {
    text: 'The authentication policy of Exchange Server must show these five values. Here the default blocks nothing: every protocol must be named. Each switch refuses Basic, Digest and Windows authentication (NTLM and Kerberos) for its protocol, inside your network as well.',
    sources: ['exchange-powershell', 'block-legacy-server'],
  },
  protocols: [
    {
      name: 'BlockLegacyAuthAutodiscover',
      value: 'True',
      purpose: 'Autodiscover: Outlook finds its server and settings.',
    },
    {
      name: 'BlockLegacyAuthMapi',
      value: 'True',
      purpose: 'MAPI over HTTP: Outlook for Windows reads and sends mail.',
    },
    {
      name: 'BlockLegacyAuthOfflineAddressBook',
      value: 'True',
      purpose: 'Offline address book: Outlook downloads the address list.',
    },
    {
      name: 'BlockLegacyAuthRpc',
      value: 'True',
      purpose:
        'RPC over HTTP (Outlook Anywhere): cannot use modern authentication at all, so it must be closed.',
    },
    {
      name: 'BlockLegacyAuthWebServices',
      value: 'True',
      purpose:
        'Exchange Web Services (EWS): Outlook for Mac, free/busy, out-of-office. The command in the article leaves it open.',
    },
  ],
  notes: [
    {
      text: 'The five switches leave Exchange ActiveSync, IMAP and POP open. Microsoft’s recommended set names all eight: add the switch of every protocol that you do not keep. IMAP and POP cannot use modern authentication on Exchange Server, so their switches stop those clients.',
      sources: ['block-legacy-server', 'hybrid-modern-authentication'],
    },
    {
      text: 'The switches exist from Exchange Server 2019 CU2 on. Exchange Server 2016 has no authentication policies.',
      sources: ['exchange-powershell'],
    },
  ],
} as const satisfies Architecture['settings']

/** Nothing closes the red line there. */
export const exchangeServerOpen = {
  text: 'This version of Exchange Server has no authentication policy, so the red line stays open. Whoever signs in the old way gets in with a password alone.',
  sources: ['exchange-powershell', 'block-legacy-server'],
  when: serverWithoutPolicies,
} as const satisfies ConditionalClaim

export const exchangeServerClients = [
  {
    text: 'Classic Outlook for Windows that supports modern authentication (Microsoft 365 Apps, Office LTSC 2024) and Outlook for Mac; not new Outlook for Windows.',
    sources: ['seed-article', 'block-legacy-server', 'office-support-dates'],
  },
  {
    text: `Outlook 2016 and 2019 can use modern authentication, but left support on ${on('outlook-2016-support')}; Office LTSC 2021 on ${on('outlook-ltsc-2021-support')}; Outlook 2013 on ${on('outlook-2013-support')}, and it needs three registry values. Plan their replacement before the rollout.`,
    sources: ['office-support-dates', 'office-modern-authentication'],
  },
  {
    text: 'Not reached: Outlook on the web (OWA) and the admin centre (ECP). They keep their own sign-in, in most places a single factor, unless hybrid modern authentication is switched on for them separately.',
    sources: ['hybrid-modern-authentication', 'exchange-powershell'],
  },
] as const satisfies readonly Claim[]
