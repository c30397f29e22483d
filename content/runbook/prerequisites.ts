import { endpointList, government, notificationHost, signInHost, signInPageHosts, worldwide } from '../clouds'
import { name, only, ps } from '../command'
import {
  byCertificate,
  byConditionalAccess,
  byEntraAdapter,
  byEntraMfa,
  byOldFarm,
  byThirdParty,
  server,
} from '../conditions'
import { month, on } from '../dates'
import type { Condition, Task } from '../types'
import { exchangePrerequisites } from './prerequisites-exchange'
import { canAnswerAdfs, onlyReads, roles } from './shared'

/** Entra ID asks for the second factor, by policy or through AD FS: its users register. */
const registering = [byConditionalAccess, byEntraMfa] as const satisfies Condition

/** Whom the end of Microsoft’s text messages and calls stops: so far announced for the worldwide cloud only. */
const phonesOnly = only(
  worldwide,
  `
  $weak = 'phone|email|securityQuestion|temporaryAccessPass'
  $phoneOnly = @(
    $members | Where-Object { $_.IsMfaCapable } | Where-Object {
      @($_.MethodsRegistered | Where-Object { $_ -notmatch $weak }).Count -eq 0
    }
  )
  Write-Output -InputObject "$($phoneOnly.Count) users have nothing but a phone."`,
)

/** Who has no second factor yet, of the pilot and of everyone: what happens to them depends on who asks. */
const mfaRegistration = {
  phase: 'prerequisites',
  title: 'List users without a second factor',
  place: 'graph-powershell',
  role: roles.signInLog,
  changes: false,
  command: {
    shell: 'graph',
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $registrationName = ${name('pilot-group')}
        $registrationFilter = "displayName eq '{0}'" -f $registrationName.Replace("'", "''")
        $registrationGroup = @(
          Get-MgGroup -Filter $registrationFilter |
            Where-Object { $_.DisplayName -eq $registrationName }
        )
        if ($registrationGroup.Count -ne 1) {
          throw "$($registrationGroup.Count) groups are named $registrationName."
        }
        $pilotIds = @(
          Get-MgGroupMember -GroupId $registrationGroup[0].Id -All | ForEach-Object { $_.Id }
        )
        if ($pilotIds.Count -eq 0) { throw 'The pilot group has no members.' }
        $members = @(
          Get-MgReportAuthenticationMethodUserRegistrationDetail -All |
            Where-Object { "$($_.UserType)" -ne 'guest' }
        )
        $registered = @(
          $members | Where-Object { $_.IsMfaCapable${canAnswerAdfs} } |
            ForEach-Object { $_.Id }
        )
        if ($registered.Count -eq 0) { throw 'The report names nobody who can do MFA.' }
        foreach ($id in $pilotIds) {
          if ($id -notin $registered) { (Get-MgUser -UserId $id).UserPrincipalName }
        }
        $unregistered = @(
          $members | Where-Object { -not ($_.IsMfaCapable${canAnswerAdfs}) } |
            ForEach-Object { $_.UserPrincipalName } | Sort-Object
        )
        $unregisteredTime = Get-Date -Format 'yyyyMMdd-HHmmss'
        $unregisteredFile = "$HOME/OutlookMfa/unregistered-$unregisteredTime.txt"
        $unregistered | Out-File -FilePath $unregisteredFile -NoClobber -Encoding utf8
        Write-Output -InputObject "$($unregistered.Count) users have not registered."${phonesOnly}
      }
    `,
  },
  expect:
    'No pilot user: whoever is listed registers first, or leaves the pilot group. Then the number of all users without one, named in the newest `unregistered-*.txt` in `OutlookMfa`; in the worldwide cloud also how many have nothing but a phone. Room systems, service accounts and users of other domains may be among them. Connected to read, run it again before MFA reaches more users. In a national cloud, check that the report contains data.',
  verify: {
    expect:
      'One pilot user reads out the methods on the registration page. Whoever else is listed has an owner.',
  },
  undo: onlyReads,
  takesEffect: 'Nothing changes. Unconfirmed: the report can be hours behind.',
} as const satisfies Omit<Task, 'id' | 'why' | 'risk' | 'sources'>

/** What the network team must let through where only an allow list leads out. */
const openEndpoints = {
  phase: 'prerequisites',
  title: 'Put the endpoints of Microsoft 365 on the allow list',
  place: 'proxies-and-firewalls',
  role: 'The team that runs proxies and firewalls',
  changes: true,
  command: {
    shell: 'windows',
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $listAddress = 'https://endpoints.office.com/endpoints/{0}?clientrequestid={1}' -f
          ${endpointList}, [guid]::NewGuid()
        $endpoints = @(Invoke-RestMethod -Uri $listAddress | ForEach-Object { $_ })
        if ($endpoints.Count -eq 0) { throw 'The list could not be read.' }
        $endpoints |
          Where-Object { $_.required -and $_.serviceArea -in 'Common', 'Exchange' } |
          Select-Object -Property 'id', 'serviceArea', 'urls', 'ips', 'tcpPorts' |
          Format-List
      }
    `,
  },
  undo: { none: 'Remove an address only when Microsoft’s list no longer has it.' },
  takesEffect: 'At once. Microsoft changes the list monthly: read it each month.',
  risk: {
    level: 'high',
    text: 'A forgotten name shows as a sign-in that hangs for some users. Proxies must let these hosts through without inspecting TLS or asking for a password (check).',
  },
  sources: ['microsoft-365-endpoints', 'endpoint-service'],
} as const satisfies Omit<Task, 'id' | 'why' | 'when' | 'expect' | 'verify'>

/** Phase 1: what must be in place before anything changes for users. All of it only reads, unless an answer asks for more. */
export const prerequisites = [
  {
    id: 'check-registration-policy',
    phase: 'prerequisites',
    title: 'Check who may register a second factor',
    place: 'graph-powershell',
    role: roles.entraRead,
    why: {
      text: 'A policy on the user action “Register security information” decides who may register. If it asks for MFA, users without a method can register only from the locations it excludes, or with a Temporary Access Pass.',
      sources: ['registration-policy', 'temporary-access-pass'],
    },
    when: registering,
    changes: false,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $userAction = 'urn:user:registersecurityinfo'
          $guarding = @(
            Get-MgIdentityConditionalAccessPolicy -All | Where-Object { $_.Conditions.Users } |
              Where-Object { $userAction -in $_.Conditions.Applications.IncludeUserActions }
          )
          foreach ($policy in $guarding) {
            $grant = @($policy.GrantControls | Where-Object { $_ })
            $strength = @($grant | ForEach-Object { $_.AuthenticationStrength })
            $places = $policy.Conditions.Locations | ForEach-Object { $_.ExcludeLocations }
            [pscustomobject]@{
              DisplayName = $policy.DisplayName
              State = $policy.State
              Controls = @($grant | ForEach-Object { $_.BuiltInControls }) -join ', '
              Strength = @($strength | Where-Object { $_ } | ForEach-Object { $_.DisplayName })
              WithoutPlaces = @($places | Where-Object { $_ }) -join ', '
            }
          }
          Write-Output -InputObject "$($guarding.Count) policies guard registration."
        }
      `,
    },
    expect:
      '0 policies: whoever holds the password can register first. One that asks for MFA: users register from a location it excludes, or with a pass. Passes are allowed under Authentication methods, Policies, Temporary Access Pass, and issued under the user’s Authentication methods.',
    verify: {
      expect:
        'A pilot user without a method, if there is one, registers it at `https://aka.ms/mysecurityinfo`, from where the others will register.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Do not switch on a policy that asks for MFA at registration, or Microsoft’s template “Securing security info registration”, before passes can be issued: users without a method could no longer register. A pass counts as MFA, in a federated domain too: make it short and one-time, and identify the person first.',
    },
    sources: ['registration-policy', 'temporary-access-pass', 'graph-conditional-access'],
  },
  {
    ...mfaRegistration,
    id: 'check-mfa-registration',
    why: {
      text: 'Check who would be interrupted to register: users do so before they are asked for MFA, at `https://aka.ms/mysecurityinfo`.',
      sources: ['practice'],
      check: true,
    },
    when: byConditionalAccess,
    risk: {
      level: 'medium',
      text: 'Whoever has not registered is interrupted once MFA is on, and whoever holds the password can register first.',
    },
    sources: ['graph-powershell', 'practice'],
  },
  {
    ...mfaRegistration,
    id: 'check-mfa-registration-adfs',
    why: {
      text: 'Check who would be shut out: AD FS cannot register anyone during sign-in, so users register before they are asked for MFA, at `https://aka.ms/mysecurityinfo`. A passkey or Windows Hello alone is reported not to help at AD FS.',
      sources: ['adfs-entra-mfa', 'practice'],
      check: true,
    },
    when: byEntraMfa,
    risk: { level: 'high', text: 'Whoever has not registered is shut out.' },
    sources: ['adfs-entra-mfa', 'graph-powershell', 'practice'],
  },
  {
    id: 'check-certificate-sign-in',
    phase: 'prerequisites',
    title: 'Check that AD FS can ask for certificates',
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: {
      text: 'Check the path of the certificate before anyone is asked for one: AD FS accepts it on a separate port or host name, inside and through the proxies.',
      sources: ['adfs-additional-methods', 'practice'],
      check: true,
    },
    when: byCertificate,
    changes: false,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $farm = Get-AdfsProperties
          $farm | Format-List -Property 'HostName', 'TlsClientPort'
          Get-AdfsAuthenticationProvider |
            Format-Table -Property 'Name', 'AllowedForAdditionalAuthentication'
          $certificateHost = $farm.HostName
          if ($farm.TlsClientPort -eq 443) { $certificateHost = "certauth.$certificateHost" }
          $certificateWay = @{ ComputerName = $certificateHost; Port = $farm.TlsClientPort }
          Test-NetConnection @certificateWay -InformationLevel 'Quiet'
        }
      `,
    },
    expect:
      '`CertificateAuthentication` among the providers, and `True` for the port: 49443 on the name of the farm, or 443 on `certauth.` followed by that name, which must then be in the TLS certificate.',
    verify: {
      expect:
        'From outside and from inside the port answers, and every pilot user holds a certificate that names them. Nodes and proxies have its whole chain and trust its issuers (NTAuth store in Active Directory). They reach its revocation list; for sign-ins from outside it must be reachable from the internet too (check). Where AD FS offers certificates already, a pilot user picks one.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Whoever has no certificate, or is behind a firewall that closes the port, is shut out. A proxy that inspects TLS breaks certificate sign-in. Joiners get theirs before they join the AD FS group.',
    },
    sources: ['adfs-additional-methods', 'adfs-powershell', 'practice'],
  },
  {
    id: 'check-third-party-provider',
    phase: 'prerequisites',
    title: 'Check the third-party provider on every node',
    place: 'adfs-every-node',
    role: roles.adfs,
    why: {
      text: 'A provider is registered once for the farm and installed on every node: sign-in fails for whoever lands on a node without it.',
      sources: ['adfs-additional-methods', 'adfs-powershell'],
    },
    when: byThirdParty,
    changes: false,
    command: {
      shell: 'adfs',
      command: ps`
        Get-AdfsAuthenticationProvider | Format-Table -Property 'Name', 'AdminName'
        Get-AdfsGlobalAuthenticationPolicy |
          Select-Object -ExpandProperty 'AdditionalAuthenticationProvider'
      `,
    },
    expect:
      'Run the command on the primary node: the name of your provider, then those listed today. That is the farm’s list, which says nothing about a node. On each node see that the program of its maker is installed, and no error about it in the log AD FS/Admin since the service last started. Restart nothing for this: it stops the sign-ins at that node.',
    verify: {
      expect:
        'Its maker supports it on your Windows Server, and every pilot user is enrolled. Joiners are enrolled before they join the AD FS group.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Whoever is not enrolled is shut out. The old Azure Multi-Factor Authentication Server no longer works.',
    },
    sources: ['adfs-additional-methods', 'adfs-powershell', 'mfa-server-retired'],
  },
  {
    ...openEndpoints,
    id: 'open-endpoints',
    why: {
      text: 'Clients, and the servers that take part in a sign-in, fetch tokens, keys and revocation lists: sets 56 and 59 (sign-in, at `login.microsoftonline.com`), 84 and 125 (certificates, port 80 too), and 184 for clients.',
      sources: ['microsoft-365-endpoints'],
    },
    when: { reach: ['allow-listed'], ...worldwide },
    expect:
      'The required sets of the areas Common and Exchange, as of today. Exchange is needed where mailboxes are in Exchange Online.',
    verify: { expect: 'The tests in the next tasks succeed from each kind of machine.' },
  },
  {
    ...openEndpoints,
    id: 'open-government-endpoints',
    why: {
      text: 'Clients, and the servers that take part in a sign-in, fetch tokens, keys and revocation lists. GCC High and DoD each have their own list, with sets and hosts other than the worldwide ones; sign-in is at `login.microsoftonline.us`.',
      sources: ['microsoft-365-endpoints', 'national-clouds'],
    },
    when: { reach: ['allow-listed'], ...government },
    expect:
      'The required sets of the areas Common and Exchange of your cloud, as of today. Check that they name the sign-in host.',
    verify: { expect: 'The tests in the next tasks succeed from each kind of machine.' },
  },
  {
    ...openEndpoints,
    id: 'open-vianet-endpoints',
    why: {
      text: 'Clients, and the servers that take part in a sign-in, fetch tokens, keys and revocation lists. The cloud of 21Vianet has its own list, with sets and hosts other than the worldwide ones; sign-in is at `login.partner.microsoftonline.cn`.',
      sources: ['microsoft-365-endpoints', 'national-clouds'],
    },
    when: { reach: ['allow-listed'], cloud: ['21vianet'] },
    expect:
      'The required sets of the areas Common and Exchange of your cloud, as of today. Check that they name the sign-in host.',
    verify: { expect: 'The tests in the next tasks succeed from each kind of machine.' },
  },
  {
    id: 'test-reach-clients',
    phase: 'prerequisites',
    title: 'Test from a client that Entra ID can be reached',
    place: 'user-computer',
    role: 'None: any user.',
    why: {
      text: 'Outlook fetches its tokens itself, so the client’s own way out counts. Run it as a user, on one computer in each network and behind each proxy.',
      sources: ['microsoft-365-endpoints'],
    },
    when: { reach: ['allow-listed'] },
    changes: false,
    command: {
      shell: 'windows',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $clientHosts = @(
            ${signInHost}${signInPageHosts}
          )
          foreach ($hostName in $clientHosts) {
            Test-NetConnection -ComputerName $hostName -Port 443 |
              Select-Object -Property 'ComputerName', 'TcpTestSucceeded'
          }
          Test-NetConnection -ComputerName 'crl3.digicert.com' -Port 80 |
            Select-Object -Property 'ComputerName', 'TcpTestSucceeded'
          $clientMetadata = 'https://{0}/common/v2.0/.well-known/openid-configuration' -f
            ${signInHost}
          Invoke-RestMethod -Uri $clientMetadata -UseBasicParsing |
            Select-Object -Property 'issuer', 'token_endpoint'
        }
      `,
    },
    expect:
      '`TcpTestSucceeded : True` for each host, and a `token_endpoint`. Behind a proxy only the last one counts: the first tests bypass it.',
    verify: {
      expect:
        'A user signs in to the web portal of Microsoft 365 from there, and the proxy log shows no refusal.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: { level: 'high', text: 'From a network where this fails, nobody gets a token.' },
    sources: ['microsoft-365-endpoints', 'national-clouds'],
  },
  {
    id: 'test-reach-servers',
    phase: 'prerequisites',
    title: 'Test from every Exchange server that Entra ID can be reached',
    place: 'exchange-management-shell',
    role: 'View-Only Organization Management, and local administrator of each server',
    why: {
      text: 'Each server reads the signing keys of Entra ID, through the proxy that Exchange knows, and checks revocation lists.',
      sources: ['hybrid-modern-authentication', 'microsoft-365-endpoints'],
    },
    when: { ...server, reach: ['allow-listed'] },
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $outgoing = @(Get-ExchangeServer | Where-Object { "$($_.ServerRole)" -match 'Mailbox' })
          foreach ($machine in $outgoing) {
            $proxy = "$($machine.InternetWebProxy)"
            Invoke-Command -ComputerName "$($machine.Fqdn)" -ScriptBlock {
              $keyList = 'https://{0}/common/discovery/keys' -f ${signInHost}
              $keyRequest = @{ Uri = $keyList; UseBasicParsing = $true }
              if ($using:proxy) { $keyRequest.Proxy = $using:proxy }
              $revocation = @{ ComputerName = 'crl3.digicert.com'; Port = 80 }
              [pscustomobject]@{
                Keys = @((Invoke-RestMethod @keyRequest).keys).Count
                Proxy = $using:proxy
                Revocation = Test-NetConnection @revocation -InformationLevel 'Quiet'
              }
            } | Select-Object -Property 'PSComputerName', 'Keys', 'Proxy', 'Revocation'
          }
        }
      `,
    },
    expect:
      'Several keys on every server. `Revocation : True`, or a proxy that the system account uses for port 80 (check `netsh winhttp show proxy`).',
    verify: { expect: 'The log of the proxy or firewall shows every server, and no refusal.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'A server without a way out refuses the tokens of whoever lands there.',
    },
    sources: ['hybrid-modern-authentication', 'microsoft-365-endpoints'],
  },
  {
    id: 'test-reach-adfs',
    phase: 'prerequisites',
    title: 'Test from every AD FS node that Entra ID can be reached',
    place: 'adfs-every-node',
    role: roles.adfs,
    why: {
      text: 'The Entra MFA adapter calls Entra ID from the node on which a user signs in.',
      sources: ['adfs-entra-mfa'],
    },
    when: { ...byEntraAdapter, reach: ['allow-listed'] },
    changes: false,
    command: {
      shell: 'adfs',
      command: ps`
        $nodeHosts = @(
          ${signInHost}${notificationHost}
        )
        foreach ($hostName in $nodeHosts) {
          Test-NetConnection -ComputerName $hostName -Port 443 |
            Select-Object -Property 'ComputerName', 'TcpTestSucceeded'
        }
      `,
    },
    expect:
      '`TcpTestSucceeded : True` on every node. In a national cloud check that no host is missing: Microsoft’s guide names those of the worldwide cloud and of the US government.',
    verify: { expect: 'The log of the firewall shows every node, and no refusal.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'Whoever lands on a node without a way out gets no second factor. The service connects under its own account: a proxy set for users does not help it.',
    },
    sources: ['adfs-entra-mfa', 'microsoft-365-endpoints'],
  },
  {
    id: 'check-exchange-servers',
    phase: 'prerequisites',
    title: 'Check the build of each Exchange server and its way to Entra ID',
    place: 'exchange-management-shell',
    role: 'View-Only Organization Management, and local administrator of each server',
    why: {
      text: 'Hybrid modern authentication needs classic full hybrid, all servers supported and on one build, and a way out from each.',
      sources: ['hybrid-modern-authentication'],
    },
    when: server,
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $machines = @(Get-ExchangeServer | Where-Object { "$($_.ServerRole)" -match 'Mailbox' })
          foreach ($machine in $machines) {
            Invoke-Command -ComputerName "$($machine.Fqdn)" -ScriptBlock {
              $signIn = @{ ComputerName = ${signInHost}; Port = 443 }
              [pscustomobject]@{
                Build = (Get-Command -Name 'ExSetup.exe').FileVersionInfo.ProductVersion
                Reached = Test-NetConnection @signIn -InformationLevel 'Quiet'
              }
            } | Select-Object -Property 'PSComputerName', 'Build', 'Reached'
          }
        }
      `,
    },
    expect: `One build everywhere, and \`Reached : True\` unless a proxy is the only way out. Unconfirmed: below 15.02.2562.029 (Subscription Edition, ${month('exchange-hybrid-mail-level')}) Exchange Online slows hybrid mail down, then refuses it. 15.02.2562.053 is the newest Subscription Edition build we know of.`,
    verify: {
      expect:
        'Where the only way out is a proxy, the test fails: `InternetWebProxy` in `Get-ExchangeServer` must then name it on every server.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'high',
      text: 'A server that cannot get out cannot check tokens.',
    },
    sources: [
      'hybrid-modern-authentication',
      'exchange-support-dates',
      'exchange-september-2026',
      'hybrid-agent',
    ],
  },
  {
    id: 'check-hybrid-app',
    phase: 'prerequisites',
    title: 'Check MAPI, the Auth certificate, the hybrid app and the administrators',
    place: 'exchange-management-shell',
    role: roles.exchangeServerRead,
    why: {
      text: `Microsoft requires a valid Exchange Auth certificate, and every mailbox user and administrator in Entra ID. Since ${on('hybrid-app-required')} free/busy, MailTips and photos, not the sign-in, have needed the dedicated hybrid app.`,
      sources: ['hybrid-modern-authentication', 'dedicated-hybrid-app'],
    },
    when: server,
    changes: false,
    command: {
      shell: 'exchange-server',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          Get-OrganizationConfig | Format-List -Property 'MapiHttpEnabled'
          Get-CASMailbox -ResultSize Unlimited |
            Where-Object { $_.MapiHttpEnabled -eq $false } | Format-Table -Property 'Name'
          $authThumbprint = (Get-AuthConfig).CurrentCertificateThumbprint
          $authHolders = @(
            Get-ExchangeServer | Where-Object { "$($_.ServerRole)" -match 'Mailbox' }
          )
          foreach ($holder in $authHolders) {
            Write-Output -InputObject "$($holder.Name)"
            $authCertificate = @{ Server = "$($holder.Name)"; Thumbprint = $authThumbprint }
            try {
              Get-ExchangeCertificate @authCertificate |
                Format-List -Property 'Thumbprint', 'NotAfter'
            } catch { Write-Warning -Message "$($holder.Name): $_" }
          }
          Get-AuthServer | Where-Object { $_.Name -like 'EvoSts*' } |
            Format-List -Property 'Name', 'Realm', 'ApplicationIdentifier'
          Get-ManagementRoleAssignment -Role 'Organization Configuration' -GetEffectiveUsers |
            Select-Object -ExpandProperty 'EffectiveUserName' | Sort-Object -Unique
        }
      `,
    },
    expect:
      '`MapiHttpEnabled : True` and no mailbox without it, under each server the same certificate, valid for months, and no warning, an `ApplicationIdentifier` for your tenant, synchronised administrators. What is missing is a change of its own, first: `Set-OrganizationConfig -MapiHttpEnabled $true` (back with `$false`), `MonitorExchangeAuthCertificate.ps1`, `ConfigureExchangeHybridApplication.ps1` (CSS-Exchange).',
    verify: {
      expect:
        'The Microsoft Entra admin centre shows each administrator as synchronised, and each user of `Get-Mailbox -ResultSize Unlimited -RecipientTypeDetails UserMailbox`: compare the two lists. The built-in Administrator never is.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'Unconfirmed: an administrator without an account in Entra ID is shut out later.',
    },
    sources: ['hybrid-modern-authentication', 'dedicated-hybrid-app', 'exchange-support-dates'],
  },
  ...exchangePrerequisites,
  {
    id: 'renew-adfs-farm',
    phase: 'prerequisites',
    title: 'Move the AD FS farm to Windows Server 2022 or 2025',
    place: 'adfs-primary-node',
    role: 'Enterprise Admins, and local administrator on every node',
    why: {
      text: 'AD FS on Windows Server 2012 R2 has neither access control policies nor the adapter for Entra multifactor authentication, so no command here could make it ask.',
      sources: ['adfs-entra-mfa', 'adfs-access-control'],
    },
    when: byOldFarm,
    changes: true,
    portal: {
      where: 'Server Manager and AD FS on the new nodes',
      clicks: [
        'Back up the farm and its certificates.',
        'Join nodes of Windows Server 2022 or 2025 to the farm, and new Web Application Proxies.',
        'Make a new node the primary one (Set-AdfsSyncProperties), and move the load balancer to the new nodes.',
        'Remove the old nodes and proxies.',
        'Run Test-AdfsFarmBehaviorLevelRaise, then Invoke-AdfsFarmBehaviorLevelRaise.',
        'Change the answer about Windows Server in the advisor: in the new runbook the tasks for the new farm replace this one.',
      ],
    },
    expect: 'All nodes are new, and the behaviour level of the farm is raised.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`Get-AdfsFarmInformation | Format-List -Property 'CurrentFarmBehavior', 'FarmNodes'`,
      },
      expect: 'Level 4 or higher, and only the new nodes.',
    },
    undo: {
      none: 'Until they are removed, the old nodes can take over again. Check before you raise the level whether `Restore-AdfsFarmBehaviorLevel` can lower it.',
    },
    takesEffect: 'Node by node; users notice nothing while the load balancer has a node.',
    risk: {
      level: 'high',
      text: 'This runbook ends here: the old farm asks nobody for MFA, and what follows would block legacy clients while a password is still enough.',
    },
    sources: ['adfs-entra-mfa', 'adfs-access-control', 'adfs-farm-level', 'adfs-powershell'],
  },
] as const satisfies readonly Task[]
