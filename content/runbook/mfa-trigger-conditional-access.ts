import { graphEnvironment } from '../clouds'
import { body, name, ps } from '../command'
import { adfsAsksToday, byConditionalAccess } from '../conditions'
import { multifactorStrength, policies } from '../policies'
import type { Task } from '../types'
import { blockLegacy, mfaAll, mfaEverywhere, mfaPilot } from './policy-commands'
import { consent, onlyReads, roles } from './shared'

/** The control `mfa` in place of a strength, which must be named to go away. */
const plainControl = { ...policies['mfa-all'].grantControls, authenticationStrength: null }

/** Policies take the place of security defaults: never one without the other. */
const replaceSecurityDefaults = {
  phase: 'mfa-trigger',
  place: 'portal',
  role: 'Conditional Access Administrator and Security Administrator',
  changes: true,
  portal: {
    where: 'Microsoft Entra admin centre, Conditional Access, Policies, New policy from template',
    clicks: [
      'Create “Block legacy authentication”, “Require multifactor authentication for admins” and “Require multifactor authentication for all users”, each report-only.',
      'In each: Users, Exclude: take out your own account, which the template put there. Add the group of the emergency accounts and, under Directory roles, Directory Synchronization Accounts; in the two that ask for MFA also the group of room systems and service accounts, in the block the group that keeps legacy authentication.',
      'In those two also: Conditions, Client apps, Configure: Yes, Browser and Mobile apps and desktop clients only. With legacy clients in it a policy that asks for MFA refuses SMTP AUTH.',
      'Read the report-only results of all three for a business week, over all resources, non-interactive sign-ins included.',
      'Whatever signs in with nobody there goes into the group of room systems and service accounts; whoever sends with SMTP AUTH, into the one that keeps legacy authentication. With mailboxes in Exchange Online the report on clients that use SMTP AUTH (Exchange admin centre, Reports, Mail flow) names the senders of 90 days. Fill the groups at least a day before the switch.',
      'In a window connected to read, run “Check the emergency accounts” and “List users without a second factor” again, and sign in with each emergency account. Go on only when whoever is listed has an owner and a date.',
      'Overview, Properties, Manage security defaults: Disabled. The portal may offer to replace them by policies of its own (check): leave that clear, because those exclude nobody named here. Save.',
      'At once: set all three policies to On.',
      'Read the list of policies again. Set to Off any that the portal has created: the three take their place. Other Microsoft templates can follow; “Securing security info registration” only once passes can be issued.',
    ],
  },
  expect: 'Security defaults are off, the three policies are on.',
  verify: {
    expect:
      'The list shows all three as On, each excluding its two groups and the synchronisation role, and no individual administrator. A user outside them is asked for MFA, directory synchronisation still runs, and a sender that keeps SMTP AUTH still sends.',
  },
  undo: {
    none: 'To go back, set every Conditional Access policy that is on, this runbook’s too, to Off, because security defaults work beside none; then Manage security defaults: Enabled.',
  },
  takesEffect: 'At the next sign-in that reaches Entra ID.',
  risk: {
    level: 'high',
    text: 'Between the two clicks nobody is asked for MFA: have both windows open. Afterwards everyone outside the groups is asked, in browsers too, and this runbook’s policies add nothing to that for Outlook.',
  },
  sources: ['security-defaults', 'conditional-access-templates', 'practice'],
} as const satisfies Omit<Task, 'id' | 'title' | 'why' | 'when'>

/** Phase 3 with Conditional Access: everything in report-only mode, then MFA on for the pilot. */
export const mfaTriggerConditionalAccess = [
  {
    id: 'connect-graph-conditional-access',
    phase: 'mfa-trigger',
    title: 'Connect to Microsoft Graph to change Conditional Access',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'Changing policies needs one more scope than reading them.',
      sources: ['graph-conditional-access'],
    },
    when: byConditionalAccess,
    changes: false,
    command: {
      shell: 'graph',
      command: ps`
        Connect-MgGraph -NoWelcome${graphEnvironment} -Scopes @(
          'Policy.Read.All'
          'Policy.ReadWrite.ConditionalAccess'
          'Application.Read.All'
          'Group.Read.All'
          'User.Read.All'
        ) -TenantId ${name('tenant-id')}
      `,
    },
    expect: `A sign-in window opens. ${consent}`,
    verify: {
      command: { shell: 'graph', command: ps`Get-MgContext | Select-Object -ExpandProperty 'Scopes'` },
      expect: '`Policy.ReadWrite.ConditionalAccess` is among the scopes.',
    },
    undo: { none: 'It is only a session. `Disconnect-MgGraph` ends it.' },
    takesEffect:
      'At once, for this session. Connect like this before each later task on Conditional Access, and before its undo.',
    risk: { level: 'low', text: 'Check the tenant ID before you go on.' },
    sources: ['graph-conditional-access', 'graph-powershell'],
  },
  {
    id: 'create-mfa-all',
    phase: 'mfa-trigger',
    title: 'Create “Require MFA for Outlook - all” in report-only mode',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'This policy names all users from the first day, so that you know whom it will ask before it is switched on.',
      sources: ['conditional-access-report-only', 'practice'],
    },
    when: byConditionalAccess,
    changes: true,
    portal: {
      where: 'Microsoft Entra admin centre, Conditional Access, Policies, New policy',
      clicks: [
        'Name: Require MFA for Outlook - all.',
        'Users, Include: All users.',
        'Users, Exclude: the groups of the emergency accounts and of room systems and service accounts.',
        'Target resources, Include, Select resources: Office 365 Exchange Online.',
        'Conditions, Client apps, Configure: Yes. Tick Mobile apps and desktop clients only.',
        'Grant: Grant access, Require multifactor authentication.',
        'Enable policy: Report-only. Create.',
      ],
    },
    command: mfaAll.create,
    policy: 'mfa-all',
    expect:
      'The new policy, `State : enabledForReportingButNotEnforced`. If a group is missing or its name is not unique, nothing is created. The group of room systems is empty only where there are none. A warning names a group that is synchronised: check who may change it.',
    verify: {
      command: mfaAll.verifyCreated,
      expect:
        'Report-only, one client app type, the id of Office 365 Exchange Online, all users, two excluded groups.',
    },
    undo: {
      command: mfaAll.remove,
      text: 'Removes the policy, unless it is on.',
    },
    takesEffect:
      'Results show in the sign-in log from the next sign-ins on. Let it run for at least a business week.',
    risk: {
      level: 'low',
      text: 'Report-only asks nobody for MFA. If phase 0 found a policy that replaces this one, leave this one out.',
    },
    sources: ['graph-conditional-access', 'conditional-access-report-only', 'conditional-access-templates'],
  },
  {
    id: 'create-mfa-pilot',
    phase: 'mfa-trigger',
    title: 'Create “Require MFA for Outlook - pilot” in report-only mode',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'The same policy for the pilot group only. It is switched on first, while the policy for everyone keeps reporting.',
      sources: ['conditional-access-report-only', 'practice'],
    },
    when: byConditionalAccess,
    changes: true,
    portal: {
      where: 'Microsoft Entra admin centre, Conditional Access, Policies, New policy',
      clicks: [
        'Name: Require MFA for Outlook - pilot.',
        'Users, Include, Select users and groups: the pilot group.',
        'Users, Exclude: the groups of the emergency accounts and of room systems and service accounts.',
        'Target resources, Include, Select resources: Office 365 Exchange Online.',
        'Conditions, Client apps, Configure: Yes. Tick Mobile apps and desktop clients only.',
        'Grant: Grant access, Require multifactor authentication.',
        'Enable policy: Report-only. Create.',
      ],
    },
    command: mfaPilot.create,
    policy: 'mfa-pilot',
    expect: 'The new policy, `State : enabledForReportingButNotEnforced`.',
    verify: {
      command: mfaPilot.verifyCreated,
      expect:
        'Report-only, the pilot group included, two groups excluded; the rest as in the policy for all.',
    },
    undo: {
      command: mfaPilot.remove,
      text: 'Removes the policy, unless it is on.',
    },
    takesEffect: 'Results show in the sign-in log from the next sign-ins on.',
    risk: {
      level: 'low',
      text: 'Report-only asks nobody for MFA. Check that no emergency account is in the pilot group.',
    },
    sources: ['graph-conditional-access', 'conditional-access-report-only'],
  },
  {
    id: 'create-block-legacy',
    phase: 'mfa-trigger',
    title: 'Create “Block legacy authentication - all” in report-only mode',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'Clients without modern authentication cannot be asked for a second factor. A separate policy refuses them, for all resources and the two client types that stand for legacy clients.',
      sources: ['block-legacy-conditional-access', 'graph-conditional-access'],
    },
    when: byConditionalAccess,
    changes: true,
    portal: {
      where: 'Microsoft Entra admin centre, Conditional Access, Policies, New policy',
      clicks: [
        'Name: Block legacy authentication - all.',
        'Users, Include: All users.',
        'Users, Exclude: the group of the emergency accounts and the group that keeps legacy authentication.',
        'Target resources, Include: All resources.',
        'Conditions, Client apps, Configure: Yes. Tick Exchange ActiveSync clients and Other clients only.',
        'Grant: Block access.',
        'Enable policy: Report-only. Create.',
      ],
    },
    command: blockLegacy.create,
    policy: 'block-legacy',
    expect:
      'The new policy, `State : enabledForReportingButNotEnforced`. The group that keeps legacy authentication must be there; it is empty only where nothing keeps it.',
    verify: {
      command: blockLegacy.verifyCreated,
      expect:
        'Report-only, `exchangeActiveSync` and `other`, all resources, all users, two excluded groups, `block`.',
    },
    undo: {
      command: blockLegacy.remove,
      text: 'Removes the policy, unless it is on.',
    },
    takesEffect:
      'Results show in the sign-in log from the next sign-ins on, among the non-interactive ones as well.',
    risk: {
      level: 'low',
      text: 'A tenant that uses Microsoft’s template for this needs no second policy: check its exclusions. It covers SMTP AUTH too: accounts that send with it must be in the group that keeps legacy authentication before it is switched on. That group is not left out of MFA: register a second factor for its accounts, before whoever else knows the password does.',
    },
    sources: ['block-legacy-conditional-access', 'graph-conditional-access', 'conditional-access-templates'],
  },
  {
    id: 'create-mfa-everywhere',
    phase: 'mfa-trigger',
    title: 'Create “Require MFA everywhere - all” in report-only mode',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'AD FS asks for MFA in every service behind the trust, browsers included; the other MFA policies of this runbook ask in Outlook only. Before AD FS stops, one must ask everywhere, and its report must have been read.',
      sources: ['adfs-access-control', 'conditional-access-all-users', 'practice'],
    },
    when: adfsAsksToday,
    changes: true,
    portal: {
      where: 'Microsoft Entra admin centre, Conditional Access, Policies, New policy',
      clicks: [
        'Name: Require MFA everywhere - all.',
        'Users, Include: All users.',
        'Users, Exclude: the groups of the emergency accounts and of room systems and service accounts; Directory roles: Directory Synchronization Accounts.',
        'Target resources, Include: All resources.',
        'Conditions, Client apps, Configure: Yes. Tick Browser and Mobile apps and desktop clients only.',
        'Grant: Grant access, Require multifactor authentication.',
        'Enable policy: Report-only. Create.',
      ],
    },
    command: mfaEverywhere.create,
    policy: 'mfa-everywhere',
    expect:
      'The new policy, `State : enabledForReportingButNotEnforced`. Legacy clients are left to the block: a policy that asks them for MFA refuses SMTP AUTH.',
    verify: {
      command: mfaEverywhere.verifyCreated,
      expect:
        'Report-only, `browser` and `mobileAppsAndDesktopClients`, all resources, all users, two groups and one role excluded, `mfa`.',
    },
    undo: {
      command: mfaEverywhere.remove,
      text: 'Removes the policy, unless it is on.',
    },
    takesEffect:
      'Results show in the sign-in log from the next sign-ins on. Let it run for at least a business week, and read it for all resources, browsers and services included.',
    risk: {
      level: 'low',
      text: 'Report-only asks nobody for MFA. Whatever signs in with nobody there shows “Failure” or “User action required” for this policy: it belongs in the group of room systems and service accounts before the policy is on. If a policy of yours asks all users everywhere already, leave this one out.',
    },
    sources: [
      'graph-conditional-access',
      'conditional-access-report-only',
      'conditional-access-all-users',
      'zero-trust-assessment',
    ],
  },
  {
    id: 'ask-by-strength',
    phase: 'mfa-trigger',
    title: 'Optional: ask for an authentication strength',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'The built-in strength “Multifactor authentication” requires the same as the plain control, and can later be raised to methods that resist phishing. Microsoft’s guide for all users uses it; a policy has one or the other.',
      sources: ['conditional-access-all-users', 'zero-trust-assessment'],
    },
    when: byConditionalAccess,
    changes: true,
    portal: {
      where: 'Microsoft Entra admin centre, Conditional Access, Policies',
      clicks: [
        'Open each of the two MFA policies for Outlook.',
        'Grant: untick Require multifactor authentication.',
        'Tick Require authentication strength: Multifactor authentication. Save.',
      ],
    },
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $strengthPolicies = @(
            Get-MgIdentityConditionalAccessPolicy -All |
              Where-Object { $_.DisplayName -like 'Require MFA for Outlook - *' }
          )
          if ($strengthPolicies.Count -ne 2) { throw "$($strengthPolicies.Count) found." }
          foreach ($policy in $strengthPolicies) {
            if ($policy.State -eq 'enabled') { throw "$($policy.DisplayName) is on." }
          }
          $strengthGrant = ${body(multifactorStrength)}
          foreach ($policy in $strengthPolicies) {
            $strengthChange = @{
              Method = 'PATCH'
              Uri = "/v1.0/identity/conditionalAccess/policies/$($policy.Id)"
              Body = ConvertTo-Json -InputObject @{ grantControls = $strengthGrant } -Depth 5
              ContentType = 'application/json'
            }
            Invoke-MgGraphRequest @strengthChange
          }
        }
      `,
    },
    expect:
      'No error. It changes both policies while they are in report-only mode. The change is sent as a raw request, because some versions of the module leave out empty values, and Entra ID then refuses a strength beside `mfa`.',
    verify: {
      command: {
        shell: 'graph',
        command: ps`
          Get-MgIdentityConditionalAccessPolicy -All |
            Where-Object { $_.DisplayName -like 'Require MFA for Outlook - *' } |
            ForEach-Object { $_.GrantControls } | ConvertTo-Json -Depth 5
        `,
      },
      expect: 'Both name the strength, and neither lists `mfa`.',
    },
    undo: {
      command: {
        shell: 'graph',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $controlPolicies = @(
              Get-MgIdentityConditionalAccessPolicy -All |
                Where-Object { $_.DisplayName -like 'Require MFA for Outlook - *' }
            )
            if ($controlPolicies.Count -eq 0) { throw 'No policy of this rollout is here.' }
            $controlGrant = ${body(plainControl)}
            foreach ($policy in $controlPolicies) {
              $controlChange = @{
                Method = 'PATCH'
                Uri = "/v1.0/identity/conditionalAccess/policies/$($policy.Id)"
                Body = ConvertTo-Json -InputObject @{ grantControls = $controlGrant } -Depth 5
                ContentType = 'application/json'
              }
              Invoke-MgGraphRequest @controlChange
            }
          }
        `,
      },
      text: 'Back to the plain control, which requires the same. Verify that the strength is gone.',
    },
    takesEffect: 'At the next sign-in; in report-only mode nobody notices.',
    risk: {
      level: 'low',
      text: 'Check that every method in use at your company satisfies the strength.',
    },
    sources: ['conditional-access-all-users', 'graph-conditional-access', 'zero-trust-assessment'],
  },
  {
    id: 'read-report-only',
    phase: 'mfa-trigger',
    title: 'Read what report-only mode has seen',
    place: 'portal',
    role: roles.policyReport,
    why: {
      text: 'Each sign-in shows what the policy would have done: “User action required” for users who would have been asked for MFA, “Failure” for clients that would have been refused.',
      sources: ['conditional-access-report-only'],
    },
    when: byConditionalAccess,
    changes: false,
    portal: {
      where: 'Microsoft Entra admin centre, Monitoring & health, Sign-in logs',
      clicks: [
        'Filter by Resource: Office 365 Exchange Online, for the last seven days.',
        'Open a sign-in of a pilot user, then the tab Report-only: read the result of both MFA policies.',
        'Remove the filter by Resource: the block covers all of them. Filter by Client app: every name under Legacy Authentication Clients. Note users and applications.',
        'Repeat the last step on the tab for non-interactive sign-ins.',
      ],
    },
    expect:
      'Pilot users show “User action required” or “Success” for the pilot policy, and every legacy client has an owner who knows of it.',
    verify: {
      expect:
        'No pilot user shows “Failure”. The MFA policies show “Not applied” for room systems, service accounts and emergency accounts; the block does for emergency accounts and those that keep legacy authentication. Whoever else it shows “Failure” for must change, or join the group that keeps legacy authentication.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes. Read it after at least a business week, so that weekly jobs have run.',
    risk: { level: 'low', text: 'A holiday week hides clients that are used rarely.' },
    sources: ['conditional-access-report-only', 'block-legacy-conditional-access'],
  },
  {
    ...replaceSecurityDefaults,
    id: 'replace-security-defaults',
    title: 'Optional: replace security defaults in one change',
    why: {
      text: 'Only if the check in phase 0 showed `True`: while security defaults are on, an enabled policy is refused. Microsoft’s templates take their place.',
      sources: ['security-defaults', 'conditional-access-templates', 'practice'],
    },
    when: { ...byConditionalAccess, 'security-defaults': ['unanswered'] },
  },
  {
    ...replaceSecurityDefaults,
    id: 'replace-security-defaults-on',
    title: 'Replace security defaults in one change',
    why: {
      text: 'While security defaults are on, an enabled policy is refused; once they are off, nothing asks for MFA. So prepare Microsoft’s templates first, and make both changes together.',
      sources: ['security-defaults', 'conditional-access-templates', 'practice'],
    },
    when: { ...byConditionalAccess, 'security-defaults': ['on'] },
  },
  {
    id: 'switch-on-mfa-pilot',
    phase: 'mfa-trigger',
    title: 'Switch MFA on for the pilot',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'The report is clean, so the pilot policy may now ask for MFA. The policy for everyone keeps reporting.',
      sources: ['conditional-access-report-only', 'graph-conditional-access'],
    },
    when: byConditionalAccess,
    changes: true,
    portal: {
      where: 'Microsoft Entra admin centre, Conditional Access, Policies',
      clicks: ['Open Require MFA for Outlook - pilot.', 'Enable policy: On. Save.'],
    },
    command: mfaPilot.switchOn,
    expect: 'No error.',
    verify: {
      command: {
        shell: 'graph',
        command: ps`
          Get-MgIdentityConditionalAccessPolicy -All |
            Sort-Object -Property 'DisplayName' |
            Format-Table -Property 'DisplayName', 'State'
        `,
      },
      expect:
        '“Require MFA for Outlook - pilot” is `enabled`; this runbook’s policies for all users are still `enabledForReportingButNotEnforced`.',
    },
    undo: {
      command: mfaPilot.switchOff,
      text: 'Back to report-only: this policy asks nobody.',
    },
    takesEffect:
      'At the next sign-in that reaches Entra ID; for Outlook with a valid token, up to 28 hours later. A change to a policy or its groups can take up to a day. `Revoke-MgUserSignInSession -UserId <UPN>` ends the sessions of one user: Exchange Online learns of it within minutes, elsewhere a token is accepted until it expires (check: after about an hour). For this, connect with the scope `User.RevokeSessions.All` (check), as User Administrator.',
    risk: {
      level: 'medium',
      text: 'The change is refused while security defaults are on. Users without a second factor must register now. It reaches Outlook mobile and Teams as well: they use the same app and client type.',
    },
    sources: [
      'graph-conditional-access',
      'conditional-access-report-only',
      'security-defaults',
      'continuous-access-evaluation',
    ],
  },
] as const satisfies readonly Task[]
