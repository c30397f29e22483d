import type { PlaceId, ShellId } from './types'

/** What a shell is called. */
export const shells = {
  'exchange-online': 'Exchange Online PowerShell',
  'exchange-server': 'Exchange Management Shell',
  graph: 'Microsoft Graph PowerShell',
  adfs: 'Windows PowerShell, AD FS',
  windows: 'Windows PowerShell',
} as const satisfies Record<ShellId, string>

/** What the place of a task is called. */
export const places = {
  'exchange-online-powershell': 'Exchange Online PowerShell',
  'exchange-management-shell': 'Exchange Management Shell, on a Mailbox server',
  'graph-powershell': 'Microsoft Graph PowerShell',
  'adfs-primary-node': 'Windows PowerShell as administrator, on the primary AD FS node',
  'adfs-every-node': 'Windows PowerShell as administrator, on every AD FS node in turn',
  'administrator-workstation': 'An administrator’s workstation',
  'user-computer': 'The user’s computer',
  'proxies-and-firewalls': 'An administrator’s workstation, then the proxies and firewalls',
  decision: 'No computer: it is a decision',
  portal: 'Portal',
} as const satisfies Record<PlaceId, string>
