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
