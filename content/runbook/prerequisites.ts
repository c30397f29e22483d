import { name, ps } from '../command'
import { byAdfsAdapter, byConditionalAccess, server } from '../conditions'
import { month, on } from '../dates'
import type { Task } from '../types'
import { exchangePrerequisites } from './prerequisites-exchange'
import { onlyReads, roles } from './shared'

/** Who has no second factor yet: what happens to them depends on who asks. */
const mfaRegistration = {
  phase: 'prerequisites',
  title: 'List pilot users without a second factor',
  place: 'graph-powershell',
  role: roles.signInLog,
  changes: false,
  command: {
    shell: 'graph',
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $registrationName = ${name('pilot-group')}
        $registrationFilter = "displayName eq '{0}'" -f $registrationName.Replace("'", "''")
        $registrationGroup = @(Get-MgGroup -Filter $registrationFilter)
        if ($registrationGroup.Count -ne 1) {
          throw "$($registrationGroup.Count) groups are named $registrationName."
        }
        $pilotIds = @(
          Get-MgGroupMember -GroupId $registrationGroup[0].Id -All | ForEach-Object { $_.Id }
        )
        if ($pilotIds.Count -eq 0) { throw 'The pilot group has no members.' }
        $registered = @(
          Get-MgReportAuthenticationMethodUserRegistrationDetail -All |
            Where-Object { $_.IsMfaRegistered } | ForEach-Object { $_.Id }
        )
        if ($registered.Count -eq 0) { throw 'The report names nobody.' }
        foreach ($id in $pilotIds) {
          if ($id -notin $registered) { (Get-MgUser -UserId $id).UserPrincipalName }
        }
      }
    `,
  },
  expect:
    'Nobody is listed: whoever is listed registers first, or leaves the pilot group. Do the same for all users before the phase Everyone.',
  verify: { expect: 'One pilot user opens the registration page and reads out the methods there.' },
  undo: onlyReads,
  takesEffect: 'Nothing changes. Check: the report can be hours behind.',
} as const satisfies Omit<Task, 'id' | 'why' | 'risk' | 'sources'>

/** Phase 1: what must be in place before anything changes for users. All of it only reads, unless an answer asks for more. */
export const prerequisites = [
  {
    ...mfaRegistration,
    id: 'check-mfa-registration',
    why: {
      text: 'Check who would be stopped to register: users do so before they are asked, at `https://aka.ms/mysecurityinfo` (older: `https://aka.ms/mfasetup`).',
      sources: ['practice'],
      check: true,
    },
    when: byConditionalAccess,
    risk: {
      level: 'medium',
      text: 'Until a user has registered, whoever holds the password can register first.',
    },
    sources: ['graph-powershell', 'practice'],
  },
  {
    ...mfaRegistration,
    id: 'check-mfa-registration-adfs',
    why: {
      text: 'Check who would be shut out: AD FS cannot register anyone on the way in, so users register before they are asked, at `https://aka.ms/mysecurityinfo` (older: `https://aka.ms/mfasetup`).',
      sources: ['adfs-entra-mfa', 'practice'],
      check: true,
    },
    when: byAdfsAdapter,
    risk: { level: 'high', text: 'Whoever has not registered is shut out.' },
    sources: ['adfs-entra-mfa', 'graph-powershell', 'practice'],
  },
  {
    id: 'check-exchange-servers',
    phase: 'prerequisites',
    title: 'Check the build of each Exchange server and its way to Entra ID',
    place: 'exchange-management-shell',
    role: 'View-Only Organization Management, and local administrator of each server',
    why: {
      text: 'Hybrid modern authentication needs classic full hybrid, servers that are all supported and alike, and a way out from each.',
      sources: ['hybrid-modern-authentication'],
    },
    when: server,
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $machines = @(Get-ExchangeServer | Where-Object { "$($_.ServerRole)" -match 'Mailbox' })
          foreach ($machine in $machines) {
            Invoke-Command -ComputerName "$($machine.Fqdn)" -ScriptBlock {
              $signIn = @{ ComputerName = 'login.microsoftonline.com'; Port = 443 }
              [pscustomobject]@{
                Build = (Get-Command -Name 'ExSetup.exe').FileVersionInfo.ProductVersion
                Reached = Test-NetConnection @signIn -InformationLevel 'Quiet'
              }
            } | Select-Object -Property 'PSComputerName', 'Build', 'Reached'
          }
        }
      `,
    },
    expect: `One build, and \`Reached : True\`, everywhere. Check: below 15.02.2562.029 (${month('exchange-hybrid-mail-level')}) Exchange Online slows hybrid mail down, then refuses it; 15.02.2562.053 is the newest we know.`,
    verify: {
      expect:
        'Where only a proxy leads out, the test fails: then `InternetWebProxy` of `Get-ExchangeServer` names it on every server.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'A server that cannot get out cannot check tokens. SSL offload and the Hybrid Agent rule this architecture out.',
    },
    sources: [
      'hybrid-modern-authentication',
      'exchange-support-dates',
      'exchange-september-2026',
      'hybrid-agent',
    ],
  },
  {
    id: 'check-hybrid-app',
    phase: 'prerequisites',
    title: 'Check MAPI, the auth certificate, the hybrid app and the administrators',
    place: 'exchange-management-shell',
    role: roles.exchangeServerRead,
    why: {
      text: `The vendor asks for a valid auth certificate, and for every mailbox user and administrator in Entra ID. Since ${on('hybrid-app-required')} free/busy, MailTips and photos need the dedicated hybrid app.`,
      sources: ['hybrid-modern-authentication', 'dedicated-hybrid-app'],
    },
    when: server,
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          Get-OrganizationConfig | Format-List -Property 'MapiHttpEnabled'
          Get-CASMailbox -ResultSize Unlimited |
            Where-Object { $_.MapiHttpEnabled -eq $false } | Format-Table -Property 'Name'
          $authThumbprint = (Get-AuthConfig).CurrentCertificateThumbprint
          Get-ExchangeCertificate -Thumbprint $authThumbprint |
            Format-List -Property 'Thumbprint', 'NotAfter'
          Get-AuthServer | Where-Object { $_.Name -like 'EvoSts*' } |
            Format-List -Property 'Name', 'Realm', 'ApplicationIdentifier'
          Get-ManagementRoleAssignment -Role 'Organization Configuration' -GetEffectiveUsers |
            Select-Object -ExpandProperty 'EffectiveUserName' | Sort-Object -Unique
        }
      `,
    },
    expect:
      '`MapiHttpEnabled : True` and no mailbox without it, a certificate valid for months, an `ApplicationIdentifier` for your tenant, synchronised administrators. Otherwise first: `MonitorExchangeAuthCertificate.ps1`, `ConfigureExchangeHybridApplication.ps1` (CSS-Exchange).',
    verify: {
      expect:
        'In the Entra admin centre each administrator is synchronised. The built-in Administrator never is.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'Check: an administrator without an account in Entra ID is shut out later.',
    },
    sources: ['hybrid-modern-authentication', 'dedicated-hybrid-app', 'exchange-support-dates'],
  },
  ...exchangePrerequisites,
] as const satisfies readonly Task[]
