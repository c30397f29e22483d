import { name, only, ps, type Template } from '../command'
import {
  adfsAsksToday,
  byAccessControl,
  byConditionalAccess,
  federated,
  online,
  server,
  serverWithHold,
  serverWithoutHold,
  serverWithoutPolicies,
  serverWithPolicies,
} from '../conditions'
import type { ShellCommand, TakenBack, Task } from '../types'
import { blockPilot, serverProtocols } from './block-pilot'
import { everyone } from './everyone'
import { hybridModernAuthentication, switchOff } from './hybrid-modern-authentication'
import { mfaTriggerAdfs } from './mfa-trigger-adfs'
import { mfaTriggerConditionalAccess } from './mfa-trigger-conditional-access'
import { roles } from './shared'

const forward = [
  ...hybridModernAuthentication,
  ...mfaTriggerConditionalAccess,
  ...mfaTriggerAdfs,
  ...blockPilot,
  ...everyone,
] as const satisfies readonly Task[]

type ForwardId = (typeof forward)[number]['id']

/** A task of the way back: it names what it takes back, and nothing that is not there. */
type BackTask = Task & { readonly takesBack: readonly [TakenBack<ForwardId>, ...TakenBack<ForwardId>[]] }

const reportOnly = 'In report-only mode the policies stay but have no effect.'

/** It refuses SMTP AUTH as well: whoever only helps a sender stops after it, and leaves MFA on. */
const blockLegacyOff = {
  task: 'switch-on-block-legacy',
  note: 'MFA stays on: stop here to help a sender. First connect to change Conditional Access. Where Microsoft’s policy blocks as well, set it to report-only.',
} as const satisfies TakenBack<ForwardId>

const mfaOff = [
  { task: 'switch-on-mfa-all' },
  {
    task: 'switch-on-mfa-pilot',
    note: 'If no pilot policy is found, the phase Watch has removed it.',
  },
] as const satisfies readonly TakenBack<ForwardId>[]

/** MFA off in Conditional Access; which undo belongs to it depends on the domain. */
const conditionalAccessOff = {
  phase: 'roll-back',
  title: 'MFA off in Conditional Access',
  place: 'graph-powershell',
  role: roles.conditionalAccess,
  changes: true,
  expect: 'The policies of this rollout are in report-only mode.',
  verify: {
    expect:
      'The list of policies shows those of this rollout as report-only. A user whom no other policy reaches, if there is one, signs in to Outlook without a second factor.',
  },
  undo: { none: 'Go forward again: switch the policies on in the order of the phases.' },
  takesEffect: 'At the next sign-in.',
  risk: {
    level: 'high',
    text: 'Without these policies a password is enough, unless others ask. Where Microsoft’s templates replaced security defaults, they still do: to let in whoever lacks a second factor, set those that ask for MFA to report-only as well.',
  },
  sources: ['conditional-access-report-only', 'graph-conditional-access', 'security-defaults'],
} as const satisfies Omit<Task, 'id' | 'why' | 'when'>

/** What replaced security defaults goes all at once: they cannot be on beside any policy that is on. */
const securityDefaultsBack = {
  phase: 'roll-back',
  place: 'portal',
  role: 'Conditional Access Administrator and Security Administrator',
  changes: true,
  portal: {
    where: 'Microsoft Entra admin centre, Conditional Access, Policies',
    clicks: [
      'Set every policy that is on to Off. Note which they were.',
      'At once: Overview, Properties, Manage security defaults: Enabled. Save.',
    ],
  },
  expect: 'Security defaults are on, and no policy is.',
  verify: {
    expect:
      'A user without a session is asked as before the rollout. Unconfirmed: SMTP AUTH is refused while security defaults are on.',
  },
  undo: { none: 'Go forward again with the task that replaces security defaults.' },
  takesEffect: 'At the next sign-in that reaches Entra ID.',
  risk: {
    level: 'high',
    text: 'Between the two clicks nobody is asked for MFA: have both windows open.',
  },
  sources: ['security-defaults', 'practice'],
} as const satisfies Omit<Task, 'id' | 'title' | 'why' | 'when'>

const onlineDefaultBack = {
  task: 'set-online-default',
  note: 'This undo already opens SMTP AUTH for everyone outside the pilot, unless a policy in Entra ID still refuses it.',
} as const satisfies TakenBack<ForwardId>

/** Who has a policy that the record of phase 0 does not have, and the other way round. */
function comparedWithRecord(side: 'online' | 'server') {
  return {
    shell: `exchange-${side}`,
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $columns = 'UserPrincipalName', 'AuthenticationPolicy'
        $recordName = ${only({}, `'${side}-assigned.xml'`)}
        $assignedBefore = @(Import-Clixml -Path "$HOME/OutlookMfa/$recordName")
        $assignedAfter = @(
          Get-User -ResultSize Unlimited | Where-Object { $_.AuthenticationPolicy }
        )
        $pair = { "$($_.Guid) $($_.AuthenticationPolicy)" }
        $before = @($assignedBefore | ForEach-Object -Process $pair)
        $after = @($assignedAfter | ForEach-Object -Process $pair)
        $assignedAfter | Where-Object { (& $pair) -notin $before } |
          Format-Table -Property $columns
        $assignedBefore | Where-Object { (& $pair) -notin $after } |
          Format-Table -Property $columns
        Get-OrganizationConfig | Format-List -Property 'DefaultAuthenticationPolicy'
      }
    `,
  } as const satisfies ShellCommand<Template>
}

const asRecorded =
  'After the last undo, only users who joined or left since are listed: every other user has the policy recorded in phase 0, or none, as then. Below them the default, as recorded.'

/** After the waves the group of the pilot holds everyone, and the pilot's command would block them all. */
function forwardAgain(side: 'online' | 'server') {
  return {
    none: `See first that the pilot group holds nobody but the pilot, as the oldest \`${side}-pilot-*.xml\` has it. Then go forward again from the phase that failed.`,
  }
}

/** Legacy authentication open in Exchange Online; what was done for SMTP AUTH goes with it. */
const onlineBlockOff = {
  phase: 'roll-back',
  title: 'Open legacy authentication in Exchange Online',
  place: 'exchange-online-powershell',
  role: roles.exchangeOnline,
  why: {
    text: 'The block goes first: a sender that it stopped may need no other undo.',
    sources: ['exchange-powershell', 'practice'],
  },
  changes: true,
  expect:
    'SMTP AUTH works again for the users concerned, unless Entra ID blocks it too: where this rollout switched that on, a later task of this phase opens it first, and MFA stays on. Stop after the undo that solves the problem.',
  verify: {
    command: comparedWithRecord('online'),
    expect: asRecorded,
  },
  undo: forwardAgain('online'),
  takesEffect: 'Within 24 hours.',
  risk: {
    level: 'medium',
    text: 'What the service has retired should stay off: of all legacy clients only SMTP AUTH works again.',
  },
  sources: ['exchange-powershell', 'basic-authentication-online'],
} as const satisfies Omit<Task, 'id' | 'when'>

/** Legacy authentication open on Exchange Server; with a hold, the pilot keeps its policy for the time being. */
const serverBlockOff = {
  phase: 'roll-back',
  title: 'Open legacy authentication in Exchange Server',
  place: 'exchange-management-shell',
  role: roles.exchangeServer,
  why: {
    text: 'The block goes first: with it in place, switching hybrid modern authentication off would lock everyone out.',
    sources: ['exchange-powershell', 'hybrid-modern-authentication', 'practice'],
  },
  changes: true,
  expect: 'NTLM and Kerberos work again for the users concerned.',
  undo: forwardAgain('server'),
  takesEffect: 'At the next request, once the servers have picked it up.',
  risk: {
    level: 'medium',
    text: 'From then on a password is enough again for Exchange Server. Tell those who own the risk.',
  },
  sources: ['exchange-powershell', 'hybrid-modern-authentication'],
} as const satisfies Omit<Task, 'id' | 'verify' | 'when'>

const serverPoliciesBack = [
  { task: 'assign-server-exceptions' },
  { task: 'assign-server-wave', note: 'Run it once for each wave: it starts with the last one.' },
  { task: 'assign-server-pilot' },
  { task: 'create-server-exception' },
  { task: 'create-server-policy' },
] as const satisfies readonly TakenBack<ForwardId>[]

/** Hybrid modern authentication off; what was taken to stage it goes with it. */
const hybridModernAuthenticationOff = {
  phase: 'roll-back',
  title: 'Hybrid modern authentication off',
  place: 'exchange-management-shell',
  role: roles.exchangeServer,
  why: {
    text: 'Only when no policy blocks legacy authentication any more. Check that first: Microsoft does not describe this order.',
    sources: ['hybrid-modern-authentication', 'practice'],
    check: true,
  },
  changes: true,
  expect:
    'Outlook falls back to NTLM or Kerberos at its next connection, unless it was on before the rollout: then it stays on. Service principal names and virtual directories stay as they are.',
  verify: {
    expect:
      'Connection Status in Outlook shows `Nego*` or `NTLM` after a restart, unless it was on before the rollout.',
  },
  undo: { none: 'Go forward again: switch it on and prove it.' },
  takesEffect: 'For new connections, once the servers have picked it up.',
  risk: {
    level: 'high',
    text: 'Outlook for iOS and Android with hybrid modern authentication loses access to its mailboxes. Leave it on if only MFA caused trouble.',
  },
  sources: ['hybrid-modern-authentication', 'outlook-mobile-hybrid'],
} as const satisfies Omit<Task, 'id' | 'when'>

const withoutTokens =
  'Outlook for iOS and Android with hybrid modern authentication loses access to its mailboxes. Outlook with a valid token works until that expires: in a short outage leave it on.'

/** How soon it helps in an outage: no source says which application pools count. */
const onceRecycled =
  'When the servers have picked it up. Unconfirmed: minutes to a day; `Restart-WebAppPool` for the front-end application pools of each server speeds it up.'

/** In an outage clients may go on asking for tokens as long as Exchange Server offers them. */
const tokensOffAtOnce = {
  phase: 'roll-back',
  title: 'In an outage: switch hybrid modern authentication off at once',
  place: 'exchange-management-shell',
  role: roles.exchangeServer,
  why: {
    text: 'Check first whether Outlook goes back to NTLM or Kerberos by itself: only if not, take the tokens away. The undo of the task that switched them on leaves them on where they were on before.',
    sources: ['hybrid-modern-authentication', 'exchange-powershell', 'practice'],
    check: true,
  },
  changes: true,
  verify: {
    command: {
      shell: 'exchange-server',
      command: ps`Get-OrganizationConfig | Format-List -Property 'OAuth2ClientProfileEnabled'`,
    },
    expect:
      '`False`. Connection Status in Outlook shows `Nego*` or `NTLM` after a restart; from outside it asks for a password.',
  },
  takesEffect: onceRecycled,
  sources: ['hybrid-modern-authentication', 'outlook-mobile-hybrid', 'practice'],
} as const satisfies Omit<Task, 'id' | 'when' | 'expect' | 'undo' | 'risk'>

const tokensBack = {
  shell: 'exchange-server',
  command: ps`Set-OrganizationConfig -OAuth2ClientProfileEnabled $true`,
} as const satisfies ShellCommand

/**
 * Phase 8: the order of the way back. The commands stand with the tasks that they take back and read the
 * records of phase 0, so they are not printed a second time.
 *
 * Exceptions are taken back before pilot and waves: the record of one that was given later holds the blocking policy,
 * which must not come back last.
 */
export const rollBack = [
  {
    id: 'open-server-at-once',
    phase: 'roll-back',
    title: 'In an outage: open Exchange Server at once',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'Without Entra ID or the internet nobody gets a new token. One command opens the policy itself for everyone who has it; who has it and the default stay as they are. Check in a rehearsal how soon it helps, and with which application pools recycled.',
      sources: ['exchange-powershell', 'practice'],
      check: true,
    },
    when: serverWithPolicies,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $openProtocols = @{
            BlockLegacyAuthActiveSync = $false
            BlockLegacyAuthAutodiscover = $false
            BlockLegacyAuthImap = $false
            BlockLegacyAuthMapi = $false
            BlockLegacyAuthOfflineAddressBook = $false
            BlockLegacyAuthPop = $false
            BlockLegacyAuthRpc = $false
            BlockLegacyAuthWebServices = $false
          }
          Set-AuthenticationPolicy -Identity ${name('policy')} @openProtocols
        }
      `,
    },
    expect: 'No error.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Get-AuthenticationPolicy -Identity ${name('policy')} |
            Format-List -Property 'Name', 'BlockLegacyAuth*'
        `,
      },
      expect: 'No line reads `True`.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            if (-not (Get-OrganizationConfig).OAuth2ClientProfileEnabled) {
              throw 'Hybrid modern authentication is off. Blocking now locks everyone out.'
            }
            $againProtocols = @{${serverProtocols}
            }
            Set-AuthenticationPolicy -Identity ${name('policy')} @againProtocols
          }
        `,
      },
      text: 'Blocks again what the policy was made to block: as soon as Entra ID answers. If hybrid modern authentication was switched off, only after its undo and both gates of its phase.',
    },
    takesEffect: onceRecycled,
    risk: {
      level: 'high',
      text: 'From then on a password is enough for everyone on Exchange Server. Keep this command where it can be reached without the network.',
    },
    sources: ['exchange-powershell', 'block-legacy-server', 'practice'],
  },
  {
    ...tokensOffAtOnce,
    id: 'switch-tokens-off-at-once',
    when: serverWithPolicies,
    command: switchOff,
    expect:
      'No error. If it names policies, their users would have no way in: run the command of the first task of this phase for each of them, and note first what each blocked.',
    undo: {
      command: tokensBack,
      text: 'Offers tokens again, once Entra ID answers. Then run both gates of the phase Hybrid modern authentication, inside and outside: block nothing before every address asks for a token.',
    },
    risk: {
      level: 'high',
      text: `From then on a password is enough for everyone on Exchange Server. ${withoutTokens}`,
    },
  },
  {
    ...tokensOffAtOnce,
    id: 'switch-tokens-off-at-once-old',
    when: serverWithoutPolicies,
    command: {
      shell: 'exchange-server',
      command: ps`Set-OrganizationConfig -OAuth2ClientProfileEnabled $false`,
    },
    expect: 'No error.',
    undo: {
      command: tokensBack,
      text: 'Offers tokens again, once Entra ID answers. Then run both gates of the phase Hybrid modern authentication, inside and outside.',
    },
    risk: { level: 'high', text: withoutTokens },
  },
  {
    ...onlineBlockOff,
    id: 'roll-back-online-block',
    takesBack: [
      onlineDefaultBack,
      { task: 'assign-online-exception' },
      { task: 'assign-online-pilot' },
      { task: 'create-online-exception' },
      { task: 'create-online-policy' },
    ],
    when: { ...online, keep: ['unanswered'] },
  },
  {
    ...onlineBlockOff,
    id: 'roll-back-online-block-and-smtp',
    takesBack: [
      onlineDefaultBack,
      { task: 'assign-smtp-exception' },
      { task: 'assign-online-pilot' },
      { task: 'create-smtp-exception' },
      { task: 'create-online-policy' },
    ],
    when: { ...online, keep: ['smtp-auth'] },
  },
  {
    ...onlineBlockOff,
    id: 'roll-back-online-block-alone',
    takesBack: [onlineDefaultBack, { task: 'assign-online-pilot' }, { task: 'create-online-policy' }],
    when: { ...online, keep: ['without-smtp-auth'] },
  },
  {
    ...serverBlockOff,
    id: 'roll-back-server-block',
    takesBack: [{ task: 'set-server-default' }, ...serverPoliciesBack],
    verify: {
      command: comparedWithRecord('server'),
      expect: `${asRecorded} A legacy client connects.`,
    },
    when: { ...server, 'exchange-version': ['unanswered', '2019-older'] },
  },
  {
    ...serverBlockOff,
    id: 'roll-back-server-block-hold',
    takesBack: [
      { task: 'set-server-default', note: 'Leave it out while the hold is the default.' },
      ...serverPoliciesBack,
    ],
    verify: {
      command: comparedWithRecord('server'),
      expect:
        'After the last undo, only these are listed: users who joined or left since and, if the hold was used, the pilot with the policy that blocks nothing. The last task of this phase removes it; whoever leaves that task out runs the undo of “Optional: give the pilot the policy that blocks nothing” once the hold has ended. Every other user has the policy recorded in phase 0, or none. Below them the default, as recorded, or the hold. A legacy client connects.',
    },
    when: serverWithHold,
  },
  {
    ...conditionalAccessOff,
    id: 'roll-back-conditional-access',
    why: {
      text: reportOnly,
      sources: ['conditional-access-report-only', 'practice'],
    },
    takesBack: [blockLegacyOff, ...mfaOff],
    when: { ...byConditionalAccess, identity: ['password-hash-sync', 'pass-through'] },
  },
  {
    ...conditionalAccessOff,
    id: 'roll-back-conditional-access-federated',
    role: [roles.conditionalAccess, roles.federation].join('; '),
    why: {
      text: reportOnly,
      sources: ['conditional-access-report-only', 'practice'],
    },
    takesBack: [blockLegacyOff, { task: 'reject-federated-mfa' }, ...mfaOff],
    when: { ...byConditionalAccess, ...federated, 'adfs-mfa': ['none', 'unanswered'] },
  },
  {
    ...conditionalAccessOff,
    id: 'roll-back-conditional-access-asking',
    role: [roles.conditionalAccess, roles.federation, roles.adfs].join('; '),
    why: {
      text: `AD FS asks again first, then Entra ID accepts that, and only then its own policies stop asking: MFA has no gap. ${reportOnly}`,
      sources: ['conditional-access-report-only', 'practice'],
    },
    verify: {
      expect: 'A user outside all other policies signs in to Outlook and is asked for MFA once, by AD FS.',
    },
    undo: { none: 'Go forward again with the tasks of the phase Everyone, in their order.' },
    risk: {
      level: 'high',
      text: 'From then on only AD FS asks for MFA, unless other policies do.',
    },
    takesBack: [
      blockLegacyOff,
      {
        task: ['retire-adfs-policy', 'retire-adfs-rule'],
        note: 'On the primary node of AD FS.',
      },
      { task: 'reject-federated-mfa' },
      {
        task: 'switch-on-mfa-everywhere',
        note: 'Connect to change Conditional Access again. Leave it out where a policy of yours took its place.',
      },
      ...mfaOff,
    ],
    when: adfsAsksToday,
  },
  {
    id: 'roll-back-adfs',
    phase: 'roll-back',
    title: 'MFA off in AD FS',
    place: 'adfs-primary-node',
    role: [roles.adfs, roles.federation].join('; '),
    why: {
      text: 'Entra ID must stop insisting on MFA by AD FS before AD FS stops doing it; the rest may stay.',
      sources: ['graph-federation', 'adfs-powershell', 'practice'],
    },
    takesBack: [
      {
        task: ['enforce-federated-mfa', 'enforce-federated-mfa-late'],
        note: 'In Microsoft Graph PowerShell.',
      },
      {
        task: 'require-adfs-mfa-pilot',
        note: 'It restores the recorded policy of the trust, whatever is there now.',
      },
      { task: ['add-entra-mfa-provider', 'add-adfs-provider', 'add-certificate-provider'] },
    ],
    when: byAccessControl,
    changes: true,
    expect: 'The trust has the policy that was recorded in phase 0.',
    verify: { expect: 'A pilot user signs in without a second factor.' },
    undo: {
      none: 'Take out of the AD FS group whoever was not of the pilot; the oldest `adfs-asked-*.txt` names those who were. Then go forward again from the phase MFA trigger.',
    },
    takesEffect: 'At the next sign-in through AD FS.',
    risk: {
      level: 'high',
      text: 'Without the policy a password is enough for every service behind the trust.',
    },
    sources: ['adfs-powershell', 'graph-federation'],
  },
  {
    ...securityDefaultsBack,
    id: 'roll-back-security-defaults',
    title: 'Optional: switch security defaults on again',
    why: {
      text: 'Only if you replaced them: Microsoft’s policies that took their place are still on, and security defaults work beside none.',
      sources: ['security-defaults', 'practice'],
    },
    when: { ...byConditionalAccess, 'security-defaults': ['unanswered'] },
  },
  {
    ...securityDefaultsBack,
    id: 'roll-back-security-defaults-on',
    title: 'Switch security defaults on again',
    why: {
      text: 'Microsoft’s policies that took their place are still on, and security defaults work beside none.',
      sources: ['security-defaults', 'practice'],
    },
    when: { ...byConditionalAccess, 'security-defaults': ['on'] },
  },
  {
    ...hybridModernAuthenticationOff,
    id: 'roll-back-hybrid-modern-authentication',
    takesBack: [
      { task: ['switch-on-hybrid-modern-authentication', 'switch-on-hybrid-modern-authentication-old'] },
      { task: 'set-authorization-server' },
    ],
    when: serverWithoutHold,
  },
  {
    ...hybridModernAuthenticationOff,
    id: 'roll-back-hybrid-modern-authentication-hold',
    takesBack: [
      { task: 'switch-on-hybrid-modern-authentication' },
      { task: 'set-server-hold', note: 'Leave it out once the hold has ended.' },
      { task: 'assign-server-allow' },
      { task: 'create-server-allow' },
      { task: 'create-server-hold' },
      { task: 'set-authorization-server' },
    ],
    when: serverWithHold,
  },
] as const satisfies readonly (BackTask | (Task & { readonly takesBack?: never }))[]
