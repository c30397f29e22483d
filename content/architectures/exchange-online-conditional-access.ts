import type { Architecture } from '../types'
import {
  exchangeOnlineAccess,
  exchangeOnlineBlockedPath,
  exchangeOnlineClients,
  exchangeOnlineFirstSteps,
  exchangeOnlineSettings,
} from './exchange-online'
import {
  askForToken,
  backgroundLinks,
  conditionalAccessLicence,
  conditionalAccessMfa,
  federatedSignIn,
  identityNodes,
  managedSignIn,
} from './shared'

export const exchangeOnlineConditionalAccess = {
  id: 'exchange-online-conditional-access',
  title: 'Exchange Online with Conditional Access',
  shortTitle: 'Exchange Online, Conditional Access',
  summary:
    'Outlook fetches a token from Entra ID, a Conditional Access policy requires multifactor authentication (MFA), and Exchange Online opens the mailbox to Outlook only with that token.',
  mailbox: 'exchange-online',
  trigger: 'conditional-access',
  when: { mailbox: ['exchange-online', 'both'], 'conditional-access': ['conditional-access'] },
  nodes: [
    { element: 'outlook', zone: 'client' },
    ...identityNodes,
    { element: 'entra-id', zone: 'microsoft-cloud' },
    { element: 'conditional-access', zone: 'microsoft-cloud' },
    { element: 'entra-mfa', zone: 'microsoft-cloud' },
    { element: 'exchange-online', zone: 'microsoft-cloud' },
    { element: 'authentication-policy', zone: 'microsoft-cloud' },
    { element: 'blocked', zone: 'microsoft-cloud' },
  ],
  steps: [
    ...exchangeOnlineFirstSteps,
    askForToken,
    ...federatedSignIn.beforeMfa,
    ...federatedSignIn.back,
    ...managedSignIn,
    ...conditionalAccessMfa,
    {
      id: 'tokens',
      text: 'Entra ID gives Outlook an access and a refresh token.',
      detail:
        'The refresh token renews access silently; the user is asked for MFA again only when the policy or a change of state requires it.',
      legs: [{ from: 'entra-id', to: 'outlook' }],
      sources: ['seed-article'],
    },
    exchangeOnlineAccess,
  ],
  links: backgroundLinks,
  blocked: exchangeOnlineBlockedPath,
  settings: exchangeOnlineSettings,
  clients: exchangeOnlineClients,
  recommendation: {
    text: 'First choice for mailboxes in Exchange Online. Conditional Access is the trigger that Microsoft recommends for Microsoft 365: it can be limited to client types, apps and groups, and tried in report-only mode first.',
    sources: ['seed-article', 'conditional-access-report-only'],
  },
  scope: {
    text: 'As written here, the MFA policy covers mobile apps and desktop clients that request Office 365 Exchange Online. Outlook on the web stays as it is until a policy covers browsers too; Outlook mobile and Teams use the same app and are covered as well.',
    sources: ['graph-conditional-access', 'practice'],
  },
  licences: [conditionalAccessLicence],
  availability: [
    {
      text: 'Depends on Entra ID and Exchange Online, and on your AD FS farm and its proxies, at every new sign-in.',
      when: { identity: ['federated'] },
      sources: ['seed-article'],
    },
    {
      text: 'Depends on Entra ID and Exchange Online at every new sign-in.',
      when: { identity: ['password-hash-sync'] },
      sources: ['seed-article'],
    },
    {
      text: 'Depends on Entra ID, Exchange Online and a pass-through agent at every new sign-in.',
      when: { identity: ['pass-through'] },
      sources: ['seed-article', 'hybrid-identity-ports'],
    },
  ],
  notes: [
    {
      text: 'Basic authentication for Outlook is already retired in Exchange Online. The authentication policy is a second lock: it refuses such requests before Entra ID looks at the password, and it records the intent.',
      sources: ['basic-authentication-retired', 'exchange-powershell'],
    },
  ],
} as const satisfies Architecture
