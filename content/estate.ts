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
  readonly when?: AnswersWhen
  readonly options: readonly [EstateOption, EstateOption, ...EstateOption[]]
}

const server = { mailbox: ['exchange-server'] } as const satisfies AnswersWhen
const federated = { identity: ['federated'] } as const satisfies AnswersWhen

export const estate = [
  {
    id: 'exchange-version',
    title: 'Which version is the oldest Exchange server?',
    help: [{ text: 'In the Exchange Management Shell, list every server with its version.' }],
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
    title: 'How is Exchange Server connected to Exchange Online?',
    help: [{ text: 'Look in the Hybrid Configuration Wizard.' }],
    when: server,
    options: [
      { id: 'classic', label: 'Classic full hybrid' },
      { id: 'agent', label: 'Modern hybrid, with the Hybrid Agent' },
      { id: 'none', label: 'Not connected' },
    ],
  },
  {
    id: 'load-balancer',
    title: 'What does the load balancer before Exchange Server do with TLS?',
    help: [{ text: 'Ask the network team.' }],
    when: server,
    options: [
      { id: 'bridged', label: 'Passes it through, or decrypts and encrypts again' },
      { id: 'offloaded', label: 'Decrypts, and talks to Exchange without TLS' },
      { id: 'pre-authenticating', label: 'Signs users in itself (F5 APM, NetScaler)' },
      { id: 'none', label: 'There is none' },
    ],
  },
  {
    id: 'adfs-version',
    title: 'Which Windows Server does AD FS run on?',
    help: [{ text: 'Look at every node.' }],
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
    title: 'What asks for a second factor in AD FS, now or later?',
    help: [{ text: 'Look in AD FS Management, Authentication Methods.' }],
    when: federated,
    options: [
      { id: 'none', label: 'Nothing' },
      { id: 'entra', label: 'The adapter for Entra multifactor authentication' },
      { id: 'certificate', label: 'Certificates' },
      { id: 'third-party', label: 'A third-party provider' },
    ],
  },
  {
    id: 'outlook',
    title: 'Which Outlook is in use?',
    help: [{ text: 'Ask the client team.' }],
    several: true,
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
    title: 'Can clients and servers reach Entra ID?',
    help: [{ text: 'Ask the network team.' }],
    options: [
      { id: 'open', label: 'Yes, the internet is open to them' },
      { id: 'allow-listed', label: 'Only addresses on an allow list' },
      { id: 'none', label: 'No' },
    ],
  },
  {
    id: 'cloud',
    title: 'Which Microsoft cloud is the tenant in?',
    help: [{ text: 'Look at the address of the portal.' }],
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
    help: [{ text: 'Look in the Microsoft Entra admin centre.' }],
    options: [
      { id: 'on', label: 'On' },
      { id: 'off', label: 'Off' },
    ],
  },
  {
    id: 'keep',
    title: 'What must keep working?',
    help: [{ text: 'Read the usage reports.' }],
    several: true,
    nothing: 'None of these',
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
    help: [{ text: 'List the domains of the tenant.' }],
    several: true,
    nothing: 'No others',
    options: [
      { id: 'federated', label: 'Other federated domains' },
      { id: 'managed', label: 'Managed domains' },
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
