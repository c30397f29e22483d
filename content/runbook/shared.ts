import { graphEnvironmentEntry } from '../clouds'
import { name, only, ps, type Template } from '../command'
import { byEntraMfa } from '../conditions'
import type { ShellCommand, Task } from '../types'

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

/**
 * The rest of a condition on a registered user: AD FS asks for what its adapter knows. A passkey alone counts as
 * capable of MFA and is reported not to help there.
 */
export const canAnswerAdfs = only(
  byEntraMfa,
  ` -and
        "$($_.MethodsRegistered)" -match 'Push|OneTimePasscode|Phone'`,
)

/** Of a command of Graph that asks for a scope of its own: few of those who may do the task may consent to it. */
export const consent = 'The first time, an administrator must consent to the new scope.'

/** What to do where Exchange Online PowerShell is not there yet. */
export const installExchangeOnline =
  'Cmdlet not found: `Install-Module -Name ExchangeOnlineManagement -Scope CurrentUser`.'

/** Why a task that only reads has no way back. */
export const onlyReads = { none: 'Nothing to undo: it only reads.' } as const

/** Why a task that writes records, in one file or several, has no way back. */
export const onlyRecords = {
  none: 'Nothing to undo. Keep all that it writes: the way back needs it.',
} as const

/** What Entra ID makes of MFA by AD FS, domain by domain: the display name of a setting need not be its domain. */
export const federationSettings = {
  shell: 'graph',
  command: ps`
    foreach ($domain in ${name('federated-domain')}) {
      Get-MgDomainFederationConfiguration -DomainId $domain | ForEach-Object {
        [pscustomobject]@{ Domain = $domain; Behaviour = $_.FederatedIdpMfaBehavior }
      }
    }
  `,
} as const satisfies ShellCommand

/**
 * Tells Entra ID what to make of MFA by AD FS, in every domain on record, and takes that back. A domain that fails stops
 * no other: each is tried, and the error at the end lists those that were not changed. `variable` is what the names of
 * its variables begin with; no other command has it.
 */
export function federationChange(variable: string, behaviour: string) {
  const v = only({}, variable)
  const b = only({}, `'${behaviour}'`)
  const left = only(
    {},
    `
    } catch {
      Write-Warning -Message "$($entry.Domain): $_"
      $${variable}Left += $entry.Domain
    }
  }
  if ($${variable}Left.Count -gt 0) { throw "Not changed: $($${variable}Left -join ', ')" }`,
  )
  return {
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $${v}Domains = ${name('federated-domain')}
          $${v}Today = @(Import-Clixml -Path "$HOME/OutlookMfa/federation.xml")
          $${v}Entries = @($${v}Today | Where-Object { $_.Domain -in $${v}Domains })
          if ($${v}Entries.Count -ne @($${v}Domains).Count) {
            throw 'Record every federated domain first.'
          }
          $${v}Session = @{
            TenantId = ${name('tenant-id')}
            Scopes = 'Domain.ReadWrite.All'${graphEnvironmentEntry}
          }
          Connect-MgGraph @${v}Session -NoWelcome
          $${v}Left = @()
          foreach ($entry in $${v}Entries) {
            $${v}Mfa = @{
              InternalDomainFederationId = $entry.Id
              FederatedIdpMfaBehavior = ${b}
            }
            try {
              Update-MgDomainFederationConfiguration -DomainId $entry.Domain @${v}Mfa${left}
        }
      `,
    },
    undo: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $${v}File = "$HOME/OutlookMfa/federation.xml"
          $${v}Record = @(Import-Clixml -Path $${v}File)
          $${v}Left = @()
          foreach ($entry in $${v}Record) {
            try {
              $present = Get-MgDomainFederationConfiguration -DomainId $entry.Domain
              if ($present.FederatedIdpMfaBehavior -ne ${b}) { continue }
              $behaviour = $entry.FederatedIdpMfaBehavior
              if (-not $behaviour) { $behaviour = 'acceptIfMfaDoneByFederatedIdp' }
              $${v}Before = @{
                InternalDomainFederationId = $present.Id
                FederatedIdpMfaBehavior = $behaviour
              }
              Update-MgDomainFederationConfiguration -DomainId $entry.Domain @${v}Before${left}
        }
      `,
    },
  } as const satisfies Readonly<Record<string, ShellCommand<Template>>>
}

/** Said of each change of the federation. */
export const federationChanged = `No error. ${consent} An error lists the domains that were not changed. If rights are missing, connect with \`Directory.AccessAsUser.All\` as well.`

/** Every federated domain of the tenant, with what Entra ID makes of MFA that its provider has done. */
export const otherDomains = {
  title: 'Check every federated domain of the tenant',
  place: 'graph-powershell',
  role: roles.entraRead,
  why: {
    text: 'The setting is made per domain. A domain not named in this runbook still has its recorded value, and its users meet MFA in another way.',
    sources: ['graph-federation'],
  },
  changes: false,
  command: {
    shell: 'graph',
    command: ps`
      foreach ($domain in @(Get-MgDomain -All)) {
        if (-not $domain.IsRoot) { continue }
        if ($domain.AuthenticationType -ne 'Federated') { continue }
        $federation = @(Get-MgDomainFederationConfiguration -DomainId $domain.Id)
        [pscustomobject]@{
          Domain = $domain.Id
          Behaviour = ($federation | ForEach-Object { $_.FederatedIdpMfaBehavior }) -join ', '
          Issuer = ($federation | ForEach-Object { $_.IssuerUri }) -join ', '
        }
      }
    `,
  },
  verify: { expect: 'One user of each domain signs in to Outlook and is asked for MFA once.' },
  undo: onlyReads,
  takesEffect: 'Nothing changes.',
  risk: {
    level: 'medium',
    text: 'A subdomain shares the setting of its root and is not listed (check). A federation provider other than AD FS has its own rules.',
  },
  sources: ['graph-federation', 'graph-powershell'],
} as const satisfies Omit<Task, 'id' | 'phase' | 'when' | 'expect'>

/** What phones call, where ActiveSync is kept. */
const keptActiveSync = only({ keep: ['activesync'] }, ", 'Microsoft-Server-ActiveSync'")

/**
 * Who answers a call with an empty token: Exchange, or the load balancer before it. Every answer is shown; then it stops
 * with an error that lists the addresses without the right one. `judged` says what else is wrong where the status is 401.
 */
function probe(judged: string) {
  return {
    shell: 'windows',
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $probePaths = 'ews/exchange.asmx', 'mapi/emsmdb', 'oab/'${keptActiveSync}
        $addresses = @(
          foreach ($mailHost in ${name('mail-host')}) {
            foreach ($probePath in $probePaths) { "https://$mailHost/$probePath" }
          }
          foreach ($autodiscoverHost in ${name('autodiscover-host')}) {
            "https://$autodiscoverHost/autodiscover/autodiscover.xml"
          }
        )
        $protocols = [System.Net.ServicePointManager]::SecurityProtocol
        [System.Net.ServicePointManager]::SecurityProtocol = $protocols -bor
          [System.Net.SecurityProtocolType]::Tls12
        $faults = @()
        foreach ($address in $addresses) {
          $request = [System.Net.WebRequest]::CreateHttp($address)
          $request.AllowAutoRedirect = $false
          $request.Headers.Set('Authorization', 'Bearer')
          try { $answer = $request.GetResponse() } catch {
            $failure = $_.Exception.GetBaseException()
            if ($failure -isnot [System.Net.WebException] -or -not $failure.Response) {
              $faults += "No answer: $address ($($failure.Message))"
              continue
            }
            $answer = $failure.Response
          }
          $status = [int]$answer.StatusCode
          $challenge = $answer.Headers.Get('WWW-Authenticate')
          [pscustomobject]@{
            Address = $address
            Status = $status
            Server = $answer.Headers.Get('X-FEServer')
            Challenge = $challenge
          } | Format-List
          $answer.Close()
          if ($status -ne 401) { $faults += "$status instead of 401: $address" }${only({}, judged)}
        }
        if ($faults.Count -gt 0) { throw ($faults -join '; ') }
      }
    `,
  } as const satisfies ShellCommand<Template>
}

/** Before hybrid modern authentication is on: the call must get through, whatever the challenge. */
export const probeReached = probe('')

/**
 * Once it is on: each address must say where tokens come from. Several challenges stand in one line, with commas. For EWS
 * and the address book no source promises the challenge: there it is a warning.
 */
export const probeChallenge = probe(`
    if ($status -eq 401 -and $challenge -notmatch '\\bBearer\\b.*\\bauthorization_uri=') {
      $fault = "No challenge for a token: $address"
      if ($address -notmatch '/(ews|oab)/') { $faults += $fault }
      else { Write-Warning -Message $fault }
    }`)

/** Who signs in to Exchange Server without a token: read before the exceptions are listed, and after the block. */
export const legacySignIns = {
  place: 'exchange-management-shell',
  role: 'Local administrator of the Exchange server',
  why: {
    text: 'Entra ID sees none of these sign-ins; the HTTP proxy logs of Exchange Server show them. Run it on each server. Check the column names on your build.',
    sources: ['practice'],
    check: true,
  },
  changes: false,
  command: {
    shell: 'exchange-server',
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $proxyFolder = "$($env:ExchangeInstallPath)Logging\HttpProxy"
        $proxyKinds = 'Autodiscover', 'Eas', 'Ews', 'Mapi', 'Oab', 'RpcHttp'
        $proxyLogs = foreach ($protocol in $proxyKinds) {
          Get-ChildItem -Path "$proxyFolder\$protocol\*.LOG" |
            Sort-Object -Property 'LastWriteTime' | Select-Object -Last 3
        }
        $requests = foreach ($log in $proxyLogs) {
          $lines = @(Get-Content -Path $log.FullName)
          $header = $lines -match '^(#Fields: )?DateTime,' | Select-Object -First 1
          if (-not $header) { continue }
          $rows = @($lines -notmatch '^(#|DateTime,)')
          @($header -replace '^#Fields: ') + $rows | ConvertFrom-Csv
        }
        $columns = 'AuthenticationType', 'AuthenticatedUser', 'Protocol'
        $requests | Where-Object { $_.AuthenticatedUser } |
          Group-Object -Property $columns | Sort-Object -Property 'Count' -Descending |
          Format-Table -Property 'Count', 'Name'
      }
    `,
  },
  undo: onlyReads,
  takesEffect: 'Nothing changes. It reads the last three logs of each protocol.',
  risk: {
    level: 'low',
    text: 'Three logs cover only some hours: run it at a busy time. IMAP and POP are not in them but in protocol logs of their own.',
  },
  sources: ['practice'],
} as const satisfies Omit<Task, 'id' | 'phase' | 'title' | 'when' | 'expect' | 'verify'>
