import { name, ps } from '../command'
import type { Task } from '../types'
import { licensed, onlyReads, roles, unlicensed } from './shared'

/** Phase 4: the pilot is seen with a token and a second factor before anything is blocked. */
export const verify = [
  {
    id: 'verify-outlook-token',
    phase: 'verify',
    title: 'See the token in Outlook',
    place: 'administrator-workstation',
    role: 'None: the pilot user does it.',
    why: {
      text: 'Outlook itself shows how it is signed in. A user whose connections are not all on tokens loses the mailbox at the next phase.',
      sources: ['hybrid-modern-authentication'],
    },
    changes: false,
    expect:
      'In classic Outlook, hold Ctrl, right-click the icon in the notification area and open Connection Status. The column Authn shows `Bearer*` for every line of the mailbox. `Nego*` or `NTLM` stands for legacy authentication.',
    verify: {
      expect:
        'A line for each pilot user with the date, the version of Outlook and what Authn showed. New Outlook and Outlook for Mac have no such window: use the sign-in log for them.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes. Close Outlook completely and open it again first.',
    risk: {
      level: 'high',
      text: 'Do not go on for a user who still shows a connection without `Bearer*`: look for `EnableADAL` in the registry, an old version or an old profile.',
    },
    sources: ['hybrid-modern-authentication', 'office-modern-authentication'],
  },
  {
    id: 'verify-sign-ins',
    phase: 'verify',
    title: 'See MFA in the sign-in log',
    place: 'graph-powershell',
    role: roles.signInLog,
    why: {
      text: 'The log shows for each pilot user which kind of client asked for Exchange, and whether the sign-in succeeded. Legacy clients show under names such as IMAP, POP or Other clients.',
      sources: ['graph-sign-ins', 'block-legacy-conditional-access'],
    },
    when: licensed,
    changes: false,
    portal: {
      where: 'Microsoft Entra admin centre, Monitoring & health, Sign-in logs',
      clicks: [
        'Filter by Resource: Office 365 Exchange Online, and by a pilot user.',
        'Open a sign-in, then the tab Authentication Details: both factors must show.',
        'Repeat it on the tab for non-interactive sign-ins.',
      ],
    },
    command: {
      shell: 'graph',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $signInName = ${name('pilot-group')}
          $signInFilter = "displayName eq '{0}'" -f $signInName.Replace("'", "''")
          $signInGroup = @(Get-MgGroup -Filter $signInFilter -ErrorAction Stop)
          if ($signInGroup.Count -ne 1) {
            throw "$($signInGroup.Count) groups are named $signInName; it must be one."
          }
          $signInMembers = @(Get-MgGroupMember -GroupId $signInGroup[0].Id -All)
          if ($signInMembers.Count -eq 0) { throw 'The pilot group has no members.' }
          $columns = @(
            'CreatedDateTime'
            'UserPrincipalName'
            'ClientAppUsed'
            'ResourceDisplayName'
            'ConditionalAccessStatus'
          )
          $signIns = foreach ($member in $signInMembers) {
            Get-MgAuditLogSignIn -Filter ("userId eq '{0}'" -f $member.Id) -Top 20
          }
          $signIns | Where-Object { $_.ResourceDisplayName -match 'Exchange' } |
            Sort-Object -Property 'UserPrincipalName' | Format-Table -Property $columns
        }
      `,
    },
    expect:
      'For each pilot user at least one sign-in with “Mobile Apps and Desktop clients”, and none with a legacy client.',
    verify: {
      expect:
        'In the admin centre, the tab Authentication Details of such a sign-in shows both factors. The command reads interactive sign-ins only, so look at the non-interactive ones there as well.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes. A sign-in shows in the log after some minutes.',
    risk: {
      level: 'low',
      text: 'With a mailbox on Exchange Server, a client that uses NTLM or Kerberos never appears here: only its missing token gives it away.',
    },
    sources: ['graph-sign-ins', 'block-legacy-conditional-access', 'graph-powershell'],
  },
  {
    id: 'verify-sign-ins-admin-centre',
    phase: 'verify',
    title: 'See MFA in the admin centre',
    place: 'portal',
    role: roles.signInLog,
    why: {
      text: 'Without Entra ID P1 the sign-in log cannot be read through Microsoft Graph; the admin centre shows the last days.',
      sources: ['graph-sign-ins'],
    },
    when: unlicensed,
    changes: false,
    portal: {
      where: 'Microsoft Entra admin centre, Monitoring & health, Sign-in logs',
      clicks: [
        'Filter by User: a pilot user.',
        'Open a sign-in to Office 365 Exchange Online: Client app must be Mobile Apps and Desktop clients.',
        'Open the tab Authentication Details and read how MFA was satisfied.',
      ],
    },
    expect: 'Each pilot user has such a sign-in, and none with a legacy client.',
    verify: { expect: 'A line for each pilot user with the date of the sign-in.' },
    undo: onlyReads,
    takesEffect:
      'Nothing changes. Without a licence the log goes back a few days only. Check how many in your tenant.',
    risk: {
      level: 'low',
      text: 'With a mailbox on Exchange Server, a client that uses NTLM or Kerberos never appears here.',
    },
    sources: ['graph-sign-ins'],
  },
] as const satisfies readonly Task[]
