/** What the search knows of the field's language, and which pages it names besides what the rest of the content says. */

/**
 * Names for one thing: whoever writes one of them finds what says another. A hyphen or a slash counts as a space, and
 * plurals and British and American spellings are the same anyway. Names that are only near each other stay apart:
 * hybrid modern authentication is more than modern authentication.
 */
export const synonyms = [
  ['hybrid modern authentication', 'hybrid modern auth', 'hma'],
  ['modern authentication', 'modern auth', 'oauth', 'oauth2', 'bearer'],
  ['legacy authentication', 'legacy auth', 'basic authentication', 'basic auth'],
  ['mfa', 'multifactor', 'multi factor', 'two factor', '2fa', 'second factor', 'strong authentication'],
  ['ad fs', 'adfs', 'active directory federation services'],
  ['web application proxy', 'wap', 'ad fs proxy', 'adfs proxy'],
  ['password hash synchronisation', 'password hash sync', 'phs'],
  ['pass through authentication', 'passthrough authentication', 'pta'],
  ['conditional access', 'ca', 'ca policy'],
  ['certificate based sign in', 'certificate based authentication', 'cba'],
  ['service principal name', 'serviceprincipalname', 'spn'],
  ['evosts', 'evo sts', 'authorisation server', 'auth server'],
  ['entra id', 'azure ad', 'azure active directory', 'aad'],
  ['entra connect', 'azure ad connect', 'aad connect', 'dirsync'],
  ['exchange online', 'exo'],
  ['exchange web services', 'ews'],
  ['exchange activesync', 'activesync', 'active sync', 'eas'],
  ['outlook on the web', 'outlook web app', 'owa'],
  ['mapi over http', 'mapi http', 'mapihttp'],
  ['outlook anywhere', 'rpc over http', 'rpc http'],
  ['subscription edition', 'exchange se'],
  ['hybrid configuration wizard', 'hcw'],
  ['smtp auth', 'smtp authentication', 'authenticated smtp', 'client submission'],
  ['relying party trust', 'relying party', 'rpt'],
  ['extranet smart lockout', 'smart lockout', 'extranet lockout'],
  ['roll back', 'rollback', 'undo', 'revert', 'back out', 'backout', 'way back'],
  ['emergency access', 'emergency account', 'break glass', 'breakglass'],
  ['service account', 'svc account', 'application account'],
  ['room system', 'meeting room', 'teams room'],
  ['load balancer', 'reverse proxy', 'netscaler', 'big ip', 'f5'],
  ['passkey', 'fido2', 'security key'],
  ['federatedidpmfabehavior', 'supportsmfa', 'set msoldomainfederationsettings'],
  ['sign in log', 'signin log', 'sign in logs'],
  ['cost', 'costs', 'price', 'pricing', 'how much'],
  ['licence', 'licensing', 'licensed'],
  ['end of support', 'out of support', 'end of life', 'eol', 'support ended', 'support ends'],
  ['us government', 'gcc high', 'dod'],
  ['21vianet', 'china'],
] as const satisfies readonly (readonly [string, string, ...string[]])[]

/** Words that a question is made of and that find nothing. */
export const stopWords: ReadonlySet<string> = new Set(
  'a an and are as at be but by can could do does for from has have how i if in into is it its my of on or our should so that the their then there these they this to was we what when where which who why will with would you your'.split(
    ' ',
  ),
)

/** American spellings, and ours in their place: the part of a word, and what it becomes. */
export const spellings = [
  [/iz(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/, 'is'],
  [/yz(?=(?:e|es|ed|ing|er)$)/, 'ys'],
  [/licens/, 'licenc'],
  [/defens/, 'defenc'],
  [/center/, 'centre'],
  [/behavior/, 'behaviour'],
  [/color/, 'colour'],
  [/enrollment/, 'enrolment'],
] as const satisfies readonly (readonly [RegExp, string])[]

/** Searches to try: one of each kind. */
export const exampleSearches = ['EvoSTS', 'SMTP AUTH', 'break glass', 'Outlook 2016', 'roll back'] as const

/** The pages that stand for themselves: what is in them is found besides. */
export const searchedPages = [
  {
    path: '/architectures',
    title: 'The four architectures side by side',
    text: 'The decision as a drawing, and the four drawn and compared: what each needs, costs, reaches and depends on.',
  },
  {
    path: '/sources',
    title: 'Sources and corrections',
    text: 'Every source with the date it was checked, every date that changes the advice, every correction to the article.',
  },
  {
    path: '/glossary',
    title: 'Glossary',
    text: 'Every term and abbreviation of the product, with its definition and its source.',
  },
  {
    path: '/accessibility',
    title: 'Accessibility',
    text: 'What is tested on every page and how, what was tested by hand, and what is known to be missing.',
  },
] as const
