import { connectExchangeOnline, trustIdentifier } from '../clouds'
import { name, only, ps } from '../command'
import {
  adfsAsksToday,
  byAccessControl,
  byConditionalAccess,
  federated,
  online,
  serverWithHold,
  serverWithPolicies,
  withAccessControl,
} from '../conditions'
import type { Task } from '../types'
import { givenBack, whoHas, whoIsLeft } from './assignment-commands'
import { relyOnAdfs } from './mfa-trigger-adfs'
import { blockLegacy, mfaAll, mfaEverywhere } from './policy-commands'
import {
  federationChange,
  federationChanged,
  federationSettings,
  legacySignIns,
  onlyReads,
  otherDomains,
  roles,
} from './shared'
import { smtpAccounts, smtpAuthStop, smtpPolicy } from './smtp-auth'

/** Whoever is blocked while the hold is the default goes from one way in to the other, which nobody has seen to work. */
const unlessHeld = only(
  serverWithHold,
  `
  $presentDefault = "$((Get-OrganizationConfig).DefaultAuthenticationPolicy)"
  if ($presentDefault) {
    $presentPolicy = (Get-AuthenticationPolicy -Identity $presentDefault).Name
    if ($presentPolicy -eq `,
  name('policy', ' hold'),
  `) { throw 'End the hold first.' }
  }`,
)

const federation = federationChange('reject', 'rejectMfaByFederatedIdp')

const federationByAdfs = federationChange('late', 'enforceMfaByFederatedIdp')

const retireTitle = 'Take MFA off the AD FS trust in the same change'

const retireReason = {
  text: 'Since the previous task Entra ID ignores MFA by AD FS, so users are asked twice until AD FS stops. In the other order a domain with `enforceMfaByFederatedIdp` would send them back to AD FS for a second factor that it no longer asks for. Check first that Conditional Access is on for everyone: then MFA has no gap.',
  sources: ['graph-federation', 'practice'],
  check: true,
} as const satisfies Task['why']

const retireUndo =
  'AD FS asks again, as recorded. Do this before Entra ID is set to accept MFA by AD FS again, or to stop asking: until then users are asked twice, and nobody is without MFA. A rule of the farm that was removed by hand is put back by hand, from `adfs-additional-rule.xml`.'

const retireEffect =
  'At the next sign-in through AD FS; with the internal database after about five minutes on other nodes.'

const retireRisk = {
  level: 'high',
  text: 'Browser sign-ins and Microsoft 365 services that no Conditional Access policy covers lose the second factor that AD FS gave them. The stop before these two tasks comes first. Other trusts of the farm are not touched.',
} as const satisfies Task['risk']

/** The default waits for those who keep SMTP AUTH. */
const senderGuard = `
  $senderName = $senderPolicy.DistinguishedName.Replace("'", "''")
  $senderFilter = "AuthenticationPolicy -eq '{0}'" -f $senderName
  if (@(Get-User -ResultSize Unlimited -Filter $senderFilter).Count -eq 0) {
    throw 'Nobody keeps SMTP AUTH yet. Give the listed accounts their policy first.'
  }`

/** How a joined device shows that it still gets its primary refresh token. */
const renewed =
  'on a joined device that was locked and unlocked `dsregcmd /status` still shows `AzureAdPrt : YES`, and an `AzureAdPrtUpdateTime` after the change.'

/** Phase 6: MFA for everyone, then the exceptions, then the block; the default of Exchange Server last of all. */
export const everyone = [
  {
    id: 'switch-on-mfa-all',
    phase: 'everyone',
    title: 'Switch MFA on for everyone',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'MFA comes before the block: users need a working modern client before the legacy one is blocked. The policy has reported from the start. Run “List users without a second factor” again first.',
      sources: ['conditional-access-report-only', 'practice'],
    },
    when: byConditionalAccess,
    changes: true,
    portal: {
      where: 'Microsoft Entra admin centre, Conditional Access, Policies',
      clicks: [
        'Open Require MFA for Outlook - all.',
        'Check the two excluded groups once more.',
        'Enable policy: On. Save.',
      ],
    },
    command: mfaAll.switchOn,
    expect: 'No error.',
    verify: {
      command: mfaAll.verifyOn,
      expect: '`State : enabled`. Watch the sign-in log and the service desk for some days before the block.',
    },
    undo: {
      command: mfaAll.switchOff,
      text: 'Back to report-only: of this runbook’s two policies only that of the pilot still asks, until it is removed.',
    },
    takesEffect:
      'At the next sign-in that reaches Entra ID; for Outlook with a valid token, up to 28 hours later. A change to the excluded groups can take up to a day: fill them the day before.',
    risk: {
      level: 'high',
      text: 'It reaches every user outside the two groups. Users without a second factor must register at their next sign-in; room systems outside the excluded groups stop working.',
    },
    sources: [
      'graph-conditional-access',
      'conditional-access-report-only',
      'conditional-access-exclusions',
      'continuous-access-evaluation',
    ],
  },
  {
    id: 'switch-on-mfa-everywhere',
    phase: 'everyone',
    title: 'Switch MFA on in all services',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'Where AD FS asks today, Entra ID must ask by the time it stops. Its report over all resources is clean, and nobody is left without a method in Entra ID.',
      sources: ['adfs-access-control', 'conditional-access-all-users', 'practice'],
    },
    when: adfsAsksToday,
    changes: true,
    portal: {
      where: 'Microsoft Entra admin centre, Conditional Access, Policies',
      clicks: [
        'Open Require MFA everywhere - all.',
        'Read its report once more, for all resources.',
        'Enable policy: On. Save.',
      ],
    },
    command: mfaEverywhere.switchOn,
    expect: 'No error.',
    verify: {
      command: mfaEverywhere.verifyOn,
      expect:
        '`State : enabled`. Directory synchronisation still runs, and a sender that keeps SMTP AUTH still sends.',
    },
    undo: {
      command: mfaEverywhere.switchOff,
      text: 'Back to report-only. If MFA was taken off AD FS, let AD FS ask again first.',
    },
    takesEffect:
      'At the next sign-in that reaches Entra ID. A change to the excluded groups can take up to a day: fill them the day before.',
    risk: {
      level: 'high',
      text: 'It reaches every service, not Outlook alone: service accounts and unattended sign-ins outside the groups stop at once.',
    },
    sources: [
      'graph-conditional-access',
      'conditional-access-report-only',
      'conditional-access-all-users',
      'continuous-access-evaluation',
    ],
  },
  {
    id: 'check-mfa-everywhere',
    phase: 'everyone',
    title: 'Stop: does Entra ID ask wherever AD FS asks today?',
    place: 'graph-powershell',
    role: roles.entraRead,
    why: {
      text: 'AD FS asks for MFA in every service behind the trust, browsers included. Check that a policy that is on, this runbook’s or one of yours, covers them all before AD FS stops.',
      sources: ['adfs-access-control', 'conditional-access-all-users', 'practice'],
      check: true,
    },
    when: adfsAsksToday,
    changes: false,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $everywhere = @(
            Get-MgIdentityConditionalAccessPolicy -All |
              Where-Object { $_.State -eq 'enabled' -and $_.Conditions.Users } |
              Where-Object { 'All' -in $_.Conditions.Users.IncludeUsers } |
              Where-Object { 'All' -in $_.Conditions.Applications.IncludeApplications } |
              Where-Object {
                $set = $_.Conditions
                $types = @($set.ClientAppTypes)
                $outlook = 'mobileAppsAndDesktopClients' -in $types
                $risks = $set.PSObject.Properties | Where-Object { $_.Name -like '*RiskLevels' }
                $narrow = @(
                  $risks | ForEach-Object { $_.Value }
                  $set.Locations | ForEach-Object { $_.IncludeLocations }
                  $set.Platforms | ForEach-Object { $_.IncludePlatforms }
                  $set.Devices | ForEach-Object { $_.DeviceFilter.Rule }
                )
                ('all' -in $types -or ('browser' -in $types -and $outlook)) -and
                  @($narrow | Where-Object { $_ -and $_ -ne 'all' }).Count -eq 0
              } |
              Where-Object { $_.GrantControls } |
              Where-Object {
                $grant = $_.GrantControls
                $strength = $grant.AuthenticationStrength |
                  Where-Object { $_ -and "$($_.RequirementsSatisfied)" -match 'mfa' }
                $controls = @($grant.BuiltInControls | Where-Object { $_ })
                $others = @($controls | Where-Object { $_ -ne 'mfa' })
                $others += @($grant.TermsOfUse | Where-Object { $_ })
                $others += @($grant.CustomAuthenticationFactors | Where-Object { $_ })
                $asks = 'mfa' -in $controls -or $strength
                $asks -and ($grant.Operator -eq 'AND' -or $others.Count -eq 0)
              }
          )
          if ($everywhere.Count -eq 0) {
            throw 'No policy asks all users for MFA in all services.'
          }
          $everywhere | Format-List -Property 'DisplayName', 'State', 'Id'
        }
      `,
    },
    expect:
      'At least one policy. One for risky sign-ins, for some platforms, locations or devices, or satisfied by a compliant device, does not count. Without one, do not go on to the next two tasks.',
    verify: {
      expect:
        'In the admin centre, it leaves out nobody whom AD FS asks today: check users, groups, roles, resources, locations, platforms and devices.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Without a policy that asks everywhere, a password is enough in every browser once AD FS stops.',
    },
    sources: ['adfs-access-control', 'conditional-access-all-users', 'graph-conditional-access'],
  },
  {
    id: 'reject-federated-mfa',
    phase: 'everyone',
    title: 'Let Entra ID ask for MFA itself',
    place: 'graph-powershell',
    role: roles.federation,
    why: {
      text: 'Entra ID then ignores a claim from AD FS that MFA was done, so a forged claim is worth nothing. Where AD FS asks as well, users are asked twice from now on: MFA comes off AD FS after this, never before.',
      sources: ['graph-federation', 'practice'],
    },
    when: { ...byConditionalAccess, identity: ['federated'] },
    changes: true,
    command: federation.command,
    expect: federationChanged,
    verify: {
      command: federationSettings,
      expect: 'A row for each domain, with `rejectMfaByFederatedIdp`.',
    },
    undo: {
      command: federation.undo,
      text: 'If MFA was taken off AD FS, undo that first. Connect with `Domain.ReadWrite.All`. Each domain with the new value gets its recorded one back, or, where none was recorded, `acceptIfMfaDoneByFederatedIdp`, because Microsoft does not support going back to “never set”.',
    },
    takesEffect: 'At the next sign-in of any user of the domain: there is no pilot.',
    risk: {
      level: 'high',
      text: 'Users who have MFA only at AD FS must register with Entra ID. Set it after Conditional Access is on for everyone and registration is complete.',
    },
    sources: ['graph-federation', 'graph-powershell', 'practice'],
  },
  {
    id: 'retire-adfs-policy',
    phase: 'everyone',
    title: retireTitle,
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: retireReason,
    when: { ...adfsAsksToday, ...withAccessControl },
    changes: true,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          if (-not (Test-Path -Path "$HOME/OutlookMfa/adfs-trust.xml")) {
            throw 'Record the settings of AD FS first.'
          }
          $retireId = ${trustIdentifier}
          $retireTrust = @(Get-AdfsRelyingPartyTrust -Identifier $retireId)
          if ($retireTrust.Count -ne 1) { throw "$($retireTrust.Count) trusts were found." }
          $asking = [string]$retireTrust[0].AccessControlPolicyName
          $asksEveryone = @(
            'Permit everyone and require MFA'
            'Permit everyone and require MFA for specific group'
            'Permit everyone and require MFA from extranet access'
            'Permit everyone and require MFA from unauthenticated devices'
            'Permit everyone and require MFA, allow automatic device registration'
          )
          if ($asking -in $asksEveryone) {
            $permitEveryone = @{ AccessControlPolicyName = 'Permit everyone' }
            Set-AdfsRelyingPartyTrust -TargetIdentifier $retireId @permitEveryone
          } elseif (-not $asking -and $retireTrust[0].AdditionalAuthenticationRules) {
            $withoutRules = @{ AdditionalAuthenticationRules = '' }
            Set-AdfsRelyingPartyTrust -TargetIdentifier $retireId @withoutRules
          } else {
            throw "Policy '$asking' is not one that this command can replace."
          }
        }
      `,
    },
    expect:
      'No error. A policy of your own, or rules of the farm, are refused: then take MFA off by hand (AD FS Management, Relying Party Trusts, Edit Access Control Policy), and leave whatever decides who may sign in.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`
          Get-AdfsRelyingPartyTrust -Identifier ${trustIdentifier} |
            Select-Object -Property 'AccessControlPolicy*', 'AdditionalAuthenticationRules' |
            ConvertTo-Json -Depth 4
          Get-AdfsAdditionalAuthenticationRule | Format-List
        `,
      },
      expect:
        'Nothing on the trust or in the farm asks for MFA. A user is asked once, by Entra ID, in Outlook and in the browser.',
    },
    undo: {
      command: {
        shell: 'adfs',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $askingRecord = Import-Clixml -Path "$HOME/OutlookMfa/adfs-trust.xml"
            $askingId = ${trustIdentifier}
            if ($askingRecord.AccessControlPolicyName) {
              $askingAccess = @{
                AccessControlPolicyName = $askingRecord.AccessControlPolicyName
              }
              $askingParameters = @{}
              $parameters = $askingRecord.AccessControlPolicyParameters
              if ($parameters -is [System.Collections.IDictionary]) {
                foreach ($key in $parameters.Keys) {
                  $askingParameters[$key] = [string[]]@($parameters[$key])
                }
              }
              if ($askingParameters.Count -gt 0) {
                $askingAccess.AccessControlPolicyParameters = $askingParameters
              }
              Set-AdfsRelyingPartyTrust -TargetIdentifier $askingId @askingAccess
            } else {
              if (-not $askingRecord.AdditionalAuthenticationRules) {
                throw 'The record names neither a policy nor rules that ask.'
              }
              $askingRules = @{
                AdditionalAuthenticationRules = $askingRecord.AdditionalAuthenticationRules
              }
              Set-AdfsRelyingPartyTrust -TargetIdentifier $askingId @askingRules
            }
          }
        `,
      },
      text: retireUndo,
    },
    takesEffect: retireEffect,
    risk: retireRisk,
    sources: ['adfs-access-control', 'adfs-powershell', 'graph-federation', 'practice'],
  },
  {
    id: 'retire-adfs-rule',
    phase: 'everyone',
    title: retireTitle,
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: retireReason,
    when: { ...adfsAsksToday, 'adfs-version': ['2012-r2'] },
    changes: true,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          if (-not (Test-Path -Path "$HOME/OutlookMfa/adfs-trust.xml")) {
            throw 'Record the settings of AD FS first.'
          }
          $ruleId = ${trustIdentifier}
          $ruleTrust = @(Get-AdfsRelyingPartyTrust -Identifier $ruleId)
          if ($ruleTrust.Count -ne 1) { throw "$($ruleTrust.Count) trusts were found." }
          if (-not $ruleTrust[0].AdditionalAuthenticationRules) {
            throw 'No rule of the trust asks: look at the rules of the farm.'
          }
          $noRules = @{ AdditionalAuthenticationRules = '' }
          Set-AdfsRelyingPartyTrust -TargetIdentifier $ruleId @noRules
        }
      `,
    },
    expect: 'No error. Rules of the farm stay: remove them by hand if no other application needs them.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`
          Get-AdfsRelyingPartyTrust -Identifier ${trustIdentifier} |
            Format-List -Property 'Name', 'AdditionalAuthenticationRules'
          Get-AdfsAdditionalAuthenticationRule | Format-List
        `,
      },
      expect:
        'No rule of the trust or of the farm asks for MFA. A user is asked once, by Entra ID, in Outlook and in the browser.',
    },
    undo: {
      command: {
        shell: 'adfs',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $ruleRecord = Import-Clixml -Path "$HOME/OutlookMfa/adfs-trust.xml"
            if (-not $ruleRecord.AdditionalAuthenticationRules) {
              throw 'The record names no rule that asks.'
            }
            $rulesBefore = @{
              AdditionalAuthenticationRules = $ruleRecord.AdditionalAuthenticationRules
            }
            $ruleBackId = ${trustIdentifier}
            Set-AdfsRelyingPartyTrust -TargetIdentifier $ruleBackId @rulesBefore
          }
        `,
      },
      text: retireUndo,
    },
    takesEffect: retireEffect,
    risk: retireRisk,
    sources: ['adfs-powershell', 'graph-federation', 'practice'],
  },
  {
    ...otherDomains,
    id: 'check-other-domains',
    phase: 'everyone',
    when: { ...byConditionalAccess, ...federated, 'other-domains': ['federated'] },
    expect:
      '`rejectMfaByFederatedIdp` for every domain whose users have registered. Any other value has an owner and a date.',
  },
  {
    id: 'list-adfs-group',
    phase: 'everyone',
    title: 'List whom AD FS asks for MFA and whom it does not',
    place: 'administrator-workstation',
    role: 'None: any user of the domain.',
    why: {
      text: 'Enabled users of the federated domains outside the group still get in with a password alone. Run it before each wave and after the last; check one name of each list. Members of nested groups count.',
      sources: ['adfs-access-control', 'practice'],
      check: true,
    },
    when: byAccessControl,
    changes: false,
    command: {
      shell: 'windows',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $records = "$HOME/OutlookMfa"
          New-Item -ItemType Directory -Path $records -Force | Out-Null
          $askedGroup = [System.Security.Principal.NTAccount]${name('adfs-pilot-group')}
          $sid = $askedGroup.Translate([System.Security.Principal.SecurityIdentifier]).Value
          $group = [adsi]"LDAP://<SID=$sid>"
          $path = "$($group.distinguishedName)".Replace('\', '\5c')
          $path = $path.Replace('(', '\28').Replace(')', '\29').Replace('*', '\2a')
          $enabled = '(!(userAccountControl:1.2.840.113556.1.4.803:=2))'
          $directory = [adsisearcher]''
          $directory.PageSize = 1000
          $nested = '(&(userPrincipalName=*)(memberOf:1.2.840.113556.1.4.1941:={0}))'
          $directory.Filter = $nested -f $path
          $asked = @{}
          foreach ($found in $directory.FindAll()) {
            $asked["$($found.Properties['userprincipalname'])"] = $true
          }
          $notAsked = @(foreach ($domain in ${name('federated-domain')}) {
            $directory.Filter = "(&(userPrincipalName=*@{0})$enabled)" -f $domain
            $users = @($directory.FindAll())
            if ($users.Count -eq 0) { Write-Warning -Message "Nobody of $domain was found." }
            foreach ($found in $users) {
              $user = "$($found.Properties['userprincipalname'])"
              if (-not $asked.ContainsKey($user)) { $user }
            }
          })
          $askedTime = Get-Date -Format 'yyyyMMdd-HHmmss'
          $asked.Keys | Sort-Object |
            Out-File -FilePath "$records/adfs-asked-$askedTime.txt" -NoClobber -Encoding utf8
          $notAsked | Sort-Object |
            Out-File -FilePath "$records/adfs-not-asked-$askedTime.txt" -NoClobber -Encoding utf8
          Write-Output -InputObject "Asked: $($asked.Count). Not asked: $($notAsked.Count)."
        }
      `,
    },
    expect:
      'Two numbers; the names are in the newest `adfs-asked-*.txt` and `adfs-not-asked-*.txt` in `OutlookMfa`.',
    verify: {
      expect:
        'After the last wave, whoever is not asked has an owner and a date. So has every mailbox user whose `userPrincipalName` ends in another domain: the lists do not hold them.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'It searches the domain you are signed in to, by `userPrincipalName`: look by hand in the other domains of a forest, and where users sign in with another name. A nested “Domain Users” counts as empty.',
    },
    sources: ['adfs-access-control', 'practice'],
  },
  {
    id: 'widen-adfs-group',
    phase: 'everyone',
    title: 'Widen the AD FS group wave by wave',
    place: 'administrator-workstation',
    role: 'The right to change the members of the group',
    why: {
      text: 'The group decides whom AD FS asks for MFA. It holds only users with a second factor: a joiner gets one, then joins it.',
      sources: ['adfs-access-control', 'practice'],
    },
    when: byAccessControl,
    changes: true,
    portal: {
      where: 'Active Directory Users and Computers',
      clicks: [
        'Compare the wave with the list of those who have a second factor, from whoever gives it out: Entra ID, the certification authority or the provider. Whoever is not on it waits.',
        'Open the AD FS pilot group, Members: add the others.',
        'Watch for a day before the next wave.',
      ],
    },
    expect: 'In the end every user with a second factor is a member.',
    verify: {
      expect: `In a new session a user of the wave is asked once. Go or no-go: ${renewed}`,
    },
    undo: {
      none: 'Take out the users of this wave, and nobody else. The `adfs-asked-*.txt` written before it shows who, of the domain that it searched, was asked already.',
    },
    takesEffect:
      'At the next sign-in through AD FS. Outlook with a valid refresh token is asked later; `Revoke-MgUserSignInSession`, with the scope `User.RevokeSessions.All`, ends the sessions of one user. Unconfirmed: on the internal network, with integrated Windows sign-in, only after the next sign-in to Windows.',
    risk: {
      level: 'medium',
      text: 'Whoever is added without a second factor is shut out: before each wave see again who has none.',
    },
    sources: ['adfs-access-control', 'primary-refresh-token', 'practice'],
  },
  {
    ...relyOnAdfs,
    id: 'enforce-federated-mfa-late',
    phase: 'everyone',
    command: federationByAdfs.command,
    undo: { ...relyOnAdfs.undo, command: federationByAdfs.undo },
    why: {
      text: 'Security defaults ask everyone in Entra ID. From here on they send everyone to AD FS, so that nobody is asked twice; before the last wave that would have shut out whoever has no second factor there. First run “Check the emergency accounts” again, in a window connected to read, and sign in with each.',
      sources: ['graph-federation', 'security-defaults', 'practice'],
    },
    when: { ...byAccessControl, 'security-defaults': ['on'] },
  },
  {
    id: 'require-adfs-mfa-everyone',
    phase: 'everyone',
    title: 'Optional: require MFA on the trust for everyone',
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: {
      text: 'The intended end state is the policy for a specific group, filled with users who have a second factor: without one a joiner reaches nothing behind the trust, the page on which one registers with Entra ID included. Check joined devices before you go beyond it. Where devices are joined through AD FS, do not run this command: choose by hand the policy that allows automatic device registration (`Get-AdfsAccessControlPolicy` has its exact name).',
      sources: ['practice', 'primary-refresh-token', 'adfs-access-control'],
      check: true,
    },
    when: byAccessControl,
    changes: true,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          if (-not (Test-Path -Path "$HOME/OutlookMfa/adfs-trust.xml")) {
            throw 'Record the settings of AD FS first.'
          }
          $everyonePolicyName = 'Permit everyone and require MFA'
          $everyoneAccess = @(
            Get-AdfsAccessControlPolicy | Where-Object { $_.Name -eq $everyonePolicyName }
          )
          if ($everyoneAccess.Count -ne 1) {
            throw "This farm has no policy $everyonePolicyName."
          }
          $everyoneTrustId = ${trustIdentifier}
          $everyoneTrust = @(Get-AdfsRelyingPartyTrust -Identifier $everyoneTrustId)
          if ($everyoneTrust.Count -ne 1) { throw "$($everyoneTrust.Count) trusts found." }
          $everyoneToday = [string]$everyoneTrust[0].AccessControlPolicyName
          if ($everyoneToday -ne 'Permit everyone and require MFA for specific group') {
            throw "The trust has '$everyoneToday', not the policy of the pilot."
          }
          $requireForEveryone = @{ AccessControlPolicyName = $everyonePolicyName }
          Set-AdfsRelyingPartyTrust -TargetIdentifier $everyoneTrustId @requireForEveryone
        }
      `,
    },
    expect: 'No error. Only the pilot’s policy is replaced: any other may be stricter.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`
          Get-AdfsRelyingPartyTrust -Identifier ${trustIdentifier} |
            Select-Object -ExpandProperty 'AccessControlPolicyName'
        `,
      },
      expect: `\`Permit everyone and require MFA\`. A user with a second factor is asked once and gets in; ${renewed}`,
    },
    undo: {
      command: {
        shell: 'adfs',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $groupPolicyName = 'Permit everyone and require MFA for specific group'
            $groupTrustId = ${trustIdentifier}
            $requireForGroup = @{
              AccessControlPolicyName = $groupPolicyName
              AccessControlPolicyParameters = ${name('adfs-pilot-group')}
            }
            Set-AdfsRelyingPartyTrust -TargetIdentifier $groupTrustId @requireForGroup
          }
        `,
      },
      text: 'Back to MFA for the pilot group. To take MFA off, use the undo of “Require MFA on the trust for the pilot group”, which reads the record.',
    },
    takesEffect:
      'At the next sign-in through AD FS; with the internal database after about five minutes on other nodes.',
    risk: {
      level: 'high',
      text: 'It reaches every service behind the trust, browsers and administrators included, and WS-Trust calls. It shuts out whoever has no second factor in the newest `adfs-not-asked-*.txt`, room systems and service accounts too: first see that list empty of them. Keep the emergency accounts at hand.',
    },
    sources: ['adfs-access-control', 'adfs-powershell', 'primary-refresh-token', 'practice'],
  },
  {
    ...smtpAuthStop,
    id: 'check-smtp-auth',
    when: { ...online, keep: ['unanswered', 'smtp-auth'] },
    verify: {
      expect:
        'The report is empty, or every sender has an owner and is listed in `smtp-accounts.txt` for the next tasks.',
    },
  },
  {
    ...smtpAuthStop,
    id: 'check-smtp-auth-unused',
    when: { ...online, keep: ['without-smtp-auth'] },
    verify: {
      expect:
        'The report is empty. If it is not, choose SMTP AUTH under “What must keep working?” in the advisor, and use the new runbook: it has the tasks for these senders.',
    },
  },
  {
    ...smtpPolicy,
    id: 'create-online-exception',
    title: 'Optional: create a policy that keeps SMTP AUTH',
    why: {
      text: 'Only if the report names senders. A policy given to a user directly wins over the default; this one allows SMTP AUTH and nothing else.',
      sources: ['basic-authentication-online', 'exchange-powershell'],
    },
    when: { ...online, keep: ['unanswered'] },
  },
  {
    ...smtpPolicy,
    id: 'create-smtp-exception',
    title: 'Create a policy that keeps SMTP AUTH',
    why: {
      text: 'A policy given to a user directly wins over the default; this one allows SMTP AUTH and nothing else.',
      sources: ['basic-authentication-online', 'exchange-powershell'],
    },
    when: { ...online, keep: ['smtp-auth'] },
  },
  {
    ...smtpAccounts,
    id: 'assign-online-exception',
    title: 'Optional: keep SMTP AUTH for the accounts that need it',
    when: { ...online, keep: ['unanswered'] },
  },
  {
    ...smtpAccounts,
    id: 'assign-smtp-exception',
    title: 'Keep SMTP AUTH for the accounts that need it',
    when: { ...online, keep: ['smtp-auth'] },
  },
  {
    id: 'switch-on-block-legacy',
    phase: 'everyone',
    title: 'Switch on the block of legacy authentication in Entra ID',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'Entra ID then refuses legacy clients outside the excluded groups, SMTP AUTH included. Read its report-only results once more: a sender, room or service that appears there, and must go on, must be in the group that keeps legacy authentication first.',
      sources: ['block-legacy-conditional-access', 'practice'],
    },
    when: byConditionalAccess,
    changes: true,
    portal: {
      where: 'Microsoft Entra admin centre, Conditional Access, Policies',
      clicks: [
        'Open Block legacy authentication - all.',
        'Check that the accounts that send with SMTP AUTH are in the group that keeps legacy authentication.',
        'Enable policy: On. Save.',
      ],
    },
    command: blockLegacy.switchOn,
    expect: 'No error.',
    verify: {
      command: blockLegacy.verifyOn,
      expect:
        '`State : enabled`. In the sign-in log legacy clients fail with this policy as the reason, and no failure is a surprise.',
    },
    undo: {
      command: blockLegacy.switchOff,
      text: 'Back to report-only: this policy refuses nothing.',
    },
    takesEffect:
      'At the next sign-in that reaches Entra ID. A change to the excluded groups can take up to a day: fill them the day before.',
    risk: {
      level: 'high',
      text: 'Whatever still uses legacy authentication stops. The policy applies after the first factor, so it does not stop password spray, and it sees only sign-ins to Entra ID.',
    },
    sources: ['block-legacy-conditional-access', 'graph-conditional-access', 'continuous-access-evaluation'],
  },
  {
    id: 'set-online-default',
    phase: 'everyone',
    title: 'Make the policy the default of Exchange Online',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnline,
    why: {
      text: 'The default applies to every user without a policy of their own, new ones included: whoever needs another policy has it by now.',
      sources: ['exchange-powershell', 'basic-authentication-online'],
    },
    when: online,
    changes: true,
    command: {
      shell: 'exchange-online',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          if (-not (Test-Path -Path "$HOME/OutlookMfa/online-organisation.xml")) {
            throw 'Record the settings of Exchange Online first.'
          }${only({ keep: ['smtp-auth'] }, '\n  $senderPolicy = Get-AuthenticationPolicy -Identity ', name('policy', ' SMTP'), senderGuard)}
          Set-OrganizationConfig -DefaultAuthenticationPolicy ${name('policy')}
        }
      `,
    },
    expect: 'No error.',
    verify: {
      command: {
        shell: 'exchange-online',
        command: ps`Get-OrganizationConfig | Format-List -Property 'DefaultAuthenticationPolicy'`,
      },
      expect: 'The name of the policy.',
    },
    undo: {
      command: {
        shell: 'exchange-online',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $onlinePresent = "$((Get-OrganizationConfig).DefaultAuthenticationPolicy)"
            if (-not $onlinePresent) { throw 'No default is set.' }
            $onlinePolicy = Get-AuthenticationPolicy -Identity $onlinePresent
            if ($onlinePolicy.Name -ne ${name('policy')}) {
              throw "The default is $onlinePresent, not the policy of this runbook."
            }
            $onlineRecordFile = "$HOME/OutlookMfa/online-organisation.xml"
            $onlineRecord = Import-Clixml -Path $onlineRecordFile
            $onlineBefore = [string]$onlineRecord.DefaultAuthenticationPolicy
            if (-not $onlineBefore) { $onlineBefore = $null }
            Set-OrganizationConfig -DefaultAuthenticationPolicy $onlineBefore
          }
        `,
      },
      text: 'Restores the recorded default, or none. It stops if another policy is the default by now.',
    },
    takesEffect: 'Within 24 hours.',
    risk: {
      level: 'high',
      text: 'It ends SMTP AUTH for every account without an exception, and an exception takes up to 24 hours to take effect: give it the day before. Everything else it blocks is retired in the service already.',
    },
    sources: ['exchange-powershell', 'basic-authentication-online', 'smtp-auth-retirement'],
  },
  {
    id: 'list-migration-endpoints',
    phase: 'everyone',
    title: 'Find the accounts of the migration endpoints',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnlineRead,
    why: {
      text: 'In a window for Exchange Online alone. To move a mailbox, Exchange Online signs in to your migration proxy with NTLM, as the account that the endpoint names. Under a default that blocks legacy authentication, moves stop.',
      sources: ['exchange-migration-endpoints'],
    },
    when: { ...serverWithPolicies, keep: ['unanswered', 'mailbox-moves'] },
    changes: false,
    command: {
      shell: 'exchange-online',
      command: ps`
        ${connectExchangeOnline('endpointSession')}
        Get-MigrationEndpoint | Format-List -Property 'Identity', 'RemoteServer', 'Username'
      `,
    },
    expect: 'Each endpoint with its server and account, or nothing.',
    verify: {
      expect:
        'Each account is in `server-exceptions.txt` in `OutlookMfa` on the Exchange server, one per line.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: { level: 'low', text: 'Close the session afterwards: `Disconnect-ExchangeOnline`.' },
    sources: ['exchange-migration-endpoints', 'exchange-powershell'],
  },
  {
    ...legacySignIns,
    id: 'find-server-sign-ins',
    phase: 'everyone',
    title: 'See who still uses NTLM, Kerberos or Basic',
    when: serverWithPolicies,
    expect:
      '`Bearer` for people whose Outlook is ready. The accounts with `NTLM`, `Negotiate`, `Kerberos` or `Basic` are those that the next task sorts; names that end with a dollar sign are servers.',
    verify: { expect: 'Every account without `Bearer` has an owner.' },
  },
  {
    id: 'list-server-exceptions',
    phase: 'everyone',
    title: 'List what cannot use modern authentication',
    place: 'exchange-management-shell',
    role: roles.exchangeServerRead,
    why: {
      text: 'Check what signs in with NTLM, Kerberos or Basic: room systems, service accounts that use EWS (backup, archive, telephony), and the health mailboxes with which Exchange tests itself.',
      sources: ['practice'],
      check: true,
    },
    when: serverWithPolicies,
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        Get-Mailbox -Monitoring -ResultSize Unlimited |
          Format-Table -Property 'Name', 'UserPrincipalName'
        Get-Mailbox -ResultSize Unlimited -RecipientTypeDetails 'RoomMailbox' |
          Format-Table -Property 'Name', 'UserPrincipalName'
        Get-ManagementRoleAssignment -Role 'ApplicationImpersonation' -GetEffectiveUsers |
          Format-Table -Property 'RoleAssigneeName', 'EffectiveUserName'
      `,
    },
    expect: 'Health mailboxes, rooms, and the accounts that may act for other mailboxes.',
    verify: {
      expect:
        'Every account that must keep legacy authentication is listed in `server-exceptions.txt` in `OutlookMfa`, one per line; owner and reason are kept elsewhere.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Whatever is forgotten stops working under the default. Health mailboxes are recreated from time to time.',
    },
    sources: ['practice', 'exchange-powershell'],
  },
  {
    id: 'create-server-exception',
    phase: 'everyone',
    title: 'Create a policy that blocks nothing',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'A policy given to a user directly wins over the default. In Exchange Server a policy that has only a name blocks nothing.',
      sources: ['exchange-powershell', 'practice'],
    },
    when: serverWithPolicies,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`New-AuthenticationPolicy -Name ${name('policy', ' exception')}`,
    },
    expect: 'The new policy.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Get-AuthenticationPolicy -Identity ${name('policy', ' exception')} |
            Format-List -Property 'Name', 'BlockLegacyAuth*', 'BlockModernAuth*'
        `,
      },
      expect: 'No line reads `True`.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Remove-AuthenticationPolicy -Identity ${name('policy', ' exception')} -Confirm:$false
        `,
      },
      text: 'Removes the policy. First restore the default, and take this policy away from its accounts.',
    },
    takesEffect: 'An unassigned policy has no effect.',
    risk: { level: 'low', text: 'None until it is assigned.' },
    sources: ['exchange-powershell', 'practice'],
  },
  {
    id: 'assign-server-exceptions',
    phase: 'everyone',
    title: 'Give the exception to the listed accounts',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'They get the exception before anyone else is blocked.',
      sources: ['exchange-migration-endpoints', 'practice'],
    },
    when: serverWithPolicies,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $exceptionFile = "$HOME/OutlookMfa/server-exceptions.txt"
          $exceptionLines = @(Get-Content -Path $exceptionFile)
          $exceptionList = @(
            $exceptionLines | ForEach-Object { $_.Trim() } | Where-Object { $_ }
          )
          if ($exceptionList.Count -eq 0) { throw 'server-exceptions.txt names no account.' }
          $exceptionUsers = @(foreach ($address in $exceptionList) {
            Get-User -Identity $address |
              Select-Object -Property 'Guid', 'UserPrincipalName', 'AuthenticationPolicy'
          })
          $exceptionTime = Get-Date -Format 'yyyyMMdd-HHmmss'
          $exceptionRecord = "$HOME/OutlookMfa/server-exception-$exceptionTime.xml"
          $exceptionUsers | Export-Clixml -Path $exceptionRecord -NoClobber
          $exceptionPolicy = ${name('policy', ' exception')}
          $exceptionUsers | Format-Table -Property 'UserPrincipalName'
          foreach ($user in $exceptionUsers) {
            Set-User -Identity "$($user.Guid)" -AuthenticationPolicy $exceptionPolicy
          }
        }
      `,
    },
    expect: 'The accounts. An error before this list: nothing changed.',
    verify: {
      command: whoHas('exchange-server', name('policy', ' exception'), 'exception'),
      expect: 'The listed accounts.',
    },
    undo: {
      command: givenBack('exchange-server', 'exception', 'server-exception', 'these accounts'),
      text: `Gives each account the recorded policy back, or none. First restore the default of the organisation. ${whoIsLeft}`,
    },
    takesEffect: 'When the servers have picked it up. Unconfirmed: minutes to a day.',
    risk: {
      level: 'medium',
      text: 'These accounts keep legacy authentication. Keep the list short, and review it.',
    },
    sources: ['exchange-migration-endpoints', 'exchange-powershell', 'practice'],
  },
  {
    id: 'check-server-exceptions',
    phase: 'everyone',
    title: 'Stop: does everything that you keep have the exception?',
    place: 'exchange-management-shell',
    role: roles.exchangeServerRead,
    why: {
      text: 'EWS applications, room systems and the accounts of migration endpoints stop when the policy reaches them. Each must have the exception by now.',
      sources: ['exchange-migration-endpoints', 'practice'],
    },
    when: { ...serverWithPolicies, keep: ['ews-applications', 'room-systems', 'mailbox-moves'] },
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $keptPolicy = Get-AuthenticationPolicy -Identity ${name('policy', ' exception')}
          $keptName = $keptPolicy.DistinguishedName.Replace("'", "''")
          $keptFilter = "AuthenticationPolicy -eq '{0}'" -f $keptName
          $keptGuids = @(
            Get-User -ResultSize Unlimited -Filter $keptFilter | ForEach-Object { "$($_.Guid)" }
          )
          $keptLines = @(Get-Content -Path "$HOME/OutlookMfa/server-exceptions.txt")
          $keptList = @($keptLines | ForEach-Object { $_.Trim() } | Where-Object { $_ })
          if ($keptList.Count -eq 0) { throw 'server-exceptions.txt names no account.' }
          foreach ($address in $keptList) {
            $keptUser = Get-User -Identity $address
            if ("$($keptUser.Guid)" -notin $keptGuids) { throw "$address has no exception." }
          }
          Write-Output -InputObject "$($keptList.Count) accounts have the exception."
        }
      `,
    },
    expect: 'The number of lines in `server-exceptions.txt`, and no error.',
    verify: {
      expect:
        'The list names the account of each EWS application, each room system and each migration endpoint that you keep. That they work shows nothing yet: test one of each kind under the block.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Do not begin the waves or set the default while this stops with an error.',
    },
    sources: ['exchange-migration-endpoints', 'exchange-powershell', 'practice'],
  },
  {
    id: 'release-server-hold',
    phase: 'everyone',
    title: 'Optional: end the hold',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'Only if modern authentication was held back, once the pilot works and MFA is on for everyone. Users then have both ways in, so that a wave can be seen with `Bearer*` before it is blocked. Run “See who still uses NTLM, Kerberos or Basic” again after it: until then everyone outside the pilot was in its list.',
      sources: ['exchange-powershell', 'practice'],
    },
    when: serverWithHold,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $releaseFile = "$HOME/OutlookMfa/server-organisation.xml"
          $releaseRecord = Import-Clixml -Path $releaseFile
          $releaseConfig = Get-OrganizationConfig
          $releaseDefault = "$($releaseConfig.DefaultAuthenticationPolicy)"
          if (-not $releaseDefault) { throw 'No hold is set.' }
          $releasePolicy = Get-AuthenticationPolicy -Identity $releaseDefault
          if ($releasePolicy.Name -ne ${name('policy', ' hold')}) {
            throw "The default is $($releasePolicy.Name), not the hold."
          }
          $releaseBefore = [string]$releaseRecord.DefaultAuthenticationPolicy
          if (-not $releaseBefore) { $releaseBefore = $null }
          Set-OrganizationConfig -DefaultAuthenticationPolicy $releaseBefore
        }
      `,
    },
    expect: 'No error.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`Get-OrganizationConfig | Format-List -Property 'DefaultAuthenticationPolicy'`,
      },
      expect:
        'Nothing, as recorded. Run both gates of the phase Hybrid modern authentication again, inside and outside. A user outside the pilot restarts Outlook, signs in with the second factor, and Connection Status shows `Bearer*`.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            if ((Get-OrganizationConfig).DefaultAuthenticationPolicy) {
              throw 'A default policy is set. Take that back first.'
            }
            Set-OrganizationConfig -DefaultAuthenticationPolicy ${name('policy', ' hold')}
          }
        `,
      },
      text: 'Holds everyone back again who has no policy of their own; the pilot keeps its own.',
    },
    takesEffect: 'When the servers have picked it up. Unconfirmed: minutes to a day.',
    risk: {
      level: 'high',
      text: 'It reaches everyone outside the pilot at once: use a maintenance window, and tell people that Outlook will ask them to sign in.',
    },
    sources: ['exchange-powershell', 'practice'],
  },
  {
    id: 'clear-server-allow',
    phase: 'everyone',
    title: 'Optional: end the pilot’s way around the hold',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'Only once the hold has ended. Whoever left the pilot since still has the policy that blocks nothing, which wins over every default: no wave takes them, and no block would reach them.',
      sources: ['exchange-powershell', 'practice'],
    },
    when: serverWithHold,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $clearConfig = Get-OrganizationConfig
          $clearDefault = "$($clearConfig.DefaultAuthenticationPolicy)"
          if ($clearDefault) {
            $clearHold = Get-AuthenticationPolicy -Identity $clearDefault
            if ($clearHold.Name -eq ${name('policy', ' hold')}) { throw 'End the hold first.' }
          }
          $clearPolicy = Get-AuthenticationPolicy -Identity ${name('policy', ' allow')}
          $clearName = $clearPolicy.DistinguishedName.Replace("'", "''")
          $clearFilter = "AuthenticationPolicy -eq '{0}'" -f $clearName
          $clearGuids = @(
            Get-User -ResultSize Unlimited -Filter $clearFilter | ForEach-Object { "$($_.Guid)" }
          )
          $clearFiles = @(Get-ChildItem -Path "$HOME/OutlookMfa/server-allow-*.xml")
          if ($clearFiles.Count -eq 0) { throw 'No record of these users is here.' }
          foreach ($file in ($clearFiles | Sort-Object -Property 'Name' -Descending)) {
            foreach ($user in @(Import-Clixml -Path $file.FullName)) {
              if ("$($user.Guid)" -notin $clearGuids) { continue }
              $recorded = [string]$user.AuthenticationPolicy
              if (-not $recorded) { $recorded = $null }
              Set-User -Identity "$($user.Guid)" -AuthenticationPolicy $recorded
            }
          }
        }
      `,
    },
    expect: 'No error. Only users who still have that policy are changed.',
    verify: {
      command: whoHas('exchange-server', name('policy', ' allow'), 'cleared'),
      expect: 'Nobody. Put these users into a wave, once they are seen with `Bearer*`.',
    },
    undo: { none: 'They have what the record says they had before the hold. Nothing else was changed.' },
    takesEffect: 'When the servers have picked it up. Unconfirmed: minutes to a day.',
    risk: {
      level: 'low',
      text: 'Nothing changes for these users until a wave or the default reaches them.',
    },
    sources: ['exchange-powershell', 'practice'],
  },
  {
    id: 'assign-server-wave',
    phase: 'everyone',
    title: 'Block legacy authentication in waves',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'People first, wave by wave, and the default last. List the wave in `server-wave.txt` in `OutlookMfa`, one address per line. The command refuses what is not a user mailbox, has no MAPI over HTTP or has a policy already, so that nobody is shut out and no exception lost.',
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
            throw 'Hybrid modern authentication is off. Blocking now locks users out.'
          }${unlessHeld}
          $waveLines = @(Get-Content -Path "$HOME/OutlookMfa/server-wave.txt")
          $waveList = @($waveLines | ForEach-Object { $_.Trim() } | Where-Object { $_ })
          if ($waveList.Count -eq 0) { throw 'server-wave.txt names no user.' }
          $waveUsers = @(foreach ($address in $waveList) { Get-User -Identity $address })
          foreach ($user in $waveUsers) {
            if ("$($user.RecipientTypeDetails)" -ne 'UserMailbox') {
              throw "$($user.UserPrincipalName) is not a user mailbox."
            }
            if ($user.AuthenticationPolicy) {
              throw "$($user.UserPrincipalName) has a policy already."
            }
            if ((Get-CASMailbox -Identity "$($user.Guid)").MapiHttpEnabled -eq $false) {
              throw "$($user.UserPrincipalName) has no MAPI over HTTP."
            }
          }
          $waveTime = Get-Date -Format 'yyyyMMdd-HHmmss'
          $waveUsers |
            Select-Object -Property 'Guid', 'UserPrincipalName', 'AuthenticationPolicy' |
            Export-Clixml -Path "$HOME/OutlookMfa/server-wave-$waveTime.xml" -NoClobber
          $waveUsers | Format-Table -Property 'UserPrincipalName'
          foreach ($user in $waveUsers) {
            Set-User -Identity "$($user.Guid)" -AuthenticationPolicy ${name('policy')}
          }
        }
      `,
    },
    expect: 'The users of the wave. An error before this list: nothing changed.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $waveHeld = Get-AuthenticationPolicy -Identity ${name('policy')}
            $waveHeldName = $waveHeld.DistinguishedName.Replace("'", "''")
            $waveFilter = "AuthenticationPolicy -eq '{0}'" -f $waveHeldName
            @(Get-User -ResultSize Unlimited -Filter $waveFilter).Count
          }
        `,
      },
      expect:
        'The number of users grows by the size of the wave. Wait for some quiet days at the service desk before the next.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $lastWave = Get-ChildItem -Path "$HOME/OutlookMfa/server-wave-*.xml" |
              Sort-Object -Property 'Name' | Select-Object -Last 1
            if (-not $lastWave) { throw 'No record of a wave is here.' }
            $waveBack = @(Import-Clixml -Path $lastWave.FullName)
            $waveLeft = @(foreach ($user in $waveBack) {
              $recorded = [string]$user.AuthenticationPolicy
              if (-not $recorded) { $recorded = $null }
              try {
                Set-User -Identity "$($user.Guid)" -AuthenticationPolicy $recorded
              } catch { "$($user.UserPrincipalName): $_" }
            })
            $waveLeft | ForEach-Object { Write-Warning -Message $_ }
            if ($waveLeft.Count -eq $waveBack.Count) { throw 'Nobody was changed.' }
            Rename-Item -Path $lastWave.FullName -NewName "undone-$($lastWave.Name)"
          }
        `,
      },
      text: `While the policy is the default, this changes nothing for them: restore that first. It removes the policy from the last wave, whose users had none before, and renames its record: the next run undoes the wave before that. ${whoIsLeft} If it changed nobody because all are gone, rename the record by hand.`,
    },
    takesEffect: 'When the servers have picked it up. Unconfirmed: minutes to a day.',
    risk: {
      level: 'high',
      text: 'Each user depends on Entra ID from then on: verify `Bearer*` for the wave first, as for the pilot.',
    },
    sources: ['exchange-powershell', 'block-legacy-server', 'practice'],
  },
  {
    id: 'set-server-default',
    phase: 'everyone',
    title: 'Make the policy the default of Exchange Server',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'This comes last, because the default reaches more than people. In a maintenance window, check a mailbox move from Exchange Online and, through the load balancer, requests that one server must pass on to another: these are reported to fail.',
      sources: ['exchange-migration-endpoints', 'practice'],
      check: true,
    },
    when: serverWithPolicies,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          if (-not (Test-Path -Path "$HOME/OutlookMfa/server-organisation.xml")) {
            throw 'Record the settings of Exchange Server first.'
          }
          if (-not (Get-OrganizationConfig).OAuth2ClientProfileEnabled) {
            throw 'Hybrid modern authentication is off. Blocking now locks everyone out.'
          }${unlessHeld}
          $exemptPolicy = ${name('policy', ' exception')}
          $exempt = Get-AuthenticationPolicy -Identity $exemptPolicy
          $exemptName = $exempt.DistinguishedName.Replace("'", "''")
          $exemptFilter = "AuthenticationPolicy -eq '{0}'" -f $exemptName
          if (@(Get-User -ResultSize Unlimited -Filter $exemptFilter).Count -eq 0) {
            throw 'Nobody has the exception yet. Give it to the listed accounts first.'
          }
          Set-OrganizationConfig -DefaultAuthenticationPolicy ${name('policy')}
        }
      `,
    },
    expect: 'No error.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`Get-OrganizationConfig | Format-List -Property 'DefaultAuthenticationPolicy'`,
      },
      expect:
        'The policy. Test at once: Outlook from inside and outside, a mailbox on each server, free/busy in both directions, and one of each kind of what must keep working: room systems, EWS applications, mailbox moves.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $serverPresent = "$((Get-OrganizationConfig).DefaultAuthenticationPolicy)"
            if (-not $serverPresent) { throw 'No default is set.' }
            $serverPolicy = Get-AuthenticationPolicy -Identity $serverPresent
            if ($serverPolicy.Name -ne ${name('policy')}) {
              throw "The default is $serverPresent, not the policy of this runbook."
            }
            $serverRecord = Import-Clixml -Path "$HOME/OutlookMfa/server-organisation.xml"
            $serverBefore = [string]$serverRecord.DefaultAuthenticationPolicy
            if (-not $serverBefore) { $serverBefore = $null }
            Set-OrganizationConfig -DefaultAuthenticationPolicy $serverBefore
          }
        `,
      },
      text: 'Restores the recorded default, or none; it stops if another policy is the default. Keep this shell open during the tests.',
    },
    takesEffect: 'When the servers have picked it up. Unconfirmed: minutes to a day.',
    risk: {
      level: 'high',
      text: 'Everything without a policy of its own is blocked, forgotten accounts too. Give the exceptions a day to take effect first. Without the default each new mailbox is open until it is given the policy.',
    },
    sources: ['exchange-powershell', 'exchange-migration-endpoints', 'practice'],
  },
] as const satisfies readonly Task[]
