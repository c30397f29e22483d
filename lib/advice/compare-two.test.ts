import { expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import type { Aligned } from './align'
import { allPairs, compareTwo, hrefOfPair, pairOf } from './compare-two'

const comparisonOf = (first: string, second: string) => {
  const pair = pairOf(first, second)
  if (!pair) throw new Error(`no pair of ${first} and ${second}`)
  return compareTwo(pair)
}

const only = <Item>(rows: readonly Aligned<Item>[], kind: 'only-first' | 'only-second') =>
  rows.flatMap(row =>
    row.kind !== kind ? [] : row.kind === 'only-first' ? [row.first] : 'second' in row ? [row.second] : [],
  )

test('any two make a pair, each with an address of its own and in one order only', () => {
  const count = architectures.length
  expect(new Set(allPairs().map(hrefOfPair)).size).toBe((count * (count - 1)) / 2)
  for (const [first, second] of allPairs()) {
    expect(pairOf(first.id, second.id)).toBeDefined()
    expect(pairOf(second.id, first.id)).toBeUndefined()
    expect(pairOf(first.id, first.id)).toBeUndefined()
  }
})

test('the same trigger for the other mailbox: the sign-in goes the same way, Exchange Server needs more', () => {
  const { steps, phases, prerequisites } = comparisonOf(
    'exchange-online-conditional-access',
    'exchange-server-conditional-access',
  )
  expect(steps.map(({ kind }) => kind)).not.toContain('only-first')
  expect(steps.find(row => 'first' in row && row.first.id === 'policy')?.kind).toBe('same')
  expect(steps.find(row => 'first' in row && row.first.id === 'open')?.kind).toBe('changed')
  const hybrid = phases.find(({ title }) => title === 'Hybrid modern authentication')
  expect(hybrid?.tasks.length).toBeGreaterThan(0)
  expect(hybrid?.tasks.every(({ kind }) => kind === 'only-second')).toBe(true)
  expect(only(prerequisites, 'only-second').map(({ id }) => id)).toContain('classic-hybrid')
})

test('the other trigger for the same mailbox: each has its own steps, tasks and licences', () => {
  const { steps, components, phases, facts } = comparisonOf(
    'exchange-online-conditional-access',
    'exchange-online-adfs',
  )
  expect(only(steps, 'only-first').map(({ id }) => id)).toEqual(['policy', 'call-mfa', 'complete-mfa'])
  expect(only(steps, 'only-second').map(({ id }) => id)).toEqual(['adfs-mfa', 'adfs-mfa-complete'])
  expect(only(components, 'only-first').map(({ id }) => id)).toEqual(['conditional-access'])
  const trigger = phases.find(({ title }) => title === 'MFA trigger')
  expect(new Set(trigger?.tasks.map(({ kind }) => kind))).toEqual(new Set(['only-first', 'only-second']))
  expect(facts.map(({ kind }) => kind)).toContain('changed')
})

test('every comparison has something that is the same and something that is not, in every part', () => {
  for (const pair of allPairs()) {
    const { steps, considerations, prerequisites, phases } = compareTwo(pair)
    for (const rows of [
      steps,
      considerations,
      prerequisites,
      phases.flatMap(({ tasks }) => tasks),
    ] as const) {
      const kinds = new Set((rows as readonly { readonly kind: string }[]).map(({ kind }) => kind))
      expect(kinds.size, hrefOfPair(pair)).toBeGreaterThan(1)
    }
  }
})
