import { government, graphEnvironmentEntry, trustIdentifier } from '../clouds'
import { name, only, ps } from '../command'
import {
  byAccessControl,
  byCertificate,
  byEntraAdapter,
  byProviderToChoose,
  byThirdParty,
  withAccessControl,
} from '../conditions'
import type { Task } from '../types'
import {
  consent,
  federationChange,
  federationChanged,
  federationSettings,
  onlyReads,
  otherDomains,
  roles,
} from './shared'

const federation = federationChange('enforce', 'enforceMfaByFederatedIdp')

/** The first step of the adapter; which hosts it needs depends on the cloud. */
const adapterCertificate = {
  phase: 'mfa-trigger',
  title: 'Create the certificate of the Entra MFA adapter on each node',
  place: 'adfs-every-node',
  role: roles.adfs,
  why: {
    text: 'Each node proves its identity with its own certificate. A workstation uploads its public part: no Graph module on a federation server.',
    sources: ['adfs-entra-mfa', 'practice'],
  },
  changes: true,
  command: {
    shell: 'adfs',
    command: ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $records = "$HOME/OutlookMfa"
        New-Item -ItemType Directory -Path $records -Force | Out-Null
        $mfaFile = "$records/adfs-mfa-$env:COMPUTERNAME.txt"
        $mfaTenant = ${name('tenant-id')}
        $mfaHeld = @(
          Get-ChildItem -Path 'Cert:\LocalMachine\My' |
            Where-Object { $_.Subject -match 'Microsoft AD FS Azure MFA' } |
            Sort-Object -Property 'NotAfter'
        )
        if ($mfaHeld.Count -gt 0 -and $mfaHeld[-1].Subject -notmatch $mfaTenant) {
          throw "$($mfaHeld[-1].Subject): the farm names its tenant in this way."
        }
        $mfaPublic = if ($mfaHeld.Count -gt 0 -and $mfaHeld[-1].NotAfter -gt (Get-Date)) {
          [System.Convert]::ToBase64String($mfaHeld[-1].RawData)
        } else { New-AdfsAzureMfaTenantCertificate -TenantId $mfaTenant }
        Set-Content -Path $mfaFile -Value $mfaPublic
      }
    `,
  },
  expect:
    'One file `adfs-mfa-<name of the node>.txt` per node, also after a second run: it keeps a valid certificate. Copy them into `OutlookMfa` in the home folder on the workstation. Unconfirmed: on a secondary node it may stop with an error and have made the certificate: run it again.',
  verify: {
    command: {
      shell: 'adfs',
      command: ps`
        Get-ChildItem -Path 'Cert:\LocalMachine\My' |
          Where-Object { $_.Subject -match 'Microsoft AD FS Azure MFA' } |
          Format-Table -Property 'Subject', 'Thumbprint', 'NotAfter'
      `,
    },
    expect:
      'On each node one valid certificate, two years ahead if it is new. If it ends within two months, renew it now, with the task of the phase Watch: that works only while it is valid.',
  },
  undo: {
    none: 'Leave it: without the provider in the global policy nothing uses it.',
  },
  takesEffect: 'At once, without effect on users.',
  sources: ['adfs-entra-mfa', 'adfs-powershell'],
} as const satisfies Omit<Task, 'id' | 'when' | 'risk'>

/**
 * Takes one provider off the list of the farm, unless the record has it: others may have come since.
 *
 * @param variable what the names of its variables begin with; no other command has it.
 * @param provider what gives the name of the provider in the command.
 */
function takenOut(variable: string, provider: string): Task['undo'] {
  const v = only({}, variable)
  return {
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $${v}Record = Import-Clixml -Path "$HOME/OutlookMfa/adfs-authentication.xml"
          $${v}Before = $${v}Record.AdditionalAuthenticationProvider
          $${v}Name = ${only({}, provider)}
          $${v}Left = @(
            (Get-AdfsGlobalAuthenticationPolicy).AdditionalAuthenticationProvider |
              Where-Object { $_ -ne $${v}Name -or $_ -in $${v}Before }
          )
          if ($${v}Left.Count -eq 0) { $${v}Left = $null }
          $${v}Kept = @{ AdditionalAuthenticationProvider = $${v}Left }
          Set-AdfsGlobalAuthenticationPolicy @${v}Kept
        }
      `,
    },
    text: 'Takes out this provider, unless the record has it, and no other. First take MFA off the trust, or users are asked for a factor that no provider offers.',
  }
}

function certificateRisk(hosts: string): Task['risk'] {
  return {
    level: 'low',
    text: `A farm that already has the adapter keeps its certificates: go on to the task that adds the provider. A new node of it needs one whose subject names the tenant as theirs do, by GUID or by domain: any other is made without an error and does not work. Each node must reach ${hosts} on port 443 (\`Test-NetConnection\`).`,
  }
}

/** Whatever in Entra ID asks for MFA then sends the user to AD FS. */
export const relyOnAdfs = {
  title: 'Let Entra ID rely on MFA by AD FS',
  place: 'graph-powershell',
  role: roles.federation,
  changes: true,
  command: federation.command,
  expect: federationChanged,
  verify: {
    command: federationSettings,
    expect: 'A row for each domain, with `enforceMfaByFederatedIdp`.',
  },
  undo: {
    command: federation.undo,
    text: 'Connect with `Domain.ReadWrite.All` first. Each domain with the new value gets its recorded one back, or, where none was recorded, `acceptIfMfaDoneByFederatedIdp`, because Microsoft does not support going back to “never set”.',
  },
  takesEffect: 'At the next sign-in of any user of the domain: there is no pilot.',
  risk: {
    level: 'high',
    text: 'Wherever Entra ID asks for MFA (security defaults, per-user MFA, a Microsoft policy, the admin centres of the worldwide cloud), users without MFA at AD FS cannot go on. See first who that is: check the sign-in log for users whom AD FS does not ask yet, with the authentication requirement “Multifactor authentication”.',
  },
  sources: [
    'graph-federation',
    'adfs-cloud-resources',
    'graph-powershell',
    'mandatory-mfa',
    'managed-policies',
  ],
} as const satisfies Omit<Task, 'id' | 'phase' | 'why' | 'when'>

/** Phase 3 with AD FS: the provider of the second factor, then MFA for the pilot group on the trust. */
export const mfaTriggerAdfs = [
  {
    id: 'check-entra-adapter',
    phase: 'mfa-trigger',
    title: 'Check the state of the Entra MFA adapter',
    place: 'adfs-every-node',
    role: roles.adfs,
    why: {
      text: 'Where the adapter already works, only what is missing is added: a second certificate or another tenant would break it.',
      sources: ['adfs-entra-mfa', 'practice'],
    },
    when: { ...byEntraAdapter, 'adfs-mfa': ['entra'] },
    changes: false,
    command: {
      shell: 'adfs',
      command: ps`
        Get-AdfsAzureMfaConfigured
        Get-ChildItem -Path 'Cert:\LocalMachine\My' |
          Where-Object { $_.Subject -match 'Microsoft AD FS Azure MFA' } |
          Format-Table -Property 'Subject', 'Thumbprint', 'NotAfter'
        Get-AdfsGlobalAuthenticationPolicy |
          Select-Object -ExpandProperty 'AdditionalAuthenticationProvider'
      `,
    },
    expect:
      'On every node a certificate that is valid for more than two months, with the same name of the tenant in its subject. On the primary node also `True` and `AzureMfaAuthentication`, which belong to the farm; another node may refuse to say them. Then go on to “Check that AD FS tells Entra ID about MFA”.',
    verify: { expect: 'A registered user is asked for MFA through each node.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'A node without a certificate, such as a new one, needs the next two tasks and the restart, for itself alone.',
    },
    sources: ['adfs-entra-mfa', 'adfs-powershell'],
  },
  {
    ...adapterCertificate,
    id: 'create-adfs-mfa-certificate',
    when: { ...byEntraAdapter, cloud: ['worldwide', 'unanswered'] },
    risk: certificateRisk('`login.microsoftonline.com` and `adnotifications.windowsazure.com`'),
  },
  {
    ...adapterCertificate,
    id: 'create-adfs-mfa-certificate-government',
    when: { ...byEntraAdapter, ...government },
    risk: certificateRisk('`login.microsoftonline.us` and `adnotifications.windowsazure.us`'),
  },
  {
    ...adapterCertificate,
    id: 'create-adfs-mfa-certificate-vianet',
    when: { ...byEntraAdapter, cloud: ['21vianet'] },
    risk: certificateRisk(
      '`login.partner.microsoftonline.cn` and the host for notifications of your cloud (check its name)',
    ),
  },
  {
    id: 'upload-adfs-mfa-certificate',
    phase: 'mfa-trigger',
    title: 'Add the certificates to the MFA client in Entra ID',
    place: 'graph-powershell',
    role: roles.application,
    why: {
      text: 'Entra ID accepts a node once its public key is registered with “Azure Multi-Factor Auth Client”. An update replaces the whole list of keys, so the present ones are read first and sent again.',
      sources: ['adfs-entra-mfa', 'graph-powershell'],
    },
    when: byEntraAdapter,
    changes: true,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $records = "$HOME/OutlookMfa"
          $keySession = @{
            TenantId = ${name('tenant-id')}
            Scopes = 'Application.ReadWrite.All'${graphEnvironmentEntry}
          }
          Connect-MgGraph @keySession -NoWelcome
          $mfaFiles = @(Get-ChildItem -Path "$records/adfs-mfa-*.txt")
          if ($mfaFiles.Count -eq 0) { throw 'No certificate file was copied here.' }
          $mfaFilter = "appId eq '981f26a1-7f43-403b-a875-f8b09b8cd720'"
          $mfaClient = @(Get-MgServicePrincipal -Filter $mfaFilter)
          if ($mfaClient.Count -ne 1) { throw "$($mfaClient.Count) service principals found." }
          if (-not $mfaClient[0].AccountEnabled) { throw 'It is disabled: enable it first.' }
          $presentKeys = @($mfaClient[0].KeyCredentials | Where-Object { $_ })
          $mfaId = $mfaClient[0].Id
          $mfaSent = Get-MgServicePrincipal -ServicePrincipalId $mfaId -Property 'keyCredentials'
          $sentKeys = @(
            $mfaSent.KeyCredentials | Where-Object { $_ -and $_.Key } |
              ForEach-Object { [System.Convert]::ToBase64String($_.Key) }
          )
          $keyFile = "$records/adfs-mfa-keys-$(Get-Date -Format 'yyyyMMdd-HHmmss').xml"
          $presentKeys | Export-Clixml -Path $keyFile -Depth 4 -NoClobber
          $addedKeys = @(foreach ($file in $mfaFiles) {
            $text = (Get-Content -Path $file.FullName -Raw).Trim()
            if ($text -in $sentKeys) { continue }
            $bytes = [System.Convert]::FromBase64String($text)
            $certificate =
              [System.Security.Cryptography.X509Certificates.X509Certificate2]$bytes
            @{
              DisplayName = $certificate.Subject
              Key = $certificate.GetRawCertData()
              KeyId = [guid]::NewGuid()
              Type = 'AsymmetricX509Cert'
              Usage = 'Verify'
            }
          })
          $allKeys = @($presentKeys) + @($addedKeys)
          $mfaClientKeys = @{ ServicePrincipalId = $mfaId; KeyCredentials = $allKeys }
          if ($addedKeys.Count -gt 0) { Update-MgServicePrincipal @mfaClientKeys }
          foreach ($file in $mfaFiles) {
            Move-Item -Path $file.FullName -Destination "$records/uploaded-$($file.Name)" -Force
          }
        }
      `,
    },
    expect: `No error. ${consent} Unconfirmed: “0 service principals found”: create it first, with \`New-MgServicePrincipal\` and this app ID. Unconfirmed too: a second run adds no key twice; compare the list below.`,
    verify: {
      command: {
        shell: 'graph',
        command: ps`
          $mfaKeyFilter = "appId eq '981f26a1-7f43-403b-a875-f8b09b8cd720'"
          Get-MgServicePrincipal -Filter $mfaKeyFilter |
            Select-Object -ExpandProperty 'KeyCredentials' |
            Format-Table -Property 'KeyId', 'DisplayName', 'StartDateTime', 'EndDateTime'
        `,
      },
      expect: 'The previous keys, and one more for each node.',
    },
    undo: {
      none: 'Leave the keys: without the provider in the global policy nobody is asked.',
    },
    takesEffect: 'Within some minutes.',
    risk: {
      level: 'medium',
      text: 'A key that is not sent again is gone, and a farm or NPS server that used it stops working. `adfs-mfa-keys-<time>.xml` shows what was there.',
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
      text: 'This tenant provides the second factor. Run it once, after the keys of all nodes are uploaded.',
      sources: ['adfs-entra-mfa'],
    },
    when: byEntraAdapter,
    changes: true,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $mfaTarget = @{
            TenantId = ${name('tenant-id')}
            ClientId = '981f26a1-7f43-403b-a875-f8b09b8cd720'${only(government, "\n    Environment = 'USGov'")}
          }
          if (Get-AdfsAzureMfaConfigured) { throw 'The farm has a tenant already.' }
          Set-AdfsAzureMfaTenant @mfaTarget
        }
      `,
    },
    expect: 'A warning that AD FS must be restarted on each node. A farm with a tenant keeps it.',
    verify: {
      command: { shell: 'adfs', command: ps`Get-AdfsAzureMfaConfigured` },
      expect: '`True`, once this node has been restarted in the next task.',
    },
    undo: {
      none: 'None is needed: without the provider in the global policy nothing uses it.',
    },
    takesEffect: 'After the restart; with the internal database after about five minutes on other nodes.',
    risk: {
      level: 'low',
      text: 'National clouds need more than this: read Microsoft’s guide for yours first.',
    },
    sources: ['adfs-entra-mfa', 'adfs-powershell'],
  },
  {
    id: 'set-adfs-mfa-registry',
    phase: 'mfa-trigger',
    title: 'Optional: name the government addresses in the registry of each node',
    place: 'adfs-every-node',
    role: roles.adfs,
    why: {
      text: 'Only if the previous task failed because the parameter `-Environment` is unknown: the server lacks updates. Three values tell the adapter where the government cloud is.',
      sources: ['adfs-entra-mfa'],
    },
    when: { ...byEntraAdapter, ...government },
    changes: true,
    portal: {
      where: 'Registry Editor on each node, HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\ADFS',
      clicks: [
        'First, once, on the primary node: run the command of the previous task again, without the line `Environment`.',
        'SasUrl: https://adnotifications.windowsazure.us/StrongAuthenticationService.svc/Connector',
        'StsUrl: https://login.microsoftonline.us',
        'ResourceUri: the same as SasUrl.',
      ],
    },
    expect:
      'The command warns that AD FS must be restarted. Three string values on each node (check the type: `REG_SZ`).',
    verify: { expect: 'After the restart in the next task, a pilot user is asked for the second factor.' },
    undo: { none: 'Delete the three values.' },
    takesEffect: 'After the restart.',
    risk: {
      level: 'low',
      text: 'With neither the parameter nor the values, the adapter calls the worldwide cloud.',
    },
    sources: ['adfs-entra-mfa'],
  },
  {
    id: 'restart-adfs-nodes',
    phase: 'mfa-trigger',
    title: 'Restart AD FS, node by node',
    place: 'adfs-every-node',
    role: roles.adfs,
    why: {
      text: 'The adapter is loaded when the service starts. One node at a time: take it out of the load balancer, restart, test, put it back.',
      sources: ['adfs-entra-mfa'],
    },
    when: byEntraAdapter,
    changes: true,
    command: { shell: 'adfs', command: ps`Restart-Service -Name 'adfssrv'` },
    expect: 'The service stops and starts within a minute.',
    verify: {
      command: { shell: 'adfs', command: ps`Get-AdfsAzureMfaConfigured` },
      expect:
        '`True` on the primary node: it speaks for the farm, and another node may refuse to. A sign-in through this node works before it goes back; whether its MFA does is seen once the pilot is asked.',
    },
    undo: { none: 'A restart needs no undo.' },
    takesEffect: 'At once, for this node.',
    risk: {
      level: 'medium',
      text: 'Two nodes at once, or one still behind the load balancer, cut off sign-ins.',
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
      text: 'A policy can use only providers that the global policy lists. The command adds to the list and keeps the rest.',
      sources: ['adfs-entra-mfa', 'adfs-powershell'],
    },
    when: byEntraAdapter,
    changes: true,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $registered = @(Get-AdfsAuthenticationProvider | ForEach-Object { $_.Name })
          if ('AzureMfaAuthentication' -notin $registered) {
            throw "AzureMfaAuthentication is not among: $registered"
          }
          $adapterPolicy = Get-AdfsGlobalAuthenticationPolicy
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
    expect: 'No error.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`(Get-AdfsGlobalAuthenticationPolicy).AdditionalAuthenticationProvider`,
      },
      expect: 'The previous providers, and `AzureMfaAuthentication`.',
    },
    undo: takenOut('adapter', "'AzureMfaAuthentication'"),
    takesEffect:
      'At once on the primary node; with the internal database after about five minutes on other nodes.',
    risk: {
      level: 'low',
      text: 'Listing a provider asks nobody for MFA. A rule that already asks would now offer it too: read the record of the farm first.',
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
      text: 'The Entra MFA adapter needs Entra ID P1 as well, so it does not help here. Certificates, or a third-party provider installed on every node, can be the second factor.',
      sources: ['mfa-licences', 'adfs-powershell'],
    },
    when: byProviderToChoose,
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
      'The registered providers, then those listed today. Check the name on your farm: certificates show as `CertificateAuthentication`.',
    verify: {
      expect: 'Every pilot user has the certificate, or is registered with the provider, before AD FS asks.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'A third-party provider must be supported on your Windows Server. The old Azure Multi-Factor Authentication Server no longer works.',
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
      text: 'A policy can use only providers that the global policy lists. First write the exact name of yours into `adfs-provider.txt` in `OutlookMfa`, even if you add it by hand: the command checks it and adds it, and the undo reads it.',
      sources: ['adfs-powershell'],
    },
    when: [byProviderToChoose, { ...byThirdParty, ...withAccessControl }],
    changes: true,
    portal: {
      where: 'AD FS Management on the primary node',
      clicks: [
        'Open Service, then Authentication Methods.',
        'Additional Authentication Methods: Edit.',
        'Tick the provider; leave the existing ticks. OK.',
      ],
    },
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $nameFile = "$HOME/OutlookMfa/adfs-provider.txt"
          $chosen = (Get-Content -Path $nameFile -Raw).Trim()
          $known = @(Get-AdfsAuthenticationProvider | ForEach-Object { $_.Name })
          if ($chosen -notin $known) { throw "$chosen is not among: $known" }
          $chosenPolicy = Get-AdfsGlobalAuthenticationPolicy
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
    expect: 'No error.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`(Get-AdfsGlobalAuthenticationPolicy).AdditionalAuthenticationProvider`,
      },
      expect: 'The previous providers, and the chosen one.',
    },
    undo: takenOut('method', '(Get-Content -Path "$HOME/OutlookMfa/adfs-provider.txt" -Raw).Trim()'),
    takesEffect:
      'At once on the primary node; with the internal database after about five minutes on the others.',
    risk: {
      level: 'low',
      text: 'Listing a provider asks nobody for MFA. Unconfirmed: certificates from outside need port 49443, or the host name for certificates, through the proxies.',
    },
    sources: ['adfs-powershell', 'mfa-licences'],
  },
  {
    id: 'add-certificate-provider',
    phase: 'mfa-trigger',
    title: 'Add certificates to the second factors of AD FS',
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: {
      text: 'A policy can use only providers that the global policy lists. The command adds certificates and keeps the rest; if they are already listed, nothing changes.',
      sources: ['adfs-additional-methods', 'adfs-powershell'],
    },
    when: { ...byCertificate, ...withAccessControl },
    changes: true,
    command: {
      shell: 'adfs',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $offered = @(Get-AdfsAuthenticationProvider | ForEach-Object { $_.Name })
          if ('CertificateAuthentication' -notin $offered) {
            throw "CertificateAuthentication is not among: $offered"
          }
          $factorPolicy = Get-AdfsGlobalAuthenticationPolicy
          $presentFactors = @(
            $factorPolicy.AdditionalAuthenticationProvider | Where-Object { $_ }
          )
          $certificateProviders = @{
            AdditionalAuthenticationProvider = @(
              $presentFactors + 'CertificateAuthentication' | Select-Object -Unique
            )
          }
          Set-AdfsGlobalAuthenticationPolicy @certificateProviders
        }
      `,
    },
    expect: 'No error.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`(Get-AdfsGlobalAuthenticationPolicy).AdditionalAuthenticationProvider`,
      },
      expect: 'The previous providers, and `CertificateAuthentication`.',
    },
    undo: takenOut('factor', "'CertificateAuthentication'"),
    takesEffect:
      'At once on the primary node; with the internal database after about five minutes on the others.',
    risk: {
      level: 'low',
      text: 'Listing a provider asks nobody for MFA. A rule that already asks would now offer certificates too.',
    },
    sources: ['adfs-additional-methods', 'adfs-powershell'],
  },
  {
    id: 'check-adfs-claims',
    phase: 'mfa-trigger',
    title: 'Make sure that AD FS tells Entra ID about MFA',
    place: 'adfs-primary-node',
    role: roles.adfs,
    why: {
      text: 'Entra ID knows of MFA by AD FS only if the token says so: the trust must pass through the claim Authentication Methods References. A trust that Entra Connect manages does.',
      sources: ['adfs-cloud-resources', 'adfs-trust-managed'],
    },
    when: byAccessControl,
    changes: true,
    portal: {
      where: 'AD FS Management on the primary node',
      clicks: [
        'Open Relying Party Trusts and the trust with Microsoft 365, then Edit Claim Issuance Policy.',
        'Where no rule passes that claim type through, add one: template Pass Through or Filter an Incoming Claim, all claim values.',
      ],
    },
    expect: 'A rule passes it through.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`
          Get-AdfsRelyingPartyTrust -Identifier ${trustIdentifier} |
            ForEach-Object { $_.IssuanceTransformRules -match 'authnmethodsreferences' }
        `,
      },
      expect: '`True`.',
    },
    undo: {
      none: 'A rule that you added asks nobody for anything: it may stay.',
    },
    takesEffect: 'An added rule, with the next token.',
    risk: {
      level: 'medium',
      text: 'Without the claim, `enforceMfaByFederatedIdp` sends users back to AD FS.',
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
      text: 'The built-in policy “Permit everyone and require MFA for specific group” asks only the pilot for MFA, and only on this trust: a rule for the whole farm would break WS-Trust callers.',
      sources: ['adfs-access-control', 'adfs-policy-names', 'adfs-powershell'],
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
          $pilotPolicyName = 'Permit everyone and require MFA for specific group'
          $pilotAccess = @(
            Get-AdfsAccessControlPolicy | Where-Object { $_.Name -eq $pilotPolicyName }
          )
          if ($pilotAccess.Count -ne 1) { throw "This farm has no policy $pilotPolicyName." }
          $pilotTrustId = ${trustIdentifier}
          $pilotTrust = @(Get-AdfsRelyingPartyTrust -Identifier $pilotTrustId)
          if ($pilotTrust.Count -ne 1) { throw "$($pilotTrust.Count) trusts were found." }
          $presentAccess = [string]$pilotTrust[0].AccessControlPolicyName
          if ($presentAccess -notin '', 'Permit everyone') {
            throw "The trust has '$presentAccess': replacing it could let more people in."
          }
          $presentRules = [string]$pilotTrust[0].IssuanceAuthorizationRules
          $permitAll = '^\s*(@\w+\s*=\s*"[^"]*"\s*)*=>\s*issue\([^()]+/permit"[^()]*\);\s*$'
          if (-not $presentAccess -and $presentRules -notmatch $permitAll) {
            throw 'The rules of the trust do not simply permit everyone: decide by hand.'
          }
          $farmRule = Get-AdfsAdditionalAuthenticationRule
          if (
            $pilotTrust[0].AdditionalAuthenticationRules -or
            $farmRule.AdditionalAuthenticationRules
          ) { throw 'Rules of the trust or the farm ask for MFA already: decide by hand.' }
          $requireForPilot = @{
            AccessControlPolicyName = $pilotPolicyName
            AccessControlPolicyParameters = ${name('adfs-pilot-group')}
          }
          Set-AdfsRelyingPartyTrust -TargetIdentifier $pilotTrustId @requireForPilot
        }
      `,
    },
    expect:
      'No error. It refuses a trust or a farm whose policy or rules ask for MFA or shut someone out, and a second run: replacing them could let more people in. Then keep what is there: the users it asks can be the pilot; decide by hand whom else to ask.',
    verify: {
      command: {
        shell: 'adfs',
        command: ps`
          Get-AdfsRelyingPartyTrust -Identifier ${trustIdentifier} |
            Select-Object -Property 'AccessControlPolicyName', 'AccessControlPolicyParameters' |
            ConvertTo-Json -Depth 4
        `,
      },
      expect:
        'The policy, and the pilot group as its parameter. A pilot user is asked for MFA through each node (name it in the hosts file of a test device, `certauth.` and its name too where certificates go there), a user outside the group is not.',
    },
    undo: {
      command: {
        shell: 'adfs',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $trustFile = "$HOME/OutlookMfa/adfs-trust.xml"
            $trustRecord = Import-Clixml -Path $trustFile
            $restoreId = ${trustIdentifier}
            if ($trustRecord.AccessControlPolicyName) {
              $recordedAccess = @{
                AccessControlPolicyName = $trustRecord.AccessControlPolicyName
              }
              $recordedParameters = @{}
              $parameters = $trustRecord.AccessControlPolicyParameters
              if ($parameters -is [System.Collections.IDictionary]) {
                foreach ($key in $parameters.Keys) {
                  $recordedParameters[$key] = [string[]]@($parameters[$key])
                }
              }
              if ($recordedParameters.Count -gt 0) {
                $recordedAccess.AccessControlPolicyParameters = $recordedParameters
              }
              Set-AdfsRelyingPartyTrust -TargetIdentifier $restoreId @recordedAccess
            } else {
              if (-not $trustRecord.IssuanceAuthorizationRules) {
                throw 'The record names neither a policy nor rules.'
              }
              $recordedRules = @{
                IssuanceAuthorizationRules = $trustRecord.IssuanceAuthorizationRules
              }
              if ($trustRecord.AdditionalAuthenticationRules) {
                $recordedRules.AdditionalAuthenticationRules =
                  $trustRecord.AdditionalAuthenticationRules
              }
              $noAccessPolicy = @{ AccessControlPolicyName = $null }
              $openAccess = @{ AccessControlPolicyName = 'Permit everyone' }
              try {
                Set-AdfsRelyingPartyTrust -TargetIdentifier $restoreId @noAccessPolicy
                Set-AdfsRelyingPartyTrust -TargetIdentifier $restoreId @recordedRules
              } catch {
                Set-AdfsRelyingPartyTrust -TargetIdentifier $restoreId @openAccess
                throw
              }
            }
          }
        `,
      },
      text: 'Restores the recorded policy with its parameters, or the rules where there was no policy. If the rules are refused, it sets “Permit everyone”, so that nobody is shut out, and stops. Check the trust against the record.',
    },
    takesEffect:
      'At the next sign-in through AD FS; with the internal database after about five minutes on other nodes. Outlook with a valid refresh token, or on a joined device with a primary one, is asked later: `Revoke-MgUserSignInSession`, in Graph PowerShell with the scope `User.RevokeSessions.All`, ends the sessions of one user.',
    risk: {
      level: 'high',
      text: 'Pilot users meet MFA in every service behind the trust, browsers included, and in WS-Trust calls, by which joined Windows devices fetch their primary refresh token. Pilot on a joined device: lock and unlock it, then `dsregcmd /status` must show `AzureAdPrt : YES` with an `AzureAdPrtUpdateTime` after this change (one from before lives for 14 days). Anything else is no-go, and exempting WS-Trust no way out: sign-ins with that token would pass without MFA by AD FS. A rule that permits everyone is replaced.',
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
      text: 'Check with one pilot user that the token carries `http://schemas.microsoft.com/claims/multipleauthn`, by which AD FS tells Entra ID of MFA, before Entra ID insists on it.',
      sources: ['adfs-cloud-resources', 'adfs-powershell'],
      check: true,
    },
    when: byAccessControl,
    changes: false,
    portal: {
      where: 'Microsoft Entra admin centre, Monitoring & health, Sign-in logs',
      clicks: [
        'Let a pilot user sign in to Outlook in a new session, with the second factor, on a device that is not joined: on a joined one Outlook may get its token without AD FS.',
        'Open this sign-in, then the tab Authentication Details.',
        'Read the first factor and the line for MFA.',
        'Without a line for MFA: let the user open the Microsoft Entra admin centre in the same session, where Microsoft asks everyone for MFA (check), and read that sign-in.',
      ],
    },
    expect:
      'MFA was satisfied by a claim in the token, or by the federation provider. Check the wording: it has changed over time. A sign-in that shows a single factor proves nothing against the claim: Entra ID did not ask (reported).',
    verify: {
      expect:
        'With AD FS auditing on, the Security log of the node shows the same sign-in with MFA. It decides where the log of Entra ID is silent.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes. A sign-in shows in the log after some minutes.',
    risk: {
      level: 'medium',
      text: 'Do not set `enforceMfaByFederatedIdp` without this proof: whoever has no claim is sent back to AD FS.',
    },
    sources: ['adfs-cloud-resources', 'federated-sign-in-log', 'mandatory-mfa', 'practice'],
  },
  {
    ...relyOnAdfs,
    id: 'enforce-federated-mfa',
    phase: 'mfa-trigger',
    why: {
      text: 'Whatever in Entra ID asks for MFA then sends the user to AD FS, so that nobody is asked twice. The setting itself asks nobody: the access control policy does. First run “Check the emergency accounts” again, in a window connected to read, and sign in with each.',
      sources: ['graph-federation', 'adfs-cloud-resources'],
    },
    when: { ...byAccessControl, 'security-defaults': ['off', 'unanswered'] },
  },
  {
    ...otherDomains,
    id: 'check-other-domains-adfs',
    phase: 'mfa-trigger',
    when: { ...byAccessControl, 'other-domains': ['federated'] },
    expect:
      '`enforceMfaByFederatedIdp` for every domain whose provider asks for MFA. Any other value has an owner and a date.',
  },
] as const satisfies readonly Task[]
