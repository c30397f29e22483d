import { connectExchangeOnline, exceptVianet, graphEnvironment, trustIdentifier, vianet } from '../clouds'
import { name, only, ps } from '../command'
import {
  adfsAsksToday,
  byAdfs,
  byConditionalAccess,
  federated,
  licensed,
  online,
  server,
  serverWithoutPolicies,
  serverWithPolicies,
  unlicensed,
  withPolicies,
} from '../conditions'
import { on } from '../dates'
import type { ShellCommand, Task } from '../types'
import { installExchangeOnline, onlyReads, onlyRecords, roles } from './shared'

/** What Exchange Server has of authentication policies today, where it has any. */
const serverPolicies = {
  read: `
  $serverPolicies = @(Get-AuthenticationPolicy)
  $serverAssigned = @(
    Get-User -ResultSize Unlimited |
      Where-Object { $_.AuthenticationPolicy } |
      Select-Object -Property 'Guid', 'UserPrincipalName', 'AuthenticationPolicy'
  )`,
  write: `
  $serverPolicies | Export-Clixml -Path "$records/server-policies.xml" -NoClobber
  $serverAssigned | Export-Clixml -Path "$records/server-assigned.xml" -NoClobber`,
  show: `
  $serverPolicies | Format-Table -Property 'Name'
  $serverAssigned | Format-Table -Property 'UserPrincipalName', 'AuthenticationPolicy'`,
} as const

/** What is recorded of Exchange Server: without authentication policies there is less. */
const recordExchangeServer = {
  phase: 'before-you-start',
  title: 'Record the settings of Exchange Server',
  place: 'exchange-management-shell',
  role: roles.exchangeServerRead,
  changes: false,
  command: {
    shell: 'exchange-server',
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $records = "$HOME/OutlookMfa"
        New-Item -ItemType Directory -Path $records -Force | Out-Null
        $serverToday = Get-OrganizationConfig | Select-Object -Property @(
          'OAuth2ClientProfileEnabled'${only(withPolicies, "\n    'DefaultAuthenticationPolicy'")}
        )${only(withPolicies, serverPolicies.read)}
        $authServers = @(Get-AuthServer)
        $directories = @(
          Get-MapiVirtualDirectory
          Get-WebServicesVirtualDirectory
          Get-OabVirtualDirectory
          Get-AutodiscoverVirtualDirectory
          Get-ActiveSyncVirtualDirectory
        )
        $serverToday | Export-Clixml -Path "$records/server-organisation.xml" -NoClobber${only(withPolicies, serverPolicies.write)}
        $authServers | Export-Clixml -Path "$records/server-auth-servers.xml" -NoClobber
        $directories | Export-Clixml -Path "$records/server-directories.xml" -NoClobber
        $serverToday | Format-List${only(withPolicies, serverPolicies.show)}
      }
    `,
  },
  verify: {
    command: {
      shell: 'exchange-server',
      command: ps`Import-Clixml -Path "$HOME/OutlookMfa/server-organisation.xml" | Format-List`,
    },
    expect: 'The same values.',
  },
  undo: onlyRecords,
  takesEffect: 'After some minutes: it queries every server.',
  risk: {
    level: 'low',
    text: 'The files stay in this profile on this server: run later tasks from here, or copy the folder.',
  },
  sources: ['exchange-powershell', 'hybrid-modern-authentication'],
} as const satisfies Omit<Task, 'id' | 'why' | 'when' | 'expect'>

/** Security defaults stand beside any MFA trigger: what they mean for it depends on who asks. */
const securityDefaults = {
  phase: 'before-you-start',
  title: 'Check whether security defaults are on',
  place: 'graph-powershell',
  role: roles.entraRead,
  changes: false,
  command: {
    shell: 'graph',
    command: ps`
      Get-MgPolicyIdentitySecurityDefaultEnforcementPolicy |
        Format-List -Property 'DisplayName', 'IsEnabled'
    `,
  },
  verify: { expect: 'Overview, Properties in the Microsoft Entra admin centre shows the same.' },
  undo: onlyReads,
  takesEffect: 'Nothing changes.',
  risk: {
    level: 'low',
    text: 'Switching them off alone leaves the tenant without MFA. MFA for Outlook alone does not replace them.',
  },
  sources: ['security-defaults', 'graph-powershell'],
} as const satisfies Omit<Task, 'id' | 'why' | 'expect'>

/** A national cloud has addresses of its own; the runbook calls portals by their titles. */
const cloudAddresses = {
  phase: 'before-you-start',
  title: 'Use the addresses of your cloud',
  place: 'graph-powershell',
  role: 'None: any user who is connected.',
  changes: false,
  undo: onlyReads,
  takesEffect: 'Nothing changes.',
  risk: {
    level: 'medium',
    text: 'Portals, cmdlets and features reach national clouds later, or not at all: look for each portal page before you rely on it.',
  },
  sources: ['national-clouds', 'exchange-online-connect'],
} as const satisfies Omit<Task, 'id' | 'why' | 'when' | 'expect' | 'verify'>

const sovereign = {
  text: 'The tenant is in a national cloud. Every command that connects names it; bookmarks, firewalls and user instructions must do so too. Check where `https://aka.ms/mysecurityinfo` leads your users.',
  sources: ['national-clouds', 'practice'],
  check: true,
} as const satisfies Task['why']

const readEnvironment = {
  shell: 'graph',
  command: ps`Get-MgContext | Format-List -Property 'Environment', 'TenantId'`,
} as const satisfies ShellCommand

/** Where the version is not known, the record tells it: the cmdlet came with Windows Server 2016. */
const farmLevel = only(
  { ...byAdfs, 'adfs-version': ['unanswered'] },
  "\n  Get-AdfsFarmInformation | Format-List -Property 'CurrentFarmBehavior'",
)

/** Where AD FS is to ask, the list of its MFA providers changes too. */
const farmProviders = {
  read: only(byAdfs, '\n  $farmToday = Get-AdfsGlobalAuthenticationPolicy'),
  write: only(
    byAdfs,
    `
  $farmToday |
    Export-Clixml -Path "$records/adfs-authentication.xml" -Depth 3 -NoClobber`,
  ),
} as const

/** Where Entra ID is to ask instead, whatever asks in AD FS is shown, the rules of the farm among it. */
const farmRules = only(byConditionalAccess, '\n  $ruleToday | Format-List')

/** The way back for whatever changes in AD FS, whoever asks in the end. */
const adfsRecord = {
  phase: 'before-you-start',
  title: 'Record the settings of AD FS',
  place: 'adfs-primary-node',
  role: roles.adfs,
  changes: false,
  command: {
    shell: 'adfs',
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $records = "$HOME/OutlookMfa"
        New-Item -ItemType Directory -Path $records -Force | Out-Null
        $trustId = ${trustIdentifier}
        $trust = @(Get-AdfsRelyingPartyTrust -Identifier $trustId)
        if ($trust.Count -ne 1) { throw "$($trust.Count) trusts have this identifier." }
        $trustProperties = @(
          'Name'
          'Identifier'
          'AccessControlPolicyName'
          'AccessControlPolicyParameters'
          'IssuanceAuthorizationRules'
          'AdditionalAuthenticationRules'
          'IssuanceTransformRules'
        )
        $trustToday = $trust[0] | Select-Object -Property $trustProperties${farmProviders.read}
        $ruleToday = Get-AdfsAdditionalAuthenticationRule
        $trustToday | Export-Clixml -Path "$records/adfs-trust.xml" -Depth 5 -NoClobber${farmProviders.write}
        $ruleToday | Export-Clixml -Path "$records/adfs-additional-rule.xml" -NoClobber
        $trustToday | Format-List${farmRules}${farmLevel}
      }
    `,
  },
  expect:
    'The trust, its access control policy (often “Permit everyone”; a farm of 2012 R2 has none), and three files in `OutlookMfa` in your home folder on this node. Where `CurrentFarmBehavior` is shown, it is 3 or more; an unknown cmdlet means 2012 R2.',
  verify: {
    command: {
      shell: 'adfs',
      command: ps`
        Import-Clixml -Path "$HOME/OutlookMfa/adfs-trust.xml" |
          Select-Object -Property 'AccessControlPolicyName', 'AccessControlPolicyParameters' |
          ConvertTo-Json -Depth 4
      `,
    },
    expect: 'The same policy and parameters.',
  },
  undo: onlyRecords,
  takesEffect: 'At once.',
  risk: {
    level: 'low',
    text: 'Run it on the primary node: a secondary node with the internal database may lag behind.',
  },
  sources: ['adfs-powershell', 'adfs-access-control', 'hybrid-join-manual'],
} as const satisfies Omit<Task, 'id' | 'why' | 'when'>

/** Policies and adapter came with a behaviour level of the farm, not with the version of its servers alone. */
const farmCheck = {
  phase: 'before-you-start',
  title: 'Read the behaviour level of the farm',
  place: 'adfs-primary-node',
  role: roles.adfs,
  why: {
    text: 'A farm that began on Windows Server 2012 R2 keeps level 1 until it is raised. Access control policies came with level 3 (Windows Server 2016), level 4 with 2019.',
    sources: ['adfs-farm-level', 'adfs-access-control'],
  },
  changes: false,
  command: {
    shell: 'adfs',
    command: ps`
      Get-AdfsFarmInformation | Format-List -Property 'CurrentFarmBehavior', 'FarmNodes'
      Get-AdfsAccessControlPolicy | Format-Table -Property 'Name'
    `,
  },
  expect:
    '`CurrentFarmBehavior` is 3 or higher, every node is listed, and “Permit everyone and require MFA for specific group” is among the policies.',
  verify: { expect: 'The nodes listed are those in the load balancer.' },
  undo: onlyReads,
  takesEffect: 'Nothing changes.',
  sources: ['adfs-farm-level', 'adfs-powershell', 'adfs-access-control', 'adfs-policy-names'],
} as const satisfies Omit<Task, 'id' | 'when' | 'risk'>

/** Where other domains of the tenant are federated too, all of them are recorded, named here or not. */
const recordedDomains = only(
  {},
  only({ 'other-domains': ['unanswered', 'without-federated'] }, name('federated-domain')),
  only(
    { 'other-domains': ['federated'] },
    `@(
    Get-MgDomain -All | Where-Object { $_.IsRoot } |
      Where-Object { $_.AuthenticationType -eq 'Federated' } | ForEach-Object { $_.Id }
  )`,
  ),
)

/** The session that reads, whatever it may ask for and whichever app it uses. */
const connectToRead = {
  phase: 'before-you-start',
  title: 'Connect to Microsoft Graph to read',
  place: 'graph-powershell',
  role: roles.entraRead,
  changes: false,
  command: {
    shell: 'graph',
    // Without Entra ID P1 there is nothing to read with the scope of the logs.
    command: ps`
      Connect-MgGraph -NoWelcome${graphEnvironment} -Scopes @(
        'Policy.Read.All'
        'Domain.Read.All'
        'Organization.Read.All'
        'Group.Read.All'
        'User.Read.All'${only(licensed, "\n  'AuditLog.Read.All'")}
        'Application.Read.All'
      ) -TenantId ${name('tenant-id')}
    `,
  },
  verify: {
    command: {
      shell: 'graph',
      command: ps`Get-MgContext | Format-List -Property 'Account', 'TenantId', 'Scopes'`,
    },
    expect: 'Your account, the right tenant, and these scopes among those listed.',
  },
  undo: { none: '`Disconnect-MgGraph` ends the session.' },
  takesEffect: 'At once, for this session.',
  risk: {
    level: 'low',
    text: 'Check the tenant ID: later tasks change the tenant you are connected to.',
  },
} as const satisfies Omit<Task, 'id' | 'why' | 'when' | 'expect' | 'sources'>

const installModule =
  'Cmdlet not found: `Install-Module -Name Microsoft.Graph -Scope CurrentUser`; version 2 or later is needed.'

const windowOpens = `A sign-in window opens; the first time, an administrator must consent to the scopes. ${installModule}`

/** Where the app of Graph PowerShell is missing, the session uses one that the organisation registers. */
const ownApp = {
  text: 'This session requests read scopes only. The Graph PowerShell app does not exist in this cloud: register your own first, and fill in its application ID. Check that it is a public client with the redirect addresses `http://localhost` and `ms-appx-web://Microsoft.AAD.BrokerPlugin/` with its application ID at the end.',
  sources: ['graph-powershell-connect', 'graph-powershell', 'practice'],
  check: true,
} as const satisfies Task['why']

const ownAppWindowOpens = `A sign-in window opens; the first time, an administrator must consent to the scopes of this command. AADSTS700016: the app is missing in this tenant. AADSTS50011: one of its redirect addresses is missing. ${installModule}`

/** Phase 0: sessions, records of today's settings, emergency accounts. Nothing changes for anyone. */
export const beforeYouStart = [
  {
    ...connectToRead,
    id: 'connect-graph-read',
    why: {
      text: 'The inventory changes nothing, so this session requests read scopes only. Tasks that change something connect again.',
      sources: ['graph-powershell', 'practice'],
    },
    when: { ...licensed, ...exceptVianet },
    expect: windowOpens,
    sources: ['graph-powershell'],
  },
  {
    ...connectToRead,
    id: 'connect-graph-read-vianet',
    why: ownApp,
    when: { ...licensed, ...vianet },
    expect: ownAppWindowOpens,
    sources: ['graph-powershell', 'graph-powershell-connect'],
  },
  {
    ...connectToRead,
    id: 'connect-graph-read-unlicensed',
    why: {
      text: 'The inventory changes nothing, so this session requests read scopes only. Without Entra ID P1, Graph offers neither the sign-in log nor the registration report, so their scope is left out.',
      sources: ['graph-powershell', 'graph-sign-ins'],
    },
    when: { ...unlicensed, ...exceptVianet },
    expect: windowOpens,
    sources: ['graph-powershell', 'graph-sign-ins'],
  },
  {
    ...connectToRead,
    id: 'connect-graph-read-unlicensed-vianet',
    why: ownApp,
    when: { ...unlicensed, ...vianet },
    expect: ownAppWindowOpens,
    sources: ['graph-powershell', 'graph-powershell-connect', 'graph-sign-ins'],
  },
  {
    ...cloudAddresses,
    id: 'use-gcc-high-addresses',
    why: sovereign,
    when: { cloud: ['gcc-high'] },
    expect:
      'Azure portal `https://portal.azure.us`, Microsoft Graph `https://graph.microsoft.us`, sign-in at `login.microsoftonline.us`.',
    verify: { command: readEnvironment, expect: '`Environment : USGov`, and the right tenant.' },
  },
  {
    ...cloudAddresses,
    id: 'use-dod-addresses',
    why: sovereign,
    when: { cloud: ['dod'] },
    expect:
      'Azure portal `https://portal.azure.us`, Microsoft Graph `https://dod-graph.microsoft.us`, sign-in at `login.microsoftonline.us`.',
    verify: { command: readEnvironment, expect: '`Environment : USGovDoD`, and the right tenant.' },
  },
  {
    ...cloudAddresses,
    id: 'use-vianet-addresses',
    why: sovereign,
    when: { cloud: ['21vianet'] },
    expect:
      'Azure portal `https://portal.azure.cn`, Microsoft Graph `https://microsoftgraph.chinacloudapi.cn`, sign-in at `login.partner.microsoftonline.cn` (older: `login.chinacloudapi.cn`).',
    verify: { command: readEnvironment, expect: '`Environment : China`, and the right tenant.' },
  },
  {
    id: 'check-emergency-accounts',
    phase: 'before-you-start',
    title: 'Check the emergency accounts',
    place: 'graph-powershell',
    role: roles.entraRead,
    why: {
      text: 'If MFA or the sign-in fails, these accounts are the way in: at least two, cloud-only, on the initial domain: a domain of your own can be federated later.',
      sources: ['block-legacy-conditional-access', 'practice'],
    },
    changes: false,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $emergencyName = ${name('exclusion-group')}
          $emergencyFilter = "displayName eq '{0}'" -f $emergencyName.Replace("'", "''")
          $emergencyGroup = @(
            Get-MgGroup -Filter $emergencyFilter |
              Where-Object { $_.DisplayName -eq $emergencyName }
          )
          if ($emergencyGroup.Count -ne 1) {
            throw "$($emergencyGroup.Count) groups are named $emergencyName; it must be one."
          }
          if ($emergencyGroup[0].OnPremisesSyncEnabled) {
            throw "$emergencyName is synchronised from Active Directory."
          }
          if (-not $emergencyGroup[0].IsAssignableToRole) {
            Write-Warning -Message "$emergencyName is not role-assignable."
          }
          $domains = @(Get-MgDomain -All)
          $managed = @(
            $domains | Where-Object { $_.AuthenticationType -eq 'Managed' } |
              ForEach-Object { $_.Id }
          )
          $initial = @($domains | Where-Object { $_.IsInitial } | ForEach-Object { $_.Id })
          $members = @(Get-MgGroupMember -GroupId $emergencyGroup[0].Id -All)
          if ($members.Count -lt 2) { throw 'The group has fewer than two members.' }
          $properties = 'userPrincipalName', 'onPremisesSyncEnabled', 'accountEnabled'
          foreach ($member in $members) {
            $account = Get-MgUser -UserId $member.Id -Property $properties
            if ($account.UserPrincipalName.Split('@')[1] -notin $managed) {
              throw "$($account.UserPrincipalName) is in a federated domain."
            }
            if ($account.UserPrincipalName.Split('@')[1] -notin $initial) {
              Write-Warning -Message "$($account.UserPrincipalName): not the initial domain."
            }
            if ($account.OnPremisesSyncEnabled) {
              throw "$($account.UserPrincipalName) is synchronised from Active Directory."
            }
            if (-not $account.AccountEnabled) {
              throw "$($account.UserPrincipalName) is disabled."
            }
            $account | Select-Object -Property 'UserPrincipalName', 'AccountEnabled'
          }
        }
      `,
    },
    expect:
      'Two or more accounts, and no error. `0 groups` for a name with a plus sign: some versions of the module do not find it (check). `not role-assignable`: check who may change the members of the group. A block in braces runs as a whole: after an error nothing more of it runs. It sets the window to stop at errors.',
    verify: {
      expect:
        'Sign in with each in a private browser window, with its own second factor. Each must be a permanent Global Administrator, not just eligible. In the worldwide cloud the admin centres ask these accounts for MFA too; elsewhere expect it: give them a security key or a certificate.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Do not go on while this stops with an error: without these accounts one wrong policy can lock every administrator out.',
    },
    sources: [
      'block-legacy-conditional-access',
      'conditional-access-exclusions',
      'mandatory-mfa',
      'practice',
    ],
  },
  {
    ...securityDefaults,
    id: 'check-security-defaults',
    why: {
      text: 'Security defaults ask for MFA in their own way. While they are on, Conditional Access policies can be created in report-only mode but not switched on.',
      sources: ['security-defaults', 'practice'],
    },
    when: { ...byConditionalAccess, 'security-defaults': ['unanswered'] },
    expect:
      '`IsEnabled : False`. If it is `True`, do “Optional: replace security defaults in one change” in the phase MFA trigger.',
  },
  {
    ...securityDefaults,
    id: 'check-security-defaults-on',
    why: {
      text: 'You answered that they are on: they are the tenant’s MFA until policies replace them. Meanwhile, policies can be created in report-only mode but not switched on.',
      sources: ['security-defaults', 'practice'],
    },
    when: { ...byConditionalAccess, 'security-defaults': ['on'] },
    expect:
      '`IsEnabled : True`. Leave it until “Replace security defaults in one change” in the phase MFA trigger.',
  },
  {
    ...securityDefaults,
    id: 'check-security-defaults-off',
    why: {
      text: 'You answered that they are off. Check that something else asks users for MFA today, administrators above all: this rollout adds MFA for Outlook first.',
      sources: ['security-defaults', 'practice'],
      check: true,
    },
    when: { ...byConditionalAccess, 'security-defaults': ['off'] },
    expect:
      '`IsEnabled : False`. If it is `True`, change your answer in the advisor: in the new runbook another task replaces them.',
  },
  {
    ...securityDefaults,
    id: 'check-security-defaults-adfs',
    why: {
      text: 'Security defaults ask for MFA in their own way: with MFA by AD FS, Entra ID then asks as well.',
      sources: ['security-defaults', 'practice'],
    },
    when: { ...byAdfs, 'security-defaults': ['off', 'unanswered'] },
    expect:
      '`IsEnabled : False`. If it is `True`, change your answer in the advisor: in the new runbook Entra ID relies on AD FS only after the last wave.',
  },
  {
    ...securityDefaults,
    id: 'check-security-defaults-adfs-on',
    why: {
      text: 'You answered that they are on: until the last wave Entra ID asks in its own way, beside AD FS.',
      sources: ['security-defaults', 'practice'],
    },
    when: { ...byAdfs, 'security-defaults': ['on'] },
    expect:
      '`IsEnabled : True`. Leave them on: Entra ID relies on AD FS once everyone is in a wave. Pilot users may be asked by both.',
  },
  {
    id: 'record-conditional-access',
    phase: 'before-you-start',
    title: 'Record the Conditional Access policies',
    place: 'graph-powershell',
    role: roles.entraRead,
    why: {
      text: 'The file is the state to go back to. A `TemplateId`, or “Microsoft-managed” in the name, marks Microsoft’s policies: they may already ask all users for MFA, or block legacy clients.',
      sources: ['conditional-access-templates', 'managed-policies'],
    },
    when: licensed,
    changes: false,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $records = "$HOME/OutlookMfa"
          New-Item -ItemType Directory -Path $records -Force | Out-Null
          $policiesToday = @(Get-MgIdentityConditionalAccessPolicy -All)
          ConvertTo-Json -InputObject $policiesToday -Depth 10 |
            Out-File -FilePath "$records/conditional-access.json" -NoClobber -Encoding utf8
          $policiesToday | Sort-Object -Property 'DisplayName' |
            Format-Table -Property 'DisplayName', 'State', 'TemplateId'
        }
      `,
    },
    expect:
      'All policies with their state, and `conditional-access.json` in the folder `OutlookMfa` in your home folder. A second run stops and keeps the first file.',
    verify: {
      command: {
        shell: 'graph',
        command: ps`
          $recorded = Get-Content -Path "$HOME/OutlookMfa/conditional-access.json" -Raw |
            ConvertFrom-Json
          @($recorded).Count
        `,
      },
      expect: 'The number of policies in the list.',
    },
    undo: onlyRecords,
    takesEffect: 'At once.',
    risk: {
      level: 'low',
      text: 'The file names groups and exclusions: keep it where only administrators can read it.',
    },
    sources: ['graph-conditional-access', 'conditional-access-templates'],
  },
  {
    id: 'find-existing-policies',
    phase: 'before-you-start',
    title: 'Find policies that already do the same',
    place: 'graph-powershell',
    role: roles.entraRead,
    why: {
      text: 'Where security defaults are off, policies may already ask for MFA: your own, also those from a template, or Microsoft’s (“Microsoft-managed”). Microsoft switches its own on, as a rule 45 days or more after they appear in report-only and 28 days after a notice, unless you set them to Off.',
      sources: ['conditional-access-templates', 'conditional-access-all-users', 'managed-policies'],
    },
    when: { ...byConditionalAccess, 'security-defaults': ['off', 'unanswered'] },
    changes: false,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $covering = 'All', 'Office365', '00000002-0000-0ff1-ce00-000000000000'
          $today = Get-MgIdentityConditionalAccessPolicy -All
          foreach ($policy in @($today | Where-Object { $_.Conditions.Users })) {
            $set = $policy.Conditions
            $clients = @($set.ClientAppTypes)
            $grant = @($policy.GrantControls | Where-Object { $_ })
            $controls = @($grant | ForEach-Object { $_.BuiltInControls } | Where-Object { $_ })
            $strength = $grant | ForEach-Object { $_.AuthenticationStrength } |
              Where-Object { $_ -and "$($_.RequirementsSatisfied)" -match 'mfa' }
            $covers = $set.Applications.IncludeApplications | Where-Object { $_ -in $covering }
            $reaches = 'all' -in $clients -or 'mobileAppsAndDesktopClients' -in $clients
            $same = @(
              if ($covers -and $reaches -and ($strength -or 'mfa' -in $controls)) { 'MFA' }
              if ($covers -and 'block' -in $controls -and 'other' -in $clients) { 'Block legacy' }
            )
            if ($same.Count -eq 0) { continue }
            $more = @($controls | Where-Object { $_ -notin 'mfa', 'block' })
            $more += @($grant | ForEach-Object { $_.TermsOfUse; $_.CustomAuthenticationFactors })
            $risks = $set.PSObject.Properties | Where-Object { $_.Name -like '*RiskLevels' }
            $limits = @{
              risk = $risks | ForEach-Object { $_.Value }
              locations = $set.Locations | ForEach-Object { $_.IncludeLocations }
              platforms = $set.Platforms | ForEach-Object { $_.IncludePlatforms }
              devices = $set.Devices | ForEach-Object { $_.DeviceFilter.Rule }
              exclusions = $set.Applications.ExcludeApplications
              alternatives = if ($grant[0].Operator -eq 'OR') { $more }
            }
            $only = @($limits.Keys | Where-Object { @($limits[$_] | Where-Object { $_ }).Count })
            $left = $set.Users.PSObject.Properties | Where-Object { $_.Name -like 'Exclude*' }
            [pscustomobject]@{
              DisplayName = $policy.DisplayName
              State = $policy.State
              TemplateId = $policy.TemplateId
              SameAs = $same -join ', '
              OnlyFor = $only -join ', '
              ClientApps = $clients -join ', '
              Includes = @($set.Users.IncludeUsers) -join ', '
              Excluded = @($left | ForEach-Object { $_.Value } | Where-Object { $_ }).Count
            }
          }
        }
      `,
    },
    expect:
      'One entry for each policy that asks for MFA in Outlook or blocks legacy clients, or nothing. Only one that includes `All`, is on and has an empty `OnlyFor` replaces this runbook’s policies of the kind in `SameAs`, for everyone it does not exclude: then leave them and their later tasks out. A block must name `exchangeActiveSync` and `other`.',
    verify: {
      expect:
        'Each policy that you keep excludes the group of the emergency accounts; one that asks for MFA also that of room systems and service accounts, a block the group that keeps legacy authentication.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'Where two policies ask for MFA, users are asked once; but going back means switching both off.',
    },
    sources: ['conditional-access-templates', 'conditional-access-all-users', 'graph-conditional-access'],
  },
  {
    id: 'record-federation',
    phase: 'before-you-start',
    title: 'Record how Entra ID treats MFA of the federated domains',
    place: 'graph-powershell',
    role: roles.entraRead,
    why: {
      text: '`federatedIdpMfaBehavior`, set per domain, decides whether Entra ID accepts MFA that AD FS has done. Empty means never set: that state cannot be restored exactly.',
      sources: ['graph-federation'],
    },
    when: { identity: ['federated'] },
    changes: false,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $records = "$HOME/OutlookMfa"
          New-Item -ItemType Directory -Path $records -Force | Out-Null
          $federatedToday = ${recordedDomains}
          $federationToday = foreach ($domain in $federatedToday) {
            $federation = @(Get-MgDomainFederationConfiguration -DomainId $domain)
            if ($federation.Count -ne 1) {
              throw "$domain has $($federation.Count) federation settings; it must be one."
            }
            [pscustomobject]@{
              Domain = $domain
              Id = $federation[0].Id
              FederatedIdpMfaBehavior = [string]$federation[0].FederatedIdpMfaBehavior
              IssuerUri = $federation[0].IssuerUri
            }
          }
          $federationToday | Export-Clixml -Path "$records/federation.xml" -NoClobber
          $federationToday
        }
      `,
    },
    expect: 'One entry for each federated domain. `FederatedIdpMfaBehavior` may be empty.',
    verify: {
      command: { shell: 'graph', command: ps`Import-Clixml -Path "$HOME/OutlookMfa/federation.xml"` },
      expect: 'The same entries.',
    },
    undo: onlyRecords,
    takesEffect: 'At once.',
    risk: { level: 'low', text: 'The list must name every federated domain whose users take part.' },
    sources: ['graph-federation', 'graph-powershell'],
  },
  {
    id: 'list-managed-users',
    phase: 'before-you-start',
    title: 'List the users of managed domains',
    place: 'graph-powershell',
    role: roles.entraRead,
    why: {
      text: 'Users of a managed domain never sign in at AD FS, so its MFA does not reach them.',
      sources: ['adfs-trust-managed', 'staged-rollout'],
    },
    when: { ...byAdfs, 'other-domains': ['managed'] },
    changes: false,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $managedDomains = @(
            Get-MgDomain -All | Where-Object { $_.AuthenticationType -eq 'Managed' } |
              ForEach-Object { $_.Id }
          )
          $userProperties = 'userPrincipalName', 'accountEnabled', 'userType'
          $managedUsers = @(
            Get-MgUser -All -Property $userProperties |
              Where-Object { $_.AccountEnabled -and $_.UserType -ne 'Guest' } |
              Where-Object { $_.UserPrincipalName.Split('@')[-1] -in $managedDomains }
          )
          $managedUsers | Sort-Object -Property 'UserPrincipalName' |
            Format-Table -Property 'UserPrincipalName'
          Write-Output -InputObject "Users of managed domains: $($managedUsers.Count)"
        }
      `,
    },
    expect:
      'Emergency accounts and service accounts only. Every person on the list needs another way to MFA: plan a separate rollout for them, with the answer for a managed domain.',
    verify: { expect: 'Each person is noted with the way chosen for them; none is in the pilot group.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Whoever is forgotten keeps signing in with a password alone.',
    },
    sources: ['adfs-trust-managed', 'graph-powershell'],
  },
  {
    id: 'check-staged-rollout',
    phase: 'before-you-start',
    title: 'Check that no staged rollout bypasses AD FS',
    place: 'portal',
    role: roles.entraRead,
    why: {
      text: 'Check this before you rely on AD FS: users in a staged rollout group of a federated domain sign in to Entra ID directly, so AD FS never asks them for MFA.',
      sources: ['practice'],
      check: true,
    },
    when: byAdfs,
    changes: false,
    portal: {
      where: 'Microsoft Entra admin centre',
      clicks: [
        'Open Entra Connect, then Connect Sync.',
        'Open Staged rollout of cloud authentication.',
        'Note each feature that is on, and open its groups.',
      ],
    },
    expect: 'Every feature is off, or no group holds a user of this rollout.',
    verify: { expect: 'The groups are written down and compared with the pilot group.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Whoever is in such a group has no MFA afterwards: stop until it is resolved.',
    },
    sources: ['practice'],
  },
  {
    id: 'check-trust-identifier',
    phase: 'before-you-start',
    title: 'Check the identifier of the trust with Microsoft 365',
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: {
      text: 'The commands find the trust by its identifier. Check it on your farm: for a tenant operated by 21Vianet it is reported to be `urn:federation:partner.microsoftonline.cn`.',
      sources: ['practice'],
      check: true,
    },
    when: { ...federated, cloud: ['21vianet'] },
    changes: false,
    command: {
      shell: 'adfs',
      command: ps`Get-AdfsRelyingPartyTrust | Format-List -Property 'Name', 'Identifier', 'Enabled'`,
    },
    expect: 'One trust has this identifier.',
    verify: { expect: 'If yours is different, replace it in every AD FS command in this runbook.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: { level: 'low', text: 'With a wrong identifier the commands find no trust, and stop.' },
    sources: ['practice', 'adfs-powershell'],
  },
  {
    ...adfsRecord,
    id: 'record-adfs',
    why: {
      text: 'The trust with Microsoft 365 gets another access control policy. The way back needs the present one with its parameters, or the rules in its place, and the list of MFA providers.',
      sources: ['adfs-access-control', 'adfs-powershell'],
    },
    when: byAdfs,
  },
  {
    ...adfsRecord,
    id: 'record-adfs-asking',
    why: {
      text: 'AD FS asks for MFA today, and Entra ID will ask in its place. To go back you need what asks now: the policy of the trust with its parameters, or its rules, and the rules of the farm.',
      sources: ['adfs-access-control', 'adfs-powershell'],
    },
    when: adfsAsksToday,
    expect:
      'The trust with its access control policy, the rules of the farm, and two files in `OutlookMfa` in your home folder on this node.',
  },
  {
    ...adfsRecord,
    id: 'read-adfs-mfa',
    title: 'Record whether AD FS asks for MFA today',
    why: {
      text: 'If AD FS asks for MFA today and Entra ID later, users are asked twice. With a federation provider other than AD FS, look there instead.',
      sources: ['adfs-access-control', 'practice'],
    },
    when: { ...byConditionalAccess, ...federated, 'adfs-mfa': ['none', 'unanswered'] },
    expect:
      'A policy without “MFA” in its name, no additional authentication rules, and two files in `OutlookMfa` in your home folder on this node. If anything asks, answer “What asks, or will ask, for a second factor in AD FS?” in the advisor: the new runbook takes it off in a task with its undo.',
    verify: {
      expect: 'Both files are there. A user signs in at AD FS without a second factor, inside and outside.',
    },
    risk: {
      level: 'medium',
      text: 'Take nothing off AD FS yet: until Entra ID asks, only AD FS does.',
    },
  },
  {
    ...farmCheck,
    id: 'check-farm-level',
    when: { ...byAdfs, 'adfs-version': ['2025', '2022', '2019'] },
    risk: {
      level: 'medium',
      text: 'Below level 3 the policies are missing: raise the level first, as a change of its own (`Invoke-AdfsFarmBehaviorLevelRaise`). Check before whether `Restore-AdfsFarmBehaviorLevel` can lower it again.',
    },
  },
  {
    ...farmCheck,
    id: 'check-farm-level-old',
    when: { ...byAdfs, 'adfs-version': ['2016'] },
    risk: {
      level: 'medium',
      text: `Unconfirmed: extended support for Windows Server 2016 ends on ${on('windows-server-2016-support')}, so plan nodes with 2022 or 2025. Until then, each node must allow .NET strong cryptography (TLS 1.2).`,
    },
  },
  {
    id: 'connect-exchange-online',
    phase: 'before-you-start',
    title: 'Connect to Exchange Online',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnline,
    why: {
      text: 'Use a window that is connected to nothing else. Every Exchange has cmdlets of these names, so that a command could reach the wrong side; and the module of Microsoft Graph is reported to disturb this sign-in in the same window (check).',
      sources: ['exchange-online-connect', 'practice'],
      check: true,
    },
    when: online,
    changes: false,
    command: {
      shell: 'exchange-online',
      command: ps`${connectExchangeOnline('onlineSession')}`,
    },
    expect: `A sign-in window opens. ${installExchangeOnline}`,
    verify: {
      command: {
        shell: 'exchange-online',
        command: ps`
          Get-ConnectionInformation |
            Format-List -Property 'UserPrincipalName', 'TenantID', 'State'
        `,
      },
      expect: 'Your account, the right tenant, `State : Connected`.',
    },
    undo: { none: '`Disconnect-ExchangeOnline` ends the session.' },
    takesEffect: 'At once, for this session.',
    risk: { level: 'low', text: 'Check the tenant before you go on.' },
    sources: ['exchange-online-connect', 'exchange-powershell'],
  },
  {
    id: 'record-exchange-online',
    phase: 'before-you-start',
    title: 'Record the settings of Exchange Online',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnlineRead,
    why: {
      text: 'A default authentication policy may be set already: the setting “Modern authentication” in the admin centre creates one. Going back means going back to that policy, not to none.',
      sources: ['basic-authentication-online', 'exchange-powershell'],
    },
    when: online,
    changes: false,
    command: {
      shell: 'exchange-online',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $records = "$HOME/OutlookMfa"
          New-Item -ItemType Directory -Path $records -Force | Out-Null
          $onlineToday = Get-OrganizationConfig |
            Select-Object -Property 'DefaultAuthenticationPolicy', 'OAuth2ClientProfileEnabled'
          $onlinePolicies = @(Get-AuthenticationPolicy)
          $onlineAssigned = @(
            Get-User -ResultSize Unlimited |
              Where-Object { $_.AuthenticationPolicy } |
              Select-Object -Property 'Guid', 'UserPrincipalName', 'AuthenticationPolicy'
          )
          $onlineToday | Export-Clixml -Path "$records/online-organisation.xml" -NoClobber
          $onlinePolicies | Export-Clixml -Path "$records/online-policies.xml" -NoClobber
          $onlineAssigned | Export-Clixml -Path "$records/online-assigned.xml" -NoClobber
          $onlineToday | Format-List
          $onlinePolicies | Format-Table -Property 'Name'
          $onlineAssigned | Format-Table -Property 'UserPrincipalName', 'AuthenticationPolicy'
        }
      `,
    },
    expect:
      'The default policy (often none), `OAuth2ClientProfileEnabled : True`, all policies, the users who have one, and three files in `OutlookMfa` in your home folder.',
    verify: {
      command: {
        shell: 'exchange-online',
        command: ps`Import-Clixml -Path "$HOME/OutlookMfa/online-organisation.xml" | Format-List`,
      },
      expect: 'The same values.',
    },
    undo: onlyRecords,
    takesEffect: 'At once; the list of users can take some minutes.',
    risk: {
      level: 'low',
      text: '`OAuth2ClientProfileEnabled : False` means that Outlook cannot use tokens yet: stop, and switch it on first, as a change of its own: `Set-OrganizationConfig -OAuth2ClientProfileEnabled $true`, back with `$false`.',
    },
    sources: ['basic-authentication-online', 'exchange-powershell'],
  },
  {
    id: 'open-exchange-management-shell',
    phase: 'before-you-start',
    title: 'Open the Exchange Management Shell',
    place: 'exchange-management-shell',
    role: roles.exchangeServerRead,
    why: {
      text: 'Use the shell on a Mailbox server, in a window of its own. Authentication policies need Exchange Server 2019 CU2 or later.',
      sources: ['exchange-powershell', 'hybrid-modern-authentication'],
    },
    when: server,
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        Get-ExchangeServer | Sort-Object -Property 'Name' |
          Format-Table -Property 'Name', 'ServerRole', 'AdminDisplayVersion'
      `,
    },
    expect:
      'Every Exchange server. 15.2 is Subscription Edition from build 2562 on, and Exchange Server 2019 below; 15.1 is 2016, which has no authentication policies.',
    verify: { expect: 'No server is missing, and none runs an unsupported version.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'In a forest with several domains, first run `Set-ADServerSettings -ViewEntireForest $true` in each new window: otherwise the shell sees only the users of its own domain, and the records miss the others. Do not count mailboxes on Exchange Server 2016 as protected by an authentication policy.',
    },
    sources: ['exchange-powershell', 'exchange-support-dates'],
  },
  {
    id: 'check-server-policy-cmdlets',
    phase: 'before-you-start',
    title: 'Check that the servers have authentication policies',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'Exchange Server 2019 has authentication policies from CU2 on. The shell shows the cmdlets of the server it is connected to: open it on the oldest one.',
      sources: ['exchange-powershell', 'block-legacy-server'],
    },
    when: { ...server, 'exchange-version': ['2019-older'] },
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $policyCmdlets = @(Get-Command -Name 'New-AuthenticationPolicy*')
          if ($policyCmdlets.Count -eq 0) { throw 'This server has no authentication policies.' }
          if (-not $policyCmdlets[0].Parameters.ContainsKey('BlockLegacyAuthMapi')) {
            throw 'This server cannot block legacy authentication.'
          }
          Write-Output -InputObject 'This server has authentication policies.'
        }
      `,
    },
    expect:
      '`This server has authentication policies.` After an error, bring every server to its current update first.',
    verify: { expect: 'The same on each other server that is older than CU14.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Do not go on while this stops with an error: later tasks would leave mailboxes open that look protected.',
    },
    sources: ['exchange-powershell', 'block-legacy-server'],
  },
  {
    ...recordExchangeServer,
    id: 'record-exchange-server',
    why: {
      text: 'Going back means restoring these values: the default policy, the policies of single users, the authorisation servers, the authentication methods of the virtual directories.',
      sources: ['exchange-powershell', 'practice'],
    },
    when: serverWithPolicies,
    expect:
      'The default policy (often none), all policies, the users who have one, and five files in `OutlookMfa` in your home folder on this server.',
  },
  {
    ...recordExchangeServer,
    id: 'record-old-exchange-server',
    why: {
      text: 'Going back means restoring these values: the modern authentication switch, the authorisation servers, the authentication methods of the virtual directories.',
      sources: ['exchange-powershell', 'practice'],
    },
    when: serverWithoutPolicies,
    expect:
      '`OAuth2ClientProfileEnabled`, and three files in `OutlookMfa` in your home folder on this server.',
  },
] as const satisfies readonly Task[]
