import type { CompleteAnswers } from './flow'
import type { Claim, When } from './types'

/** What can be done where no architecture fits or the licence is missing. */
export type WayForward = {
  readonly id: string
  readonly when: When
  readonly title: string
  readonly claim: Claim
  /** The answers that this way changes; the page links to that outcome. */
  readonly changes?: Partial<CompleteAnswers>
}

const managed = ['password-hash-sync', 'pass-through'] as const
const adfsTrigger = ['not-permitted', 'no-licence'] as const

/** The ways, in the order in which they are shown. */
export const waysForward = [
  {
    id: 'permit-conditional-access',
    when: { 'conditional-access': ['not-permitted'], identity: managed },
    title: 'Get Conditional Access permitted',
    claim: {
      text: 'The licence is there, and users of this domain sign in to Entra ID already. Ask the board what the rule is meant to protect: Microsoft prefers Conditional Access for Microsoft 365, and an external authentication method may let Conditional Access call a third-party second factor. If it keeps every MFA trigger out of Entra ID, it forbids security defaults and per-user MFA, too.',
      sources: ['mfa-licences', 'practice'],
    },
    changes: { 'conditional-access': 'conditional-access' },
  },
  {
    id: 'buy-licence-federated',
    when: { 'conditional-access': ['no-licence'], identity: ['federated'] },
    title: 'Buy Entra ID P1 and use Conditional Access',
    claim: {
      text: 'Entra ID P1 for every user the policy reaches makes the first choice possible, and takes the second factor out of the AD FS farm. It is part of Microsoft 365 E3, Business Premium and Enterprise Mobility + Security E3.',
      sources: ['mfa-licences'],
    },
    changes: { 'conditional-access': 'conditional-access' },
  },
  {
    id: 'buy-licence-managed',
    when: { 'conditional-access': ['no-licence'], identity: managed },
    title: 'Buy Entra ID P1 and use Conditional Access',
    claim: {
      text: 'Entra ID P1 for every user the policy reaches makes the first choice possible, which needs no AD FS. It is part of Microsoft 365 E3, Business Premium and Enterprise Mobility + Security E3.',
      sources: ['mfa-licences'],
    },
    changes: { 'conditional-access': 'conditional-access' },
  },
  {
    id: 'security-defaults-federated',
    when: { 'conditional-access': ['no-licence'], identity: ['federated'] },
    title: 'Switch on security defaults',
    claim: {
      text: 'Free, and they work for federated domains too: Entra ID asks for MFA after AD FS. They have no exclusions, Microsoft decides when a user is prompted, and legacy authentication is blocked.',
      sources: ['security-defaults', 'mfa-licences', 'practice'],
    },
  },
  {
    id: 'security-defaults-federated-server',
    when: { mailbox: ['exchange-server'], 'conditional-access': ['no-licence'], identity: ['federated'] },
    title: 'Exchange Server: security defaults after hybrid modern authentication',
    claim: {
      text: 'Check with one user that security defaults reach Outlook once hybrid modern authentication is on.',
      sources: ['security-defaults', 'hybrid-modern-authentication', 'practice'],
      check: true,
    },
  },
  {
    id: 'adfs-own-factor',
    when: { 'conditional-access': ['no-licence'], identity: ['federated'] },
    title: 'Use certificates or a third-party provider in AD FS',
    claim: {
      text: 'AD FS can require a user certificate or call a third-party provider, and neither needs Entra ID P1. This is the architecture shown here; check what the provider itself costs.',
      sources: ['adfs-access-control', 'mfa-licences', 'practice'],
      check: true,
    },
  },
  {
    id: 'security-defaults-online',
    when: { mailbox: ['exchange-online'], 'conditional-access': adfsTrigger, identity: managed },
    title: 'Exchange Online: switch on security defaults',
    claim: {
      text: 'Free, for the whole tenant: Microsoft decides when users are prompted, and legacy authentication is blocked. Users register at their next sign-in; where Microsoft has not ended it yet, they have 14 days’ grace. There are no exclusions, so look at SMTP AUTH, room systems and service accounts first.',
      sources: ['security-defaults', 'mfa-licences'],
    },
  },
  {
    id: 'per-user-mfa-online',
    when: { mailbox: ['exchange-online'], 'conditional-access': adfsTrigger, identity: managed },
    title: 'Exchange Online: per-user MFA',
    claim: {
      text: 'Included in Office 365 and set user by user, so single accounts can stay out. It has no report-only mode and cannot be limited to an application or a location.',
      sources: ['mfa-licences'],
    },
  },
  {
    id: 'entra-mfa-server',
    when: { mailbox: ['exchange-server'], 'conditional-access': adfsTrigger, identity: managed },
    title: 'Exchange Server: hybrid modern authentication, then security defaults or per-user MFA',
    claim: {
      text: 'With hybrid modern authentication Outlook fetches its token from Entra ID, so what Entra ID requires of a sign-in should apply to on-premises mailboxes as well. Check it with one user before relying on it: neither option can be limited to Exchange, and security defaults have no exclusions.',
      sources: ['security-defaults', 'hybrid-modern-authentication', 'practice'],
      check: true,
    },
  },
] as const satisfies readonly WayForward[]
