import { graphEnvironmentEntry } from '../clouds'
import { name, only, ps, type Template } from '../command'
import {
  server,
  serverWithHold,
  serverWithoutHold,
  serverWithoutPolicies,
  serverWithPolicies,
  withPolicies,
} from '../conditions'
import type { ShellCommand, Task, When } from '../types'
import { givenBack, whoHas, whoIsLeft } from './assignment-commands'
import { consent, onlyReads, onlyRecords, probeChallenge, roles } from './shared'

/** What must be in place before the switch, and still is at the gate: `$gateFaults` lists what is not. */
const gateFaults = only(
  {},
  `
  $gateConfig = Get-OrganizationConfig
  $gateServers = @(
    Get-AuthServer | Where-Object {
      $_.Name -like 'EvoSts*' -and $_.Enabled -and $_.IsDefaultAuthorizationEndpoint
    }
  )
  $gateMapi = @(Get-MapiVirtualDirectory)
  $gateOthers = @(
    Get-WebServicesVirtualDirectory
    Get-OabVirtualDirectory
    Get-AutodiscoverVirtualDirectory
  )
  $gateClosed = @(
    $gateMapi | Where-Object { "$($_.IISAuthenticationMethods)" -notmatch 'OAuth' }
    $gateOthers | Where-Object { -not $_.OAuthAuthentication }
  )
  $gateFaults = @(
    if (-not $gateConfig.MapiHttpEnabled) { 'MapiHttpEnabled is off' }
    if ($gateServers.Count -ne 1) { "$($gateServers.Count) default EvoSts objects" }
    if ($gateMapi.Count -eq 0 -or $gateOthers.Count -lt 3) { 'directories not read' }
    foreach ($directory in $gateClosed) { "no OAuth on $($directory.Identity)" }
  )`,
)

/** The switch itself. Its way back must not leave a block behind, where there are policies that block. */
const switchOn = {
  phase: 'hybrid-modern-authentication',
  title: 'Switch hybrid modern authentication on',
  place: 'exchange-management-shell',
  role: roles.exchangeServer,
  why: {
    text: 'The switch is for the whole organisation: Exchange Server offers modern authentication to every client that supports it. Nothing is blocked yet.',
    sources: ['hybrid-modern-authentication'],
  },
  changes: true,
  command: {
    shell: 'exchange-server',
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        if (-not (Test-Path -Path "$HOME/OutlookMfa/server-organisation.xml")) {
          throw 'Record the settings of Exchange Server first.'
        }${gateFaults}
        if ($gateFaults.Count -gt 0) { throw ($gateFaults -join '; ') }
        Set-OrganizationConfig -OAuth2ClientProfileEnabled $true
      }
    `,
  },
  expect: 'No error. An error lists what is missing; nothing was changed.',
  verify: {
    command: {
      shell: 'exchange-server',
      command: ps`Get-OrganizationConfig | Format-List -Property 'OAuth2ClientProfileEnabled'`,
    },
    expect: '`True`. A test user restarts Outlook, signs in, and Connection Status shows `Bearer*`.',
  },
  takesEffect:
    'For new sign-ins, once the servers have picked it up; running clients keep their tickets until they renew them. Unconfirmed: recycling the application pools speeds it up.',
  risk: {
    level: 'high',
    text: 'It reaches everyone at once whom no policy holds back. Any Conditional Access policy that targets all resources, Office 365 or Exchange Online (a compliant device, a location), security defaults and per-user MFA then apply to Outlook on Exchange Server: review them, use a maintenance window and test one user of each kind. Unconfirmed: a missing service principal name shows as a failed sign-in, AADSTS500011.',
  },
  sources: ['hybrid-modern-authentication', 'practice'],
} as const satisfies Omit<Task, 'id' | 'when' | 'undo'>

/** The policies that block legacy authentication: without modern authentication their users are locked out. */
const blockingPolicies = `
  $blocking = @(Get-AuthenticationPolicy | Where-Object {
    $_.BlockLegacyAuthActiveSync -or $_.BlockLegacyAuthAutodiscover -or
    $_.BlockLegacyAuthImap -or $_.BlockLegacyAuthMapi -or
    $_.BlockLegacyAuthOfflineAddressBook -or $_.BlockLegacyAuthPop -or
    $_.BlockLegacyAuthRpc -or $_.BlockLegacyAuthWebServices
  })`

const stillBlocks = `{
    throw "Still blocking legacy authentication: $($blocking.Name -join ', ')"
  }`

const noneMayBlock = `${blockingPolicies}
  if ($blocking.Count -gt 0 -and -not $modernRecord.OAuth2ClientProfileEnabled) ${stillBlocks}`

/** In an outage the switch goes off whatever was recorded, but no policy may block then either. */
export const switchOff = {
  shell: 'exchange-server',
  command: ps`
    & {
      $global:ErrorActionPreference = 'Stop'${only({}, `${blockingPolicies}\n  if ($blocking.Count -gt 0) ${stillBlocks}`)}
      Set-OrganizationConfig -OAuth2ClientProfileEnabled $false
    }
  `,
} as const satisfies ShellCommand<Template>

/** Sets the recorded switch again; where policies can block, only while none does. */
const switchBack = {
  shell: 'exchange-server',
  command: ps`
    & {
      $global:ErrorActionPreference = 'Stop'
      $modernRecord = Import-Clixml -Path "$HOME/OutlookMfa/server-organisation.xml"${only(withPolicies, noneMayBlock)}
      $modernBefore = [bool]$modernRecord.OAuth2ClientProfileEnabled
      Set-OrganizationConfig -OAuth2ClientProfileEnabled $modernBefore
    }
  `,
} as const satisfies ShellCommand<Template>

/** Exchange answers a call with an empty token by saying where tokens come from. */
const bearerChallenge = {
  phase: 'hybrid-modern-authentication',
  place: 'administrator-workstation',
  role: 'None.',
  changes: false,
  command: probeChallenge,
  expect:
    'For each address `Status : 401`, under `Server` the name of an Exchange server, and under `Challenge` a part that begins with `Bearer` and names `authorization_uri`. An error lists the addresses without these: write down why of any that your servers do not publish. A warning names `/ews/` or `/oab/`: check it with a client.',
  undo: onlyReads,
  takesEffect: 'Nothing changes.',
  risk: {
    level: 'high',
    text: 'Do not go on without the challenge: Outlook then never asks for a token, and a block locks its users out.',
  },
} as const satisfies Omit<Task, 'id' | 'title' | 'why' | 'verify' | 'sources'>

/** What clients call without a load balancer in between. */
const directChallenge = {
  ...bearerChallenge,
  title: 'Gate: see that every address asks for a token',
  why: {
    text: 'Check it from inside and from outside: a call with an empty token must be answered with the challenge that tells Outlook where tokens come from.',
    sources: ['hybrid-modern-authentication', 'exchange-support-dates'],
    check: true,
  },
  verify: {
    expect:
      'No address that clients use is missing. From outside, `No answer` may name only internal host names; every other answers as it does inside.',
  },
  sources: ['hybrid-modern-authentication', 'exchange-support-dates'],
} as const satisfies Omit<Task, 'id' | 'when'>

/** The same through the load balancer. */
const balancedChallenge = {
  ...bearerChallenge,
  title: 'Gate: prove that the load balancer passes tokens through',
  why: {
    text: 'Exchange must tell a client where to get a token and then receive it, both through the load balancer. Check it from inside and from outside.',
    sources: ['hybrid-modern-authentication', 'exchange-support-dates', 'practice'],
    check: true,
  },
  verify: {
    expect:
      'Repeated runs name several servers: all behind the load balancer give the same answer. From outside, `No answer` may name only internal host names.',
  },
  sources: ['hybrid-modern-authentication', 'exchange-support-dates', 'practice'],
} as const satisfies Omit<Task, 'id' | 'when'>

const direct = { 'load-balancer': ['none', 'unanswered'] } as const satisfies When
const balanced = {
  'load-balancer': ['bridged', 'offloaded', 'pre-authenticating'],
} as const satisfies When

/** The hold reaches calls without a user too, so that the gate may see no challenge until it ends. */
const whileHeld = {
  level: 'high',
  text: `${bearerChallenge.risk.text} Only while the hold is the default, a pilot user with \`Bearer*\`, inside and outside, proves it instead: pass this gate once the hold has ended.`,
} as const satisfies Task['risk']

/** Phase 2: Exchange Server learns to accept tokens of Entra ID, and a gate proves it before anything is blocked. */
export const hybridModernAuthentication = [
  {
    id: 'list-exchange-addresses',
    phase: 'hybrid-modern-authentication',
    title: 'List the addresses that clients use',
    place: 'exchange-management-shell',
    role: roles.exchangeServerRead,
    why: {
      text: 'A client asks Entra ID for a token for the address it connects to, so every host name here, internal or external, must be known there.',
      sources: ['hybrid-modern-authentication'],
    },
    when: server,
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $directories = @(
            Get-MapiVirtualDirectory -ADPropertiesOnly
            Get-WebServicesVirtualDirectory -ADPropertiesOnly
            Get-OabVirtualDirectory -ADPropertiesOnly
            Get-AutodiscoverVirtualDirectory -ADPropertiesOnly
            Get-ActiveSyncVirtualDirectory -ADPropertiesOnly
          )
          $services = @(Get-ClientAccessService)
          $directories | Format-List -Property 'Identity', 'InternalUrl', 'ExternalUrl'
          $services | Format-List -Property 'Name', 'AutoDiscoverServiceInternalUri'
          $urls = @(
            $directories | ForEach-Object { "$($_.InternalUrl)"; "$($_.ExternalUrl)" }
            $services | ForEach-Object { "$($_.AutoDiscoverServiceInternalUri)" }
          )
          $known = @(
            ${name('mail-host')}
            ${name('autodiscover-host')}
          )
          $unknown = @(
            $urls | Where-Object { $_ } | ForEach-Object { ([uri]$_).Host } |
              Where-Object { $_ -notin $known } | Sort-Object -Unique
          )
          if ($unknown.Count -gt 0) { throw "Not among the names: $($unknown -join ', ')" }
        }
      `,
    },
    expect:
      'The addresses, and no error. `Not among the names`: add these hosts in the advisor, and use the new runbook. Before that, give a directory another address if its host lies in a domain that Entra ID has not verified, such as `.local`.',
    verify: { expect: 'No host name is missing from the names in the commands.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: { level: 'low', text: 'A forgotten host name fails later, for the clients that use it.' },
    sources: ['hybrid-modern-authentication', 'exchange-powershell'],
  },
  {
    id: 'record-service-principal-names',
    phase: 'hybrid-modern-authentication',
    title: 'Record the service principal names of Exchange Online',
    place: 'graph-powershell',
    role: roles.entraRead,
    why: {
      text: 'An update replaces the whole list, which also holds names of the service itself: its present state goes into a file first.',
      sources: ['hybrid-modern-authentication'],
    },
    when: server,
    changes: false,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $records = "$HOME/OutlookMfa"
          New-Item -ItemType Directory -Path $records -Force | Out-Null
          $namesFilter = "appId eq '00000002-0000-0ff1-ce00-000000000000'"
          $exchangeToday = @(Get-MgServicePrincipal -Filter $namesFilter)
          if ($exchangeToday.Count -ne 1) { throw "$($exchangeToday.Count) found." }
          $namesToday = @($exchangeToday[0].ServicePrincipalNames)
          $namesToday | Export-Clixml -Path "$records/principal-names.xml" -NoClobber
          $namesToday | Sort-Object
        }
      `,
    },
    expect: 'The service principal names of Office 365 Exchange Online.',
    verify: {
      command: {
        shell: 'graph',
        command: ps`@(Import-Clixml -Path "$HOME/OutlookMfa/principal-names.xml").Count`,
      },
      expect: 'The number of names in the list.',
    },
    undo: onlyRecords,
    takesEffect: 'At once.',
    risk: { level: 'low', text: 'It only reads.' },
    sources: ['hybrid-modern-authentication', 'graph-powershell'],
  },
  {
    id: 'add-service-principal-names',
    phase: 'hybrid-modern-authentication',
    title: 'Add the addresses of Exchange Server to Entra ID',
    place: 'graph-powershell',
    role: roles.application,
    why: {
      text: 'Entra ID issues tokens only for names that it knows. The command adds what is missing and keeps the rest; a second run changes nothing.',
      sources: ['hybrid-modern-authentication', 'practice'],
    },
    when: server,
    changes: true,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          if (-not (Test-Path -Path "$HOME/OutlookMfa/principal-names.xml")) {
            throw 'Record the service principal names first.'
          }
          $mailHosts = ${name('mail-host')}
          $autodiscoverHosts = ${name('autodiscover-host')}
          $wantedNames = @(@($mailHosts) + @($autodiscoverHosts) | ForEach-Object {
            "https://$($_.TrimEnd('/'))/"
          } | Sort-Object -Unique)
          $nameSession = @{
            TenantId = ${name('tenant-id')}
            Scopes = 'Application.ReadWrite.All'${graphEnvironmentEntry}
          }
          Connect-MgGraph @nameSession -NoWelcome
          $exchangeFilter = "appId eq '00000002-0000-0ff1-ce00-000000000000'"
          $exchangeApp = @(Get-MgServicePrincipal -Filter $exchangeFilter)
          if ($exchangeApp.Count -ne 1) { throw "$($exchangeApp.Count) found." }
          $presentNames = @($exchangeApp[0].ServicePrincipalNames)
          if ($presentNames.Count -eq 0) { throw 'The present list could not be read.' }
          $newNames = @($wantedNames | Where-Object { $_ -notin $presentNames })
          foreach ($wanted in $newNames) {
            $holderFilter = "servicePrincipalNames/any(n:n eq '{0}')" -f
              $wanted.Replace("'", "''")
            $holder = @(Get-MgServicePrincipal -Filter $holderFilter)
            if ($holder.Count -gt 0) { throw "$($holder[0].DisplayName) holds $wanted." }
          }
          if ($newNames.Count -gt 0) {
            $completeNames = @{
              ServicePrincipalId = $exchangeApp[0].Id
              ServicePrincipalNames = @($presentNames) + @($newNames)
            }
            Update-MgServicePrincipal @completeNames
          }
          Write-Output -InputObject "Added: $($newNames.Count)"
        }
      `,
    },
    expect: `\`Added:\` with the number of new names, or 0. ${consent}`,
    verify: {
      command: {
        shell: 'graph',
        command: ps`
          $addedFilter = "appId eq '00000002-0000-0ff1-ce00-000000000000'"
          (Get-MgServicePrincipal -Filter $addedFilter).ServicePrincipalNames | Sort-Object
        `,
      },
      expect: 'Every recorded name, and `https://<host>/` for each of your host names.',
    },
    undo: {
      none: 'Leave the names: they only let Entra ID issue tokens for addresses that are yours.',
    },
    takesEffect: 'Within some minutes.',
    risk: {
      level: 'medium',
      text: 'Unconfirmed: a host name in a domain that the tenant has not verified, or one that another application holds, is refused. With several tenants, repeat it in each.',
    },
    sources: ['hybrid-modern-authentication', 'graph-powershell', 'practice'],
  },
  {
    id: 'add-oauth-to-directories',
    phase: 'hybrid-modern-authentication',
    title: 'Allow OAuth on the virtual directories',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'All five virtual directories must accept OAuth on every server. The command adds it where MAPI, EWS, the offline address book or Autodiscover lacks it, keeps the other methods, and lists those of ActiveSync.',
      sources: ['hybrid-modern-authentication', 'exchange-powershell'],
    },
    when: server,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          if (-not (Test-Path -Path "$HOME/OutlookMfa/server-directories.xml")) {
            throw 'Record the settings of Exchange Server first.'
          }
          $mapi = @(Get-MapiVirtualDirectory)
          $webServices = @(Get-WebServicesVirtualDirectory)
          $addressBook = @(Get-OabVirtualDirectory)
          $autodiscover = @(Get-AutodiscoverVirtualDirectory)
          foreach ($directory in $mapi) {
            $methods = @(
              $directory.IISAuthenticationMethods | ForEach-Object { "$_" } | Where-Object { $_ }
            )
            if ($methods.Count -eq 0) { throw "No methods read: $($directory.Identity)." }
            if ('OAuth' -notin $methods) {
              $mapiMethods = @{ IISAuthenticationMethods = $methods + 'OAuth' }
              Set-MapiVirtualDirectory -Identity "$($directory.Identity)" @mapiMethods
            }
          }
          $acceptOAuth = @{ OAuthAuthentication = $true }
          foreach ($directory in ($webServices | Where-Object { -not $_.OAuthAuthentication })) {
            Set-WebServicesVirtualDirectory -Identity "$($directory.Identity)" @acceptOAuth
          }
          foreach ($directory in ($addressBook | Where-Object { -not $_.OAuthAuthentication })) {
            Set-OabVirtualDirectory -Identity "$($directory.Identity)" @acceptOAuth
          }
          foreach ($directory in ($autodiscover | Where-Object { -not $_.OAuthAuthentication })) {
            Set-AutodiscoverVirtualDirectory -Identity "$($directory.Identity)" @acceptOAuth
          }
          Get-ActiveSyncVirtualDirectory |
            Format-List -Property 'Identity', '*AuthenticationMethods'
        }
      `,
    },
    expect:
      'No error, and for each server the two lists of ActiveSync methods. Two empty lists can be normal: leave them. If they name methods without `OAuth`, only phones are affected.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Get-MapiVirtualDirectory | Format-List -Property 'Identity', 'IISAuthenticationMethods'
          Get-WebServicesVirtualDirectory | Format-List -Property 'Identity', 'OAuth*'
          Get-OabVirtualDirectory | Format-List -Property 'Identity', 'OAuth*'
          Get-AutodiscoverVirtualDirectory | Format-List -Property 'Identity', 'OAuth*'
        `,
      },
      expect:
        '`OAuth` among the earlier methods of MAPI and `OAuthAuthentication : True` on the others, for every server.',
    },
    undo: {
      none: 'Leave it: it adds a method and takes none away. `server-directories.xml` shows what was there.',
    },
    takesEffect: 'Within some minutes.',
    risk: {
      level: 'medium',
      text: 'The list of MAPI methods is replaced by what is sent; the command stops if the present ones cannot be read.',
    },
    sources: ['hybrid-modern-authentication', 'exchange-powershell', 'practice'],
  },
  {
    id: 'add-oauth-to-activesync',
    phase: 'hybrid-modern-authentication',
    title: 'Allow OAuth on ActiveSync',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'Check the methods first: ActiveSync has no switch for OAuth, so it is added to the two lists of methods. Phone mail apps need it to use tokens.',
      sources: ['exchange-powershell', 'practice'],
      check: true,
    },
    when: { ...server, keep: ['activesync'] },
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          if (-not (Test-Path -Path "$HOME/OutlookMfa/server-directories.xml")) {
            throw 'Record the settings of Exchange Server first.'
          }
          foreach ($directory in @(Get-ActiveSyncVirtualDirectory)) {
            $inside = @(
              $directory.InternalAuthenticationMethods |
                ForEach-Object { "$_" } | Where-Object { $_ }
            )
            $outside = @(
              $directory.ExternalAuthenticationMethods |
                ForEach-Object { "$_" } | Where-Object { $_ }
            )
            if ($inside.Count -eq 0 -and $outside.Count -eq 0) {
              Write-Output -InputObject "No lists on $($directory.Identity): left as it is."
              continue
            }
            if ($inside.Count -eq 0 -or $outside.Count -eq 0) {
              throw "Only one list read: $($directory.Identity)."
            }
            $phoneMethods = @{
              InternalAuthenticationMethods = @($inside + 'OAuth' | Sort-Object -Unique)
              ExternalAuthenticationMethods = @($outside + 'OAuth' | Sort-Object -Unique)
            }
            Set-ActiveSyncVirtualDirectory -Identity "$($directory.Identity)" @phoneMethods
          }
        }
      `,
    },
    expect:
      'No error. `left as it is`: both lists are empty, which can be normal. What counts is the challenge (`Bearer` with `authorization_uri`) at `/Microsoft-Server-ActiveSync`, seen at the gate. `Only one list read`: nothing more is changed; ask Microsoft which methods belong there.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Get-ActiveSyncVirtualDirectory |
            Format-List -Property 'Identity', '*AuthenticationMethods', 'BasicAuthEnabled'
        `,
      },
      expect:
        '`OAuth` in both lists where there were any; the earlier methods are still there, and a phone synchronises.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $phoneFile = "$HOME/OutlookMfa/server-directories.xml"
            $phoneRecord = @(
              Import-Clixml -Path $phoneFile |
                Where-Object { "$($_.Identity)" -match 'Microsoft-Server-ActiveSync' }
            )
            if ($phoneRecord.Count -eq 0) { throw 'The record names no ActiveSync directory.' }
            foreach ($entry in $phoneRecord) {
              $wasInside = @($entry.InternalAuthenticationMethods | ForEach-Object { "$_" })
              $wasOutside = @($entry.ExternalAuthenticationMethods | ForEach-Object { "$_" })
              $wasInside = @($wasInside | Where-Object { $_ })
              $wasOutside = @($wasOutside | Where-Object { $_ })
              if ($wasInside.Count -eq 0 -or $wasOutside.Count -eq 0) { continue }
              $phoneBefore = @{
                InternalAuthenticationMethods = $wasInside
                ExternalAuthenticationMethods = $wasOutside
              }
              Set-ActiveSyncVirtualDirectory -Identity "$($entry.Identity)" @phoneBefore
            }
          }
        `,
      },
      text: 'Restores the recorded methods on every server; empty lists were not changed.',
    },
    takesEffect: 'Within some minutes.',
    risk: {
      level: 'medium',
      text: 'A phone keeps using its password until its account is set up anew. Test one phone of each kind.',
    },
    sources: ['exchange-powershell', 'hybrid-modern-authentication-overview', 'practice'],
  },
  {
    id: 'set-authorization-server',
    phase: 'hybrid-modern-authentication',
    title: 'Name the authorisation server of Entra ID as the default',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'The Hybrid Configuration Wizard creates the object “EvoSts”, found by its realm, the tenant ID, because its name varies; one with the old name, without an identifier, takes no domain. If there is none, run the newest wizard first; if one tenant has two, resolve that first. After either, rename `server-auth-servers.xml` and write it again with `@(Get-AuthServer) | Export-Clixml`: the undo reads it.',
      sources: ['hybrid-modern-authentication', 'exchange-support-dates'],
    },
    when: server,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          if (-not (Test-Path -Path "$HOME/OutlookMfa/server-auth-servers.xml")) {
            throw 'Record the settings of Exchange Server first.'
          }
          $realm = ${name('tenant-id')}
          $evoSts = @(
            Get-AuthServer |
              Where-Object { $_.Name -like 'EvoSts*' -and $_.Realm -eq $realm }
          )
          if ($evoSts.Count -ne 1) { throw "$($evoSts.Count) EvoSts objects for this tenant." }
          if (-not $evoSts[0].Enabled) { throw "$($evoSts[0].Name) is not enabled." }
          $defaultEndpoint = @{ IsDefaultAuthorizationEndpoint = $true }
          if ($evoSts[0].Name -ne 'EvoSts') {
            $domainNames = @($evoSts[0].DomainName | ForEach-Object { "$_" })
            $defaultEndpoint.DomainName = @(
              $domainNames + ${name('initial-domain')} |
                Where-Object { $_ } | Sort-Object -Unique
            )
          }
          Set-AuthServer -Identity $evoSts[0].Name @defaultEndpoint
        }
      `,
    },
    expect: 'No error. `ApplicationIdentifier`, which the dedicated hybrid app uses, is left alone.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Get-AuthServer | Where-Object { $_.Name -like 'EvoSts*' } |
            Format-List -Property 'Name', 'Realm', 'Enabled', 'IsDefault*', 'DomainName'
        `,
      },
      expect: '`IsDefaultAuthorizationEndpoint : True` for exactly one object.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $authFile = "$HOME/OutlookMfa/server-auth-servers.xml"
            $authRecord = @(Import-Clixml -Path $authFile)
            $evoRecord = @($authRecord | Where-Object { $_.Name -like 'EvoSts*' })
            if ($evoRecord.Count -eq 0) { throw 'The record names no EvoSts object.' }
            $defaultLast = $evoRecord | Sort-Object -Property 'IsDefaultAuthorizationEndpoint'
            foreach ($entry in $defaultLast) {
              $recordedEndpoint = @{
                IsDefaultAuthorizationEndpoint = [bool]$entry.IsDefaultAuthorizationEndpoint
              }
              if ($entry.Name -ne 'EvoSts') {
                $recordedDomains = @($entry.DomainName | ForEach-Object { "$_" })
                $recordedDomains = @($recordedDomains | Where-Object { $_ })
                if ($recordedDomains.Count -eq 0) { $recordedDomains = $null }
                $recordedEndpoint.DomainName = $recordedDomains
              }
              Set-AuthServer -Identity "$($entry.Name)" @recordedEndpoint
            }
          }
        `,
      },
      text: 'Restores the recorded values. Switch hybrid modern authentication off first.',
    },
    takesEffect: 'No effect on clients until hybrid modern authentication is on.',
    risk: {
      level: 'low',
      text: 'In a hybrid with several tenants exactly one object may be the default: that of the tenant that holds the users.',
    },
    sources: ['hybrid-modern-authentication', 'exchange-powershell', 'exchange-support-dates'],
  },
  {
    id: 'create-server-hold',
    phase: 'hybrid-modern-authentication',
    title: 'Optional: create a policy that holds modern authentication back',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'Only if the pilot is to use tokens before everyone else; then the next three tasks too. Check them in a test first: Microsoft made these switches for organisations that sign in without Entra ID. They need a schema prepared by Exchange Server 2019 CU13 or later.',
      sources: ['exchange-powershell', 'practice'],
      check: true,
    },
    when: serverWithHold,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $heldProtocols = @{
            BlockModernAuthActiveSync = $true
            BlockModernAuthAutodiscover = $true
            BlockModernAuthImap = $true
            BlockModernAuthMapi = $true
            BlockModernAuthOfflineAddressBook = $true
            BlockModernAuthPop = $true
            BlockModernAuthRpc = $true
            BlockModernAuthWebServices = $true
          }
          New-AuthenticationPolicy -Name ${name('policy', ' hold')} @heldProtocols
        }
      `,
    },
    expect: 'The new policy. It blocks nothing but modern authentication.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Get-AuthenticationPolicy -Identity ${name('policy', ' hold')} |
            Format-List -Property 'Name', 'BlockModernAuth*', 'BlockLegacyAuth*'
        `,
      },
      expect: '`True` for the eight `BlockModernAuth` values, and no `BlockLegacyAuth` value `True`.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Remove-AuthenticationPolicy -Identity ${name('policy', ' hold')} -Confirm:$false
        `,
      },
      text: 'Removes the policy. First restore the default of the organisation.',
    },
    takesEffect: 'An unassigned policy has no effect.',
    risk: { level: 'low', text: 'None until it is the default.' },
    sources: ['exchange-powershell', 'practice'],
  },
  {
    id: 'create-server-allow',
    phase: 'hybrid-modern-authentication',
    title: 'Optional: create a policy that blocks nothing, for the pilot',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'A policy given to a user directly wins over the default: its users stay outside the hold.',
      sources: ['exchange-powershell', 'practice'],
    },
    when: serverWithHold,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`New-AuthenticationPolicy -Name ${name('policy', ' allow')}`,
    },
    expect: 'The new policy.',
    verify: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Get-AuthenticationPolicy -Identity ${name('policy', ' allow')} |
            Format-List -Property 'Name', 'BlockModernAuth*', 'BlockLegacyAuth*'
        `,
      },
      expect: 'No line reads `True`.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`
          Remove-AuthenticationPolicy -Identity ${name('policy', ' allow')} -Confirm:$false
        `,
      },
      text: 'Removes the policy. First take it away from the pilot.',
    },
    takesEffect: 'An unassigned policy has no effect.',
    risk: { level: 'low', text: 'None.' },
    sources: ['exchange-powershell', 'practice'],
  },
  {
    id: 'assign-server-allow',
    phase: 'hybrid-modern-authentication',
    title: 'Optional: give the pilot the policy that blocks nothing',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'The pilot must be outside the hold before it begins. Each user’s present policy goes into a file first.',
      sources: ['exchange-powershell', 'practice'],
    },
    when: serverWithHold,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $allowPolicy = ${name('policy', ' allow')}
          $allowGroup = @{
            Identity = ${name('pilot-group')}
            ResultSize = 'Unlimited'
          }
          $allowMembers = @(
            Get-DistributionGroupMember @allowGroup |
              Where-Object { "$($_.RecipientTypeDetails)" -eq 'UserMailbox' }
          )
          $allowUsers = @(foreach ($member in $allowMembers) {
            Get-User -Identity $member.DistinguishedName |
              Where-Object { -not $_.AuthenticationPolicy } |
              Select-Object -Property 'Guid', 'UserPrincipalName', 'AuthenticationPolicy'
          })
          if ($allowUsers.Count -eq 0) { throw 'The group has nobody to change here.' }
          $allowTime = Get-Date -Format 'yyyyMMdd-HHmmss'
          $allowFile = "$HOME/OutlookMfa/server-allow-$allowTime.xml"
          $allowUsers | Export-Clixml -Path $allowFile -NoClobber
          $allowUsers | Format-Table -Property 'UserPrincipalName'
          foreach ($user in $allowUsers) {
            Set-User -Identity "$($user.Guid)" -AuthenticationPolicy $allowPolicy
          }
        }
      `,
    },
    expect:
      'The pilot users, but for those who have a policy already. An error before this list: nothing changed.',
    verify: {
      command: whoHas('exchange-server', name('policy', ' allow'), 'allow'),
      expect: 'These users and nobody else.',
    },
    undo: {
      command: givenBack('exchange-server', 'allow', 'server-allow', 'these users'),
      text: `Gives each user the recorded policy back, or none. First restore the default of the organisation. ${whoIsLeft}`,
    },
    takesEffect: 'When the servers have picked it up. Unconfirmed: minutes to a day.',
    risk: { level: 'low', text: 'Nothing changes for these users until the switch.' },
    sources: ['exchange-powershell', 'practice'],
  },
  {
    id: 'set-server-hold',
    phase: 'hybrid-modern-authentication',
    title: 'Optional: hold modern authentication back for everyone else',
    place: 'exchange-management-shell',
    role: roles.exchangeServer,
    why: {
      text: 'With this default the switch in the next task reaches the pilot alone. Check with one user outside it. Users who had a policy of their own are outside the hold too: the records of phase 0 name them.',
      sources: ['exchange-powershell', 'practice'],
      check: true,
    },
    when: serverWithHold,
    changes: true,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          if (-not (Test-Path -Path "$HOME/OutlookMfa/server-organisation.xml")) {
            throw 'Record the settings of Exchange Server first.'
          }
          $holdConfig = Get-OrganizationConfig
          if ($holdConfig.DefaultAuthenticationPolicy) {
            throw 'A default policy is set already. Do not use the hold.'
          }
          $holdOutside = Get-AuthenticationPolicy -Identity ${name('policy', ' allow')}
          $holdName = $holdOutside.DistinguishedName.Replace("'", "''")
          $holdFilter = "AuthenticationPolicy -eq '{0}'" -f $holdName
          if (@(Get-User -ResultSize Unlimited -Filter $holdFilter).Count -eq 0) {
            throw 'Nobody is outside the hold yet. Give the pilot its policy first.'
          }
          Set-OrganizationConfig -DefaultAuthenticationPolicy ${name('policy', ' hold')}
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
        'The policy that holds back. After the switch, the pilot shows `Bearer*` in Connection Status, and a user outside it `Nego*` or `NTLM` as before.',
    },
    undo: {
      command: {
        shell: 'exchange-server',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $holdPresent = "$((Get-OrganizationConfig).DefaultAuthenticationPolicy)"
            if (-not $holdPresent) { throw 'No hold is set.' }
            $holdPolicy = Get-AuthenticationPolicy -Identity $holdPresent
            if ($holdPolicy.Name -ne ${name('policy', ' hold')}) {
              throw "The default is $($holdPolicy.Name), not the hold."
            }
            $holdFile = "$HOME/OutlookMfa/server-organisation.xml"
            $holdRecord = Import-Clixml -Path $holdFile
            $holdBefore = [string]$holdRecord.DefaultAuthenticationPolicy
            if (-not $holdBefore) { $holdBefore = $null }
            Set-OrganizationConfig -DefaultAuthenticationPolicy $holdBefore
          }
        `,
      },
      text: 'Restores the recorded default, which is none; it stops if the hold is not the default. If hybrid modern authentication is on, it then reaches everyone.',
    },
    takesEffect:
      'When the servers have picked it up. Unconfirmed: minutes to a day; wait for that before the switch.',
    risk: {
      level: 'medium',
      text: 'Where hybrid modern authentication is already on, phones and Outlook outside the pilot lose their tokens. Exchange Online and Teams call with tokens too: check free/busy in both directions and the Teams calendar at once. Unconfirmed: while the hold is the default, a call without a user gets no challenge; the gate says what proves it then.',
    },
    sources: ['exchange-powershell', 'practice'],
  },
  {
    ...switchOn,
    id: 'switch-on-hybrid-modern-authentication',
    when: serverWithPolicies,
    undo: {
      command: switchBack,
      text: 'Restores the recorded value. It stops while any policy blocks legacy authentication: its users would be locked out. Of a policy of your own, note what it blocks and open that first (`Set-AuthenticationPolicy`, its `BlockLegacyAuth` switches `$false`); remove only what this runbook made.',
    },
  },
  {
    ...switchOn,
    id: 'switch-on-hybrid-modern-authentication-old',
    when: serverWithoutPolicies,
    undo: { command: switchBack, text: 'Restores the recorded value.' },
  },
  {
    id: 'prove-hybrid-modern-authentication',
    phase: 'hybrid-modern-authentication',
    title: 'Gate: prove that hybrid modern authentication is on',
    place: 'exchange-management-shell',
    role: roles.exchangeServerRead,
    why: {
      text: 'Legacy authentication may be blocked only where modern authentication works: Microsoft says so at each switch.',
      sources: ['exchange-powershell', 'hybrid-modern-authentication'],
    },
    when: server,
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'${gateFaults}
          if (-not $gateConfig.OAuth2ClientProfileEnabled) {
            $gateFaults += 'modern authentication is off'
          }
          $gateActiveSync = Get-ActiveSyncVirtualDirectory |
            Where-Object { "$($_.InternalAuthenticationMethods)" } |
            Where-Object { "$($_.InternalAuthenticationMethods)" -notmatch 'OAuth' }
          foreach ($directory in $gateActiveSync) {
            Write-Warning -Message "No OAuth on $($directory.Identity): phones only."
          }
          if ($gateFaults.Count -gt 0) { throw ($gateFaults -join '; ') }
          Write-Output -InputObject 'Hybrid modern authentication is on.'
        }
      `,
    },
    expect: '`Hybrid modern authentication is on.` An error lists what is missing.',
    verify: {
      expect:
        'One user of each kind (inside, outside, Outlook for Windows, for Mac) signs in with a token; on Windows, Connection Status shows `Bearer*`.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Do not go on while this stops with an error: a block would lock users out.',
    },
    sources: ['exchange-powershell', 'hybrid-modern-authentication'],
  },
  {
    ...directChallenge,
    id: 'prove-bearer-challenge',
    when: { ...serverWithoutHold, ...direct },
  },
  {
    ...directChallenge,
    id: 'prove-bearer-challenge-hold',
    when: { ...serverWithHold, ...direct },
    risk: whileHeld,
  },
  {
    ...balancedChallenge,
    id: 'prove-tokens-through-load-balancer',
    when: { ...serverWithoutHold, ...balanced },
  },
  {
    ...balancedChallenge,
    id: 'prove-tokens-through-load-balancer-hold',
    when: { ...serverWithHold, ...balanced },
    risk: whileHeld,
  },
] as const satisfies readonly Task[]
