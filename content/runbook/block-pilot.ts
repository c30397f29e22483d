import { name, only, ps } from '../command'
import { online, serverWithHold, serverWithoutPolicies, serverWithPolicies } from '../conditions'
import { on } from '../dates'
import type { Task } from '../types'
import { givenBack, whoHas, whoIsLeft } from './assignment-commands'
import { roles } from './shared'

/** What the policy for Exchange Server blocks: what Outlook uses, and what is not to be kept. */
export const serverProtocols = only(
  {},
  '\n    BlockLegacyAuthAutodiscover = $true',
  '\n    BlockLegacyAuthMapi = $true',
  '\n    BlockLegacyAuthOfflineAddressBook = $true',
  '\n    BlockLegacyAuthRpc = $true',
  '\n    BlockLegacyAuthWebServices = $true',
  only({ keep: ['without-activesync'] }, '\n    BlockLegacyAuthActiveSync = $true'),
  only({ keep: ['without-imap'] }, '\n    BlockLegacyAuthImap = $true'),
  only({ keep: ['without-pop'] }, '\n    BlockLegacyAuthPop = $true'),
)

/** With the hold, the pilot already has the policy that blocks nothing: this one takes its place. */
const butForAllow = ` -and
      (Get-AuthenticationPolicy -Identity "$($user.AuthenticationPolicy)").Name -ne
        `

/** Phase 5: the authentication policy is made and given to the pilot, on each side with its own cmdlet switches. */
export const blockPilot = [
  {
    id: 'create-online-policy',
    phase: 'block-pilot',
    title: 'Create the authentication policy in Exchange Online',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnline,
    why: {
      text: 'All `AllowBasicAuth` switches are off from the start; the five that Outlook uses are written out to state the intent. A policy cannot be renamed: choose its name now.',
      sources: ['exchange-powershell', 'basic-authentication-online'],
    },
    when: online,
    changes: true,
    command: {
      shell: 'exchange-online',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $onlineProtocols = @{
            AllowBasicAuthAutodiscover = $false
            AllowBasicAuthMapi = $false
            AllowBasicAuthOfflineAddressBook = $false
            AllowBasicAuthRpc = $false
            AllowBasicAuthWebServices = $false
          }
          New-AuthenticationPolicy -Name ${name('policy')} @onlineProtocols
        }
      `,
    },
    expect:
      'The new policy. Unconfirmed: a tenant that was never customised may need `Enable-OrganizationCustomization` first.',
    verify: {
      command: {
        shell: 'exchange-online',
        command: ps`
          Get-AuthenticationPolicy -Identity ${name('policy')} |
            Format-List -Property 'Name', 'AllowBasicAuth*'
        `,
      },
      expect: 'Every line reads `False`: ActiveSync, IMAP, POP, PowerShell and SMTP are off as well.',
    },
    undo: {
      command: {
        shell: 'exchange-online',
        command: ps`Remove-AuthenticationPolicy -Identity ${name('policy')} -Confirm:$false`,
      },
      text: 'Removes the policy that this task made. First remove it from users and as the default.',
    },
    takesEffect: 'An unassigned policy has no effect.',
    risk: { level: 'low', text: 'None until it is assigned.' },
    sources: ['exchange-powershell', 'basic-authentication-online', 'seed-article'],
  },
  {
    id: 'allow-protocol-online',
    phase: 'block-pilot',
    title: 'Optional: allow SMTP AUTH for all who get the policy',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnline,
    why: {
      text: `Only if everyone must keep SMTP AUTH. For single accounts, skip this: the phase Everyone gives them a policy of their own. Basic authentication for IMAP, POP, ActiveSync and EWS is retired whatever the policy says; SMTP AUTH is off by default after ${on('smtp-auth-default-off')}.`,
      sources: ['basic-authentication-retired', 'smtp-auth-retirement', 'exchange-powershell'],
    },
    when: { ...online, keep: ['unanswered'] },
    changes: true,
    command: {
      shell: 'exchange-online',
      command: ps`Set-AuthenticationPolicy -Identity ${name('policy')} -AllowBasicAuthSmtp`,
    },
    expect: 'No error.',
    verify: {
      command: {
        shell: 'exchange-online',
        command: ps`
          Get-AuthenticationPolicy -Identity ${name('policy')} |
            Format-List -Property 'Name', 'AllowBasicAuthSmtp'
        `,
      },
      expect: '`AllowBasicAuthSmtp : True`.',
    },
    undo: {
      command: {
        shell: 'exchange-online',
        command: ps`Set-AuthenticationPolicy -Identity ${name('policy')} -AllowBasicAuthSmtp:$false`,
      },
      text: 'SMTP AUTH is off again for everyone who has the policy.',
    },
    takesEffect: 'Within 24 hours.',
    risk: {
      level: 'medium',
      text: 'It leaves SMTP AUTH open for everyone who has the policy.',
    },
    sources: ['exchange-powershell', 'basic-authentication-online', 'smtp-auth-retirement'],
  },
  {
    id: 'assign-online-pilot',
    phase: 'block-pilot',
    title: 'Give the policy to the pilot in Exchange Online',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnline,
    why: {
      text: 'The command takes the user mailboxes of the group, writes each one’s present policy to a file, then changes them one by one. The group must be a mail-enabled security group without nested groups.',
      sources: ['exchange-powershell', 'basic-authentication-online', 'practice'],
    },
    when: online,
    changes: true,
    command: {
      shell: 'exchange-online',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $onlinePilotGroup = @{
            Identity = ${name('pilot-group')}
            ResultSize = 'Unlimited'
          }
          $onlinePilot = @(
            Get-DistributionGroupMember @onlinePilotGroup |
              Where-Object { "$($_.RecipientTypeDetails)" -eq 'UserMailbox' }
          )
          if ($onlinePilot.Count -eq 0) { throw 'The group has no user mailbox here.' }
          $onlinePilotUsers = @(foreach ($member in $onlinePilot) {
            Get-User -Identity $member.DistinguishedName |
              Select-Object -Property 'Guid', 'UserPrincipalName', 'AuthenticationPolicy'
          })
          $onlineTime = Get-Date -Format 'yyyyMMdd-HHmmss'
          $onlineFile = "$HOME/OutlookMfa/online-pilot-$onlineTime.xml"
          $onlinePilotUsers | Export-Clixml -Path $onlineFile -NoClobber
          $onlinePilotUsers | Format-Table -Property 'UserPrincipalName'
          foreach ($user in $onlinePilotUsers) {
            Set-User -Identity "$($user.Guid)" -AuthenticationPolicy ${name('policy')}
          }
        }
      `,
    },
    expect: 'The pilot users. An error before this list: nothing changed.',
    verify: {
      command: whoHas('exchange-online', name('policy'), 'online'),
      expect: 'The pilot users and nobody else.',
    },
    undo: {
      command: givenBack('exchange-online', 'onlinePilot', 'online-pilot', 'the pilot'),
      text: `Gives each user the recorded policy back, or none: from the newest record to the oldest, so that the first state wins. ${whoIsLeft}`,
    },
    takesEffect: 'Within 24 hours; with the next task in about 30 minutes.',
    risk: {
      level: 'medium',
      text: 'Run it once: later it would block whoever is in the group by then. Whoever still uses basic authentication loses it, SMTP AUTH included. `Get-DistributionGroupMember` refuses Microsoft 365 and plain security groups. Unconfirmed: nested groups are not expanded.',
    },
    sources: ['exchange-powershell', 'basic-authentication-online', 'practice'],
  },
  {
    id: 'end-online-pilot-sessions',
    phase: 'block-pilot',
    title: 'Optional: end the pilot’s sessions in Exchange Online',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnline,
    why: {
      text: 'Only if you cannot wait 24 hours. Moving the date from which refresh tokens are valid makes the policy take effect in about 30 minutes, and brings MFA to every pilot user at once.',
      sources: ['basic-authentication-online', 'exchange-powershell'],
    },
    when: online,
    changes: true,
    command: {
      shell: 'exchange-online',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $sessionFile = Get-ChildItem -Path "$HOME/OutlookMfa/online-pilot-*.xml" |
            Sort-Object -Property 'Name' | Select-Object -Last 1
          if (-not $sessionFile) { throw 'No record of the pilot is here.' }
          $validFrom = (Get-Date).ToUniversalTime()
          foreach ($user in @(Import-Clixml -Path $sessionFile.FullName)) {
            Set-User -Identity "$($user.Guid)" -StsRefreshTokensValidFrom $validFrom
          }
        }
      `,
    },
    expect: 'No error. It works on the users of the newest record.',
    verify: {
      command: {
        shell: 'exchange-online',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $endedFile = Get-ChildItem -Path "$HOME/OutlookMfa/online-pilot-*.xml" |
              Sort-Object -Property 'Name' | Select-Object -Last 1
            foreach ($user in @(Import-Clixml -Path $endedFile.FullName)) {
              Get-User -Identity "$($user.Guid)" |
                Select-Object -Property 'UserPrincipalName', 'StsRefreshTokensValidFrom'
            }
          }
        `,
      },
      expect:
        'The time of the command for each pilot user (check whether it shows as UTC). Outlook asks for a new sign-in, with the second factor.',
    },
    undo: { none: 'A session that has ended cannot be restored. The user signs in again.' },
    takesEffect: 'In about 30 minutes.',
    risk: {
      level: 'medium',
      text: 'Unconfirmed: it signs the pilot out everywhere, phones included. Tell them beforehand.',
    },
    sources: ['basic-authentication-online', 'exchange-powershell'],
  },
  {
    id: 'server-without-policies',
    phase: 'block-pilot',
    title: 'Exchange Server: nothing can be blocked on this version',
    place: 'decision',
    role: 'None: those who own the risk decide.',
    why: {
      text: 'Authentication policies exist from Exchange Server 2019 CU2 on. Here NTLM, Kerberos and Basic stay open alongside tokens, and whoever holds a password gets in without a second factor.',
      sources: ['exchange-powershell', 'block-legacy-server'],
    },
    when: serverWithoutPolicies,
    changes: false,
    expect:
      'A decision: move the mailboxes to new servers of Subscription Edition, or to Exchange Online. Then answer again in the advisor, and use the new runbook: it blocks here too, this one does not.',
    verify: {
      expect: 'Until then those who own the risk have accepted in writing that MFA can be bypassed.',
    },
    undo: { none: 'Nothing to undo: a decision is written down, and nothing is changed.' },
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Do not report the mailboxes on these servers as protected by MFA.',
    },
    sources: ['exchange-powershell', 'exchange-support-dates'],
  },
  {
    id: 'create-server-policy',
    phase: 'block-pilot',
    title: 'Create the authentication policy in Exchange Server',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'Here a new policy blocks nothing, so every protocol is named. Each switch blocks Basic, Digest, NTLM and Kerberos, which Entra ID never sees here. Without `BlockLegacyAuthWebServices` EWS stays open: Outlook for Mac, calendars, free/busy.',
      sources: ['exchange-powershell', 'block-legacy-server'],
    },
    when: serverWithPolicies,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $serverProtocols = @{${serverProtocols}
          }
          New-AuthenticationPolicy -Name ${name('policy')} @serverProtocols
        }
      `,
    },
    expect:
      'The new policy. ActiveSync, IMAP and POP stay open unless named: the command names those that the answer to “What must keep working?” leaves out. IMAP and POP have no modern authentication here, so the switch ends them.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Get-AuthenticationPolicy -Identity ${name('policy')} |
            Format-List -Property 'Name', 'BlockLegacyAuth*', 'BlockModernAuth*'
        `,
      },
      expect:
        '`True` for each switch that was named, and no `BlockModernAuth` value `True`: blocking both for one protocol shuts the client out.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`Remove-AuthenticationPolicy -Identity ${name('policy')} -Confirm:$false`,
      },
      text: 'Removes the policy that this task made. First remove it from users and as the default.',
    },
    takesEffect: 'An unassigned policy has no effect.',
    risk: { level: 'low', text: 'None until it is assigned.' },
    sources: ['exchange-powershell', 'block-legacy-server', 'seed-article'],
  },
  {
    id: 'assign-server-pilot',
    phase: 'block-pilot',
    title: 'Give the policy to the pilot in Exchange Server',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'The command stops unless hybrid modern authentication is on. It takes the user mailboxes of the group and writes each one’s present policy to a file first. The group must be a mail-enabled security group without nested groups.',
      sources: ['exchange-powershell', 'practice'],
    },
    when: serverWithPolicies,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          if (-not (Get-OrganizationConfig).OAuth2ClientProfileEnabled) {
            throw 'Hybrid modern authentication is off. Blocking now locks the pilot out.'
          }
          $serverPilotGroup = @{
            Identity = ${name('pilot-group')}
            ResultSize = 'Unlimited'
          }
          $serverPilot = @(
            Get-DistributionGroupMember @serverPilotGroup |
              Where-Object { "$($_.RecipientTypeDetails)" -eq 'UserMailbox' }
          )
          $serverPilotUsers = @(foreach ($member in $serverPilot) {
            $user = Get-User -Identity $member.DistinguishedName
            if ($user.AuthenticationPolicy${only(serverWithHold, butForAllow, name('policy', ' allow'))}) {
              Write-Warning -Message "$($user.UserPrincipalName) has a policy already."
              continue
            }
            $user | Select-Object -Property 'Guid', 'UserPrincipalName', 'AuthenticationPolicy'
          })
          if ($serverPilotUsers.Count -eq 0) { throw 'The group has nobody to change here.' }
          $serverTime = Get-Date -Format 'yyyyMMdd-HHmmss'
          $serverPilotUsers |
            Export-Clixml -Path "$HOME/OutlookMfa/server-pilot-$serverTime.xml" -NoClobber
          $serverPilotUsers | Format-Table -Property 'UserPrincipalName'
          foreach ($user in $serverPilotUsers) {
            Set-User -Identity "$($user.Guid)" -AuthenticationPolicy ${name('policy')}
          }
        }
      `,
    },
    expect:
      'The pilot users. A warning names whoever keeps an earlier policy. An error before this list: nothing changed.',
    verify: {
      command: whoHas('exchange-server', name('policy'), 'server'),
      expect:
        'The pilot users and nobody else. After a restart of Outlook, Connection Status shows `Bearer*` and the mailbox works, inside and outside.',
    },
    undo: {
      command: givenBack('exchange-server', 'serverPilot', 'server-pilot', 'the pilot'),
      text: `Gives each user the recorded policy back, or none: from the newest record to the oldest. NTLM and Kerberos work again at the next request, unless the policy is the default by then: restore that first. ${whoIsLeft}`,
    },
    takesEffect:
      'When the servers have picked it up. Unconfirmed: minutes to a day; recycling the application pools speeds it up.',
    risk: {
      level: 'high',
      text: 'Run it once: later it would block whoever is in the group by then, which is for the waves. These users now depend on Entra ID, inside the network too: without it, no new sign-in to mail. Room systems and service accounts do not belong in the pilot group.',
    },
    sources: [
      'exchange-powershell',
      'block-legacy-server',
      'hybrid-modern-authentication-overview',
      'practice',
    ],
  },
] as const satisfies readonly Task[]
