import { ps } from './command'
import type { AnswersWhen, HelpItem } from './types'

/**
 * What tailors the runbook: questions about the environment. All are optional, “not sure” is a complete answer.
 * What follows from an answer stands where it follows: findings and tasks carry `when`.
 */
type EstateOption = { readonly id: string; readonly label: string }

type EstateQuestion = {
  readonly id: string
  readonly title: string
  /** How do I find out? Where to click, what to run, how to read it. */
  readonly help: readonly [HelpItem, ...HelpItem[]]
  /** Several options can be chosen. */
  readonly several?: true
  /** The answer that none of them is there: an empty list, which is not the same as “not sure”. */
  readonly nothing?: string
  /** The outcomes that it matters for: all, where it is absent. */
  readonly when?: AnswersWhen | readonly [AnswersWhen, AnswersWhen, ...AnswersWhen[]]
  readonly options: readonly [EstateOption, EstateOption, ...EstateOption[]]
}

// Not those of conditions.ts, whose type names the questions of this file.
const server = { mailbox: ['exchange-server'] } as const satisfies AnswersWhen
const federated = { identity: ['federated'] } as const satisfies AnswersWhen

/** Where one of the four fits: there is something to prepare. */
const fitted = [
  { 'conditional-access': ['conditional-access'] },
  { identity: ['federated'] },
] as const satisfies readonly AnswersWhen[]

/** The questions about the environment, in the order in which they are asked. */
export const estate = [
  {
    id: 'exchange-version',
    title: 'Which version is the oldest Exchange server?',
    help: [
      {
        text: 'In the Exchange Management Shell; the oldest server counts. 15.2 with build 2562 or higher is Subscription Edition; 1748 is 2019 CU15 and 1544 CU14, anything lower an older 2019; 15.1 is 2016, and 15.0 or less 2013 or older.',
        command: {
          shell: 'exchange-server',
          command: ps`
            Get-ExchangeServer | Format-Table -Property 'Name', 'AdminDisplayVersion' -AutoSize
          `,
        },
      },
    ],
    when: server,
    options: [
      { id: 'se', label: 'Subscription Edition' },
      { id: '2019', label: '2019, CU14 or CU15' },
      { id: '2019-older', label: '2019, older than CU14' },
      { id: '2016', label: '2016' },
      { id: '2013-or-older', label: '2013 or older' },
    ],
  },
  {
    id: 'hybrid',
    title: 'How is Exchange Server connected to the tenant?',
    help: [
      {
        text: 'In the Exchange Management Shell. No output: not connected.',
        command: {
          shell: 'exchange-server',
          command: ps`Get-HybridConfiguration | Format-List -Property 'Features', 'Domains'`,
        },
      },
      {
        text: 'In Exchange Online PowerShell. An address that ends in `msappproxy.net` belongs to the Hybrid Agent; only host names of your own: classic.',
        command: {
          shell: 'exchange-online',
          command: ps`
            Get-MigrationEndpoint | Format-List -Property 'Identity', 'RemoteServer'
            Get-OrganizationRelationship | Format-List -Property 'Name', 'TargetSharingEpr'
            Get-IntraOrganizationConnector |
              Format-List -Property 'Name', 'TargetSharingEpr', 'DiscoveryEndpoint'
          `,
        },
      },
    ],
    when: server,
    options: [
      { id: 'classic', label: 'Classic full hybrid' },
      { id: 'agent', label: 'Modern hybrid, with the Hybrid Agent' },
      { id: 'none', label: 'Not connected: no hybrid' },
    ],
  },
  {
    id: 'load-balancer',
    title: 'What does the load balancer or reverse proxy in front of Exchange Server do?',
    help: [
      {
        text: 'Ask the network team two things about `/mapi`, `/ews`, `/oab` and `/autodiscover`: does the traffic to Exchange use TLS, and does any access policy ask for a user name first?',
      },
      {
        text: 'In a browser, open the host name that Outlook uses, and compare the thumbprint of its certificate with the one that serves IIS:',
        command: {
          shell: 'exchange-server',
          command: ps`
            Get-ExchangeCertificate |
              Format-Table -Property 'Thumbprint', 'Services', 'Subject' -AutoSize
          `,
        },
      },
    ],
    when: server,
    options: [
      { id: 'bridged', label: 'Passes TLS through, or encrypts again (bridging)' },
      { id: 'offloaded', label: 'Takes TLS off (offloading)' },
      { id: 'pre-authenticating', label: 'Signs users in itself (F5 APM, NetScaler)' },
      { id: 'none', label: 'There is none' },
    ],
  },
  {
    id: 'adfs-version',
    title: 'Which Windows Server is the oldest AD FS node on?',
    help: [
      {
        text: 'Run `winver` on every node; the oldest counts. Then on the primary node: `CurrentFarmBehavior` 1 is a farm still at the level of 2012 R2, 3 of 2016, 4 of 2019 and later.',
        command: {
          shell: 'adfs',
          command: ps`
            Get-AdfsFarmInformation | Format-List -Property 'CurrentFarmBehavior', 'FarmNodes'
          `,
        },
      },
    ],
    when: federated,
    options: [
      { id: '2025', label: 'Windows Server 2025' },
      { id: '2022', label: 'Windows Server 2022' },
      { id: '2019', label: 'Windows Server 2019' },
      { id: '2016', label: 'Windows Server 2016' },
      { id: '2012-r2', label: 'Windows Server 2012 R2' },
    ],
  },
  {
    id: 'adfs-mfa',
    title: 'What asks, or will ask, for a second factor in AD FS?',
    help: [
      {
        text: 'On the primary node, the first command shows the providers: `AzureMfaAuthentication` is the Entra adapter, `CertificateAuthentication` certificates, any other name a third party. The others show what requires MFA: a policy with “MFA” in its name, or a rule of the trust or the farm. Without a line `AccessControlPolicyName` the trust was not found; with 21Vianet its identifier is reported to be `urn:federation:partner.microsoftonline.cn`.',
        command: {
          shell: 'adfs',
          command: ps`
            Get-AdfsGlobalAuthenticationPolicy |
              Format-List -Property 'AdditionalAuthenticationProvider'
            Get-AdfsRelyingPartyTrust -Identifier 'urn:federation:MicrosoftOnline' |
              Format-List -Property 'AccessControlPolicyName', 'AdditionalAuthenticationRules'
            Get-AdfsAdditionalAuthenticationRule
          `,
        },
      },
      {
        text: 'If AD FS is to ask for MFA only in future, choose what it will use.',
      },
    ],
    when: federated,
    options: [
      { id: 'none', label: 'Nothing' },
      { id: 'entra', label: 'The adapter for Entra MFA' },
      { id: 'certificate', label: 'User certificates, smart cards among them' },
      { id: 'third-party', label: 'A third-party provider' },
    ],
  },
  {
    id: 'outlook',
    title: 'Which Outlook do these users have?',
    help: [
      {
        text: 'In Outlook, File, then Office Account names the product. New Outlook has no such page; its program is `olk.exe`.',
      },
      {
        text: 'For all devices: Inventory in the Microsoft 365 Apps admin centre, or your software distribution. Answer for the users of this rollout.',
      },
    ],
    several: true,
    // New Outlook opens no mailbox on Exchange Server, whatever asks for the second factor.
    when: [...fitted, server],
    options: [
      { id: 'microsoft-365-apps', label: 'Microsoft 365 Apps' },
      { id: 'ltsc-2024', label: 'Office LTSC 2024' },
      { id: 'ltsc-2021', label: 'Office LTSC 2021' },
      { id: '2019', label: 'Office 2019' },
      { id: '2016', label: 'Office 2016' },
      { id: '2013', label: 'Office 2013' },
      { id: 'mac', label: 'Outlook for Mac' },
      { id: 'new-outlook', label: 'New Outlook for Windows' },
    ],
  },
  {
    id: 'reach',
    title: 'Can clients and Exchange servers reach Entra ID?',
    help: [
      {
        text: 'On a client and on each Exchange server. If all show `TcpTestSucceeded : True`, ask the network team whether everything passes or only what is on a list. If one shows False although a browser gets through, a proxy is in between; choose what it lets through. National clouds sign in elsewhere: `login.microsoftonline.us`, with 21Vianet `login.partner.microsoftonline.cn`.',
        command: {
          shell: 'windows',
          command: ps`Test-NetConnection -ComputerName 'login.microsoftonline.com' -Port 443`,
        },
      },
    ],
    options: [
      { id: 'open', label: 'Yes, the internet is open to them, by a proxy or directly' },
      { id: 'allow-listed', label: 'Only addresses on an allow list' },
      { id: 'none', label: 'No' },
    ],
  },
  {
    id: 'cloud',
    title: 'Which Microsoft cloud is the tenant in?',
    help: [
      {
        text: 'Look at the address of the Microsoft 365 admin centre that you use: `admin.microsoft.com` or `admin.cloud.microsoft` is worldwide, and GCC too; `portal.office365.us` GCC High; `portal.apps.mil` DoD; an address in `.cn` 21Vianet. The address of the Entra admin centre does not tell GCC High from DoD.',
      },
    ],
    when: fitted,
    options: [
      { id: 'worldwide', label: 'Worldwide, or GCC' },
      { id: 'gcc-high', label: 'GCC High' },
      { id: 'dod', label: 'DoD' },
      { id: '21vianet', label: 'Operated by 21Vianet (China)' },
    ],
  },
  {
    id: 'security-defaults',
    title: 'Are security defaults on?',
    help: [
      {
        text: 'In the Microsoft Entra admin centre: Overview, Properties, Security defaults. Or in Microsoft Graph PowerShell, in a national cloud with its `-Environment`:',
        command: {
          shell: 'graph',
          command: ps`
            Connect-MgGraph -Scopes 'Policy.Read.All' -NoWelcome
            Get-MgPolicyIdentitySecurityDefaultEnforcementPolicy |
              Select-Object -Property 'IsEnabled'
          `,
        },
      },
    ],
    when: fitted,
    options: [
      { id: 'on', label: 'On' },
      { id: 'off', label: 'Off' },
    ],
  },
  {
    id: 'keep',
    title: 'What must keep working?',
    help: [
      {
        text: 'Protocols of Exchange Online: the SMTP AUTH report in the Exchange admin centre under Reports, Mail flow; the sign-in logs in the Microsoft Entra admin centre, filtered by client app. On Exchange Server: a month of IIS and protocol logs.',
      },
      {
        text: 'Room systems: ask whoever runs the meeting rooms, with this list of their mailboxes; on Exchange Server use `Get-Mailbox` instead.',
        command: {
          shell: 'exchange-online',
          command: ps`
            Get-EXOMailbox -RecipientTypeDetails RoomMailbox -ResultSize Unlimited |
              Select-Object -Property 'PrimarySmtpAddress'
          `,
        },
      },
    ],
    several: true,
    nothing: 'None of these',
    when: fitted,
    options: [
      { id: 'smtp-auth', label: 'SMTP AUTH: printers, scanners, applications that send' },
      { id: 'imap', label: 'IMAP' },
      { id: 'pop', label: 'POP' },
      { id: 'activesync', label: 'Exchange ActiveSync: mail apps of phones' },
      { id: 'ews-applications', label: 'Applications that call EWS' },
      { id: 'room-systems', label: 'Room systems' },
      { id: 'mailbox-moves', label: 'Mailbox moves between the two sides' },
    ],
  },
  {
    id: 'other-domains',
    title: 'Which other kinds of domain does the tenant have?',
    help: [
      {
        text: 'In Microsoft Graph PowerShell, in a national cloud with its `-Environment`. Leave out the domain of this rollout, and the initial one, which is always managed.',
        command: {
          shell: 'graph',
          command: ps`
            Connect-MgGraph -Scopes 'Domain.Read.All' -NoWelcome
            Get-MgDomain | Select-Object -Property 'Id', 'AuthenticationType', 'IsInitial'
          `,
        },
      },
    ],
    several: true,
    nothing: 'No others',
    when: fitted,
    options: [
      { id: 'federated', label: 'Other federated domains' },
      { id: 'managed', label: 'Managed domains, the initial one aside' },
    ],
  },
] as const satisfies readonly EstateQuestion[]

type Questions = typeof estate
export type EstateId = Questions[number]['id']

type QuestionWith<Id extends EstateId> = Extract<Questions[number], { readonly id: Id }>
type OptionOf<Id extends EstateId> = QuestionWith<Id>['options'][number]['id']
type Several<Id extends EstateId> = QuestionWith<Id> extends { readonly several: true } ? true : false

/** What was told about the environment: an option each, or a list of options where several can be chosen. Absent: not sure. */
export type Estate = {
  readonly [Id in EstateId]?: Several<Id> extends true ? readonly OptionOf<Id>[] : OptionOf<Id>
}

/** What a condition can ask of the answer to an estate question; see `When`. */
export type EstateCondition<Id extends EstateId> =
  | OptionOf<Id>
  | 'unanswered'
  | (Several<Id> extends true ? `without-${OptionOf<Id>}` : never)
