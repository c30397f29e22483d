import type { Architecture } from '../types'
import {
  exchangeServerAccess,
  exchangeServerBlockedPath,
  exchangeServerClients,
  exchangeServerFirstSteps,
  exchangeServerLicence,
  exchangeServerOpen,
  exchangeServerSettings,
} from './exchange-server'
import {
  askForToken,
  backgroundLinks,
  conditionalAccessLicence,
  conditionalAccessMfa,
  federatedSignIn,
  identityNodes,
  managedSignIn,
} from './shared'

export const exchangeServerConditionalAccess = {
  id: 'exchange-server-conditional-access',
  title: 'Exchange Server with Conditional Access',
  shortTitle: 'Exchange Server, Conditional Access',
  summary:
    'Hybrid modern authentication makes Exchange Server ask for a token from Entra ID, where a Conditional Access policy requires multifactor authentication (MFA).',
  mailbox: 'exchange-server',
  trigger: 'conditional-access',
  when: { mailbox: ['exchange-server', 'both'], 'conditional-access': ['conditional-access'] },
  nodes: [
    { element: 'outlook', zone: 'client' },
    ...identityNodes,
    { element: 'exchange-server', zone: 'on-premises' },
    { element: 'authentication-policy', zone: 'on-premises' },
    { element: 'blocked', zone: 'on-premises' },
    { element: 'entra-id', zone: 'microsoft-cloud' },
    { element: 'conditional-access', zone: 'microsoft-cloud' },
    { element: 'entra-mfa', zone: 'microsoft-cloud' },
  ],
  steps: [
    ...exchangeServerFirstSteps,
    askForToken,
    ...federatedSignIn.beforeMfa,
    ...federatedSignIn.back,
    ...managedSignIn,
    ...conditionalAccessMfa,
    {
      id: 'tokens',
      text: 'Entra ID gives Outlook an access and a refresh token.',
      detail:
        'The token is for the resource Office 365 Exchange Online, whose service principal carries the addresses of your servers.',
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
  recommendation: {
    text: 'First choice for mailboxes on Exchange Server. One Conditional Access policy then serves both kinds of mailbox, and it can be tried in report-only mode first.',
    sources: ['seed-article', 'conditional-access-report-only'],
  },
  scope: {
    text: 'The policy targets Office 365 Exchange Online, the same app that Exchange Server’s tokens are issued for; on-premises mailboxes alone cannot be chosen by app, only by group. Conditional Access sees token requests and nothing else: NTLM and Kerberos to Exchange Server can be closed only by an authentication policy, in versions that have it. Check in the sign-in log of a pilot user that the policy applies to an on-premises mailbox.',
    sources: ['hybrid-modern-authentication', 'outlook-mobile-hybrid', 'practice'],
    check: true,
  },
  licences: [conditionalAccessLicence, exchangeServerLicence],
  availability: [
    {
      text: 'Depends on Exchange Server, the AD FS farm, Entra ID and the internet connection to it, even for users who sit beside the server. An outage of Entra ID stops new sign-ins to on-premises mailboxes.',
      when: { identity: ['federated'] },
      sources: ['hybrid-modern-authentication-overview', 'seed-article'],
    },
    {
      text: 'Depends on Exchange Server, Entra ID and the internet connection to it, even for users who sit beside the server. An outage of Entra ID stops new sign-ins to on-premises mailboxes.',
      when: { identity: ['password-hash-sync'] },
      sources: ['hybrid-modern-authentication-overview', 'seed-article'],
    },
    {
      text: 'Depends on Exchange Server, a pass-through agent, Entra ID and the internet connection to it, even for users who sit beside the server. An outage of Entra ID stops new sign-ins to on-premises mailboxes.',
      when: { identity: ['pass-through'] },
      sources: ['hybrid-modern-authentication-overview', 'seed-article', 'hybrid-identity-ports'],
    },
  ],
  notes: [],
} as const satisfies Architecture
