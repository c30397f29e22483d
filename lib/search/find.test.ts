import { beforeAll, describe, expect, test } from 'vitest'
import { synonyms } from '@/content/search'
import { allEntries } from './entries'
import { type Finder, finderOver } from './find'

let find: Finder

beforeAll(async () => {
  find = await finderOver(allEntries())
}, 60_000)

const titlesFor = (query: string) => find(query).hits.map(({ entry }) => `${entry.kind}: ${entry.title}`)

/** What people who run mail and sign-in type, and what must come first of all. */
const first = {
  hma: 'Phase: Hybrid modern authentication',
  'hybrid modern auth': 'Phase: Hybrid modern authentication',
  EvoSTS: 'Task: Name the authorisation server of Entra ID as the default',
  'evo sts': 'Task: Name the authorisation server of Entra ID as the default',
  'Set-AdfsRelyingPartyTrust': 'Command: Set-AdfsRelyingPartyTrust',
  'set-organizationconfig': 'Command: Set-OrganizationConfig',
  'block legacy authentication': 'Phase: Block legacy authentication for the pilot',
  WAP: 'Component: Web Application Proxy',
  rollback: 'Phase: Roll back',
  'how do I roll back?': 'Phase: Roll back',
  'what does it cost': 'Consideration: Cost optimisation',
  'no licence': 'Answer: No licence for Conditional Access',
  'exchange 2016': 'Question: Which version is the oldest Exchange server?',
  'hybrid agent': 'Task: Go from the Hybrid Agent to classic full hybrid',
  'migration endpoint': 'Task: Find the accounts of the migration endpoints',
  'staged rollout': 'Task: Check that no staged rollout bypasses AD FS',
  'extranet lockout': 'Consideration: Extranet Smart Lockout',
  pta: 'Component: Pass-through authentication agent',
  'sign-in log': 'Task: See MFA in the sign-in log',
} as const

/** What must be among the first three. */
const amongFirst = {
  'modern authentication': 'Term: Modern authentication',
  'staged rollout': 'Term: Staged rollout',
  'what is HMA': 'Term: Hybrid modern authentication (HMA)',
  'primary refresh token': 'Term: Primary refresh token (PRT)',
  licence: 'Answer: No licence for Conditional Access',
  'Set-AuthConfig': 'Command: Get-AuthConfig',
  'switch on hma': 'Task: Switch hybrid modern authentication on',
  'claims rule': 'Task: Make sure that AD FS tells Entra ID about MFA',
  'outlook 2016': 'Finding: Outlook 2016 and 2019',
  SPN: 'Task: Add the addresses of Exchange Server to Entra ID',
  'break glass': 'Task: Check the emergency accounts',
  'smtp auth': 'Task: Stop: is SMTP AUTH used?',
  'new outlook': 'Task: Bring users of new Outlook back to classic Outlook',
  mfa: 'Question: Can Conditional Access enforce MFA?',
  'mfa for everyone': 'Task: Switch MFA on for everyone',
  adfs: 'Component: Active Directory Federation Services (AD FS)',
  'security defaults': 'Question: Are security defaults on?',
  'mapi over http': 'Note: MAPI instead of RPC',
  '-OAuth2ClientProfileEnabled': 'Command: Set-OrganizationConfig',
  federatedIdpMfaBehavior: 'Task: Record how Entra ID treats MFA of the federated domains',
  kerberos: 'Task: See who still uses NTLM, Kerberos or Basic',
  phs: 'Answer: Managed, Entra ID checks the credential',
  'entra p1': 'Consideration: Entra ID P1',
  'load balancer': 'Task: Let the load balancer pass tokens through',
  'certificate adapter': 'Task: Create the certificate of the Entra MFA adapter on each node',
} as const

describe('what messaging engineers type finds what they mean', () => {
  test.each(Object.entries(first))('“%s” finds first: %s', (query, title) => {
    expect(titlesFor(query)[0]).toBe(title)
  })
  test.each(Object.entries(amongFirst))('“%s” finds among the first three: %s', (query, title) => {
    expect(titlesFor(query).slice(0, 3)).toContain(title)
  })
})

test.each([
  ['AD FS', 'ADFS'],
  ['multi-factor', 'multifactor'],
  ['MFA', 'two-factor'],
  ['license', 'licence'],
  ['MAPI/HTTP', 'MAPI over HTTP'],
  ['authorization server', 'authorisation server'],
  ['pass-through authentication', 'passthrough authentication'],
  ['certificates', 'certificate'],
])('“%s” and “%s” find the same', (one, other) => {
  const found = new Set(titlesFor(one))
  expect(found.size).toBeGreaterThan(0)
  expect(found).toEqual(new Set(titlesFor(other)))
})

test('a word finds while it is typed, and with a letter too few', () => {
  expect(titlesFor('autodisc')).toContain('Command: Set-AutodiscoverVirtualDirectory')
  expect(titlesFor('certifcate')[0]).toMatch(/certificate/i)
})

test('a year is not another year', () => {
  for (const { terms } of find('2013').hits) expect([...terms]).toEqual(['2013'])
})

test('several words find what has all of them, or else what has some, and it is said which', () => {
  const all = find('smtp auth printers')
  expect(all.hits.length).toBeGreaterThan(0)
  expect(all.isWhole).toBe(true)
  expect(find('smtp xylophone').isWhole).toBe(false)
  expect(find('smtp xylophone').hits.map(({ entry }) => entry.title)).toEqual(
    find('smtp').hits.map(({ entry }) => entry.title),
  )
})

test('what is not there, is no word, or is hostile finds nothing', () => {
  for (const query of ['', '   ', 'xylophone', '"\'; --', '<>', '∞', 'the of and', '\u202e', 'constructor()'])
    expect(find(query).hits, query).toEqual([])
})

test('every name of a thing finds something', () => {
  for (const names of synonyms)
    for (const name of names) expect(find(name).hits.length, name).toBeGreaterThan(0)
})
