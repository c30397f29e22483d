import { connectExchangeOnline } from '../clouds'
import { name, only, ps } from '../command'
import { online, server } from '../conditions'
import { month, on } from '../dates'
import type { ShellCommand, Task } from '../types'
import { installExchangeOnline, onlyReads, probeReached, roles } from './shared'

const classicHybridRole =
  'Organization Management in Exchange Server, and Global Administrator for the wizard'

/** The applications that may call EWS: a module of before the switch shows what it has. */
const ewsAllowList = only(
  {},
  `try {
  Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy |
    Format-List -Property 'EwsAllowedAppIDs'
} catch { Get-OrganizationConfig | Format-List -Property 'EwsAllowedAppIDs' }`,
)

/** What the hybrid is, and where its web services are published. */
const readHybrid = {
  shell: 'exchange-server',
  command: ps`
    & {
      $global:ErrorActionPreference = 'Stop'
      $hybridToday = @(Get-HybridConfiguration)
      if ($hybridToday.Count -ne 1) { throw 'The Hybrid Configuration Wizard has not run.' }
      $hybridToday[0] | Format-List -Property 'Features', 'Domains', 'TlsCertificateName'
      Get-WebServicesVirtualDirectory -ADPropertiesOnly |
        Format-List -Property 'Identity', 'ExternalUrl', 'MRSProxyEnabled'
    }
  `,
} as const satisfies ShellCommand

/** The certificates that clients see through the load balancer, and those of the servers behind it. */
const readCertificates = {
  shell: 'exchange-server',
  command: ps`
    & {
      $global:ErrorActionPreference = 'Stop'
      $behind = @(Get-ExchangeServer | Where-Object { "$($_.ServerRole)" -match 'Mailbox' })
      $fqdns = @($behind | ForEach-Object { "$($_.Fqdn)" })
      $accept = [System.Net.Security.RemoteCertificateValidationCallback]{ $true }
      $shown = foreach ($mailHost in ${name('mail-host')}) {
        foreach ($address in @($mailHost) + $fqdns) {
          $socket = [System.Net.Sockets.TcpClient]::new($address, 443)
          $stream = [System.Net.Security.SslStream]::new($socket.GetStream(), $false, $accept)
          $stream.AuthenticateAsClient($mailHost, $null, 'Tls12', $false)
          [pscustomobject]@{
            HostName = $mailHost
            Address = $address
            Thumbprint = $stream.RemoteCertificate.GetCertHashString()
            Subject = $stream.RemoteCertificate.Subject
          }
          $socket.Close()
        }
      }
      $shown | Format-List
    }
  `,
} as const satisfies ShellCommand

/** The way back of what follows restores what stands after the wizard, not before it. */
const recordAgain =
  'Move `server-*.xml` out of `OutlookMfa`, and run “Record the settings of Exchange Server” again: the wizard has changed them.'

/** What Exchange and Outlook need first, by what is known of the hybrid, the load balancer, the clients and what is kept. */
export const exchangePrerequisites = [
  {
    id: 'check-classic-hybrid',
    phase: 'prerequisites',
    title: 'Check that the hybrid is classic and published',
    place: 'exchange-management-shell',
    role: roles.exchangeServerRead,
    why: {
      text: 'Hybrid modern authentication needs classic full hybrid, with Autodiscover, EWS, MAPI, ActiveSync and the offline address book published on port 443, whatever else runs alongside.',
      sources: ['hybrid-modern-authentication', 'hybrid-agent'],
    },
    when: { ...server, hybrid: ['classic'] },
    changes: false,
    command: readHybrid,
    expect:
      'The features and domains of the hybrid, and for each server an `ExternalUrl` with your own host name.',
    verify: {
      expect:
        'From the internet each of these addresses answers. The Exchange admin centre of Exchange Online, under Migration, has no endpoint at `msappproxy.net`: that would be the Hybrid Agent.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'A Hybrid Agent left behind is easily mistaken for classic hybrid.',
    },
    sources: ['hybrid-modern-authentication', 'hybrid-agent', 'hybrid-migration-endpoints'],
  },
  {
    id: 'replace-hybrid-agent',
    phase: 'prerequisites',
    title: 'Go from the Hybrid Agent to classic full hybrid',
    place: 'administrator-workstation',
    role: classicHybridRole,
    why: {
      text: 'The Hybrid Agent does not support hybrid modern authentication: with it the rest of this runbook cannot work.',
      sources: ['hybrid-modern-authentication', 'hybrid-agent'],
    },
    when: { ...server, hybrid: ['agent'] },
    changes: true,
    portal: {
      where: 'Public DNS, firewall, then the newest Hybrid Configuration Wizard on an Exchange server',
      clicks: [
        'Publish Autodiscover, EWS, MAPI, ActiveSync and the offline address book on port 443, with a certificate from a public authority.',
        'Run the wizard: Full Hybrid Configuration, then Exchange Classic Hybrid Topology.',
        'Test free/busy and a mailbox move, then uninstall the Hybrid Agent.',
        recordAgain,
      ],
    },
    expect: 'The wizard ends without an error.',
    verify: {
      command: readHybrid,
      expect:
        'The features and domains of the hybrid. The Exchange admin centre of Exchange Online, under Migration, has no endpoint at `msappproxy.net` any more, and a mailbox move works.',
    },
    undo: {
      none: 'Keep the agent until the tests pass. After that, run the wizard for modern hybrid again; hybrid modern authentication must be off.',
    },
    takesEffect: 'When the wizard has run and public DNS has propagated.',
    risk: {
      level: 'high',
      text: 'Exchange is then reachable from the internet: have security accept that first. Otherwise move the mailboxes to Exchange Online.',
    },
    sources: ['hybrid-agent', 'hybrid-migration-endpoints', 'hybrid-modern-authentication'],
  },
  {
    id: 'set-up-classic-hybrid',
    phase: 'prerequisites',
    title: 'Set up classic full hybrid',
    place: 'administrator-workstation',
    role: classicHybridRole,
    why: {
      text: 'Exchange Server accepts tokens from Entra ID only in classic full hybrid: the wizard creates the authorisation server that later tasks look for.',
      sources: ['hybrid-modern-authentication', 'exchange-support-dates'],
    },
    when: { ...server, hybrid: ['none'] },
    changes: true,
    portal: {
      where:
        'Entra Connect, public DNS, firewall, then the newest Hybrid Configuration Wizard on an Exchange server',
      clicks: [
        'Synchronise every mailbox user and every Exchange administrator, with Exchange hybrid deployment ticked in Entra Connect.',
        'Publish Autodiscover, EWS, MAPI, ActiveSync and the offline address book on port 443, with a certificate from a public authority.',
        'Run the wizard: Full Hybrid Configuration, then Exchange Classic Hybrid Topology.',
        recordAgain,
      ],
    },
    expect: 'The wizard ends without an error.',
    verify: {
      command: readHybrid,
      expect: 'The features and domains of the hybrid. Free/busy works in both directions.',
    },
    undo: {
      none: 'A project of its own: it comes before this rollout and stays if the rollout is undone.',
    },
    takesEffect: 'When the wizard has run, synchronisation is complete and public DNS has propagated.',
    risk: {
      level: 'high',
      text: 'The wizard changes connectors and mail flow, and Exchange becomes reachable from the internet.',
    },
    sources: ['hybrid-modern-authentication', 'exchange-support-dates', 'practice'],
  },
  {
    id: 'check-load-balancer-certificate',
    phase: 'prerequisites',
    title: 'Check that load balancer and Exchange use one certificate',
    place: 'exchange-management-shell',
    role: roles.exchangeServerRead,
    why: {
      text: 'Check this where the load balancer decrypts and encrypts again: hybrid modern authentication supports that, and Extended Protection expects the same certificate on both sides.',
      sources: ['hybrid-modern-authentication', 'practice'],
      check: true,
    },
    when: { ...server, 'load-balancer': ['bridged', 'pre-authenticating'] },
    changes: false,
    command: readCertificates,
    expect:
      'For each host name, the same thumbprint through the load balancer and on every server. No error: every server answers with TLS.',
    verify: { expect: 'From outside, the certificate shown in a browser has the same thumbprint.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'A different certificate breaks Outlook wherever Extended Protection is on. Give the load balancer Exchange’s certificate first.',
    },
    sources: ['hybrid-modern-authentication', 'practice'],
  },
  {
    id: 'end-tls-offloading',
    phase: 'prerequisites',
    title: 'Make the load balancer use TLS to Exchange',
    place: 'administrator-workstation',
    role: 'Administrators of the load balancer and of Exchange',
    why: {
      text: 'Hybrid modern authentication does not support TLS offloading. The load balancer may decrypt if it encrypts again.',
      sources: ['hybrid-modern-authentication'],
    },
    when: { ...server, 'load-balancer': ['offloaded'] },
    changes: true,
    portal: {
      where: 'Administration of the load balancer',
      clicks: [
        'Save its configuration. For each server note `SSLOffloading` (`Get-OutlookAnywhere`), and in IIS the directories without Require SSL.',
        'Give it the certificate, with its private key, that Exchange uses on port 443.',
        'Set the server side to HTTPS on port 443 with that certificate, health checks included.',
        'In Exchange set `SSLOffloading` to False with `Set-OutlookAnywhere`, and in IIS tick Require SSL on those directories.',
      ],
    },
    expect: 'Every server is in service, and clients connect as before.',
    verify: {
      command: readCertificates,
      expect: 'For each host name, the same thumbprint through the load balancer and on every server.',
    },
    undo: {
      none: 'Only while hybrid modern authentication is off. First put back in Exchange and IIS what you noted, then restore the saved configuration: in the other order Exchange refuses what the load balancer sends.',
    },
    takesEffect: 'At once, for new connections.',
    risk: {
      level: 'high',
      text: 'A server that does not answer with TLS drops out: use a maintenance window.',
    },
    sources: ['hybrid-modern-authentication', 'practice'],
  },
  {
    id: 'pass-tokens-through',
    phase: 'prerequisites',
    title: 'Let the load balancer pass tokens through',
    place: 'administrator-workstation',
    role: 'Administrator of the load balancer',
    why: {
      text: 'Check this first: a load balancer that signs users in itself answers in place of Exchange, so that a client with a token never gets through.',
      sources: ['practice'],
      check: true,
    },
    when: { ...server, 'load-balancer': ['pre-authenticating'] },
    changes: true,
    portal: {
      where: 'Administration of the load balancer',
      clicks: [
        'Save its configuration.',
        'Switch sign-in off for the paths `/autodiscover`, `/ews`, `/mapi`, `/oab` and `/Microsoft-Server-ActiveSync`: for calls without a token too, since the first answer from Exchange tells a client where to get one.',
        'Leave the header `Authorization`, and `WWW-Authenticate` in the answers, unchanged.',
      ],
    },
    expect: 'Clients connect as before; Exchange itself asks them to sign in.',
    verify: {
      command: probeReached,
      expect:
        'For each address `Status : 401` and under `Server` the name of an Exchange server: the call reached Exchange. A redirect, or no name, comes from the load balancer; an error lists the addresses with another status. An address that your servers do not publish may be among them: write down why. From outside, `No answer` may name only internal host names.',
    },
    undo: {
      none: 'Restore the saved configuration, but only while hybrid modern authentication is off.',
    },
    takesEffect: 'At once, for new connections.',
    risk: {
      level: 'high',
      text: 'Until legacy authentication is blocked, Exchange itself then faces passwords from the internet. Agree with security for how long.',
    },
    sources: ['hybrid-modern-authentication', 'practice'],
  },
  {
    id: 'prepare-outlook-fifteen',
    phase: 'prerequisites',
    title: 'Switch modern authentication on in Outlook 2013',
    place: 'user-computer',
    role: 'None: it runs as the user. For all users: a group policy preference with the same values.',
    why: {
      text: `Outlook 2013 asks for tokens only with the first two of these values, and in Autodiscover with the third. It has been out of support since ${on('outlook-2013-support')}: replace it, and use this until then.`,
      sources: ['office-modern-authentication', 'enable-modern-authentication', 'office-support-dates'],
    },
    when: { outlook: ['2013'] },
    changes: true,
    command: {
      shell: 'windows',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $records = "$HOME/OutlookMfa"
          New-Item -ItemType Directory -Path $records -Force | Out-Null
          $identityKey = 'HKCU:\SOFTWARE\Microsoft\Office\15.0\Common\Identity'
          $exchangeKey = 'HKCU:\SOFTWARE\Microsoft\Exchange'
          $officeKeys = @{
            EnableADAL = $identityKey
            Version = $identityKey
            AlwaysUseMSOAuthForAutoDiscover = $exchangeKey
          }
          $officeToday = foreach ($value in $officeKeys.Keys) {
            $officeKey = $officeKeys[$value]
            if (-not (Test-Path -Path $officeKey)) {
              New-Item -Path $officeKey -Force | Out-Null
            }
            [pscustomobject]@{
              Path = $officeKey
              Name = $value
              Value = (Get-Item -Path $officeKey).GetValue($value)
            }
          }
          $officeToday | Export-Clixml -Path "$records/outlook-fifteen.xml" -NoClobber
          foreach ($entry in $officeToday) {
            $officeValue = @{ Name = $entry.Name; PropertyType = 'DWord'; Value = 1 }
            New-ItemProperty -Path $entry.Path @officeValue -Force | Out-Null
          }
        }
      `,
    },
    expect: 'No error. A second run stops and keeps the first record.',
    verify: {
      command: {
        shell: 'windows',
        command: ps`
          $officeNow = Get-Item -Path 'HKCU:\SOFTWARE\Microsoft\Office\15.0\Common\Identity'
          $officeNow.GetValue('EnableADAL')
          $officeNow.GetValue('Version')
          $exchangeNow = Get-Item -Path 'HKCU:\SOFTWARE\Microsoft\Exchange'
          $exchangeNow.GetValue('AlwaysUseMSOAuthForAutoDiscover')
        `,
      },
      expect: '1, 1 and 1. After a restart Outlook shows the sign-in window of Entra ID.',
    },
    undo: {
      command: {
        shell: 'windows',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $officeFile = "$HOME/OutlookMfa/outlook-fifteen.xml"
            foreach ($entry in @(Import-Clixml -Path $officeFile)) {
              if ($null -eq $entry.Value) {
                Remove-ItemProperty -Path $entry.Path -Name $entry.Name
              } else {
                $officeBefore = @{ PropertyType = 'DWord'; Value = $entry.Value }
                New-ItemProperty -Path $entry.Path -Name $entry.Name @officeBefore -Force |
                  Out-Null
              }
            }
          }
        `,
      },
      text: 'Restores each recorded value, and removes what was not there.',
    },
    takesEffect: 'At the next start of Outlook.',
    risk: {
      level: 'medium',
      text: 'A user without the values loses access to the mailbox when legacy authentication is blocked. Check that all updates of Office 2013 are installed.',
    },
    sources: ['office-modern-authentication', 'enable-modern-authentication', 'practice'],
  },
  {
    id: 'remove-token-lock',
    phase: 'prerequisites',
    title: 'Find and remove what switches modern authentication off in Outlook',
    place: 'user-computer',
    role: 'None: it runs as the user. For all users: the client management.',
    why: {
      text: 'Outlook 2016 and later ask for tokens by themselves, unless `EnableADAL` is 0 for the user. Old scripts and group policies set it.',
      sources: ['office-modern-authentication'],
    },
    when: { outlook: ['microsoft-365-apps', 'ltsc-2024', 'ltsc-2021', '2019', '2016'] },
    changes: true,
    command: {
      shell: 'windows',
      command: ps`
        & {
          $global:ErrorActionPreference = 'Stop'
          $lockKey = 'HKCU:\SOFTWARE\Microsoft\Office\16.0\Common\Identity'
          $lock = $null
          if (Test-Path -Path $lockKey) {
            $lock = (Get-Item -Path $lockKey).GetValue('EnableADAL')
          }
          if ($lock -ne 0) {
            Write-Output -InputObject 'Nothing to remove.'
            return
          }
          $records = "$HOME/OutlookMfa"
          New-Item -ItemType Directory -Path $records -Force | Out-Null
          [pscustomobject]@{ Path = $lockKey; Name = 'EnableADAL'; Value = $lock } |
            Export-Clixml -Path "$records/outlook-sixteen.xml" -NoClobber
          Remove-ItemProperty -Path $lockKey -Name 'EnableADAL'
          Write-Output -InputObject 'EnableADAL is removed.'
        }
      `,
    },
    expect: '`Nothing to remove.` or `EnableADAL is removed.`',
    verify: {
      command: {
        shell: 'windows',
        command: ps`
          Get-Item -Path 'HKCU:\SOFTWARE\Microsoft\Office\16.0\Common\Identity' |
            Select-Object -ExpandProperty 'Property'
        `,
      },
      expect:
        'No `EnableADAL` among the names, even after the next sign-in to Windows: if it is back, a group policy or script sets it.',
    },
    undo: {
      command: {
        shell: 'windows',
        command: ps`
          & {
            $global:ErrorActionPreference = 'Stop'
            $lockFile = "$HOME/OutlookMfa/outlook-sixteen.xml"
            $lockRecord = Import-Clixml -Path $lockFile
            $lockBefore = @{ PropertyType = 'DWord'; Value = $lockRecord.Value }
            New-ItemProperty -Path $lockRecord.Path -Name $lockRecord.Name @lockBefore
          }
        `,
      },
      text: 'Restores the recorded value.',
    },
    takesEffect: 'At the next start of Outlook.',
    risk: {
      level: 'medium',
      text: 'A user with the value 0 loses access to the mailbox when legacy authentication is blocked.',
    },
    sources: ['office-modern-authentication', 'practice'],
  },
  {
    id: 'keep-classic-outlook',
    phase: 'prerequisites',
    title: 'Bring users of new Outlook back to classic Outlook',
    place: 'administrator-workstation',
    role: 'Administrator of the group policies or of the client management',
    why: {
      text: `New Outlook for Windows does not open mailboxes on Exchange Server. Enterprises are moved to it from ${month('new-outlook-opt-out')} unless they opt out.`,
      sources: ['new-outlook-accounts', 'new-outlook'],
    },
    when: { ...server, outlook: ['new-outlook'] },
    changes: true,
    portal: {
      where: 'Client management and group policy',
      clicks: [
        'Write down today’s value of each setting below, or that it has none.',
        'List the computers that have new Outlook, and the users among them whose mailbox is on Exchange Server.',
        'Have them switch the New Outlook toggle off, and make sure that classic Outlook is installed. To hide the toggle, set `HideNewOutlookToggle` to 1 in `HKCU\\Software\\Microsoft\\Office\\16.0\\Outlook\\Options\\General` (check).',
        'Switch Microsoft’s automatic migration off: set `NewOutlookMigrationUserSetting` to 0 in `HKCU\\Software\\Policies\\Microsoft\\office\\16.0\\outlook\\preferences`. Check the name of the policy for it in your templates.',
        'Leave “Admin-Controlled Migration to New Outlook” not set, or Disabled: it is for moves that you start yourself.',
      ],
    },
    expect: 'The list is empty, or each user on it works with classic Outlook.',
    verify: {
      expect:
        'On one computer of each kind, classic Outlook starts, after a restart too, and does not offer the move.',
    },
    undo: {
      none: 'Set `HideNewOutlookToggle`, `NewOutlookMigrationUserSetting` and “Admin-Controlled Migration to New Outlook” back to what you wrote down; remove what had no value.',
    },
    takesEffect: 'At the next Group Policy refresh.',
    risk: { level: 'medium', text: 'A user left on new Outlook cannot open a mailbox on Exchange Server.' },
    sources: ['new-outlook', 'new-outlook-accounts', 'new-outlook-policy'],
  },
  {
    id: 'check-ews-allow-list',
    phase: 'prerequisites',
    title: 'Check that your applications may still call EWS in Exchange Online',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnlineRead,
    why: {
      text: `Applications reach EWS in Exchange Online with tokens only, and since ${on('ews-blocked')} only if the tenant lists them; on ${on('ews-end')} it ends. An authentication policy does not change that.`,
      sources: ['ews-retirement', 'basic-authentication-retired'],
    },
    when: { ...online, keep: ['ews-applications'] },
    changes: false,
    command: {
      shell: 'exchange-online',
      command: ps`
        Get-OrganizationConfig |
          Format-List -Property 'EwsEnabled', 'EwsApplicationAccessPolicy', 'Ews*List'
        ${ewsAllowList}
      `,
    },
    expect:
      '`EwsEnabled : True`, and the application ID of each of your applications in `EwsAllowedAppIDs`, beside those of Microsoft; if it is empty, update the module first. Where the access policy is `EnforceAllowList`, their user agents are in `EwsAllowList`, too; where it is `EnforceBlockList`, none is in `EwsBlockList`.',
    verify: {
      expect:
        'Each application has an owner, an application ID and a successor to EWS with a date. If a call is refused with 403, the header `X-EWS-Policy-Reason` says whether EWS is off or a list keeps the application out; without that header, something else refuses it.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'What stops here is not the fault of this rollout, but will be blamed on it.',
    },
    sources: ['ews-retirement', 'ews-access', 'exchange-powershell'],
  },
  {
    id: 'check-hybrid-app-calls',
    phase: 'prerequisites',
    title: 'Check that the hybrid app may call EWS in Exchange Online',
    place: 'exchange-online-powershell',
    role: roles.exchangeOnlineRead,
    why: {
      text: `In a window for Exchange Online alone. Check this for free/busy, MailTips and photos between the two sides: with EWS, the hybrid app is reported to have needed an entry in the list of Exchange Online since ${on('ews-blocked')}. Outlook signs in without it.`,
      sources: ['ews-access', 'dedicated-hybrid-app', 'practice'],
      check: true,
    },
    when: server,
    changes: false,
    command: {
      shell: 'exchange-online',
      command: ps`
        ${connectExchangeOnline('hybridSession')}
        Get-OrganizationConfig | Format-List -Property 'EwsEnabled'
        ${ewsAllowList}
      `,
    },
    expect: `${installExchangeOnline} \`EwsEnabled : True\`, and in the list the \`ApplicationIdentifier\` of the hybrid app, unless it uses Microsoft Graph; if it is empty, update the module first. The list is always set as a whole: keep every entry.`,
    verify: { expect: 'Free/busy shows in both directions, before anything changes.' },
    undo: onlyReads,
    takesEffect: 'Nothing changes.',
    risk: {
      level: 'medium',
      text: 'What stops here is not the fault of this rollout, but will be blamed on it.',
    },
    sources: ['ews-access', 'ews-retirement', 'dedicated-hybrid-app', 'exchange-powershell'],
  },
  {
    id: 'check-kept-protocols-online',
    phase: 'prerequisites',
    title: 'Check that what you keep in Exchange Online signs in with tokens',
    place: 'portal',
    role: roles.signInLog,
    why: {
      text: 'In Exchange Online, IMAP, POP and ActiveSync work with modern authentication only: basic authentication is retired there, and no authentication policy brings it back. The policy in this runbook does not affect tokens.',
      sources: ['basic-authentication-retired', 'exchange-powershell'],
    },
    when: { ...online, keep: ['imap', 'pop', 'activesync'] },
    changes: false,
    portal: {
      where: 'Microsoft Entra admin centre, Monitoring & health, Sign-in logs',
      clicks: [
        'Filter by Resource: Office 365 Exchange Online, and by Client app: each protocol that you keep.',
        'Repeat on the tab for non-interactive sign-ins.',
        'Note each user or application, and whether it succeeds.',
      ],
    },
    expect: 'Each client that must keep working signs in successfully, and so with a token.',
    verify: {
      expect:
        'Put one of each kind into the pilot. Check phones with their built-in mail app: whatever asks for MFA must be able to do so in a browser window.',
    },
    undo: onlyReads,
    takesEffect: 'Nothing changes. Check how far back the log goes in your tenant.',
    risk: {
      level: 'medium',
      text: 'A client that cannot use tokens has to be replaced: there is no exception for it.',
    },
    sources: ['basic-authentication-retired', 'exchange-powershell', 'practice'],
  },
] as const satisfies readonly Task[]
