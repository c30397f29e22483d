import { ps } from '../command'
import {
  byConditionalAccess,
  byEntraAdapter,
  online,
  serverWithoutPolicies,
  serverWithPolicies,
} from '../conditions'
import type { Task } from '../types'
import { legacySignIns, onlyReads, roles } from './shared'

/** What an account left out of the block may still use; where nothing can be blocked, anybody. */
const weeklySignIns = {
  ...legacySignIns,
  phase: 'watch',
  title: 'Each week: see who still uses NTLM, Kerberos or Basic',
} as const satisfies Omit<Task, 'id' | 'when' | 'expect' | 'verify'>

/** Phase 7: who still comes the old way, what expires, and what only the rollout needed. */
export const watch = [
  {
    id: 'watch-sign-ins',
    phase: 'watch',
    title: 'Look for legacy sign-ins in Entra ID',
    place: 'portal',
    role: roles.signInLog,
    why: {
      text: 'This shows what still tries legacy authentication. Look daily in the first week after a block, weekly in the first month, then monthly.',
      sources: ['block-legacy-conditional-access', 'practice'],
    },
    when: [byConditionalAccess, online],
    changes: false,
    portal: {
      where: 'Microsoft Entra admin centre, Monitoring & health, Sign-in logs',
      clicks: [
        'Filter by Client app: every name under Legacy Authentication Clients.',
        'Repeat on the tab for non-interactive sign-ins.',
        'Filter by Status: Failure and Resource: Office 365 Exchange Online.',
      ],
    },
    expect: 'No legacy client outside the exceptions succeeds; failures have an owner.',
    verify: { expect: 'A note with date and names; each exception is reviewed once a quarter.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes. Check how far back the log goes in your tenant.',
    risk: { level: 'low', text: 'A success means that an exclusion is too wide.' },
    sources: ['block-legacy-conditional-access', 'practice'],
  },
  {
    ...weeklySignIns,
    id: 'watch-server-sign-ins',
    when: serverWithPolicies,
    expect:
      '`Bearer` for people; `NTLM`, `Negotiate`, `Kerberos` or `Basic` only for accounts that you left out of the block, and for servers (names that end with a dollar sign).',
    verify: { expect: 'Every account uses `Bearer` or is on the list of those left out.' },
  },
  {
    ...weeklySignIns,
    id: 'watch-server-sign-ins-old',
    when: serverWithoutPolicies,
    expect:
      '`Bearer` for those whose Outlook has a token. `NTLM`, `Negotiate`, `Kerberos` and `Basic` stay possible for all others, and are normal for servers (names that end with a dollar sign).',
    verify: { expect: 'Those who own the risk get the number of people without `Bearer`.' },
  },
  {
    id: 'renew-adfs-mfa-certificate',
    phase: 'watch',
    title: 'After 22 months: renew the certificate of the Entra MFA adapter on each node',
    place: 'adfs-every-node',
    role: roles.adfs,
    why: {
      text: 'The certificates last two years, and can be renewed only while they are valid. A new one is valid two days later, and AD FS then uses it by itself.',
      sources: ['adfs-entra-mfa', 'adfs-powershell'],
    },
    when: byEntraAdapter,
    changes: true,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $records = "$HOME/OutlookMfa"
          New-Item -ItemType Directory -Path $records -Force | Out-Null
          $renewedName = "adfs-mfa-$env:COMPUTERNAME-$(Get-Date -Format 'yyyyMMdd').txt"
          $renewedFile = "$records/$renewedName"
          if (Test-Path -Path $renewedFile) { throw "$renewedFile is there already." }
          $renewable = @(
            Get-ChildItem -Path 'Cert:\LocalMachine\My' |
              Where-Object { $_.Subject -match 'Microsoft AD FS Azure MFA' } |
              Where-Object { $_.NotAfter -gt (Get-Date) }
          )
          $tenants = @(
            $renewable | ForEach-Object { $_.Subject -replace '^.*CN=([^,]+).*$', '$1' } |
              Select-Object -Unique
          )
          if ($tenants.Count -ne 1) { throw "Certificates for these tenants: $tenants" }
          $renewal = @{ TenantId = $tenants[0]; Renew = $true }
          $renewedPublic = New-AdfsAzureMfaTenantCertificate @renewal
          Set-Content -Path $renewedFile -Value $renewedPublic
        }
      `,
    },
    expect:
      'One file `adfs-mfa-<name of the node>-<date>.txt` per node. Copy them into `OutlookMfa` in the home folder on the workstation and run “Add the certificates to the MFA client in Entra ID” within the two days.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`
          Get-ChildItem -Path 'Cert:\LocalMachine\My' |
            Where-Object { $_.Subject -match 'Microsoft AD FS Azure MFA' } |
            Format-Table -Property 'Subject', 'NotBefore', 'NotAfter'
        `,
      },
      expect:
        'A second certificate on each node, with the same subject, valid two days later. Once AD FS uses it, event 547 is in the log AD FS/Admin.',
    },
    undo: { none: 'The old certificate stays valid until it expires; the new one does no harm.' },
    takesEffect: 'Two days later, then within hours to a day.',
    risk: {
      level: 'high',
      text: 'Once it has expired, nobody who is asked for MFA gets in. Then take the tasks of the phase MFA trigger again, from the one that creates the certificate to the restart. Where that one stops because the farm names its tenant in another way, run `New-AdfsAzureMfaTenantCertificate` with that name instead.',
    },
    sources: ['adfs-entra-mfa', 'adfs-powershell'],
  },
  {
    id: 'remove-mfa-pilot',
    phase: 'watch',
    title: 'Remove “Require MFA for Outlook - pilot”',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'The policy for everyone covers the pilot; a policy that nobody needs makes every later analysis harder.',
      sources: ['graph-conditional-access', 'practice'],
    },
    when: byConditionalAccess,
    changes: true,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $mfaPolicies = @(
            Get-MgIdentityConditionalAccessPolicy -All |
              Where-Object { $_.DisplayName -like 'Require MFA for Outlook - *' }
          )
          $forAll = @($mfaPolicies | Where-Object { $_.DisplayName -match ' all$' })
          if ($forAll.Count -ne 1 -or $forAll[0].State -ne 'enabled') {
            throw 'MFA is not on for everyone yet.'
          }
          $pilotOnly = @($mfaPolicies | Where-Object { $_.DisplayName -match ' pilot$' })
          if ($pilotOnly.Count -ne 1) { throw "$($pilotOnly.Count) pilot policies found." }
          $pilotId = $pilotOnly[0].Id
          Remove-MgIdentityConditionalAccessPolicy -ConditionalAccessPolicyId $pilotId
        }
      `,
    },
    expect: 'No error. It stops if the policy for everyone is not on.',
    verify: {
      command: {
        shell: 'graph',
        command: ps`
          Get-MgIdentityConditionalAccessPolicy -All |
            Sort-Object -Property 'DisplayName' |
            Format-Table -Property 'DisplayName', 'State'
        `,
      },
      expect: 'The pilot policy is gone; those for all users are `enabled`.',
    },
    undo: {
      none: 'Create it again with its task in the phase MFA trigger, then switch it on: it starts in report-only mode.',
    },
    takesEffect: 'At once, without effect on users.',
    risk: { level: 'low', text: 'Wait until the policy for everyone has been on for some weeks.' },
    sources: ['graph-conditional-access', 'practice'],
  },
] as const satisfies readonly Task[]
