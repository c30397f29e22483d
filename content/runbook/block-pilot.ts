import { name, ps } from '../command'
import { on } from '../dates'
import type { Task } from '../types'
import { online, roles, server } from './shared'

/** Phase 5: the authentication policy is made and given to the pilot, on each side with its own cmdlet switches. */
export const blockPilot = [
  {
    id: 'create-online-policy',
    phase: 'block-pilot',
    title: 'Create the authentication policy in Exchange Online',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnline,
    why: {
      text: 'All `AllowBasicAuth` switches are off from the start, so the name alone would block the same. The five that Outlook uses are written out to state the intent. A policy cannot be renamed, so choose its name now.',
      sources: ['exchange-powershell', 'basic-authentication-online'],
    },
    when: online,
    changes: true,
    command: {
      shell: 'exchange-online',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
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
      'The new policy. A tenant that has never been customised may first ask for `Enable-OrganizationCustomization`.',
    verify: {
      command: {
        shell: 'exchange-online',
        command: ps`
          Get-AuthenticationPolicy -Identity ${name('policy')} |
            Format-List -Property 'Name', 'AllowBasicAuth*'
        `,
      },
      expect:
        'Every line reads `False`. ActiveSync, IMAP, POP, PowerShell and SMTP are off as well: that is what a new policy does.',
    },
    undo: {
      command: {
        shell: 'exchange-online',
        command: ps`Remove-AuthenticationPolicy -Identity ${name('policy')} -Confirm:$false`,
      },
      text: 'Removes the policy. First take it away from users and from the default.',
    },
    takesEffect: 'A policy that nobody has been given has no effect.',
    risk: { level: 'low', text: 'None until it is assigned.' },
    sources: ['exchange-powershell', 'basic-authentication-online', 'seed-article'],
  },
  {
    id: 'allow-protocol-online',
    phase: 'block-pilot',
    title: 'Only if you must: allow SMTP AUTH again on the policy',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnline,
    why: {
      text: `SMTP AUTH is the only protocol for which an \`AllowBasicAuth\` switch still does something. Basic authentication for IMAP, POP, ActiveSync and EWS is retired in the service, so \`-AllowBasicAuthImap\` changes nothing. SMTP AUTH itself is off by default from ${on('smtp-auth-default-off')}.`,
      sources: ['basic-authentication-retired', 'smtp-auth-retirement', 'exchange-powershell'],
    },
    when: online,
    changes: true,
    command: {
      shell: 'exchange-online',
      command: ps`Set-AuthenticationPolicy -Identity ${name('policy')} -AllowBasicAuthSmtp`,
    },
    expect: 'The prompt returns without an error. The name is that of the policy that was created above.',
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
      text: 'It opens SMTP AUTH for everyone who has the policy. The safer way is the task “Keep SMTP AUTH for the accounts that need it”: a second policy for those accounts only. Skip this task then.',
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
      text: '`Set-User` takes one user at a time. The command collects the members first, keeps user mailboxes only, writes each one’s present policy to a file, and changes them in a second loop. The pilot group is a mail-enabled security group without groups inside it.',
      sources: ['exchange-powershell', 'basic-authentication-online', 'practice'],
    },
    when: online,
    changes: true,
    command: {
      shell: 'exchange-online',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $onlinePilotGroup = @{
            Identity = ${name('pilot-group')}
            ResultSize = 'Unlimited'
          }
          $onlinePilot = @(
            Get-DistributionGroupMember @onlinePilotGroup -ErrorAction Stop |
              Where-Object { $_.RecipientTypeDetails -eq 'UserMailbox' }
          )
          if ($onlinePilot.Count -eq 0) { throw 'The group has no user mailbox here.' }
          $onlinePilotUsers = @(foreach ($member in $onlinePilot) {
            Get-User -Identity $member.DistinguishedName -ErrorAction Stop |
              Select-Object -Property 'Guid', 'UserPrincipalName', 'AuthenticationPolicy'
          })
          $onlineTime = Get-Date -Format 'yyyyMMdd-HHmmss'
          $onlineFile = "$HOME/OutlookMfa/online-pilot-$onlineTime.xml"
          $onlinePilotUsers | Export-Clixml -Path $onlineFile -NoClobber -ErrorAction Stop
          foreach ($user in $onlinePilotUsers) {
            Set-User -Identity "$($user.Guid)" -AuthenticationPolicy ${name('policy')}
          }
          $onlinePilotUsers | Format-Table -Property 'UserPrincipalName'
        }
      `,
    },
    expect:
      'The list of pilot users. The block runs as a whole: if the record cannot be written, nobody is changed.',
    verify: {
      command: {
        shell: 'exchange-online',
        command: ps`
          & {
            $ErrorActionPreference = 'Stop'
            $onlineHeld = Get-AuthenticationPolicy -Identity ${name('policy')}
            $onlineHeldName = $onlineHeld.DistinguishedName.Replace("'", "''")
            $onlineFilter = "AuthenticationPolicy -eq '{0}'" -f $onlineHeldName
            Get-User -ResultSize Unlimited -Filter $onlineFilter |
              Format-Table -Property 'UserPrincipalName', 'AuthenticationPolicy'
          }
        `,
      },
      expect: 'The pilot users and nobody else.',
    },
    undo: {
      command: {
        shell: 'exchange-online',
        command: ps`
          & {
            $ErrorActionPreference = 'Stop'
            $onlinePilotFiles = @(Get-ChildItem -Path "$HOME/OutlookMfa/online-pilot-*.xml")
            if ($onlinePilotFiles.Count -eq 0) { throw 'No record of the pilot is here.' }
            $newestFirst = $onlinePilotFiles | Sort-Object -Property 'Name' -Descending
            foreach ($file in $newestFirst) {
              foreach ($user in @(Import-Clixml -Path $file.FullName)) {
                $recorded = [string]$user.AuthenticationPolicy
                if (-not $recorded) { $recorded = $null }
                Set-User -Identity "$($user.Guid)" -AuthenticationPolicy $recorded
              }
            }
          }
        `,
      },
      text: 'Gives each user the recorded policy again, or none. Several records are read from the newest to the oldest, so that the first state wins.',
    },
    takesEffect:
      'Within 24 hours. Sooner, in about 30 minutes: end the sessions of the pilot with the next task.',
    risk: {
      level: 'medium',
      text: 'A pilot user whose client still uses basic authentication loses it, SMTP AUTH included. A Microsoft 365 group or a plain security group is refused by `Get-DistributionGroupMember`; nested groups are not expanded.',
    },
    sources: ['exchange-powershell', 'basic-authentication-online', 'practice'],
  },
  {
    id: 'end-online-pilot-sessions',
    phase: 'block-pilot',
    title: 'If you cannot wait: end the pilot’s sessions in Exchange Online',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnline,
    why: {
      text: 'Moving the date from which refresh tokens count makes the policy take effect in about 30 minutes, and brings the new MFA policy to every pilot user at once.',
      sources: ['basic-authentication-online', 'exchange-powershell'],
    },
    when: online,
    changes: true,
    command: {
      shell: 'exchange-online',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
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
    expect: 'The prompt returns without an error. It works on the users of the newest record.',
    verify: { expect: 'Outlook asks a pilot user to sign in again, with the second factor.' },
    undo: { none: 'A session that has ended cannot be restored. The user signs in again.' },
    takesEffect: 'In about 30 minutes.',
    risk: {
      level: 'medium',
      text: 'It signs the pilot out everywhere, on phones as well. Tell them before. Check: all refresh tokens from before that time fail.',
    },
    sources: ['basic-authentication-online', 'exchange-powershell'],
  },
  {
    id: 'create-server-policy',
    phase: 'block-pilot',
    title: 'Create the authentication policy in Exchange Server',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'Here a new policy blocks nothing, so every protocol is named. Each switch blocks Basic, Digest, NTLM and Kerberos for its protocol. `BlockLegacyAuthWebServices` belongs to the five: without it EWS stays open to NTLM and Kerberos, with Outlook for Mac, calendars and free/busy on it.',
      sources: ['exchange-powershell', 'block-legacy-server'],
    },
    when: server,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $serverProtocols = @{
            BlockLegacyAuthAutodiscover = $true
            BlockLegacyAuthMapi = $true
            BlockLegacyAuthOfflineAddressBook = $true
            BlockLegacyAuthRpc = $true
            BlockLegacyAuthWebServices = $true
          }
          New-AuthenticationPolicy -Name ${name('policy')} @serverProtocols
        }
      `,
    },
    expect:
      'The new policy. To close ActiveSync, IMAP and POP as well, which the five leave open, add `BlockLegacyAuthActiveSync`, `BlockLegacyAuthImap` and `BlockLegacyAuthPop` for each protocol that nobody keeps. IMAP and POP have no modern authentication here, so the switch ends them.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Get-AuthenticationPolicy -Identity ${name('policy')} |
            Format-List -Property 'Name', 'BlockLegacyAuth*', 'BlockModernAuth*'
        `,
      },
      expect:
        '`True` for each switch that was named, and no `BlockModernAuth` value `True`. A policy that blocks both for one protocol shuts the client out.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`Remove-AuthenticationPolicy -Identity ${name('policy')} -Confirm:$false`,
      },
      text: 'Removes the policy. First take it away from users and from the default.',
    },
    takesEffect: 'A policy that nobody has been given has no effect.',
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
      text: '`Set-User` takes one user at a time. The command first reads whether hybrid modern authentication is on, collects the members, keeps user mailboxes only, writes each one’s present policy to a file, and changes them in a second loop.',
      sources: ['exchange-powershell', 'practice'],
    },
    when: server,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $serverConfig = Get-OrganizationConfig -ErrorAction Stop
          if (-not $serverConfig.OAuth2ClientProfileEnabled) {
            throw 'Hybrid modern authentication is off. Blocking now locks the pilot out.'
          }
          $serverPilotGroup = @{
            Identity = ${name('pilot-group')}
            ResultSize = 'Unlimited'
          }
          $serverPilot = @(
            Get-DistributionGroupMember @serverPilotGroup -ErrorAction Stop |
              Where-Object { $_.RecipientTypeDetails -eq 'UserMailbox' }
          )
          if ($serverPilot.Count -eq 0) { throw 'The group has no user mailbox here.' }
          $serverPilotUsers = @(foreach ($member in $serverPilot) {
            Get-User -Identity $member.DistinguishedName -ErrorAction Stop |
              Select-Object -Property 'Guid', 'UserPrincipalName', 'AuthenticationPolicy'
          })
          $serverTime = Get-Date -Format 'yyyyMMdd-HHmmss'
          $serverFile = "$HOME/OutlookMfa/server-pilot-$serverTime.xml"
          $serverPilotUsers | Export-Clixml -Path $serverFile -NoClobber -ErrorAction Stop
          foreach ($user in $serverPilotUsers) {
            Set-User -Identity "$($user.Guid)" -AuthenticationPolicy ${name('policy')}
          }
          $serverPilotUsers | Format-Table -Property 'UserPrincipalName'
        }
      `,
    },
    expect:
      'The list of pilot users. The block runs as a whole: if it stops with an error before the list, nobody is changed.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`
          & {
            $ErrorActionPreference = 'Stop'
            $serverHeld = Get-AuthenticationPolicy -Identity ${name('policy')}
            $serverHeldName = $serverHeld.DistinguishedName.Replace("'", "''")
            $serverFilter = "AuthenticationPolicy -eq '{0}'" -f $serverHeldName
            Get-User -ResultSize Unlimited -Filter $serverFilter |
              Format-Table -Property 'UserPrincipalName', 'AuthenticationPolicy'
          }
        `,
      },
      expect:
        'The pilot users and nobody else. After a restart of Outlook, Connection Status shows `Bearer*` and the mailbox works, from inside and from outside.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`
          & {
            $ErrorActionPreference = 'Stop'
            $serverPilotFiles = @(Get-ChildItem -Path "$HOME/OutlookMfa/server-pilot-*.xml")
            if ($serverPilotFiles.Count -eq 0) { throw 'No record of the pilot is here.' }
            $newestFirst = $serverPilotFiles | Sort-Object -Property 'Name' -Descending
            foreach ($file in $newestFirst) {
              foreach ($user in @(Import-Clixml -Path $file.FullName)) {
                $recorded = [string]$user.AuthenticationPolicy
                if (-not $recorded) { $recorded = $null }
                Set-User -Identity "$($user.Guid)" -AuthenticationPolicy $recorded
              }
            }
          }
        `,
      },
      text: 'Gives each user the recorded policy again, or none. NTLM and Kerberos work again at the next request.',
    },
    takesEffect:
      'When the servers have picked it up. Check: the vendor gives no figure; minutes after the front-end application pools are recycled, up to a day otherwise.',
    risk: {
      level: 'high',
      text: 'From now on these users depend on Entra ID, inside the network as well: without internet or Entra ID they have no new sign-in to mail. Room systems and service accounts do not belong in the pilot group.',
    },
    sources: [
      'exchange-powershell',
      'block-legacy-server',
      'hybrid-modern-authentication-overview',
      'practice',
    ],
  },
] as const satisfies readonly Task[]
