import { name, ps } from '../command'
import type { Task } from '../types'
import { byAdfs, byAdfsAdapter, byAdfsOtherProvider, onlyReads, roles } from './shared'

/** Phase 3 with AD FS: the provider of the second factor, then MFA for the pilot group on the trust. */
export const mfaTriggerAdfs = [
  {
    id: 'check-mfa-registration',
    phase: 'mfa-trigger',
    title: 'List pilot users who have not registered a second factor',
    place: 'graph-powershell',
    role: roles.signInLog,
    why: {
      text: 'AD FS cannot register a user on the way in: whoever has no second factor sees an error. So every user registers before, at `https://aka.ms/mysecurityinfo` (older instructions name `https://aka.ms/mfasetup`).',
      sources: ['adfs-entra-mfa'],
    },
    when: byAdfsAdapter,
    changes: false,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $registrationName = ${name('pilot-group')}
          $registrationFilter = "displayName eq '{0}'" -f $registrationName.Replace("'", "''")
          $registrationGroup = @(Get-MgGroup -Filter $registrationFilter -ErrorAction Stop)
          if ($registrationGroup.Count -ne 1) {
            throw "$($registrationGroup.Count) groups are named $registrationName."
          }
          $pilotIds = @(Get-MgGroupMember -GroupId $registrationGroup[0].Id -All).Id
          if ($pilotIds.Count -eq 0) { throw 'The pilot group has no members.' }
          Get-MgReportAuthenticationMethodUserRegistrationDetail -All -ErrorAction Stop |
            Where-Object { $_.Id -in $pilotIds -and -not $_.IsMfaRegistered } |
            Select-Object -Property 'UserPrincipalName', 'IsMfaRegistered'
        }
      `,
    },
    expect: 'Nobody is listed. Whoever is listed registers first, or leaves the pilot group.',
    verify: {
      expect:
        'Ask one pilot user to open the registration page and to read out the methods that stand there.',
    },
    undo: onlyReads,
    takesEffect: 'The report follows a registration with some delay. Check: it can take hours.',
    risk: {
      level: 'high',
      text: 'The registration page goes through the same trust. Check: a user who must do MFA and has not registered cannot reach it any more.',
    },
    sources: ['adfs-entra-mfa', 'graph-powershell', 'practice'],
  },
  {
    id: 'create-adfs-mfa-certificate',
    phase: 'mfa-trigger',
    title: 'Create the certificate of the Entra MFA adapter on each node',
    place: 'adfs-every-node',
    role: roles.adfs,
    why: {
      text: 'Each node proves itself to Entra multifactor authentication with a certificate of its own. The node writes the public part to a file; an administrator’s workstation uploads it, so that no Graph module is needed on a federation server.',
      sources: ['adfs-entra-mfa', 'practice'],
    },
    when: byAdfsAdapter,
    changes: true,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $records = "$HOME/OutlookMfa"
          New-Item -ItemType Directory -Path $records -Force | Out-Null
          $mfaFile = "$records/adfs-mfa-$env:COMPUTERNAME.txt"
          if (Test-Path -Path $mfaFile) { throw "$mfaFile is there already." }
          $mfaTenant = ${name('tenant-id')}
          $mfaPublic = New-AdfsAzureMfaTenantCertificate -TenantId $mfaTenant -ErrorAction Stop
          $mfaPublic | Out-File -FilePath $mfaFile -NoClobber -Encoding ascii
        }
      `,
    },
    expect:
      'One file `adfs-mfa-<name of the node>.txt` per node. Copy all of them into the folder `OutlookMfa` of the home folder on the workstation.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`
          Get-ChildItem -Path 'Cert:\LocalMachine\My' |
            Where-Object { $_.Subject -match 'Microsoft AD FS Azure MFA' } |
            Format-List -Property 'Subject', 'Thumbprint', 'NotBefore', 'NotAfter'
        `,
      },
      expect:
        'On each node one valid certificate, with `NotAfter` two years ahead. Put a reminder at 22 months: renewing works only while it is valid.',
    },
    undo: {
      none: 'Leave the certificate in place. Without the provider in the global policy nothing uses it.',
    },
    takesEffect: 'At once, without effect on users.',
    risk: {
      level: 'low',
      text: 'A farm that has the adapter already keeps its certificates: skip to the task that reads the providers, and do not make new ones.',
    },
    sources: ['adfs-entra-mfa', 'adfs-powershell'],
  },
  {
    id: 'upload-adfs-mfa-certificate',
    phase: 'mfa-trigger',
    title: 'Add the certificates to the MFA client in Entra ID',
    place: 'graph-powershell',
    role: roles.application,
    why: {
      text: 'Entra ID accepts a node once its public key stands with the service principal “Azure Multi-Factor Auth Client”. An update replaces the whole list of keys, so the present keys are read first and the new ones added.',
      sources: ['adfs-entra-mfa', 'graph-powershell'],
    },
    when: byAdfsAdapter,
    changes: true,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $records = "$HOME/OutlookMfa"
          $mfaTenant = ${name('tenant-id')}
          $keyScopes = 'Application.ReadWrite.All'
          Connect-MgGraph -TenantId $mfaTenant -Scopes $keyScopes -NoWelcome -ErrorAction Stop
          $mfaFiles = @(Get-ChildItem -Path "$records/adfs-mfa-*.txt")
          if ($mfaFiles.Count -eq 0) { throw 'No certificate file was copied here.' }
          $mfaFilter = "appId eq '981f26a1-7f43-403b-a875-f8b09b8cd720'"
          $mfaClient = @(Get-MgServicePrincipal -Filter $mfaFilter -ErrorAction Stop)
          if ($mfaClient.Count -ne 1) { throw "$($mfaClient.Count) service principals found." }
          $presentKeys = @($mfaClient[0].KeyCredentials | Where-Object { $_ })
          $presentKeys | Export-Clixml -Path "$records/adfs-mfa-keys.xml" -Depth 4 -NoClobber
          $addedKeys = foreach ($file in $mfaFiles) {
            $text = (Get-Content -Path $file.FullName -Raw).Trim()
            $bytes = [System.Convert]::FromBase64String($text)
            $certificate =
              [System.Security.Cryptography.X509Certificates.X509Certificate2]$bytes
            @{
              CustomKeyIdentifier = $null
              DisplayName = $certificate.Subject
              EndDateTime = $null
              Key = $certificate.GetRawCertData()
              KeyId = [guid]::NewGuid()
              StartDateTime = $null
              Type = 'AsymmetricX509Cert'
              Usage = 'Verify'
              AdditionalProperties = $null
            }
          }
          $allKeys = @($presentKeys) + @($addedKeys)
          $mfaClientKeys = @{
            ServicePrincipalId = $mfaClient[0].Id
            KeyCredentials = $allKeys
          }
          Update-MgServicePrincipal @mfaClientKeys -ErrorAction Stop
        }
      `,
    },
    expect:
      'The prompt returns without an error. “0 service principals found” means that the service principal has to be made first, with `New-MgServicePrincipal` and this app id. A second run stops, because the record of the keys is there already.',
    verify: {
      command: {
        shell: 'graph',
        command: ps`
          $mfaKeyFilter = "appId eq '981f26a1-7f43-403b-a875-f8b09b8cd720'"
          (Get-MgServicePrincipal -Filter $mfaKeyFilter).KeyCredentials |
            Format-Table -Property 'KeyId', 'DisplayName', 'StartDateTime', 'EndDateTime'
        `,
      },
      expect: 'The keys from before, and one more for each node.',
    },
    undo: {
      none: 'Leave the keys in place. They let the nodes speak to the MFA service and nothing else; without the provider in the global policy nobody is asked.',
    },
    takesEffect: 'Within some minutes.',
    risk: {
      level: 'medium',
      text: 'The list is replaced as a whole: a key that is not sent again is gone, and a farm or NPS server that used it stops working. The record in `adfs-mfa-keys.xml` shows what stood there.',
    },
    sources: ['adfs-entra-mfa', 'graph-powershell'],
  },
  {
    id: 'set-adfs-mfa-tenant',
    phase: 'mfa-trigger',
    title: 'Tell the farm its tenant',
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: {
      text: 'The farm learns which tenant answers for the second factor. Once per farm, on the primary node, after the keys of all nodes are uploaded.',
      sources: ['adfs-entra-mfa'],
    },
    when: byAdfsAdapter,
    changes: true,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $mfaTarget = @{
            TenantId = ${name('tenant-id')}
            ClientId = '981f26a1-7f43-403b-a875-f8b09b8cd720'
          }
          Set-AdfsAzureMfaTenant @mfaTarget
        }
      `,
    },
    expect: 'A warning that the AD FS service must be restarted on each node.',
    verify: {
      command: { shell: 'adfs', command: ps`Get-AdfsAzureMfaConfigured` },
      expect: '`True`, after the restart of the next task.',
    },
    undo: {
      none: 'There is no command for it, and none is needed: while the provider is not in the global policy, nothing uses the setting.',
    },
    takesEffect:
      'After the AD FS service has been restarted. With the internal database, the other nodes follow after about five minutes.',
    risk: {
      level: 'low',
      text: 'Sovereign clouds need more than this: read the guide of the vendor for yours before you go on.',
    },
    sources: ['adfs-entra-mfa', 'adfs-powershell'],
  },
  {
    id: 'restart-adfs-nodes',
    phase: 'mfa-trigger',
    title: 'Restart AD FS, node by node',
    place: 'adfs-every-node',
    role: roles.adfs,
    why: {
      text: 'The adapter is loaded when the service starts. Take one node out of the load balancer, restart it, test it, put it back, and go to the next.',
      sources: ['adfs-entra-mfa'],
    },
    when: byAdfsAdapter,
    changes: true,
    command: { shell: 'adfs', command: ps`Restart-Service -Name 'adfssrv'` },
    expect: 'The service stops and starts within a minute.',
    verify: {
      command: { shell: 'adfs', command: ps`Get-AdfsAzureMfaConfigured` },
      expect:
        '`True` on this node. Then sign in once through the node before it goes back behind the load balancer.',
    },
    undo: { none: 'A restart has nothing to take back.' },
    takesEffect: 'At once, for this node.',
    risk: {
      level: 'medium',
      text: 'Two nodes at the same time, or one that is still behind the load balancer, cut off sign-ins.',
    },
    sources: ['adfs-entra-mfa', 'adfs-powershell'],
  },
  {
    id: 'add-entra-mfa-provider',
    phase: 'mfa-trigger',
    title: 'Add Entra multifactor authentication to the providers of AD FS',
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: {
      text: 'A policy that asks for MFA can use only the providers that the global policy lists. The command adds to the list; a provider that other applications use stays.',
      sources: ['adfs-entra-mfa', 'adfs-powershell'],
    },
    when: byAdfsAdapter,
    changes: true,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $registered = @(Get-AdfsAuthenticationProvider -ErrorAction Stop).Name
          if ('AzureMfaAuthentication' -notin $registered) {
            throw "AzureMfaAuthentication is not among: $registered"
          }
          $adapterPolicy = Get-AdfsGlobalAuthenticationPolicy -ErrorAction Stop
          $presentProviders = @(
            $adapterPolicy.AdditionalAuthenticationProvider | Where-Object { $_ }
          )
          $adapterProviders = @{
            AdditionalAuthenticationProvider = @(
              $presentProviders + 'AzureMfaAuthentication' | Select-Object -Unique
            )
          }
          Set-AdfsGlobalAuthenticationPolicy @adapterProviders
        }
      `,
    },
    expect: 'The prompt returns without an error.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`(Get-AdfsGlobalAuthenticationPolicy).AdditionalAuthenticationProvider`,
      },
      expect: 'The providers from before, and `AzureMfaAuthentication`.',
    },
    undo: {
      command: {
        shell: 'adfs',
        command: ps`
          & {
            $ErrorActionPreference = 'Stop'
            $providerFile = "$HOME/OutlookMfa/adfs-authentication.xml"
            $providerRecord = Import-Clixml -Path $providerFile -ErrorAction Stop
            $providersBefore = @(
              $providerRecord.AdditionalAuthenticationProvider | Where-Object { $_ }
            )
            if ($providersBefore.Count -eq 0) { $providersBefore = $null }
            $recordedProviders = @{ AdditionalAuthenticationProvider = $providersBefore }
            Set-AdfsGlobalAuthenticationPolicy @recordedProviders
          }
        `,
      },
      text: 'Sets the recorded list again. First take MFA off the trust, or users are asked for a factor that no provider offers.',
    },
    takesEffect:
      'At once on the primary node; with the internal database after about five minutes on the others.',
    risk: {
      level: 'low',
      text: 'Listing a provider asks nobody. A rule or policy that already asks for MFA would now offer this provider too: read the record of the farm first.',
    },
    sources: ['adfs-entra-mfa', 'adfs-powershell'],
  },
  {
    id: 'read-adfs-providers',
    phase: 'mfa-trigger',
    title: 'Choose a second factor that needs no Entra ID licence',
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: {
      text: 'The adapter for Entra multifactor authentication needs Entra ID P1 as well, so it is no way out here. Certificates, or a provider of a third party that is installed on every node, can be the second factor.',
      sources: ['mfa-licences', 'adfs-powershell'],
    },
    when: byAdfsOtherProvider,
    changes: false,
    command: {
      shell: 'adfs',
      command: ps`
        Get-AdfsAuthenticationProvider |
          Format-Table -Property 'Name', 'AdminName', 'AllowedForPrimaryExtranet'
        (Get-AdfsGlobalAuthenticationPolicy).AdditionalAuthenticationProvider
      `,
    },
    expect:
      'The registered providers, then those that the global policy lists today. Certificate authentication shows as `CertificateAuthentication`. Check the name on your farm.',
    verify: {
      expect:
        'Every pilot user has the certificate, or is registered with the provider, before AD FS asks for it.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'A provider of a third party must be supported on your version of Windows Server. Azure Multi-Factor Authentication Server answers no more: its provider is no choice.',
    },
    sources: ['mfa-licences', 'adfs-powershell', 'mfa-server-retired'],
  },
  {
    id: 'add-adfs-provider',
    phase: 'mfa-trigger',
    title: 'Add the chosen provider to AD FS',
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: {
      text: 'A policy that asks for MFA can use only the providers that the global policy lists. Write the exact name of the provider into `adfs-provider.txt` in the folder `OutlookMfa`; the command checks it and adds it to the list.',
      sources: ['adfs-powershell'],
    },
    when: byAdfsOtherProvider,
    changes: true,
    portal: {
      where: 'AD FS Management on the primary node',
      clicks: [
        'Open Service, then Authentication Methods.',
        'Additional Authentication Methods: Edit.',
        'Tick the provider; leave the ticks that are there. OK.',
      ],
    },
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $nameFile = "$HOME/OutlookMfa/adfs-provider.txt"
          $chosen = (Get-Content -Path $nameFile -Raw -ErrorAction Stop).Trim()
          $known = @(Get-AdfsAuthenticationProvider -ErrorAction Stop).Name
          if ($chosen -notin $known) { throw "$chosen is not among: $known" }
          $chosenPolicy = Get-AdfsGlobalAuthenticationPolicy -ErrorAction Stop
          $listedProviders = @(
            $chosenPolicy.AdditionalAuthenticationProvider | Where-Object { $_ }
          )
          $chosenProviders = @{
            AdditionalAuthenticationProvider = @(
              $listedProviders + $chosen | Select-Object -Unique
            )
          }
          Set-AdfsGlobalAuthenticationPolicy @chosenProviders
        }
      `,
    },
    expect: 'The prompt returns without an error.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`(Get-AdfsGlobalAuthenticationPolicy).AdditionalAuthenticationProvider`,
      },
      expect: 'The providers from before, and the chosen one.',
    },
    undo: {
      command: {
        shell: 'adfs',
        command: ps`
          & {
            $ErrorActionPreference = 'Stop'
            $methodFile = "$HOME/OutlookMfa/adfs-authentication.xml"
            $methodRecord = Import-Clixml -Path $methodFile -ErrorAction Stop
            $methodsBefore = @(
              $methodRecord.AdditionalAuthenticationProvider | Where-Object { $_ }
            )
            if ($methodsBefore.Count -eq 0) { $methodsBefore = $null }
            $recordedMethods = @{ AdditionalAuthenticationProvider = $methodsBefore }
            Set-AdfsGlobalAuthenticationPolicy @recordedMethods
          }
        `,
      },
      text: 'Sets the recorded list again. First take MFA off the trust, or users are asked for a factor that no provider offers.',
    },
    takesEffect:
      'At once on the primary node; with the internal database after about five minutes on the others.',
    risk: {
      level: 'low',
      text: 'Listing a provider asks nobody. Certificates from outside need port 49443, or the host name for certificates, through the proxies. Check it.',
    },
    sources: ['adfs-powershell', 'mfa-licences'],
  },
  {
    id: 'check-adfs-claims',
    phase: 'mfa-trigger',
    title: 'Check that AD FS tells Entra ID about MFA',
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: {
      text: 'Entra ID knows of MFA by AD FS only if the token carries it. The trust needs an issuance rule that passes the claim Authentication Methods References through; a trust that Entra Connect manages has it.',
      sources: ['adfs-cloud-resources', 'adfs-trust-managed'],
    },
    when: byAdfs,
    changes: false,
    portal: {
      where: 'AD FS Management on the primary node, if the rule is missing',
      clicks: [
        'Open Relying Party Trusts and the trust with Microsoft 365, then Edit Claim Issuance Policy.',
        'Add Rule, template Pass Through or Filter an Incoming Claim.',
        'Incoming claim type: Authentication Methods References. Pass through all claim values. Finish.',
      ],
    },
    command: {
      shell: 'adfs',
      command: ps`
        $issuing = Get-AdfsRelyingPartyTrust -Identifier 'urn:federation:MicrosoftOnline'
        $issuing.IssuanceTransformRules -match 'authnmethodsreferences'
      `,
    },
    expect: '`True`.',
    verify: { expect: 'The rule is listed under Edit Claim Issuance Policy of the trust.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'Without the claim, and with `enforceMfaByFederatedIdp` later on, Entra ID sends users back to AD FS again and again.',
    },
    sources: ['adfs-cloud-resources', 'adfs-trust-managed', 'adfs-powershell'],
  },
  {
    id: 'require-adfs-mfa-pilot',
    phase: 'mfa-trigger',
    title: 'Require MFA on the trust for the pilot group',
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: {
      text: 'The built-in policy “Permit everyone and require MFA for specific group” limits the question to the pilot. It stands on the trust with Microsoft 365 only; a rule for the whole farm would break callers that use WS-Trust. The trust is found by its identifier, because its display name differs between farms.',
      sources: ['adfs-access-control', 'adfs-policy-names', 'adfs-powershell'],
    },
    when: byAdfs,
    changes: true,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          if (-not (Test-Path -Path "$HOME/OutlookMfa/adfs-trust.xml")) {
            throw 'Record the settings of AD FS first.'
          }
          $pilotPolicyName = 'Permit everyone and require MFA for specific group'
          $pilotAccess = @(
            Get-AdfsAccessControlPolicy | Where-Object { $_.Name -eq $pilotPolicyName }
          )
          if ($pilotAccess.Count -ne 1) { throw "This farm has no policy $pilotPolicyName." }
          $pilotTrustId = 'urn:federation:MicrosoftOnline'
          $pilotTrust = @(Get-AdfsRelyingPartyTrust -Identifier $pilotTrustId)
          if ($pilotTrust.Count -ne 1) { throw "$($pilotTrust.Count) trusts were found." }
          $requireForPilot = @{
            AccessControlPolicyName = $pilotPolicyName
            AccessControlPolicyParameters = ${name('adfs-pilot-group')}
          }
          Set-AdfsRelyingPartyTrust -TargetIdentifier $pilotTrustId @requireForPilot
        }
      `,
    },
    expect: 'The prompt returns without an error.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`
          Get-AdfsRelyingPartyTrust -Identifier 'urn:federation:MicrosoftOnline' |
            Format-List -Property 'AccessControlPolicyName', 'AccessControlPolicyParameters'
        `,
      },
      expect:
        'The policy for a specific group, with the pilot group as parameter. A user outside the group signs in without being asked; a pilot user is asked.',
    },
    undo: {
      command: {
        shell: 'adfs',
        command: ps`
          & {
            $ErrorActionPreference = 'Stop'
            $trustFile = "$HOME/OutlookMfa/adfs-trust.xml"
            $trustRecord = Import-Clixml -Path $trustFile -ErrorAction Stop
            $restoreId = 'urn:federation:MicrosoftOnline'
            if ($trustRecord.AccessControlPolicyName) {
              $recordedAccess = @{
                AccessControlPolicyName = $trustRecord.AccessControlPolicyName
              }
              if ($trustRecord.AccessControlPolicyParameters) {
                $recordedAccess.AccessControlPolicyParameters =
                  $trustRecord.AccessControlPolicyParameters
              }
              Set-AdfsRelyingPartyTrust -TargetIdentifier $restoreId @recordedAccess
            } else {
              if (-not $trustRecord.IssuanceAuthorizationRules) {
                throw 'The record names neither a policy nor rules.'
              }
              $recordedRules = @{
                IssuanceAuthorizationRules = $trustRecord.IssuanceAuthorizationRules
              }
              $noAccessPolicy = @{ AccessControlPolicyName = $null }
              Set-AdfsRelyingPartyTrust -TargetIdentifier $restoreId @noAccessPolicy
              Set-AdfsRelyingPartyTrust -TargetIdentifier $restoreId @recordedRules
            }
          }
        `,
      },
      text: 'Sets the recorded policy again, or the recorded authorisation rules where there was no policy. Check: if the recorded policy had parameters and they are refused, set them as you wrote them down.',
    },
    takesEffect:
      'At the next sign-in through AD FS; with the internal database after about five minutes on the other nodes. Outlook with a valid refresh token is asked later: `Revoke-MgUserSignInSession` ends the sessions of one user.',
    risk: {
      level: 'high',
      text: 'Pilot users meet MFA in every service of the trust, browsers included, and in WS-Trust calls: joined Windows devices fetch their primary refresh token that way. Pilot on a joined device: after a new sign-in to Windows, `dsregcmd /status` must show `AzureAdPrt : YES`. Issuance authorisation rules that stand on the trust today are replaced by the policy.',
    },
    sources: [
      'adfs-access-control',
      'adfs-policy-names',
      'adfs-powershell',
      'hybrid-join-manual',
      'primary-refresh-token',
    ],
  },
  {
    id: 'prove-adfs-token',
    phase: 'mfa-trigger',
    title: 'Prove that a pilot token carries MFA',
    place: 'portal',
    role: roles.signInLog,
    why: {
      text: 'The claim `http://schemas.microsoft.com/claims/multipleauthn` tells Entra ID that AD FS has done MFA. Check it with one pilot user before Entra ID is told to insist on it.',
      sources: ['adfs-cloud-resources', 'adfs-powershell'],
      check: true,
    },
    when: byAdfs,
    changes: false,
    portal: {
      where: 'Microsoft Entra admin centre, Monitoring & health, Sign-in logs',
      clicks: [
        'Let a pilot user sign in to Outlook in a new session, with the second factor.',
        'Open this sign-in, then the tab Authentication Details.',
        'Read the first factor and the line for MFA.',
      ],
    },
    expect:
      'The tab says that MFA was satisfied by a claim in the token, or by the federation provider. Check the words: they have changed over time.',
    verify: {
      expect:
        'The same sign-in appears in the Security log of the AD FS node, with MFA among the authentication methods, if AD FS auditing is on.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes. A sign-in shows in the log after some minutes.',
    risk: {
      level: 'medium',
      text: 'Do not go on to `enforceMfaByFederatedIdp` without this proof: whoever has no claim is sent round in a circle.',
    },
    sources: ['adfs-cloud-resources', 'practice'],
  },
  {
    id: 'enforce-federated-mfa',
    phase: 'mfa-trigger',
    title: 'Let Entra ID rely on MFA by AD FS',
    place: 'graph-powershell',
    role: roles.federation,
    why: {
      text: 'With `enforceMfaByFederatedIdp`, whatever in Entra ID asks for MFA sends the user to AD FS, and the user is not asked twice. It does not ask by itself: the access control policy does.',
      sources: ['graph-federation', 'adfs-cloud-resources'],
    },
    when: byAdfs,
    changes: true,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $enforceDomains = ${name('federated-domain')}
          $enforceToday = @(Import-Clixml -Path "$HOME/OutlookMfa/federation.xml")
          $enforceEntries = @($enforceToday | Where-Object { $_.Domain -in $enforceDomains })
          if ($enforceEntries.Count -ne @($enforceDomains).Count) {
            throw 'Record every federated domain first.'
          }
          $enforceTenant = ${name('tenant-id')}
          $enforceScopes = 'Domain.ReadWrite.All'
          Connect-MgGraph -TenantId $enforceTenant -Scopes $enforceScopes -NoWelcome
          foreach ($entry in $enforceEntries) {
            $enforceMfa = @{
              InternalDomainFederationId = $entry.Id
              FederatedIdpMfaBehavior = 'enforceMfaByFederatedIdp'
            }
            Update-MgDomainFederationConfiguration -DomainId $entry.Domain @enforceMfa
          }
        }
      `,
    },
    expect:
      'The prompt returns without an error. If it is refused for missing rights, connect with the scope `Directory.AccessAsUser.All` as well.',
    verify: {
      command: {
        shell: 'graph',
        command: ps`
          foreach ($domain in ${name('federated-domain')}) {
            Get-MgDomainFederationConfiguration -DomainId $domain |
              Format-List -Property 'DisplayName', 'FederatedIdpMfaBehavior'
          }
        `,
      },
      expect: '`enforceMfaByFederatedIdp` for each domain.',
    },
    undo: {
      command: {
        shell: 'graph',
        command: ps`
          & {
            $ErrorActionPreference = 'Stop'
            $enforceFile = "$HOME/OutlookMfa/federation.xml"
            $enforceRecord = @(Import-Clixml -Path $enforceFile -ErrorAction Stop)
            foreach ($entry in $enforceRecord) {
              $behaviour = $entry.FederatedIdpMfaBehavior
              if (-not $behaviour) { $behaviour = 'acceptIfMfaDoneByFederatedIdp' }
              $beforeEnforce = @{
                InternalDomainFederationId = $entry.Id
                FederatedIdpMfaBehavior = $behaviour
              }
              Update-MgDomainFederationConfiguration -DomainId $entry.Domain @beforeEnforce
            }
          }
        `,
      },
      text: 'Sets the recorded value again. Where none was recorded it sets `acceptIfMfaDoneByFederatedIdp`: the vendor does not support going back to “never set”.',
    },
    takesEffect: 'At the next sign-in of any user of the domain. It cannot be limited to a pilot.',
    risk: {
      level: 'high',
      text: 'It holds for every user of the domain at once. If security defaults or per-user MFA ask in Entra ID, users without MFA at AD FS come to a halt.',
    },
    sources: ['graph-federation', 'adfs-cloud-resources', 'graph-powershell'],
  },
] as const satisfies readonly Task[]
