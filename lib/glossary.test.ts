import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { questions } from '@/content/flow'
import { glossary, type Term } from '@/content/glossary'
import {
  abbreviationsIn,
  allAbbreviations,
  allTerms,
  anyAbbreviation,
  definitionOf,
  nameOf,
  proseIn,
  termsIn,
} from './glossary'

const root = fileURLToPath(new URL('..', import.meta.url))

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name =>
    join(folder, name),
  )
}

/** Content that is code: what it holds is printed as a command, or not at all. */
const isCode = /^content\/(cmdlets|clouds|command|modules|policies|types|diagrams\/)/

/** Files of lib/ whose text is code: scripts, drawings, documents of other programs. */
const isNoProse =
  /^lib\/(export\/(script|shells|pdf\/fonts)\.ts|export\/diagram\/|diagram\/|powershell\/|link\/)/

/** The strings of a file that read like a sentence; esbuild leaves out the comments, and makes JSX text a string. */
function stringsIn(file: string): string {
  const loader = file.endsWith('x') ? 'tsx' : 'ts'
  const { code } = transformSync(readFileSync(join(root, file), 'utf8'), { loader, jsx: 'automatic' })
  const strings = code.match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? []
  return strings.filter(text => /[a-z]{2,} |children: "/.test(text)).join('\n')
}

/** What the product says, by the file in which it says it. */
async function product(): Promise<readonly { readonly file: string; readonly prose: string }[]> {
  const content = filesIn('content').filter(file => file.endsWith('.ts') && !isCode.test(file))
  const drawn = ['app', 'components', 'lib']
    .flatMap(filesIn)
    .filter(file => /\.tsx?$/.test(file) && !/\.test(ing)?\.ts$/.test(file))
    .filter(file => !isNoProse.test(file))
  return [
    ...(await Promise.all(
      content.map(async file => ({ file, prose: proseIn(Object.values(await import(join(root, file)))) })),
    )),
    ...drawn.map(file => ({ file, prose: proseIn(stringsIn(file)) })),
  ]
}

/** Short forms that the glossary need not explain, each with the reason. */
const understood: Readonly<Record<string, string>> = {
  AD: 'part of the old name Azure AD',
  NT: 'part of the name of NTLM in full',
  LAN: 'part of the name of NTLM in full',
  ADFS: 'AD FS without its space, as in the registry',
  SOFTWARE: 'part of a path of the registry',
  OK: 'a button',
  SMS: 'known to everyone who has a phone',
  ID: 'a word of its own, in “tenant ID” and in “Entra ID”',
  IP: 'known to everyone who opens a firewall',
  URL: 'known to everyone who opens a browser',
  DNS: 'known to everyone who runs a domain',
  HTTP: 'known to everyone who opens a browser',
  HTTPS: 'the same, encrypted',
  SQL: 'part of the name SQL Server',
  NET: 'part of the name .NET',
  GUID: 'explained where it is asked for, by its form',
  UTC: 'the time of the clock, in every console',
  CET: 'a time zone in an example',
  US: 'the United States',
  APM: 'part of the name of a product of F5',
  CSS: 'part of the name CSS-Exchange',
  MIT: 'the name of a licence',
  PDF: 'the name of a format',
  UA: 'part of the name of the standard PDF/UA',
  PNG: 'the name of a format',
  SVG: 'the name of a format',
  JSON: 'the name of a format',
  CSV: 'the name of a format',
  RFC: 'the series in which the standards of the internet appear',
  README: 'the name of a file',
  MB: 'a unit',
  WCAG: 'spelled out where it is named',
  AA: 'a level of the guidelines for accessibility',
  JAWS: 'the name of a screen reader',
  NVDA: 'the name of a screen reader',
  AF: 'part of the slip “AF DS” that a correction quotes',
  DS: 'part of the slip “AF DS” that a correction quotes',
  FABRIKAM: 'a domain in an example',
  DOMAIN: 'stands for a domain',
}

/** Two capitals or more, with what may stand between and after them; not the number of a message or of an error. */
const anyShortForm = /(?<![A-Za-z0-9_$-])[A-Z][A-Z]+(?=s?(?![A-Za-z0-9_]))/g

/** Read once for all tests. */
const said = product()

test('every short form in the text of the product is explained by the glossary, or understood without', async () => {
  const unexplained = (await said).flatMap(({ file, prose }) =>
    (prose.replace(anyAbbreviation, '').match(anyShortForm) ?? [])
      .filter(short => !(short in understood))
      .map(short => `${short} in ${file}`),
  )
  expect([...new Set(unexplained)]).toEqual([])
})

test('nothing is understood that the text does not use', async () => {
  const all = (await said).map(({ prose }) => prose.replace(anyAbbreviation, '')).join('\n')
  const used = new Set(all.match(anyShortForm))
  expect(Object.keys(understood).filter(short => !used.has(short))).toEqual([])
})

test('the glossary holds the words that the product uses, and no others', async () => {
  const prose = (await said).filter(({ file }) => file !== 'content/glossary.ts').map(({ prose }) => prose)
  const used = termsIn(prose)
  const isSetting = (term: string) => /^[a-z]/.test(term)
  expect(allTerms().flatMap(({ id, term }) => (used.includes(id) || isSetting(term) ? [] : [id]))).toEqual([])
})

describe('a term', () => {
  test.each(allTerms())(
    'is defined in one or two sentences, the first of them short: $term',
    ({ id, about }) => {
      const sentences = about.text.split(/(?<=\.) (?=[A-Z`])/)
      expect(sentences.length).toBeLessThan(3)
      expect(definitionOf(id).length).toBeLessThanOrEqual(230)
    },
  )

  test('leads to others that exist, and not to itself', () => {
    for (const [id, { see = [] }] of Object.entries<Term>(glossary)) {
      for (const other of see) expect(glossary, id).toHaveProperty([other])
      expect(see).not.toContain(id)
    }
  })

  test('is called by its name and the abbreviation of its name', () => {
    expect(nameOf('wap')).toBe('Web Application Proxy (WAP)')
    expect(nameOf('mapi')).toBe('MAPI over HTTP')
    expect(nameOf('tenant')).toBe('Tenant')
  })

  test('has an id that can stand in an address', () => {
    for (const { id } of allTerms()) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test('shares no spelling and no short form with another', () => {
    const spellings = allTerms().flatMap(({ term, others = [] }) => [term, ...others])
    expect(spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index)).toEqual([])
    const shorts = allAbbreviations().map(({ short }) => short)
    expect(new Set(shorts).size).toBe(shorts.length)
  })

  test('stands in alphabetical order, whatever its first letter looks like', () => {
    const terms = allTerms().map(({ term }) => term.toLowerCase())
    expect(terms).toEqual([...terms].sort((one, other) => one.localeCompare(other, 'en')))
  })
})

describe('what a text speaks of', () => {
  test('is found in the order in which it is mentioned, once, in the singular and in the plural', () => {
    const text = 'Federated domains send the sign-in to AD FS. A federated domain needs a proxy.'
    expect(termsIn(text)).toEqual(['federated-domain', 'adfs'])
  })

  test('is the longest word that fits: a refresh token is no access token', () => {
    expect(termsIn('A refresh token renews it.')).toEqual(['refresh-token'])
    expect(termsIn('It fetches a token.')).toEqual(['access-token'])
  })

  test('is not found inside another word, in code, an id, a condition or a command', () => {
    expect(termsIn('The tokenizer reads `AD FS`.')).toEqual([])
    expect(termsIn({ id: 'mfa', when: { a: 'MFA' }, command: ['MFA'], sources: ['MFA'] })).toEqual([])
  })

  test('is known for each question', () => {
    const known = Object.fromEntries(questions.map(question => [question.id, termsIn(question)]))
    expect(known.mailbox).toContain('access-token')
    expect(known['conditional-access']).toEqual(expect.arrayContaining(['conditional-access', 'mfa', 'adfs']))
    expect(known.identity).toEqual(expect.arrayContaining(['adfs', 'phs', 'pta', 'wap', 'staged-rollout']))
  })
})

describe('short forms', () => {
  test('are found in sentences, each once and in order, with the word that they stand for', () => {
    const found = abbreviationsIn(['EWS and MFA', { text: 'MFA in AD FS from CU15 on' }])
    expect(found.map(({ short }) => short)).toEqual(['AD FS', 'CU', 'EWS', 'MFA'])
    expect(found[0]).toEqual({ short: 'AD FS', long: 'Active Directory Federation Services', id: 'adfs' })
  })

  test('are not found inside words or code', () => {
    expect(abbreviationsIn('`EWS` POPULAR MAPIx')).toEqual([])
  })
})
