import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Estate } from '@/content/estate'
import type { CompleteAnswers } from '@/content/flow'
import { byNumber, numberOf } from '@/lib/advice/sources'
import type { ChangeCommand, ChangePlan } from '@/lib/export/change-plan'
import { type Attachment, type Paper, pdfDocumentOf } from '@/lib/export/pdf/document'
import { exampleNames, exampleTitleBlock, planOfTold, toldOf } from '@/lib/export/samples.testing'
import { scriptsOf } from '@/lib/export/scripts'
import { allOutcomes } from '@/lib/flow/path'
import { effortInWords } from '@/lib/runbook/effort'
import { isTextOfPdf } from './properties'
import { smallPlan } from './small-plan'
import { pdfTool } from './tools'
import { typeset } from './typeset'

const folder = mkdtempSync(join(tmpdir(), 'runbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

const full = { names: exampleNames, titleBlock: exampleTitleBlock }
const federated: CompleteAnswers = {
  mailbox: 'exchange-server',
  'conditional-access': 'not-permitted',
  identity: 'federated',
}

const made = new Map<string, string>()

/** The path of the PDF of a plan. One document is typeset once, however many tests look at it. */
function pdfOf(plan: ChangePlan, paper: Paper = 'a4', attachments: readonly Attachment[] = []): string {
  const document = pdfDocumentOf(plan, { paper, attachments })
  const key = JSON.stringify(document)
  const known = made.get(key)
  if (known) return known
  const path = join(folder, `runbook-${made.size}.pdf`)
  writeFileSync(path, typeset(document, 'ua-1'))
  made.set(key, path)
  return path
}

/** The commands of a plan in the order in which they are printed, each as its lines. */
function commandsOf({ phases }: ChangePlan): readonly (readonly string[])[] {
  const linesOf = ({ segments }: ChangeCommand) =>
    segments
      .map(({ text }) => text)
      .join('')
      .split('\n')
  return phases
    .flatMap(({ tasks }) => tasks)
    .flatMap(({ command, verify, undo }) => [command, verify.command, undo.command])
    .flatMap(command => (command ? [linesOf(command)] : []))
}

/** Looks for each command behind the one before it: all its lines, one after the other, with nothing between. */
function expectInOrder(
  text: string,
  commands: readonly (readonly string[])[],
  keep = (line: string) => line,
) {
  const lines = text
    .split(/[\n\f]/)
    .map(keep)
    .filter(Boolean)
  let from = 0
  for (const command of commands) {
    const wanted = command.map(keep)
    const at = lines.findIndex(
      (_, index) => index >= from && wanted.every((line, k) => lines[index + k] === line),
    )
    expect(at, `not found as it was:\n${command.join('\n')}`).toBeGreaterThanOrEqual(0)
    from = at + wanted.length
  }
}

const outcomes = allOutcomes().map(answers => [Object.values(answers).join('/'), answers] as const)

const read = new Map<string, readonly string[]>()

/** The words of each page, with single spaces. Like `pdfOf`, a document is read once. */
function pagesOf(pdf: string): readonly string[] {
  const known = read.get(pdf)
  if (known) return known
  const pages = pdfTool('pdftotext', ['-layout', pdf, '-'])
    .split('\f')
    .slice(0, -1)
    .map(page => page.replace(/\s+/g, ' '))
  read.set(pdf, pages)
  return pages
}

describe.each(outcomes)('%s', (_, answers) => {
  const plan = planOfTold(toldOf(answers, full))

  test('has cover and contents on a page each, and no contents where it is short', () => {
    const pages = pagesOf(pdfOf(plan))
    expect(pages.map(page => page.includes(' Contents Contents ')).indexOf(true)).toBe(
      plan.phases.length > 0 ? 1 : -1,
    )
    if (plan.phases.length > 0) expect(pages[2]).toContain(' Verdict Verdict ')
    else expect(pages.length).toBeLessThanOrEqual(4)
  })

  test('names organisation, change and day at the foot of every page', () => {
    for (const page of pagesOf(pdfOf(plan)))
      expect(page).toMatch(/Fabrikam Bank · CHG0031457 · 25 November 2026 page \d+ of \d+ ?$/)
  })

  test('is accessible, and its commands come back as they were from two readers', () => {
    const pdf = pdfOf(plan)
    const commands = commandsOf(plan)
    expectInOrder(pdfTool('mutool', ['draw', '-F', 'text', pdf]), commands)
    // Poppler drops the spaces at the beginning of a line.
    expectInOrder(pdfTool('pdftotext', [pdf, '-']), commands, line => line.trim())
  })
})

test('a command with gaps comes back as it is on the page, on both papers', () => {
  const plan = planOfTold(toldOf(federated))
  const commands = commandsOf(plan)
  expect(commands.flat().some(line => line.includes('<federated-domain>'))).toBe(true)
  for (const paper of ['a4', 'us-letter'] as const) {
    expectInOrder(pdfTool('mutool', ['draw', '-F', 'text', pdfOf(plan, paper)]), commands)
  }
})

test('the same input gives the same bytes', () => {
  const bytes = () =>
    typeset(pdfDocumentOf(planOfTold(toldOf(federated, full)), { paper: 'a4', attachments: [] }))
  expect(bytes().equals(bytes())).toBe(true)
})

test('it says what it is: title, language, tags, outline, date, fonts and paper', () => {
  const plan = planOfTold(toldOf(federated, full))
  const pdf = pdfOf(plan)
  const info = pdfTool('pdfinfo', [pdf])
  expect(info).toMatch(/Title: +Exchange Server with MFA in AD FS, Fabrikam Bank/)
  expect(info).toMatch(/Tagged: +yes/)
  expect(info).toMatch(/CreationDate: +Wed Nov 25 00:00:00 2026/)
  expect(info).toMatch(/Page size: .*\(A4\)/)
  expect(pdfTool('pdfinfo', [pdfOf(plan, 'us-letter')])).toMatch(/Page size: .*\(letter\)/)
  expect(pdfTool('mutool', ['show', pdf, 'trailer/Root/Lang'])).toContain('en-GB')
  expect(pdfTool('pdffonts', [pdf]).split('\n').slice(2).filter(Boolean)).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(/IBMPlex.* yes yes yes /)),
  )
  const outline = pdfTool('mutool', ['show', pdf, 'outline'])
  for (const { title, tasks } of plan.phases) {
    expect(outline).toContain(title)
    for (const task of tasks) expect(outline).toContain(task.title)
  }
})

test('its cover says the address as one would type it, and leads to the page as it was told', () => {
  const plan = planOfTold(toldOf(federated, full))
  const pdf = pdfOf(plan)
  const [address = '', told] = plan.link.split('#')
  const cover = pdfTool('pdftotext', ['-l', '1', pdf, '-'])
  expect(cover.split('\n')).toContain(address)
  expect(cover).not.toContain(told)
  expect(pdfTool('mutool', ['show', pdf, 'grep'])).toContain(`/URI(${plan.link})`)
})

test('each picture has words that stand for it, and its own words can be selected', () => {
  const plan = planOfTold(toldOf(federated, full))
  const pdf = pdfOf(plan)
  const [architecture] = plan.architectures
  const structure = pdfTool('mutool', ['show', pdf, 'grep'])
  expect(structure.match(/\/Alt ?\([^)]*iagram: Exchange Server with MFA in AD FS/g)).toHaveLength(3)
  const text = pdfTool('pdftotext', [pdf, '-'])
  expect(text).toContain('Web Application Proxy')
  for (const step of architecture?.steps ?? []) expect(text.replace(/\s+/g, ' ')).toContain(step.text)
})

test('the foot of a page cuts a long name only where the line has no more room', () => {
  const organisation = 'Commonwealth Bank of the Northern Territories and Islands Group'
  const plan = planOfTold(toldOf(federated, full))
  for (const paper of ['a4', 'us-letter'] as const) {
    const third = (name: string) =>
      pdfTool('pdftotext', [
        ...'-layout -f 3 -l 3'.split(' '),
        pdfOf({ ...plan, organisation: name }, paper),
        '-',
      ]).replace(/\s+/g, ' ')
    expect(third(organisation)).toContain(`${organisation} · CHG0031457 · 25 November 2026 page 3 of`)
    expect(third(organisation.repeat(3))).toMatch(
      /Group\S.*… · CHG0031457 · 25 November 2026 page 3 of \d+ ?$/,
    )
  }
})

test('the two columns of its contents are about as long as each other', () => {
  const pdf = pdfOf(planOfTold(toldOf(federated, full)))
  const linesFrom = (x: number) =>
    pdfTool('pdftotext', ['-layout', ...`-f 2 -l 2 -x ${x} -y 100 -W 297 -H 660`.split(' '), pdf, '-'])
      .split('\n')
      .filter(line => line.trim() !== '').length
  expect(Math.abs(linesFrom(0) - linesFrom(298))).toBeLessThan(8)
})

test('those who sign do so on one page, also behind a runbook that ends early', () => {
  for (const estate of [{}, { 'adfs-version': '2012-r2' }] as const) {
    const plan = planOfTold(toldOf(federated, { ...full, estate }))
    for (const paper of ['a4', 'us-letter'] as const) {
      const signed = pagesOf(pdfOf(plan, paper)).filter(page => page.includes(' Role Name Signature Date '))
      expect(signed).toHaveLength(1)
      for (const { role } of plan.approvals) expect(signed[0]).toContain(role)
    }
  }
})

test('its bookmarks part the number of a task from its title', () => {
  const plan = planOfTold(toldOf(federated, full))
  const outline = pdfTool('mutool', ['show', pdfOf(plan), 'outline'])
  for (const { number, title } of plan.phases.flatMap(({ tasks }) => tasks))
    expect(outline).toContain(`${number} ${title}`)
})

test('each part of a task has its number, so that overleaf nobody asks whose it is', () => {
  const plan = planOfTold(toldOf(federated, full))
  const lines = pdfTool('pdftotext', ['-layout', pdfOf(plan), '-'])
    .split(/[\n\f]/)
    .map(line => line.trim().replace(/\s+/g, ' '))
  for (const { number, portal, command } of plan.phases.flatMap(({ tasks }) => tasks)) {
    const labels = ['Risk', 'Takes effect', 'Expect', 'Verify', 'Undo']
    for (const label of [...labels, ...(command ? [command.title ?? 'Command'] : []), portal?.title])
      if (label)
        expect(
          lines.filter(line => line.startsWith(`${number} ${label}`)),
          `${number} ${label}`,
        ).not.toEqual([])
  }
})

test('it says the effort on its cover, and whom and what each architecture covers', () => {
  const told = toldOf(federated, full)
  const plan = planOfTold(told)
  const [cover = '', ...pages] = pagesOf(pdfOf(plan))
  expect(cover).toContain(effortInWords(told.runbook))
  const [architecture] = plan.architectures
  const page = pages.find(text => text.includes('What it covers') && !text.includes('Contents')) ?? ''
  expect(architecture?.coverage.length).toBeGreaterThan(3)
  for (const { claims } of architecture?.coverage ?? [])
    for (const { text } of claims) expect(page).toContain(text.split(' ').slice(0, 5).join(' '))
})

test('the numbers of two sources do not read as one', () => {
  const plan = planOfTold(toldOf(federated, full))
  const verdict = pagesOf(pdfOf(plan))[2]
  const cited = plan.why.map(({ claim }) => claim).filter(({ sources }) => sources.length > 1)
  expect(cited).not.toEqual([])
  for (const { text, sources } of cited) {
    const end = text.split(' ').slice(-3).join(' ')
    expect(verdict).toContain(`${end} ${byNumber(sources).map(numberOf).join(', ')}`)
  }
})

test('the instruction of each finding is told from what it follows from', () => {
  const plan = planOfTold(toldOf(federated, full))
  const text = pagesOf(pdfOf(plan)).join(' ')
  for (const { action } of plan.findings)
    expect(text).toContain(`Do: ${action.replace(/`/g, '').split(' ').slice(0, 5).join(' ')}`)
})

describe('no page is left to what belongs to another', () => {
  const many = {
    'exchange-version': '2019-older',
    'load-balancer': 'bridged',
    'adfs-mfa': 'entra',
    cloud: '21vianet',
    reach: 'allow-listed',
    keep: ['smtp-auth', 'imap', 'room-systems', 'mailbox-moves', 'ews-applications', 'activesync'],
    outlook: ['mac', 'new-outlook', '2013', '2016'],
    'other-domains': ['federated', 'managed'],
  } as const satisfies Estate
  const places = [
    [federated, {}, 'a4'],
    [{ ...federated, 'conditional-access': 'conditional-access' }, { hybrid: 'classic' }, 'us-letter'],
    [{ ...federated, mailbox: 'both' }, {}, 'a4'],
    [{ ...federated, mailbox: 'both' }, {}, 'us-letter'],
    [{ ...federated, mailbox: 'both' }, many, 'a4'],
    [{ ...federated, 'conditional-access': 'no-licence' }, many, 'us-letter'],
  ] as const satisfies readonly (readonly [CompleteAnswers, Estate, Paper])[]

  test.each(places)('%j in %j on %s', (answers, estate, paper) => {
    const pdf = pdfOf(planOfTold(toldOf(answers, { ...full, estate })), paper)
    const pages = pdfTool('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1)
    const bodies = pages.map(page =>
      page
        .split('\n')
        .filter(line => line.trim() !== '')
        .slice(1, -1),
    )
    // The tasks of a phase end where they end.
    for (const [index, body] of bodies.entries())
      if (!/Phase \d: .*\n/.test(pages[index]?.slice(0, 200) ?? ''))
        expect(body.length, `page ${index + 1}`).toBeGreaterThan(4)
    const checks = bodies.slice(2).find(body => body.some(line => line.trim() === 'Checks before the change'))
    expect(checks?.join('\n')).toMatch(/Read each value[\s\S]+No\. +Check +Expect +Found\n.*\d\.\d/)
    const column = pdfTool('pdftotext', [...'-f 2 -l 2 -x 0 -y 0 -W 300 -H 730'.split(' '), pdf, '-'])
    expect(column.trim().split('\n').at(-1)).not.toMatch(/^Phase/)
  })
})

test('a phase without a task says so on the page on which the next phase begins', () => {
  const online = { ...federated, mailbox: 'exchange-online' } as const
  const pages = pagesOf(pdfOf(planOfTold(toldOf(online, full))))
  const page = pages.find(text => text.includes('No task here'))
  expect(page).toMatch(/Phase 2: Hybrid modern authentication No task here.* Phase 3: MFA trigger /)
})

test('those whom the title block names stand where they sign', () => {
  const page = pagesOf(pdfOf(planOfTold(toldOf(federated, full)))).find(text =>
    text.includes('Approvals Approvals'),
  )
  for (const row of [
    'Requester Dana Okafor, Messaging',
    'Approver Change board',
    'Approver Mei Tanaka, Security',
    'Change manager',
  ])
    expect(page).toContain(row)
})

test('its cover shows by a name that is missing how each gap is marked', () => {
  const plan = planOfTold(toldOf(federated))
  const [cover] = pagesOf(pdfOf(plan))
  expect(cover).toContain(`Names missing ${plan.missing.length}, marked like <${plan.missing[0]}>`)
})

test('a masked one says so on every page, and calls no placeholder the organisation', () => {
  const pdf = pdfOf(planOfTold(toldOf(federated, { ...full, isMasked: true })))
  for (const page of pagesOf(pdf))
    expect(page).toMatch(/25 November 2026 · Masked: names are placeholders page \d+ of \d+ ?$/)
  expect(pdfTool('pdfinfo', [pdf])).toMatch(/Title: +Exchange Server with MFA in AD FS\n/)
  expect(pagesOf(pdf)[0]).not.toContain('Organisation Organisation')
})

test('one that is blocked says so at the head of every page', () => {
  const answers = { ...federated, 'conditional-access': 'conditional-access' } as const
  const pages = pagesOf(pdfOf(planOfTold(toldOf(answers, { estate: { 'exchange-version': '2016' } }))))
  for (const page of pages.slice(1))
    expect(page).toMatch(/^ ?Exchange Server with Conditional Access Blocked /)
})

test('where none of the four fits it is a verdict: nothing to fill in, and the words of the page', () => {
  const pdf = pdfOf(planOfTold(toldOf({ ...federated, identity: 'pass-through' })))
  const text = pagesOf(pdf).join(' ')
  expect(text).toContain('Why each is ruled out')
  expect(text).not.toMatch(/Why not the others|Rollback deadline|Implementer|Title block/)
  const { Keywords } = Object.fromEntries(
    pdfTool('pdfinfo', [pdf])
      .split('\n')
      .map(line => line.split(/: +/)),
  )
  expect(Keywords).toMatch(/^verdict, /)
})

test('a page of a verdict is headed by the part that it begins with', () => {
  const headsOf = (answers: CompleteAnswers, paper: Paper) =>
    pagesOf(pdfOf(planOfTold(toldOf(answers, full)), paper))
      .slice(1)
      .map(page => /^None of the four architectures fits (\w+)/.exec(page)?.[1])
  const onlineManaged = { ...federated, mailbox: 'exchange-online', identity: 'pass-through' } as const
  expect(headsOf(onlineManaged, 'a4')).toEqual(['Verdict', 'Sources'])
  expect(headsOf(onlineManaged, 'us-letter')).toEqual(['Verdict', 'Findings'])
})

test('all that is attached can be taken out at once', () => {
  const attachments = [
    { path: 'README.md', text: 'Read me' },
    { path: 'scripts/0-before-you-start.graph.ps1', text: 'Get-MgContext' },
  ]
  const all = join(folder, 'all')
  mkdirSync(all)
  pdfTool('pdfdetach', ['-saveall', '-o', all, pdfOf(planOfTold(toldOf(federated, full)), 'a4', attachments)])
  expect(readdirSync(all).sort()).toEqual(['0-before-you-start.graph.ps1', 'README.md'])
})

test('the scripts travel inside, byte for byte', () => {
  const told = toldOf(federated, full)
  const about = {
    title: 'x',
    answers: [],
    link: 'https://advisor.example/',
    date: told.date,
    isMasked: false,
  }
  const scripts = scriptsOf(told.runbook, told.names, about)
  if (scripts.status !== 'ready') throw new Error('a name is missing')
  const pdf = pdfOf(planOfTold(told), 'a4', scripts.files)
  const list = pdfTool('pdfdetach', ['-list', pdf])
  for (const { path, text } of scripts.files) {
    const name = path.replace('scripts/', '').replaceAll('.', '\\.')
    const [, number = ''] = new RegExp(`(\\d+): ${name}`).exec(list) ?? []
    const saved = join(folder, 'saved')
    pdfTool('pdfdetach', ['-save', number, '-o', saved, pdf])
    expect(readFileSync(saved, 'utf8')).toBe(text)
  }
})

test('what a user typed is text, never markup, wherever it stands', () => {
  fc.assert(isTextOfPdf(join(folder, 'typed.pdf')), { numRuns: 25 })
}, 120_000)

test.each([
  ['IBMPlexSansHebrew', 'בנק לאומי'],
  ['IBMPlexSansArabic', 'البنك الأهلي'],
  ['IBMPlexSansJP', 'みずほ銀行'],
  ['NotoSansSC', '中国农业银行'],
])('a name is printed with the letters of %s, not with empty boxes', (typeface, name) => {
  const pdf = pdfOf(smallPlan({ organisation: name }, `$name = '${name}'`))
  const text = pdfTool('pdftotext', [pdf, '-'])
  for (const letter of name.replace(/\s/g, '')) expect(text.normalize('NFKC')).toContain(letter)
  expect(pdfTool('pdffonts', [pdf])).toContain(typeface)
})

test('a line of 159 columns makes its type smaller and stays whole; a longer one is attached as well', () => {
  const fits = `$name = '${'x'.repeat(149)}'`
  const whole = pdfOf(smallPlan({}, fits))
  for (const tool of ['mutool', 'pdftotext'] as const) {
    const args = tool === 'mutool' ? ['draw', '-F', 'text', whole] : [whole, '-']
    expectInOrder(pdfTool(tool, args), [[fits]])
  }
  expect(pdfTool('pdfdetach', ['-list', whole])).toContain('0 embedded files')

  const long = `$name = '${'word '.repeat(60)}'`
  const pdf = pdfOf(smallPlan({}, long))
  expect(pdfTool('pdftotext', [pdf, '-'])).toContain('longer than the page')
  const attached = join(folder, 'long')
  pdfTool('pdfdetach', ['-save', '1', '-o', attached, pdf])
  expect(readFileSync(attached, 'utf8')).toBe(long)
})
