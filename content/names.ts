/**
 * The organisation's own names that commands need. Without a value, a name with a default prints the default
 * and a name without one prints a marked gap, which stops the statement it stands in.
 */
type Name = {
  readonly label: string
  readonly example: string
  /** Several values are allowed; they print as a PowerShell array. */
  readonly list?: true
  /** Printed until the organisation gives its own. Only for names that the runbook itself creates. */
  readonly default?: string
}

export const names = {
  organisation: { label: 'Organisation', example: 'Fabrikam Bank' },
  'tenant-id': { label: 'Tenant ID', example: '8f2b1c64-0d3e-4c5a-9b7f-3a1d5e6c7b80' },
  'initial-domain': { label: 'Initial domain of the tenant', example: 'fabrikam.onmicrosoft.com' },
  'federated-domain': { label: 'Federated domains', example: 'fabrikam.com', list: true },
  policy: {
    label: 'Name of the authentication policy',
    example: 'Block Legacy Outlook',
    default: 'Block Legacy Outlook',
  },
  'pilot-group': { label: 'Pilot group', example: 'MFA Pilot' },
  'exclusion-group': { label: 'Group of the emergency accounts', example: 'Emergency Access' },
  'service-exclusion-group': { label: 'Group of room systems and service accounts', example: 'Room Systems' },
  admin: { label: 'Administrator who connects', example: 'admin@fabrikam.com' },
  'mail-host': { label: 'Exchange host names', example: 'mail.fabrikam.com', list: true },
  'autodiscover-host': { label: 'Autodiscover host names', example: 'autodiscover.fabrikam.com', list: true },
  'adfs-pilot-group': { label: 'Pilot group as AD FS sees it', example: 'FABRIKAM\\MFA Pilot' },
} as const satisfies Record<string, Name>

export type NameId = keyof typeof names
