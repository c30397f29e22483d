import type { Element } from './types'

/** What each part of the pictures is. The same part has the same name in every drawing, list and table. */
export const elements = {
  outlook: {
    title: 'Outlook on the desktop',
    label: 'Outlook\non the desktop',
    icon: 'client',
    about: {
      text: 'Outlook for Windows and Outlook for Mac, in a version that supports modern authentication, with the person who uses it. It fetches a token in a browser window of its own instead of sending a password to Exchange.',
      sources: ['seed-article', 'office-modern-authentication'],
    },
  },
  'exchange-online': {
    title: 'Exchange Online',
    label: 'Exchange\nOnline',
    icon: 'mailbox',
    about: {
      text: 'The mailbox service of Microsoft 365. It accepts Outlook only with an access token from Entra ID, and its authentication policy refuses anything that arrives with a user name and password.',
      sources: ['seed-article', 'exchange-powershell'],
    },
  },
  'exchange-server': {
    title: 'Exchange Server',
    label: 'Exchange\nServer',
    icon: 'mailbox',
    about: {
      text: 'Your own mailbox servers, in practice a load-balanced array. With hybrid modern authentication they trust Entra ID as their authorisation server, and open the mailbox to a client that presents a valid token from it.',
      sources: ['seed-article', 'hybrid-modern-authentication'],
    },
  },
  'authentication-policy': {
    title: 'Authentication policy',
    label: 'Authentication\npolicy',
    icon: 'policy',
    notRun: true,
    about: {
      text: 'The setting of Exchange that refuses legacy authentication, protocol by protocol, for one user or as the organisation default. Exchange Online and Exchange Server each have their own, with different switches.',
      sources: ['exchange-powershell'],
    },
  },
  'entra-id': {
    title: 'Microsoft Entra ID',
    label: 'Microsoft\nEntra ID',
    icon: 'token-service',
    about: {
      text: 'The identity service of the Microsoft cloud. Its security token service, which Exchange calls EvoSTS, issues the tokens for Exchange Online and, with hybrid modern authentication, for Exchange Server.',
      sources: ['seed-article', 'hybrid-modern-authentication'],
    },
  },
  'conditional-access': {
    title: 'Conditional Access',
    label: 'Conditional\nAccess',
    icon: 'policy',
    about: {
      text: 'The policy engine of Entra ID. It runs after the first factor and decides whether a sign-in needs a second one, is refused or goes through.',
      sources: ['seed-article', 'block-legacy-conditional-access'],
    },
  },
  'entra-mfa': {
    title: 'Microsoft Entra multifactor authentication',
    label: 'Entra\nmultifactor\nauthentication',
    icon: 'second-factor',
    about: {
      text: 'Asks the person for a second proof: a number matched in the Authenticator app, a code, a security key.',
      sources: ['seed-article', 'adfs-entra-mfa'],
    },
  },
  'adfs-mfa-provider': {
    title: 'MFA provider of AD FS',
    label: 'MFA\nprovider\nof AD FS',
    icon: 'second-factor',
    about: {
      text: 'Asks for the second proof on your own side, where Entra MFA is not licensed: the user’s certificate, for example on a smart card, which AD FS can ask for by itself, or a third-party product installed on every AD FS node.',
      sources: ['adfs-additional-methods', 'mfa-licences'],
    },
  },
  adfs: {
    title: 'Active Directory Federation Services (AD FS)',
    label: 'AD FS',
    icon: 'token-service',
    about: {
      text: 'Your own token service. For a federated domain it shows the sign-in page, checks the credential against Active Directory and sends a signed token to Entra ID. In two of the architectures it also requires the second factor.',
      sources: ['seed-article', 'adfs-access-control'],
    },
  },
  'web-application-proxy': {
    title: 'Web Application Proxy',
    label: 'Web Application\nProxy',
    icon: 'proxy',
    about: {
      text: 'The proxy of AD FS in the perimeter network. Clients outside reach the AD FS sign-in page through it; clients inside may reach AD FS directly.',
      sources: ['seed-article'],
    },
  },
  'active-directory': {
    title: 'Active Directory Domain Services',
    label: 'Active\nDirectory',
    icon: 'directory',
    about: {
      text: 'Holds the users and devices of your domain. The accounts of these architectures live here and are synchronised to Entra ID.',
      sources: ['seed-article'],
    },
  },
  'entra-connect': {
    title: 'Microsoft Entra Connect',
    label: 'Entra\nConnect',
    icon: 'synchronisation',
    about: {
      text: 'Synchronises users, groups and, where it is used, password hashes from Active Directory to Entra ID. It takes no part in the sign-in itself.',
      sources: ['hybrid-identity-ports', 'adfs-trust-managed'],
    },
  },
  'pass-through-agent': {
    title: 'Pass-through authentication agent',
    label: 'Pass-through\nagent',
    icon: 'agent',
    about: {
      text: 'A small service on your network that keeps an outbound connection to Entra ID, takes each password check from there and passes it to Active Directory. Check that more than one agent runs.',
      sources: ['hybrid-identity-ports'],
      check: true,
    },
  },
  intune: {
    title: 'Microsoft Intune',
    label: 'Intune',
    icon: 'devices',
    about: {
      text: 'Manages devices. The article lists it; no step of these four architectures needs it. It matters only when a Conditional Access policy also requires a compliant device.',
      sources: ['seed-article'],
    },
  },
  blocked: { title: 'Access blocked', label: 'Blocked', notRun: true },
} as const satisfies Record<string, Element>

export type ElementId = keyof typeof elements
