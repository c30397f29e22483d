import type { Architecture } from '../types'
import { adfsMfa, adfsMfaNodes, adfsNotes, adfsRecommendation, adfsScope } from './adfs'
import { exchangeOnlineBlockedPath, exchangeOnlineClients, exchangeOnlineSettings } from './exchange-online'
import { backgroundLinks, federatedSignIn, identityNodes } from './shared'

export const exchangeOnlineAdfs = {
  id: 'exchange-online-adfs',
  title: 'Exchange Online with MFA in AD FS',
  shortTitle: 'Exchange Online, AD FS',
  summary:
    'Outlook fetches a token from Entra ID, an access control policy in AD FS demands the second factor on the way, and Exchange Online accepts nothing but that token.',
  mailbox: 'exchange-online',
  trigger: 'adfs',
  when: {
    mailbox: ['exchange-online', 'both'],
    'conditional-access': ['not-permitted', 'no-licence'],
    identity: ['federated'],
  },
  nodes: [
    { element: 'outlook', zone: 'client' },
    ...identityNodes,
    { element: 'entra-id', zone: 'microsoft-cloud' },
    ...adfsMfaNodes,
    { element: 'exchange-online', zone: 'microsoft-cloud' },
    { element: 'authentication-policy', zone: 'microsoft-cloud' },
    { element: 'blocked', zone: 'microsoft-cloud' },
  ],
  steps: [
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
    {
      id: 'ask-token',
      text: 'Outlook goes to Entra ID for a token.',
      legs: [{ from: 'outlook', to: 'entra-id' }],
      sources: ['seed-article'],
    },
    ...federatedSignIn.beforeMfa,
    ...adfsMfa,
    ...federatedSignIn.back,
    {
      id: 'tokens',
      text: 'Entra ID gives Outlook an access and a refresh token.',
      detail:
        'The refresh token renews access quietly. AD FS asks for MFA again only at the next sign-in that the user takes part in.',
      legs: [{ from: 'entra-id', to: 'outlook' }],
      sources: ['seed-article', 'graph-powershell'],
    },
    {
      id: 'access',
      text: 'Outlook opens the mailbox with the access token.',
      legs: [{ from: 'outlook', to: 'exchange-online' }],
      sources: ['seed-article'],
    },
  ],
  links: backgroundLinks,
  blocked: exchangeOnlineBlockedPath,
  settings: exchangeOnlineSettings,
  clients: exchangeOnlineClients,
  recommendation: adfsRecommendation,
  scope: adfsScope,
  licence: {
    text: 'Entra ID P1 or P2 when AD FS asks through Entra MFA. With certificates or a third-party provider in AD FS, P1 is not needed for the second factor; the provider has its own price.',
    sources: ['mfa-licences', 'adfs-entra-mfa'],
  },
  availability: {
    text: 'Depends on AD FS and its proxies, Entra ID, Exchange Online and the MFA provider, at every new sign-in. When the farm is down, nobody in the federated domain can sign in to Microsoft 365.',
    sources: ['seed-article', 'adfs-cloud-resources'],
  },
  notes: [
    ...adfsNotes,
    {
      text: 'Basic authentication for Outlook is already retired in Exchange Online. The authentication policy is a second lock: it refuses such requests before they reach AD FS, and it writes the intent down.',
      sources: ['basic-authentication-retired', 'exchange-powershell'],
    },
  ],
} as const satisfies Architecture
