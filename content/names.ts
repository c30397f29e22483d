/**
 * The organisation's own names that commands need, each with the rule for what can be filled in. Without a value, a
 * name with a default prints the default and a name without one prints a marked gap, which stops the statement it
 * stands in.
 */
export type Name = {
  readonly label: string
  readonly example: string
  /** Where to find it. Backticks mark code. */
  readonly help: string
  /** What can be filled in: the words of the refusal. */
  readonly allowed: string
  /** The whole value, of a list each entry, once spaces around it are gone and letters are composed (NFC). */
  readonly pattern: RegExp
  /** One character of it; which one is refused is said to whoever types it. */
  readonly character: RegExp
  /** What can be wrong with it though each of its characters is allowed, the most telling first. */
  readonly faults: readonly Fault[]
  /** The longest value, of a list the longest entry, in UTF-16 units: the directories count so. */
  readonly maximum: number
  /** Upper and lower case mean the same: it is kept and printed in lower case. */
  readonly lowerCase?: true
  /** Several values are allowed; they print as a PowerShell array. */
  readonly list?: { readonly maximum: number }
  /** Printed until the organisation gives its own. Only for names that the runbook itself creates. */
  readonly default?: string
}

/** What the value has, and how that is said of it: “It has no dot.” */
export type Fault = { readonly has: RegExp; readonly says: string }

/** Begins with a visible character that is no dash, has a letter or digit, and nothing that cannot be seen. */
const readable = '^(?![\\p{M}\\p{Pd}])(?=.*[\\p{L}\\p{N}])(?!.*\\p{Default_Ignorable_Code_Point})'

/**
 * Letters of all scripts, with the punctuation that stands in names: “Banque de l’État”, “R&D (EU)”, “ПАО «Банк»”.
 * Not what commands and filters give a meaning, nor the wildcards with which one name could stand for many.
 */
const words = "[\\p{L}\\p{M}\\p{N} '‘’\\-‐-―_.,:!&+/#()\\[\\]«»·・（）「」【】]|@(?!\\()"

/** Of a group's name before Windows 2000, as AD FS resolves it; the characters that Active Directory refuses are out. */
const account = "[\\p{L}\\p{M}\\p{N} '‘’\\-‐-―_.!&#()«»·・（）「」【】]"

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
/** A last part that begins with a letter keeps addresses in digits out. */
const domain = `(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])`

/** Of letters, digits, hyphens and dots, with at least one dot, that are no domain. */
const domainFaults = [
  { has: /^[\d.]+$/u, says: 'is an address and not a name' },
  { has: /^\.|\.\.|\.$/u, says: 'has a dot too many' },
  { has: /(?:^|\.)-|-(?:\.|$)/u, says: 'has a hyphen where one of its parts begins or ends' },
  { has: /[^.]{64}/u, says: 'has a part of more than 63 characters' },
  { has: /\.(?:\d[^.]*|[^.])$/u, says: 'does not end as a domain does' },
] as const satisfies readonly Fault[]

const nameFaults = [
  { has: /^\p{Pd}/u, says: 'begins with a dash' },
  { has: /^\p{M}/u, says: 'begins with an accent without its letter' },
  { has: /^[^\p{L}\p{N}]*$/u, says: 'has neither a letter nor a digit' },
  { has: /@\(/u, says: 'has a bracket right after an @' },
] as const satisfies readonly Fault[]

const hosts = {
  character: /[a-z0-9.-]/u,
  faults: [
    { has: / /u, says: 'has a space in it: commas separate' },
    { has: /^[^.]*$/u, says: 'has no dot' },
    ...domainFaults,
  ],
  pattern: new RegExp(`^${domain}$`, 'u'),
  maximum: 253,
  lowerCase: true,
  list: { maximum: 20 },
} as const

const guid = {
  character: /[0-9a-f-]/u,
  faults: [
    { has: /^(?:-*[0-9a-f]){0,31}-*$/u, says: 'has fewer than 32 digits' },
    { has: /(?:[0-9a-f]-*){33}/u, says: 'has more than 32 digits' },
    { has: /^[0-9a-f]+$/u, says: 'has no hyphens' },
    { has: /-/u, says: 'has its hyphens in other places: they stand after 8, 12, 16 and 20 digits' },
  ],
  pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u,
  maximum: 36,
  lowerCase: true,
  allowed: 'A GUID: 32 digits from 0 to 9 and a to f in five groups joined by hyphens, without braces.',
} as const

const group = {
  character: new RegExp(words, 'u'),
  faults: nameFaults,
  pattern: new RegExp(`${readable}(?:${words})+$`, 'u'),
  maximum: 256,
  allowed:
    'A display name of at most 256 characters: letters, digits, spaces, apostrophes and - – _ . , : ! & + / # @ ( ) [ ] « » ·, not beginning with a dash.',
} as const

/** Every name that can be filled in. */
export const names = {
  organisation: {
    label: 'Organisation',
    example: 'Fabrikam Bank',
    help: 'It is in the title of the documents. No command uses it.',
    allowed:
      'A name of at most 120 characters: letters, digits, spaces, apostrophes and - – _ . , : ! & + / # @ ( ) [ ] « » ·, not beginning with a dash.',
    character: group.character,
    faults: nameFaults,
    pattern: group.pattern,
    maximum: 120,
  },
  'tenant-id': {
    label: 'Tenant ID',
    example: '8f2b1c64-0d3e-4c5a-9b7f-3a1d5e6c7b80',
    help: 'In the Microsoft Entra admin centre, on the Overview page.',
    ...guid,
  },
  'graph-client-id': {
    label: 'Application ID for Graph PowerShell',
    example: '5c9e0d27-61fa-4b83-a1d4-7e2f90b3c6a8',
    help: 'For 21Vianet only: the application (client) ID of your own app registration for Graph PowerShell.',
    ...guid,
  },
  'initial-domain': {
    label: 'Initial domain of the tenant',
    example: 'fabrikam.onmicrosoft.com',
    help: 'In the Microsoft 365 admin centre, under Domains: the one that ends in `.onmicrosoft.com`, without `.mail.` in it.',
    allowed:
      'One name before .onmicrosoft.com, .onmicrosoft.us or .partner.onmschina.cn: letters, digits and hyphens.',
    character: hosts.character,
    faults: [
      { has: /\.mail\.(?:onmicrosoft|partner)\./u, says: 'has .mail. in it' },
      {
        has: /^(?!.*\.(?:onmicrosoft\.com|onmicrosoft\.us|partner\.onmschina\.cn)$)/u,
        says: 'ends in none of these',
      },
      { has: /^\.(?:onmicrosoft|partner)/u, says: 'has no name before that' },
      { has: /^[^.]*\.(?!onmicrosoft\.(?:com|us)$|partner\.)/u, says: 'has more than one name before that' },
      ...domainFaults,
    ],
    pattern: new RegExp(`^${label}\\.(?:onmicrosoft\\.com|onmicrosoft\\.us|partner\\.onmschina\\.cn)$`, 'u'),
    maximum: 253,
    lowerCase: true,
  },
  'federated-domain': {
    label: 'Federated domains',
    example: 'fabrikam.com',
    help: 'In the Microsoft Entra admin centre, under Domain names: those marked as federated that are being rolled out.',
    allowed:
      'At most 20 domains such as fabrikam.com, separated by commas: letters a to z, digits, hyphens and dots. International names in their xn-- form.',
    ...hosts,
  },
  policy: {
    label: 'Name of the authentication policy',
    example: 'Block Legacy Outlook',
    help: 'Your choice: the runbook creates it, and others with ` exception`, ` SMTP`, ` hold` or ` allow` after it.',
    allowed:
      'A name of at most 48 characters: letters, digits, spaces and - _ . ( ), not beginning with a hyphen.',
    character: /[\p{L}\p{M}\p{N} _.()-]/u,
    faults: nameFaults,
    pattern: new RegExp(`${readable}[\\p{L}\\p{M}\\p{N} _.()-]+$`, 'u'),
    maximum: 48,
    default: 'Block Legacy Outlook',
  },
  'pilot-group': {
    label: 'Pilot group',
    example: 'MFA Pilot',
    help: 'The display name of a mail-enabled security group without groups in it, the same in Exchange and Entra ID.',
    ...group,
  },
  'exclusion-group': {
    label: 'Group of the emergency accounts',
    example: 'Emergency Access',
    help: 'The display name of the group in Microsoft Entra ID that holds your emergency access accounts.',
    ...group,
  },
  'service-exclusion-group': {
    label: 'Group of room systems and service accounts',
    example: 'Room Systems',
    help: 'The display name of the group in Microsoft Entra ID that holds the accounts that cannot provide a second factor.',
    ...group,
  },
  'legacy-exclusion-group': {
    label: 'Group that keeps legacy authentication',
    example: 'SMTP Senders',
    help: 'The display name of the group in Microsoft Entra ID that holds the accounts that must still send with SMTP AUTH.',
    ...group,
  },
  admin: {
    label: 'Administrator who connects',
    example: 'admin@fabrikam.com',
    help: 'The user principal name with which the administrator signs in to Microsoft 365.',
    allowed:
      "A user principal name such as admin@fabrikam.com of at most 113 characters: before the @ letters a to z, digits and ' . - _ ! # ^ ~, after it a domain.",
    character: /[a-z0-9'._!#^~@-]/u,
    faults: [
      { has: /^[^@]*$/u, says: 'has no @' },
      { has: /@.*@/u, says: 'has more than one @' },
      { has: /^@/u, says: 'has nothing before the @' },
      { has: /^['.-]/u, says: 'begins with an apostrophe, a dot or a hyphen' },
      { has: /\.@/u, says: 'has a dot right before the @' },
      { has: /^[^@]{65}/u, says: 'has more than 64 characters before the @' },
      { has: /@[^.]*$/u, says: 'has no dot after the @' },
      { has: /@.*[^a-z0-9.-]/u, says: 'has a character after the @ that no domain has' },
      { has: /@\.|@.*\.\.|\.$/u, says: 'has a dot too many after the @' },
      { has: /@-|@.*\.-|@.*-(?:\.|$)/u, says: 'has a hyphen where a part of its domain begins or ends' },
      { has: /@.*[^.]{64}/u, says: 'has a part of more than 63 characters after the @' },
      { has: /\.(?:\d[^.]*|[^.])$/u, says: 'does not end as a domain does' },
    ],
    pattern: new RegExp(`^[a-z0-9_!#^~](?:[a-z0-9'._!#^~-]{0,62}[a-z0-9'_!#^~-])?@${domain}$`, 'u'),
    maximum: 113,
    lowerCase: true,
  },
  'mail-host': {
    label: 'Exchange host names',
    example: 'mail.fabrikam.com',
    help: 'The hosts in `InternalUrl` and `ExternalUrl` of `Get-MapiVirtualDirectory -ADPropertiesOnly`.',
    allowed:
      'At most 20 host names such as mail.fabrikam.com, separated by commas and without https:// or a path: letters a to z, digits, hyphens and dots.',
    ...hosts,
  },
  'autodiscover-host': {
    label: 'Autodiscover host names',
    example: 'autodiscover.fabrikam.com',
    help: 'Usually `autodiscover.` before each mail domain, and the host in `AutoDiscoverServiceInternalUri` of `Get-ClientAccessService`. Not a name that only redirects on port 80.',
    allowed:
      'At most 20 host names such as autodiscover.fabrikam.com, separated by commas and without https:// or a path: letters a to z, digits, hyphens and dots.',
    ...hosts,
  },
  'adfs-pilot-group': {
    label: 'Pilot group as AD FS sees it',
    example: 'FABRIKAM\\MFA Pilot',
    help: 'The Active Directory group with its domain, as `whoami /groups` shows it to a member.',
    allowed:
      "A domain, a backslash and a group's name, such as FABRIKAM\\MFA Pilot, of at most 320 characters: letters, digits, spaces, apostrophes and - – _ . ! & # ( ) « » ·.",
    character: new RegExp(`${account}|\\\\`, 'u'),
    faults: [
      { has: /^[^\\]*$/u, says: 'has no backslash' },
      { has: /\\.*\\/u, says: 'has more than one backslash' },
      { has: /^\\/u, says: 'has no domain before the backslash' },
      { has: /\\$/u, says: 'has no group after the backslash' },
      { has: /\\[\p{M}\p{Pd} ]/u, says: 'has a space or a dash right after the backslash' },
      { has: /^[^\p{L}\p{N}]/u, says: 'does not begin with a letter or a digit' },
      {
        has: /^[^\\]*[^\p{L}\p{M}\p{N}._&\-\\]/u,
        says: 'has a character before the backslash that no domain has',
      },
      { has: /^[^\\]{64}/u, says: 'has more than 63 characters before the backslash' },
    ],
    pattern: new RegExp(
      `${readable}[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._&-]{0,62}\\\\(?![\\p{M}\\p{Pd} ])${account}+$`,
      'u',
    ),
    maximum: 320,
  },
} as const satisfies Record<string, Name>

export type NameId = keyof typeof names

/** The ids of all names, in their order. */
export const nameIds = Object.keys(names) as readonly NameId[]

/** Groups of which one is reached by a policy and the others are left out of it: none may be another one. */
export const separateGroups = [
  'pilot-group',
  'exclusion-group',
  'service-exclusion-group',
  'legacy-exclusion-group',
] as const satisfies readonly NameId[]
