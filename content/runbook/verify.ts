import { government, vianet, worldwide } from '../clouds'
import { name, ps } from '../command'
import { adfsAsksToday, licensed, online, server, unlicensed } from '../conditions'
import { on } from '../dates'
import type { Task } from '../types'
import { onlyReads, roles } from './shared'

const tabs = {
  level: 'low',
  text: 'Interactive and non-interactive sign-ins are on separate tabs: read both.',
} as const satisfies Task['risk']

/** What the log does not say of a second factor, and where it is to be seen. */
const silence =
  'Where Entra ID itself asked for none, a single factor there proves nothing (reported): the log of whoever asked decides. On a joined device Outlook may still live on a token from before the change: see the second factor in a private browser window, too.'

/** The sign-in log, read through Microsoft Graph. */
const logThroughGraph = {
  phase: 'verify',
  title: 'See MFA in the sign-in log',
  place: 'graph-powershell',
  role: roles.signInLog,
  changes: false,
  portal: {
    where: 'Microsoft Entra admin centre, Monitoring & health, Sign-in logs',
    clicks: [
      'Filter by Resource: Office 365 Exchange Online, and by a pilot user.',
      'Open a sign-in, then the tab Authentication Details: it shows both factors, or that the token satisfied MFA.',
      'Repeat on the tab for non-interactive sign-ins.',
    ],
  },
  command: {
    shell: 'graph',
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $signInName = ${name('pilot-group')}
        $signInFilter = "displayName eq '{0}'" -f $signInName.Replace("'", "''")
        $signInGroup = @(
          Get-MgGroup -Filter $signInFilter |
            Where-Object { $_.DisplayName -eq $signInName }
        )
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
        $signInsFrom = (Get-Date).ToUniversalTime().AddDays(-7).ToString('s') + 'Z'
        $signIns = @(foreach ($member in $signInMembers) {
          $memberFilter = "userId eq '{0}' and createdDateTime ge {1}"
          $memberFilter = $memberFilter -f $member.Id, $signInsFrom
          $found = @(
            Get-MgAuditLogSignIn -Filter $memberFilter -All |
              Where-Object { $_.ResourceDisplayName -match 'Exchange' }
          )
          if ($found.Count -eq 0) { Write-Warning -Message "$($member.Id): no sign-in." }
          $found
        })
        $signIns | Sort-Object -Property 'UserPrincipalName' |
          Format-Table -Property $columns
      }
    `,
  },
  expect:
    'For each pilot user, a sign-in in the last seven days with “Mobile Apps and Desktop clients”, and none with a legacy client (IMAP, POP, Other clients). A warning gives the object ID of a user without an interactive sign-in, which is usual on joined devices: look on the tab for non-interactive sign-ins.',
  verify: {
    expect: `The tab Authentication Details of such a sign-in shows both factors, or that MFA was satisfied by a claim in the token. ${silence} The command reads interactive sign-ins only: look at the others in the admin centre.`,
  },
  undo: onlyReads,
  takesEffect: 'Nothing changes. A sign-in appears after some minutes.',
  risk: tabs,
} as const satisfies Omit<Task, 'id' | 'why' | 'when' | 'sources'>

/** The sign-in log, read where Microsoft Graph does not give it out. */
const logInAdminCentre = {
  phase: 'verify',
  title: 'See MFA in the admin centre',
  place: 'portal',
  role: roles.signInLog,
  changes: false,
  portal: {
    where: 'Microsoft Entra admin centre, Monitoring & health, Sign-in logs',
    clicks: [
      'Filter by User: a pilot user.',
      'Open a sign-in to Office 365 Exchange Online: Client app must be Mobile Apps and Desktop clients.',
      `Open the tab Authentication Details and read how MFA was satisfied. ${silence}`,
    ],
  },
  expect: 'Each pilot user has such a sign-in, and none with a legacy client.',
  verify: { expect: 'A note for each pilot user with the date of the sign-in.' },
  undo: onlyReads,
  takesEffect: 'Nothing changes. Check how many days the log goes back in your tenant.',
  risk: tabs,
} as const satisfies Omit<Task, 'id' | 'why' | 'when' | 'sources'>

/** Phase 4: the pilot is seen with a token and a second factor before anything is blocked. */
export const verify = [
  {
    id: 'verify-outlook-token',
    phase: 'verify',
    title: 'See the token in Outlook',
    place: 'user-computer',
    role: 'None: the pilot user does it.',
    why: {
      text: 'A user whose connections do not all use tokens can lose access to the mailbox in the next phase.',
      sources: ['hybrid-modern-authentication'],
    },
    changes: false,
    expect:
      'In classic Outlook, hold Ctrl, right-click its icon in the notification area and open Connection Status. AuthN shows `Bearer*` on every line; `Nego*` or `NTLM` is legacy authentication.',
    verify: {
      expect:
        'A note for each pilot user: date, version of Outlook, AuthN. Only classic Outlook has this window: for any other use the sign-in log. On a joined device `dsregcmd /status` shows `AzureAdPrt : YES`, its `AzureAdPrtUpdateTime` less than four hours old, and Outlook opens without a password.',
    },
    undo: {
      none: 'If you changed the registry, put back what you noted.',
    },
    takesEffect: 'Nothing changes. Close Outlook completely first, and open it again.',
    risk: {
      level: 'high',
      text: 'Do not go on for a user without `Bearer*`: look for `EnableADAL` in the registry, an old version or an old profile. Unconfirmed: where Outlook used RPC to reach Exchange before, `AlwaysUseMSOAuthForAutoDiscover` as `REG_DWORD` 1 under `HKCU\\Software\\Microsoft\\Exchange` makes Autodiscover ask for tokens too. Note what was there.',
    },
    sources: ['hybrid-modern-authentication', 'office-modern-authentication'],
  },
  {
    ...logThroughGraph,
    id: 'verify-sign-ins',
    why: {
      text: 'The log shows with which client each pilot user asked for a token for Exchange. Connect again to read, as in the first task: a session that was opened for another task cannot read the log.',
      sources: ['graph-sign-ins', 'block-legacy-conditional-access'],
    },
    when: { ...licensed, ...worldwide },
    sources: [
      'graph-sign-ins',
      'block-legacy-conditional-access',
      'graph-powershell',
      'federated-sign-in-log',
    ],
  },
  {
    ...logThroughGraph,
    id: 'verify-sign-ins-government',
    why: {
      text: 'The log shows with which client each pilot user asked for a token for Exchange. Check that this cloud offers it through Microsoft Graph; if not, use the admin centre. Connect again to read, as in the first task.',
      sources: ['graph-sign-ins', 'graph-sign-ins-list', 'block-legacy-conditional-access'],
      check: true,
    },
    when: { ...licensed, ...government },
    sources: [
      'graph-sign-ins',
      'graph-sign-ins-list',
      'block-legacy-conditional-access',
      'graph-powershell',
      'federated-sign-in-log',
    ],
  },
  {
    ...logInAdminCentre,
    id: 'verify-sign-ins-vianet',
    why: {
      text: "Check in your tenant: in this cloud Microsoft Graph is reported not to offer the sign-in log (`Resource not found for the segment 'signIns'`). The admin centre shows it.",
      sources: ['graph-sign-ins-list', 'practice'],
      check: true,
    },
    when: { ...licensed, ...vianet },
    sources: ['graph-sign-ins', 'graph-sign-ins-list', 'federated-sign-in-log', 'practice'],
  },
  {
    ...logInAdminCentre,
    id: 'verify-sign-ins-admin-centre',
    why: {
      text: 'Without Entra ID P1 the sign-in log cannot be read through Microsoft Graph; the admin centre shows the most recent days.',
      sources: ['graph-sign-ins'],
    },
    when: unlicensed,
    sources: ['graph-sign-ins', 'federated-sign-in-log'],
  },
  {
    id: 'verify-outlook-for-mac',
    phase: 'verify',
    title: 'See the token of Outlook for Mac on Exchange Server',
    place: 'exchange-management-shell',
    role: 'Local administrator of the Exchange server',
    why: {
      text: 'Outlook for Mac reaches Exchange Server through EWS and has no Connection Status as on Windows: look at the server instead. Check the column names on your build.',
      sources: ['hybrid-modern-authentication-overview', 'practice'],
      check: true,
    },
    when: { ...server, outlook: ['mac'] },
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $macFolder = "$($env:ExchangeInstallPath)Logging\HttpProxy\Ews"
          $macLogs = @(
            Get-ChildItem -Path "$macFolder\*.LOG" |
              Sort-Object -Property 'LastWriteTime' | Select-Object -Last 3
          )
          $macCalls = @(foreach ($log in $macLogs) {
            Get-Content -Path $log.FullName | ConvertFrom-Csv |
              Where-Object { $_.UserAgent -match 'MacOutlook' }
          })
          if ($macCalls.Count -eq 0) { throw 'No call of Outlook for Mac is in these logs.' }
          $macCalls | Group-Object -Property 'AuthenticationType', 'AuthenticatedUser' |
            Format-Table -Property 'Count', 'Name'
        }
      `,
    },
    expect: '`Bearer` for each pilot user with a Mac. Run it on each server.',
    verify: { expect: 'The user sees calendar and mail after closing and reopening Outlook.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes. It reads the last three logs.',
    risk: {
      level: 'high',
      text: 'Do not go on for a user without `Bearer`: the policy blocks EWS too, and with it Outlook for Mac.',
    },
    sources: ['hybrid-modern-authentication-overview', 'practice'],
  },
  {
    id: 'check-outlook-for-mac-online',
    phase: 'verify',
    title: 'Check which Outlook for Mac reaches Exchange Online',
    place: 'user-computer',
    role: 'None: the pilot user does it.',
    why: {
      text: `Check each Mac: legacy Outlook for Mac is reported to use EWS, which Exchange Online has been blocking since ${on('ews-blocked')} and ends for good on ${on('ews-end')}.`,
      sources: ['ews-retirement', 'practice'],
      check: true,
    },
    when: { ...online, outlook: ['mac'] },
    changes: false,
    expect:
      'In the menu Outlook, the entry Legacy Outlook or New Outlook shows which of the two is running: it should be the current version of new Outlook for Mac.',
    verify: {
      expect: 'The sign-in log shows the user with “Mobile Apps and Desktop clients”, and both factors.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'low',
      text: 'What stops with EWS is not the fault of this rollout, but will be blamed on it.',
    },
    sources: ['ews-retirement', 'practice'],
  },
  {
    id: 'prove-entra-factor',
    phase: 'verify',
    title: 'Let Entra ID itself ask one pilot user',
    place: 'portal',
    role: roles.conditionalAccess,
    why: {
      text: 'MFA by AD FS satisfies the policies until Entra ID is set to reject it: report and pilot show “Success” though Entra ID has asked nobody. Check with one user that it can ask, before it asks all of the domain at once.',
      sources: ['graph-federation', 'conditional-access-all-users', 'practice'],
      check: true,
    },
    when: adfsAsksToday,
    changes: true,
    portal: {
      where: 'Microsoft Entra admin centre, Conditional Access',
      clicks: [
        'Authentication strengths, New authentication strength: tick every combination that is multifactor, but not federated multifactor authentication. Leave out whatever is one factor only: Password, Federated single-factor and the like.',
        'Policies, New policy. Users: one pilot user. Target resources: Office 365 Exchange Online. Client apps: Mobile apps and desktop clients. Grant: the new strength. On.',
        'Let the user sign in to Outlook in a new session.',
        'Delete the policy, then the strength.',
      ],
    },
    expect: 'After AD FS, Entra ID asks as well, and lets the user in.',
    verify: {
      expect:
        'In the sign-in log, Authentication Details: the second factor is a method of Entra ID, not a claim in the token.',
    },
    undo: { none: 'The last click takes it away.' },
    takesEffect: 'At the next sign-in that reaches Entra ID.',
    risk: {
      level: 'low',
      text: 'One user is asked twice. Where phase 0 found `enforceMfaByFederatedIdp`, Entra ID sends the user to AD FS instead: check whether it asks at all; if not, set `acceptIfMfaDoneByFederatedIdp` first, as a change of its own. Until all users have a method in Entra ID, do not set it to reject MFA by AD FS.',
    },
    sources: ['graph-federation', 'conditional-access-all-users', 'practice'],
  },
] as const satisfies readonly Task[]
