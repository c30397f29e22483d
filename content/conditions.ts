import type { Condition, When } from './types'

/** The conditions that content carries most, by name. What is needed once stands where it is needed. */

/** Mailboxes in Exchange Online. */
export const online = { mailbox: ['exchange-online'] } as const satisfies When

/** Mailboxes on Exchange Server. */
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

/** The sign-in passes through AD FS. */
export const federated = { identity: ['federated'] } as const satisfies When

// What the farm can do, and what asks there, beyond the three answers.

/** Windows Server 2016 or later, as far as we know: AD FS has access control policies and the Entra MFA adapter. */
export const withAccessControl = {
  'adfs-version': ['2025', '2022', '2019', '2016', 'unanswered'],
} as const satisfies When

/** AD FS asks by an access control policy. */
export const byAccessControl = { ...byAdfs, ...withAccessControl } as const satisfies When

/** AD FS should ask, but the farm is too old for it. */
export const byOldFarm = { ...byAdfs, 'adfs-version': ['2012-r2'] } as const satisfies When

/** AD FS asks for Entra multifactor authentication: users register for it. */
export const byEntraMfa = {
  ...byAdfsAdapter,
  'adfs-mfa': ['none', 'entra', 'unanswered'],
} as const satisfies When

/** The adapter for it is set up. */
export const byEntraAdapter = { ...byEntraMfa, ...withAccessControl } as const satisfies When

/** AD FS asks for a certificate. */
export const byCertificate = { ...byAdfs, 'adfs-mfa': ['certificate'] } as const satisfies When

/** AD FS asks through the provider of a third party. */
export const byThirdParty = { ...byAdfs, 'adfs-mfa': ['third-party'] } as const satisfies When

/** AD FS asks with a factor of its own: what Entra ID thinks of the user does not count. */
export const withOwnFactor = [
  byAdfsOtherProvider,
  { ...byAdfsAdapter, 'adfs-mfa': ['certificate', 'third-party'] },
] as const satisfies Condition

/** AD FS asks, its adapter is not licensed, and what asks instead is not decided. */
export const byProviderToChoose = {
  ...byAdfsOtherProvider,
  ...withAccessControl,
  'adfs-mfa': ['none', 'entra', 'unanswered'],
} as const satisfies When

/** Conditional Access will ask where AD FS asks already. */
export const adfsAsksToday = {
  ...byConditionalAccess,
  ...federated,
  'adfs-mfa': ['entra', 'certificate', 'third-party'],
} as const satisfies When

/** The versions of Exchange Server with authentication policies: 2019 CU2 and later; also where the version is not known. */
export const withPolicies = {
  'exchange-version': ['se', '2019', '2019-older', 'unanswered'],
} as const satisfies When

/** The versions without them. */
export const withoutPolicies = { 'exchange-version': ['2016', '2013-or-older'] } as const satisfies When

/** Mailboxes on an Exchange Server that has authentication policies. */
export const serverWithPolicies = { ...server, ...withPolicies } as const satisfies When

/** Mailboxes on an Exchange Server that has no authentication policies. */
export const serverWithoutPolicies = { ...server, ...withoutPolicies } as const satisfies When

/** Mailboxes on an Exchange Server whose policies can also block modern authentication: 2019 CU13 and later. */
export const serverWithHold = { ...server, 'exchange-version': ['se', '2019'] } as const satisfies When

/** Every other one. */
export const serverWithoutHold = {
  ...server,
  'exchange-version': ['unanswered', '2019-older', '2016', '2013-or-older'],
} as const satisfies When
