import type { Architecture } from '../types'
import { adfsLicences, adfsMfa, adfsMfaNodes, adfsNotes, adfsRecommendation, adfsScope } from './adfs'
import {
  exchangeOnlineAccess,
  exchangeOnlineBlockedPath,
  exchangeOnlineClients,
  exchangeOnlineFirstSteps,
  exchangeOnlineSettings,
} from './exchange-online'
import { askForToken, backgroundLinks, federatedSignIn, identityNodes } from './shared'

export const exchangeOnlineAdfs = {
  id: 'exchange-online-adfs',
  title: 'Exchange Online with MFA in AD FS',
  shortTitle: 'Exchange Online, AD FS',
  summary:
    'Outlook fetches a token from Entra ID, an access control policy in Active Directory Federation Services (AD FS) requires multifactor authentication (MFA) on the way, and Exchange Online opens the mailbox to Outlook only with that token.',
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
    ...exchangeOnlineFirstSteps,
    askForToken,
    ...federatedSignIn.beforeMfa,
    ...adfsMfa,
    ...federatedSignIn.back,
    {
      id: 'tokens',
      text: 'Entra ID gives Outlook an access and a refresh token.',
      detail:
        'The refresh token renews access silently. AD FS asks for MFA again only at the next interactive sign-in.',
      legs: [{ from: 'entra-id', to: 'outlook' }],
      sources: ['seed-article', 'graph-powershell'],
    },
    exchangeOnlineAccess,
  ],
  links: backgroundLinks,
  blocked: exchangeOnlineBlockedPath,
  settings: exchangeOnlineSettings,
  clients: exchangeOnlineClients,
  recommendation: adfsRecommendation,
  scope: adfsScope,
  licences: adfsLicences,
  availability: [
    {
      text: 'Depends on AD FS and its proxies, Entra ID, Exchange Online and the MFA provider, at every new sign-in. When the farm is down, nobody in the federated domain can sign in to Microsoft 365.',
      sources: ['seed-article', 'adfs-cloud-resources'],
    },
  ],
  notes: [
    ...adfsNotes,
    {
      text: 'Basic authentication for Outlook is already retired in Exchange Online. The authentication policy is a second lock: it refuses such requests before they reach AD FS, and it records the intent.',
      sources: ['basic-authentication-retired', 'exchange-powershell'],
    },
  ],
} as const satisfies Architecture
