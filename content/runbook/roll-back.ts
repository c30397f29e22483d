import { only, ps, type Template } from '../command'
import {
  adfsAsksToday,
  byAccessControl,
  byConditionalAccess,
  federated,
  online,
  server,
  serverWithHold,
} from '../conditions'
import type { ShellCommand, TakenBack, Task } from '../types'
import { blockPilot } from './block-pilot'
import { everyone } from './everyone'
import { hybridModernAuthentication } from './hybrid-modern-authentication'
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
  note: 'MFA stays on: stop here to help a sender. First connect to change Conditional Access.',
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
  verify: { expect: 'A user outside all other policies signs in to Outlook without a second factor.' },
  undo: { none: 'Go forward again: switch the policies on in the order of the phases.' },
  takesEffect: 'At the next sign-in.',
  risk: {
    level: 'high',
    text: 'Without these policies a password is enough. If you replaced security defaults, take that back as well.',
  },
  sources: ['conditional-access-report-only', 'graph-conditional-access', 'security-defaults'],
} as const satisfies Omit<Task, 'id' | 'why' | 'when'>

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
    'SMTP AUTH works again for the users concerned, unless Entra ID still blocks it: a later task of this phase opens that first, and MFA stays on. Stop after the undo that solves the problem.',
  verify: {
    command: comparedWithRecord('online'),
    expect: asRecorded,
  },
  undo: { none: 'Go forward again from the phase that failed.' },
  takesEffect: 'Within 24 hours.',
  risk: {
    level: 'medium',
    text: 'What the service has retired stays off: of all legacy clients only SMTP AUTH works again.',
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
    text: 'The block goes first: with it in place, switching hybrid modern authentication off would lock everyone out. In an outage of Entra ID or the internet, this alone should let people work inside (check).',
    sources: ['exchange-powershell', 'hybrid-modern-authentication', 'practice'],
  },
  changes: true,
  expect: 'NTLM and Kerberos work again for the users concerned.',
  undo: { none: 'Go forward again from the phase that failed.' },
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
    text: 'Only when no policy blocks legacy authentication any more. Check that first: the vendor does not describe this order.',
    sources: ['hybrid-modern-authentication', 'practice'],
    check: true,
  },
  changes: true,
  expect:
    'Outlook falls back to NTLM or Kerberos at its next connection. Service principal names and virtual directories stay as they are.',
  verify: { expect: 'Connection Status in Outlook shows `Nego*` or `NTLM` after a restart.' },
  undo: { none: 'Go forward again: switch it on and prove it.' },
  takesEffect: 'For new connections, once the servers have picked it up.',
  risk: {
    level: 'high',
    text: 'Outlook for iOS and Android with hybrid modern authentication loses access to its mailboxes. Leave it on if only MFA caused trouble.',
  },
  sources: ['hybrid-modern-authentication', 'outlook-mobile-hybrid'],
} as const satisfies Omit<Task, 'id' | 'when'>

/**
 * Phase 8: the order of the way back. The commands stand with the tasks that they take back and read the
 * records of phase 0, so they are not printed a second time.
 *
 * Exceptions are taken back before pilot and waves: the record of one that was given later holds the blocking policy,
 * which must not come back last.
 */
export const rollBack = [
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
        'After the last undo, only these are listed: users who joined or left since and, while the hold is the default, the pilot with the policy that blocks nothing, which the last task of this phase removes. Every other user has the policy recorded in phase 0, or none. Below them the default, as recorded, or the hold. A legacy client connects.',
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
    risk: {
      level: 'high',
      text: 'From then on only AD FS asks for MFA. If you replaced security defaults, take that back as well.',
    },
    takesBack: [
      blockLegacyOff,
      {
        task: ['retire-adfs-policy', 'retire-adfs-rule'],
        note: 'On the primary node of AD FS.',
      },
      { task: 'reject-federated-mfa' },
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
      text: 'Entra ID must stop insisting on MFA by AD FS before AD FS stops doing it; certificates and keys may stay.',
      sources: ['graph-federation', 'adfs-powershell', 'practice'],
    },
    takesBack: [
      { task: 'enforce-federated-mfa', note: 'In Microsoft Graph PowerShell.' },
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
    undo: { none: 'Go forward again from the phase MFA trigger.' },
    takesEffect: 'At the next sign-in through AD FS.',
    risk: {
      level: 'high',
      text: 'Without the policy a password is enough for every service behind the trust.',
    },
    sources: ['adfs-powershell', 'graph-federation'],
  },
  {
    ...hybridModernAuthenticationOff,
    id: 'roll-back-hybrid-modern-authentication',
    takesBack: [
      { task: ['switch-on-hybrid-modern-authentication', 'switch-on-hybrid-modern-authentication-old'] },
      { task: 'set-authorization-server' },
    ],
    when: { ...server, 'exchange-version': ['unanswered', '2019-older', '2016', '2013-or-older'] },
  },
  {
    ...hybridModernAuthenticationOff,
    id: 'roll-back-hybrid-modern-authentication-hold',
    takesBack: [
      { task: 'switch-on-hybrid-modern-authentication' },
      { task: 'set-server-hold' },
      { task: 'assign-server-allow' },
      { task: 'create-server-allow' },
      { task: 'create-server-hold' },
      { task: 'set-authorization-server' },
    ],
    when: serverWithHold,
  },
] as const satisfies readonly BackTask[]
