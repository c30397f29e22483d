import type { When } from '../types'

/** Tasks for mailboxes in Exchange Online. */
export const online = { mailbox: ['exchange-online'] } as const satisfies When

/** Tasks for mailboxes on Exchange Server. */
export const server = { mailbox: ['exchange-server'] } as const satisfies When

/** Conditional Access asks for the second factor. */
export const byConditionalAccess = { 'conditional-access': ['conditional-access'] } as const satisfies When

/** AD FS asks for the second factor. */
export const byAdfs = {
  'conditional-access': ['not-permitted', 'no-licence'],
  identity: ['federated'],
} as const satisfies When

/** AD FS asks, and Entra ID P1 or P2 allows its adapter for Entra multifactor authentication. */
export const byAdfsAdapter = {
  'conditional-access': ['not-permitted'],
  identity: ['federated'],
} as const satisfies When

/** AD FS asks, and without Entra ID P1 only certificates or another provider can be the second factor. */
export const byAdfsOtherProvider = {
  'conditional-access': ['no-licence'],
  identity: ['federated'],
} as const satisfies When

/** Entra ID P1 or P2 is there: the sign-in log can be read through Microsoft Graph. */
export const licensed = {
  'conditional-access': ['conditional-access', 'not-permitted'],
} as const satisfies When

/** Without Entra ID P1 the sign-in log is read in the admin centre only. */
export const unlicensed = { 'conditional-access': ['no-licence'] } as const satisfies When

/** The least roles that can do a task. */
export const roles = {
  exchangeOnline: 'Exchange Administrator',
  exchangeOnlineRead: 'Global Reader, or View-Only Organization Management in Exchange Online',
  exchangeServer: 'Organization Management in Exchange Server',
  exchangeServerRead: 'View-Only Organization Management in Exchange Server',
  conditionalAccess: 'Conditional Access Administrator',
  entraRead: 'Global Reader',
  signInLog: 'Reports Reader',
  policyReport: 'Security Reader',
  federation: 'Hybrid Identity Administrator or Domain Name Administrator',
  application: 'Application Administrator',
  adfs: 'Local administrator on every node of the AD FS farm',
} as const

/** Why a task that only reads has no way back. */
export const onlyReads = { none: 'It only reads.' } as const

/** Why a task that writes a record has no way back. */
export const onlyRecords = {
  none: 'It only reads, and writes a file. Keep the file: the way back needs it.',
} as const
