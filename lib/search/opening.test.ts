import { describe, expect, test } from 'vitest'
import type { Estate } from '@/content/estate'
import { allOutcomes, answersOf, hrefOf } from '@/lib/flow/path'
import { parseFragment } from '@/lib/link/fragment'
import { caseOf } from '@/lib/runbook/variants.testing'
import { allEntries } from './entries'
import { openingOf, whereIn } from './opening'
import { placesIn } from './places'

const entries = allEntries()

function entryOf(kind: string, title: string) {
  const found = entries.find(entry => entry.kind === kind && entry.title === title)
  if (!found) throw new Error(`There is no ${kind} “${title}”.`)
  return found
}

/** Opens a result from a page of the flow, with what was told. */
function open(kind: string, title: string, from: string, estate: Estate = {}) {
  const answers = answersOf(from.split('/').filter(each => each !== '')) ?? {}
  const opening = openingOf(entryOf(kind, title), answers, { estate })
  return { href: opening.href, where: whereIn(opening, answers, outcome => hrefOf(outcome)) }
}

const smtp = ['Task', 'Stop: is SMTP AUTH used?'] as const

describe('of several outcomes that have a task', () => {
  test('the one opens that the reader comes from', () => {
    const { href, where } = open(...smtp, 'both/no-licence/federated')
    expect(href).toBe('/advice/both/no-licence/federated#task-check-smtp-auth')
    expect(where).toBe('In yours; in 10 of 27 outcomes.')
  })
  test('else the one that shares most with the answers given', () => {
    expect(open(...smtp, 'exchange-server/conditional-access/pass-through').href).toBe(
      '/advice/exchange-online/conditional-access/pass-through#task-check-smtp-auth',
    )
    expect(open(...smtp, 'not-permitted').href).toMatch(
      /^\/advice\/exchange-online\/not-permitted\/federated#/,
    )
  })
  test('else the first, and the reader is told which', () => {
    const { href, where } = open(...smtp, '')
    expect(href).toBe('/advice/exchange-online/conditional-access/federated#task-check-smtp-auth')
    expect(where).toBe(
      'In 10 of 27 outcomes; opens: /advice/exchange-online/conditional-access/federated (Federated, with AD FS).',
    )
  })
})

test('what was told goes along', () => {
  expect(open(...smtp, '', { 'exchange-version': '2016' }).href).toBe(
    '/advice/exchange-online/conditional-access/federated#v=1&at=task-check-smtp-auth&exchange-version=2016',
  )
})

test('what needs an answer about the environment opens with that answer, and says so', () => {
  const { href, where } = open('Task', 'Go from the Hybrid Agent to classic full hybrid', '', {
    hybrid: 'none',
  })
  expect(href).toMatch(/#v=1&at=task-replace-hybrid-agent&hybrid=agent$/)
  expect(where).toMatch(
    /Only if the answer is “Modern hybrid, with the Hybrid Agent” for “How is .*”: opens with it\.$/,
  )
})

test('of variants of a task the one opens that what was told brings', () => {
  const title = 'Switch hybrid modern authentication on'
  expect(open('Task', title, '').href).toMatch(/#task-switch-on-hybrid-modern-authentication$/)
  expect(open('Task', title, '', { 'exchange-version': '2016' }).href).toMatch(
    /at=task-switch-on-hybrid-modern-authentication-old/,
  )
})

test('every result leads to a place that its page has, from wherever the reader comes', () => {
  const seen = new Map<string, ReadonlySet<string>>()
  const origins = ['', 'exchange-server/no-licence/federated', 'both/not-permitted/pass-through']
  for (const entry of entries) {
    for (const from of origins.map(path => answersOf(path.split('/').filter(each => each !== '')) ?? {})) {
      const { href, outcome } = openingOf(entry, from, {})
      if (!outcome) continue
      const [, fragment = ''] = href.split('#')
      const link = parseFragment(fragment)
      const estate = link.status === 'applied' ? link.estate : {}
      const key = JSON.stringify([outcome.answers, estate])
      const places = seen.get(key) ?? placesIn(outcome.answers, estate)
      seen.set(key, places)
      const at = link.status === 'applied' ? link.at : fragment
      if (entry.kind !== 'Step') expect(places.has(at ?? ''), `${entry.title}: ${href}`).toBe(true)
    }
  }
})

test('the places of tasks are those of the runbook', () => {
  for (const answers of allOutcomes()) {
    const tasks = caseOf(answers).tasks.map(({ id }) => `task-${id}`)
    const places = [...placesIn(answers)].filter(place => place.startsWith('task-'))
    expect(new Set(places), hrefOf(answers)).toEqual(new Set(tasks))
  }
})
