import { on } from '../dates'
import type { Architecture, BlockedPath, Claim, Step } from '../types'

/** What the two architectures with mailboxes in Exchange Online share. */
export const exchangeOnlineFirstSteps = [
  {
    id: 'open',
    text: 'Outlook asks Exchange Online for the mailbox.',
    detail: 'It presents no password. The request says that it can use a token.',
    legs: [{ from: 'outlook', to: 'exchange-online' }],
    sources: ['seed-article'],
  },
  {
    id: 'challenge',
    text: 'Exchange Online answers with the address of Entra ID.',
    detail: 'The answer names the endpoint where Outlook is to fetch an access token for this mailbox.',
    legs: [{ from: 'exchange-online', to: 'outlook' }],
    sources: ['seed-article'],
  },
] as const satisfies readonly Step[]

export const exchangeOnlineAccess = {
  id: 'access',
  text: 'Outlook opens the mailbox with the access token.',
  legs: [{ from: 'outlook', to: 'exchange-online' }],
  sources: ['seed-article'],
} as const satisfies Step

export const exchangeOnlineBlockedPath = {
  from: 'outlook',
  through: 'authentication-policy',
  to: 'blocked',
  label: 'Basic authentication',
  text: 'A client that sends a user name and password to the `/mapi` or `/ews` address of Exchange Online is refused by the authentication policy.',
  sources: ['seed-article'],
} as const satisfies BlockedPath

export const exchangeOnlineSettings = {
  intro: {
    text: 'The authentication policy of Exchange Online must show these five values. All `AllowBasicAuth` switches are off from the start, so a policy that has only a name already blocks these five and every other protocol, SMTP AUTH included; the command names the five to record the intent.',
    sources: ['exchange-powershell', 'basic-authentication-online'],
  },
  protocols: [
    {
      name: 'AllowBasicAuthAutodiscover',
      value: 'False',
      purpose: 'Autodiscover: Outlook finds its server and settings.',
    },
    {
      name: 'AllowBasicAuthMapi',
      value: 'False',
      purpose: 'MAPI over HTTP: Outlook for Windows reads and sends mail.',
    },
    {
      name: 'AllowBasicAuthOfflineAddressBook',
      value: 'False',
      purpose: 'Offline address book: Outlook downloads the address list.',
    },
    {
      name: 'AllowBasicAuthWebServices',
      value: 'False',
      purpose: 'Exchange Web Services (EWS): Outlook for Mac, free/busy, out-of-office.',
    },
    {
      name: 'AllowBasicAuthRpc',
      value: 'False',
      purpose:
        'RPC over HTTP (Outlook Anywhere): no longer offered by the service, so this changes nothing for clients.',
    },
  ],
  notes: [
    {
      text: 'IMAP, POP and Exchange ActiveSync are off in the same policy. Check with one account before you turn one on again: it should have no effect, because the service itself has retired basic authentication for them. Only SMTP AUTH is left.',
      sources: ['basic-authentication-retired', 'smtp-auth-retirement'],
    },
    {
      text: `EWS is on its way out of Exchange Online as well: from ${on('ews-blocked')} it is blocked for tenants that did not set \`EwsEnabled\` and an allow list, and it ends for good on ${on('ews-end')}. EWS on Exchange Server is not affected.`,
      sources: ['ews-retirement'],
    },
  ],
} as const satisfies Architecture['settings']

export const exchangeOnlineClients = [
  {
    text: 'Outlook for Windows and Outlook for Mac that support modern authentication: Microsoft 365 Apps, Office LTSC 2024, new Outlook for Windows, Outlook for Mac.',
    sources: ['seed-article', 'office-modern-authentication', 'office-support-dates'],
  },
  {
    text: `Outlook 2016 and 2019 can use modern authentication, but left support on ${on('outlook-2016-support')}; Office LTSC 2021 on ${on('outlook-ltsc-2021-support')}; Outlook 2013 on ${on('outlook-2013-support')}. Plan their replacement before the rollout.`,
    sources: ['office-support-dates'],
  },
  {
    text: 'Outlook 2010, and Outlook 2011 for Mac, support only basic authentication and stop working.',
    sources: ['office-modern-authentication'],
  },
] as const satisfies readonly Claim[]
