import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import { pillars } from '@/content/considerations'
import { corrections } from '@/content/corrections'
import { dates } from '@/content/dates'
import { estate } from '@/content/estate'
import { findings } from '@/content/findings'
import type { CompleteAnswers } from '@/content/flow'
import { beyond, generalNotes, nextSteps, screenshots, staysOpen, useCases } from '@/content/guidance'
import { tasks } from '@/content/runbook'
import { phases } from '@/content/runbook/phases'
import { sources } from '@/content/sources'
import type { CompleteSituation, Condition, ConditionalClaim, When } from '@/content/types'
import { waysForward } from '@/content/ways-forward'
import { applicable, applies } from '@/lib/advice/applies'
import { workflowOf, workflowsOf } from '@/lib/advice/workflow'
import { everything, objectsIn } from '@/lib/content'
import { drawingTitle } from '@/lib/diagram/names'
import { allOutcomes } from '@/lib/flow/path'
import { casesOf } from '@/lib/runbook/variants.testing'

const content = everything()
const contentFolder = fileURLToPath(new URL('../content', import.meta.url))

test('ids are unique within each list, and kebab-case', () => {
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    architectures,
    beyond,
    considerations: pillars.flatMap(({ items }) => [...items]),
    corrections,
    estate,
    findings,
    generalNotes,
    nextSteps,
    phases,
    pillars,
    screenshots,
    staysOpen,
    tasks,
    useCases,
    waysForward,
    ...Object.fromEntries(architectures.map(({ id, steps }) => [`steps of ${id}`, steps])),
    ...Object.fromEntries(estate.map(({ id, options }) => [`options of ${id}`, options])),
  }
  for (const [name, list] of Object.entries(lists)) {
    const ids = list.map(({ id }) => id)
    expect(new Set(ids).size, name).toBe(ids.length)
    for (const id of ids) expect(id, name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  }
})

test('every claim has at least one source, and every source that is named exists', () => {
  const claimKeys = /\.(claim|about|right|intro|recommendation|scope|licence|availability\.\d+|why)$/
  for (const { path, value } of content) {
    if (claimKeys.test(path)) expect(value.sources, path).toBeDefined()
    if (!('sources' in value)) continue
    const named = value.sources as readonly string[]
    expect(named.length, path).toBeGreaterThan(0)
    expect(new Set(named).size, path).toBe(named.length)
    for (const id of named) expect(sources, path).toHaveProperty([id])
  }
})

test('what no Microsoft page confirms is worded as a check', () => {
  const stated = content.filter(
    ({ value }) => value.check === true && typeof value.text === 'string' && !/\bcheck/i.test(value.text),
  )
  expect(stated.map(({ path, value }) => `${path}: ${value.text}`)).toEqual([])
})

test('a claim that rests on practice alone is marked as a check', () => {
  for (const { path, value } of content) {
    const named = value.sources
    if (!Array.isArray(named) || typeof value.text !== 'string') continue
    if (named.every(id => id === 'practice')) expect(value.check, path).toBe(true)
  }
})

test('every file of the content that names sources is looked at here', () => {
  const looked = new Set(content.map(({ path }) => path.slice(0, path.indexOf(': '))))
  const named = readdirSync(contentFolder, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.ts') && /\bsources: \[/.test(readFileSync(join(contentFolder, file), 'utf8')),
  )
  expect(named.length).toBeGreaterThan(20)
  const isLooked = (file: string) => {
    const path = `content/${file}`
    return looked.has(path) || looked.has(path.slice(0, path.lastIndexOf('/') + 1))
  }
  expect(named.filter(file => !isLooked(file))).toEqual([])
})

test('links are https and titled', () => {
  for (const { path, value } of content) {
    if (!('url' in value)) continue
    expect(URL.parse(String(value.url))?.protocol, path).toBe('https:')
    expect(value.title, path).toBeTruthy()
  }
})

test('backticks come in pairs, and sentences end', () => {
  for (const { path, value } of content) {
    if (typeof value.text !== 'string' || !('sources' in value)) continue
    expect(value.text.split('`').length % 2, path).toBe(1)
    // What speaks for an option or against it goes on from “because”, and stops where its line does.
    const end = path.startsWith('content/options.ts') ? /[^.!?:]$/ : /[.!?:]$/
    expect(value.text.trim(), path).toMatch(end)
  }
})

test('every leg, link and blocked path ends at parts that the architecture draws', () => {
  for (const architecture of architectures) {
    for (const workflow of workflowsOf(architecture)) {
      const { nodes, steps, links } = workflow
      const name = drawingTitle(workflow)
      const drawn = nodes.map(({ element }) => element)
      expect(new Set(drawn).size, name).toBe(drawn.length)
      const { from, through, to } = architecture.blocked
      const ends = [
        ...steps.flatMap(({ id, legs }) => legs.map(leg => ({ name: id, ends: [leg.from, leg.to] }))),
        ...links.map(link => ({ name: link.text, ends: [link.from, link.to] })),
        { name: 'blocked path', ends: [from, through, to] },
      ]
      for (const { name: line, ends: both } of ends) {
        for (const end of both) expect(drawn, `${name}: ${line}`).toContain(end)
      }
    }
  }
})

test('everything in an architecture that carries `when` is shown for an outcome with that architecture', () => {
  const shownWith = new Map<object, boolean>()
  for (const architecture of architectures) {
    const { mailbox } = architecture
    const outcomes = allOutcomes().filter(answers => applies(architecture.when, answers))
    // Each of a pair is shown at its own location, and one thing only with an old Exchange Server.
    const situations = outcomes.flatMap((answers): readonly CompleteSituation[] => [
      answers,
      { ...answers, mailbox, 'exchange-version': '2016' },
    ])
    for (const { value } of objectsIn(architecture)) {
      const shown = situations.some(situation => applies(value.when as When | undefined, situation))
      shownWith.set(value, shownWith.get(value) || shown)
    }
  }
  const never = [...shownWith].filter(([, shown]) => !shown).map(([value]) => value)
  expect(never).toEqual([])
})

test('where Entra MFA is not licensed, no architecture draws it or speaks of its adapter', () => {
  for (const answers of allOutcomes().filter(each => each['conditional-access'] === 'no-licence')) {
    for (const architecture of architectures.filter(({ when }) => applies(when, answers))) {
      const { nodes, steps } = workflowOf(architecture, answers)
      const said = [...steps, ...applicable<ConditionalClaim>(architecture.notes, answers)]
      expect(nodes.map(({ element }) => element)).not.toContain('entra-mfa')
      expect(said.filter(({ text }) => /Entra MFA|adapter/.test(text))).toEqual([])
    }
  }
})

test('what an architecture depends on is said once, and names AD FS to federated domains only', () => {
  for (const answers of allOutcomes()) {
    for (const architecture of architectures.filter(({ when }) => applies(when, answers))) {
      const said = applicable<ConditionalClaim>(architecture.availability, answers)
      const name = `${architecture.id} for ${Object.values(answers).join('/')}`
      expect(said, name).toHaveLength(1)
      expect(said[0]?.text.includes('AD FS'), name).toBe(answers.identity === 'federated')
    }
  }
})

test('everything that carries `when` is shown for some outcome', () => {
  for (const { path, value } of content) {
    if (!value.when || path.startsWith('content/architectures/')) continue
    const when = value.when as Condition
    expect(
      casesOf(when).some(situation => applies(when, situation)),
      path,
    ).toBe(true)
  }
})

test('the article is corrected in 37 places, the two that lock people out first', () => {
  expect(corrections).toHaveLength(37)
  expect(corrections.slice(0, 2).map(({ id }) => id)).toEqual(['on-premises-default', 'smtp-auth-default'])
})

test('the pillars are the five of the framework, each with an overview and items', () => {
  expect(pillars.map(({ id }) => id)).toEqual([
    'reliability',
    'security',
    'cost-optimization',
    'operational-excellence',
    'performance-efficiency',
  ])
  for (const answers of allOutcomes()) {
    for (const { id, items } of pillars) {
      const shown = items.filter(item => applies(whenOf(item), answers))
      expect(shown.length, `${id} for ${Object.values(answers).join('/')}`).toBeGreaterThan(0)
    }
  }
})

test('considerations speak of AD FS servers only to those who run them, and of Exchange Server likewise', () => {
  const topicsFor = (answers: CompleteAnswers) =>
    pillars.flatMap(({ items }) =>
      items.filter(item => applies(whenOf(item), answers)).map(({ topic }) => topic as string),
    )
  for (const answers of allOutcomes()) {
    const topics = topicsFor(answers)
    expect(topics.some(topic => topic.includes('AD FS'))).toBe(answers.identity === 'federated')
    expect(topics.some(topic => topic.includes('Exchange Server'))).toBe(
      answers.mailbox !== 'exchange-online',
    )
  }
})

test('blockers follow the decision table', () => {
  for (const answers of allOutcomes()) {
    const blockers = findings
      .filter(({ kind, when }) => kind === 'blocker' && applies(when, answers))
      .map(({ id }) => id)
    const expected = {
      'conditional-access': [],
      'not-permitted': answers.identity === 'federated' ? [] : ['managed-domain'],
      'no-licence':
        answers.identity === 'federated' ? ['adfs-mfa-licence'] : ['managed-domain', 'licence-managed'],
    }[answers['conditional-access']]
    expect(blockers, Object.values(answers).join('/')).toEqual(expected)
  }
})

test('ways forward are given exactly where no architecture fits or the licence is missing', () => {
  for (const answers of allOutcomes()) {
    const ways = waysForward.filter(({ when }) => applies(when, answers))
    const fits = architectures.some(({ when }) => applies(when, answers))
    const needed = !fits || answers['conditional-access'] === 'no-licence'
    expect(ways.length > 0, Object.values(answers).join('/')).toBe(needed)
    const changing = ways.filter(way => 'changes' in way)
    expect(changing.length).toBe(needed ? 1 : 0)
  }
})

test('dates stand in dates.ts, and sentences take them from there', () => {
  const files = readdirSync(contentFolder, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.ts') && !file.endsWith('.test.ts') && !['dates.ts', 'sources.ts'].includes(file),
  )
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const text = readFileSync(join(contentFolder, file), 'utf8').replace(
      /'\d{4}-\d{2}-\d{2}' satisfies IsoDate/g,
      '',
    )
    expect(text.match(/\b\d{4}-\d{2}-\d{2}\b/g), file).toBeNull()
  }
})

test('every date is a day of the calendar', () => {
  const all = [
    ...Object.values(dates).map(({ date }) => date),
    ...Object.values(sources).flatMap(source => [
      source.checked,
      ...('dated' in source ? [source.dated] : []),
    ]),
  ]
  for (const date of all) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
})

function whenOf(item: object): When | undefined {
  return 'when' in item ? (item.when as When) : undefined
}
