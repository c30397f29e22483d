import { type Command, name, ps } from '@/content/command'
import { graphModules } from '@/content/modules'
import type { ShellId } from '@/content/types'
import type { PlannedTask } from './plan'

/** What a script of one shell needs beyond its tasks. */
export type ScriptShell = {
  /** How to open a window for it. */
  readonly start: string
  /** Lines for `#Requires`, apart from the version; the modules of Microsoft Graph depend on the cmdlets used. */
  readonly requires: readonly string[]
  /** What the confirmation names as changed; a PowerShell expression. */
  readonly target: string
  /** What the check compares with. */
  readonly values?: Command
  /** The function Assert-Shell: it stops in the wrong window, or in a session of another tenant. */
  readonly check?: string
  /** What it must know of the task in `$entry`: a property of the task, and the switch of the same name. */
  readonly mark?: {
    readonly name: 'Connects' | 'Primary'
    readonly holds: (planned: PlannedTask) => boolean
    readonly when: string
  }
}

const tenant = ps`$tenantId = ${name('tenant-id')}`
/** A command that opens the session itself finds none before it; its verification and its undo do. */
const connects = {
  name: 'Connects',
  holds: (planned: PlannedTask) => planned.connects,
  when: "$entry.Connects -and $action -eq 'run'",
} as const

/** In the order in which the README explains them. */
export const scriptShells: Readonly<Record<ShellId, ScriptShell>> = {
  graph: {
    start:
      'Open PowerShell 7 or Windows PowerShell 5.1 on a workstation, in a window of its own. It needs the modules that the script names in its lines #Requires (Install-Module).',
    requires: [],
    target: '"Microsoft Entra ID, tenant $tenantId"',
    values: tenant,
    mark: connects,
    check: `\
# Stops unless this window is connected to the tenant that the runbook was written for.
function Assert-Shell {
  param([switch]$Connects)
  if ($Connects) { return }
  $context = Get-MgContext
  if (-not $context) {
    throw "This window is not connected to Microsoft Graph. First run $connect"
  }
  if ($context.TenantId -ne $tenantId) {
    throw "This window is connected to tenant $($context.TenantId), not to $tenantId."
  }
}`,
  },
  'exchange-online': {
    start:
      'Open PowerShell 7 or Windows PowerShell 5.1 on a workstation, in a window of its own, never the Exchange Management Shell. It needs the module ExchangeOnlineManagement 3.0.0 or later (Install-Module).',
    requires: ["#Requires -Modules @{ ModuleName = 'ExchangeOnlineManagement'; ModuleVersion = '3.0.0' }"],
    target: '"Exchange Online, tenant $tenantId"',
    values: tenant,
    mark: connects,
    check: `\
# Stops unless this window is connected to Exchange Online, and to the tenant of the runbook.
function Assert-Shell {
  param([switch]$Connects)
  if (Get-Command -Name 'Get-ExchangeServer' -ErrorAction SilentlyContinue) {
    throw 'This is the Exchange Management Shell. Open a new window for Exchange Online.'
  }
  if ($Connects) { return }
  $sessions = @(Get-ConnectionInformation | Where-Object { $_.State -eq 'Connected' })
  if (@($sessions | Where-Object { $_.Name -like 'ExchangeOnlineProtection*' }).Count -gt 0) {
    throw 'This window is connected to Security & Compliance as well. Open a new one.'
  }
  if ($sessions.Count -eq 0) {
    throw "This window is not connected to Exchange Online. First run $connect"
  }
  $others = @($sessions | Where-Object { $_.TenantID -ne $tenantId })
  if ($others.Count -gt 0) {
    throw "This window is connected to tenant $($others[0].TenantID), not to $tenantId."
  }
}`,
  },
  'exchange-server': {
    start:
      'Open the Exchange Management Shell on a Mailbox server, as administrator. Use the same account on the same server for all of its scripts: the records are kept in its home folder.',
    requires: ['#Requires -PSEdition Desktop', '#Requires -RunAsAdministrator'],
    target: '"the Exchange organisation, from $env:COMPUTERNAME"',
    check: `\
# Stops unless this is the Exchange Management Shell, and that alone.
function Assert-Shell {
  if (-not (Get-Command -Name 'Get-ExchangeServer' -ErrorAction SilentlyContinue)) {
    throw 'This is not the Exchange Management Shell. Open it on a Mailbox server.'
  }
  if (Get-Module -Name 'ExchangeOnlineManagement') {
    throw 'Exchange Online PowerShell is loaded in this window. Open a new one.'
  }
}`,
  },
  adfs: {
    start:
      'Open Windows PowerShell as administrator on the primary AD FS node; where a task says every node, on each of them in turn. Copy the script there.',
    requires: ['#Requires -PSEdition Desktop', '#Requires -RunAsAdministrator', '#Requires -Modules ADFS'],
    target: '"AD FS, from $env:COMPUTERNAME"',
    mark: {
      name: 'Primary',
      holds: ({ task }) => task.place === 'adfs-primary-node',
      when: '$entry.Primary',
    },
    check: `\
# Stops a task of the primary node on any other node.
function Assert-Shell {
  param([switch]$Primary)
  if ($Primary -and (Get-AdfsSyncProperties).Role -ne 'PrimaryComputer') {
    throw 'This is not the primary AD FS node. Run this task there.'
  }
}`,
  },
  windows: {
    start: 'Open Windows PowerShell.',
    requires: [],
    target: '$env:COMPUTERNAME',
  },
}

/** The lines `#Requires` that the cmdlets in the text of a script ask for. */
export function graphRequires(text: string): readonly string[] {
  return Object.entries(graphModules)
    .filter(([, cmdlets]) => cmdlets.some(cmdlet => new RegExp(`\\b${cmdlet}\\b`).test(text)))
    .map(([module]) =>
      module === 'Microsoft.Graph.Authentication'
        ? `#Requires -Modules @{ ModuleName = '${module}'; ModuleVersion = '2.0.0' }`
        : `#Requires -Modules ${module}`,
    )
}
