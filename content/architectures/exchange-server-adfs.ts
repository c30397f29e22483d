import type { Architecture } from '../types'
import { adfsLicences, adfsMfa, adfsMfaNodes, adfsNotes, adfsRecommendation, adfsScope } from './adfs'
import {
  exchangeServerAccess,
  exchangeServerBlockedPath,
  exchangeServerClients,
  exchangeServerFirstSteps,
  exchangeServerLicence,
  exchangeServerOpen,
  exchangeServerSettings,
} from './exchange-server'
import { askForToken, backgroundLinks, federatedSignIn, identityNodes } from './shared'

export const exchangeServerAdfs = {
  id: 'exchange-server-adfs',
  title: 'Exchange Server with MFA in AD FS',
  shortTitle: 'Exchange Server, AD FS',
  summary:
    'Hybrid modern authentication makes Exchange Server ask for a token from Entra ID, and an access control policy in Active Directory Federation Services (AD FS) requires multifactor authentication (MFA) on the way.',
  mailbox: 'exchange-server',
  trigger: 'adfs',
  when: {
    mailbox: ['exchange-server', 'both'],
    'conditional-access': ['not-permitted', 'no-licence'],
    identity: ['federated'],
  },
  nodes: [
    { element: 'outlook', zone: 'client' },
    ...identityNodes,
    { element: 'exchange-server', zone: 'on-premises' },
    { element: 'authentication-policy', zone: 'on-premises' },
    { element: 'blocked', zone: 'on-premises' },
    { element: 'entra-id', zone: 'microsoft-cloud' },
    ...adfsMfaNodes,
  ],
  steps: [
    ...exchangeServerFirstSteps,
    askForToken,
    ...federatedSignIn.beforeMfa,
    ...adfsMfa,
    ...federatedSignIn.back,
    {
      id: 'tokens',
      text: 'Entra ID gives Outlook an access and a refresh token.',
      detail:
        'The token is for the resource Office 365 Exchange Online, whose service principal carries the addresses of your servers. AD FS asks for MFA again only at the next interactive sign-in.',
      legs: [{ from: 'entra-id', to: 'outlook' }],
      sources: ['seed-article', 'hybrid-modern-authentication'],
    },
    exchangeServerAccess,
  ],
  links: backgroundLinks,
  open: exchangeServerOpen,
  blocked: exchangeServerBlockedPath,
  settings: exchangeServerSettings,
  clients: exchangeServerClients,
  recommendation: adfsRecommendation,
  scope: adfsScope,
  licences: [...adfsLicences, exchangeServerLicence],
  availability: [
    {
      text: 'Depends on Exchange Server, AD FS and its proxies, the MFA provider, Entra ID and the internet connection to it, even for users who sit beside the server. When the farm is down, nobody in the federated domain can start a new sign-in.',
      sources: ['hybrid-modern-authentication-overview', 'adfs-cloud-resources'],
    },
  ],
  notes: adfsNotes,
} as const satisfies Architecture
