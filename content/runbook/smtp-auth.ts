import { name, ps } from '../command'
import { on } from '../dates'
import type { Task } from '../types'
import { givenBack, whoHas, whoIsLeft } from './assignment-commands'
import { onlyReads, roles } from './shared'

/** Who still sends with SMTP AUTH: where nobody should, nobody may show up. */
export const smtpAuthStop = {
  phase: 'everyone',
  title: 'Stop: is SMTP AUTH used?',
  place: 'exchange-online-powershell',
  role: roles.exchangeOnlineRead,
  why: {
    text: `The policy leaves SMTP AUTH off: as the default it ends SMTP AUTH for everyone at once, printers, scanners and applications included. So does a policy in Entra ID that blocks legacy clients, where there is one. The service switches it off by default after ${on('smtp-auth-default-off')}.`,
    sources: ['exchange-powershell', 'smtp-auth-retirement'],
  },
  changes: false,
  portal: {
    where: 'Exchange admin centre, Reports, Mail flow',
    clicks: [
      'Open the report on clients that use SMTP AUTH.',
      'Set the period to 90 days.',
      'Note every sender.',
    ],
  },
  command: {
    shell: 'exchange-online',
    command: ps`
      Get-TransportConfig | Format-List -Property 'SmtpClientAuthenticationDisabled'
      Get-CASMailbox -ResultSize Unlimited |
        Where-Object { $_.SmtpClientAuthenticationDisabled -eq $false } |
        Format-Table -Property 'PrimarySmtpAddress', 'SmtpClientAuthenticationDisabled'
    `,
  },
  expect:
    'The tenant setting, and the mailboxes with SMTP AUTH switched on individually. If the tenant shows `True`, only these can use it.',
  undo: onlyReads,
  takesEffect: 'Nothing changes.',
  risk: { level: 'high', text: 'Do not set the default while any sender is still unknown.' },
  sources: ['smtp-auth-retirement', 'exchange-powershell', 'practice'],
} as const satisfies Omit<Task, 'id' | 'when' | 'verify'>

/** The policy that leaves SMTP AUTH open. */
export const smtpPolicy = {
  phase: 'everyone',
  place: 'exchange-online-powershell',
  role: roles.exchangeOnline,
  changes: true,
  command: {
    shell: 'exchange-online',
    command: ps`New-AuthenticationPolicy -Name ${name('policy', ' SMTP')} -AllowBasicAuthSmtp`,
  },
  expect: 'The new policy.',
  verify: {
    command: {
      shell: 'exchange-online',
      command: ps`
        Get-AuthenticationPolicy -Identity ${name('policy', ' SMTP')} |
          Format-List -Property 'Name', 'AllowBasicAuth*'
      `,
    },
    expect: '`AllowBasicAuthSmtp : True`; every other line reads `False`.',
  },
  undo: {
    command: {
      shell: 'exchange-online',
      command: ps`
        Remove-AuthenticationPolicy -Identity ${name('policy', ' SMTP')} -Confirm:$false
      `,
    },
    text: 'Removes the policy. First take it away from the accounts that have it.',
  },
  takesEffect: 'An unassigned policy has no effect.',
  risk: { level: 'low', text: 'None until it is assigned.' },
  sources: ['basic-authentication-online', 'exchange-powershell', 'practice'],
} as const satisfies Omit<Task, 'id' | 'title' | 'why' | 'when'>

/** The accounts that get it. */
export const smtpAccounts = {
  phase: 'everyone',
  place: 'exchange-online-powershell',
  role: roles.exchangeOnline,
  why: {
    text: 'List them in `smtp-accounts.txt` in `OutlookMfa`, one address per line. Where a policy in Entra ID blocks legacy clients too, put them into the group that it leaves out for them.',
    sources: ['basic-authentication-online', 'block-legacy-conditional-access', 'practice'],
  },
  changes: true,
  command: {
    shell: 'exchange-online',
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $smtpFile = "$HOME/OutlookMfa/smtp-accounts.txt"
        $smtpLines = @(Get-Content -Path $smtpFile)
        $smtpList = @($smtpLines | ForEach-Object { $_.Trim() } | Where-Object { $_ })
        if ($smtpList.Count -eq 0) { throw 'smtp-accounts.txt names no account.' }
        $smtpUsers = @(foreach ($address in $smtpList) {
          Get-User -Identity $address |
            Select-Object -Property 'Guid', 'UserPrincipalName', 'AuthenticationPolicy'
        })
        $smtpTime = Get-Date -Format 'yyyyMMdd-HHmmss'
        $smtpRecord = "$HOME/OutlookMfa/online-smtp-$smtpTime.xml"
        $smtpUsers | Export-Clixml -Path $smtpRecord -NoClobber
        $smtpPolicy = ${name('policy', ' SMTP')}
        $smtpUsers | Format-Table -Property 'UserPrincipalName'
        foreach ($user in $smtpUsers) {
          Set-User -Identity "$($user.Guid)" -AuthenticationPolicy $smtpPolicy
        }
      }
    `,
  },
  expect: 'The accounts. An error before this list: nothing changed.',
  verify: {
    command: whoHas('exchange-online', name('policy', ' SMTP'), 'smtp'),
    expect:
      'The listed accounts. That one of the devices still sends shows the exception only once a block reaches it: test it after each.',
  },
  undo: {
    command: givenBack('exchange-online', 'smtp', 'online-smtp', 'these accounts'),
    text: `Gives each account the recorded policy back, or none; under the default it then loses SMTP AUTH. ${whoIsLeft}`,
  },
  takesEffect: 'Within 24 hours.',
  risk: {
    level: 'medium',
    text: 'These accounts keep a password as their only proof. Keep the list short, and plan their replacement.',
  },
  sources: ['basic-authentication-online', 'smtp-auth-retirement', 'practice'],
} as const satisfies Omit<Task, 'id' | 'title' | 'when'>
