import { expect, test } from 'vitest'
import { sources } from '@/content/sources'
import { agedDates, agedSources, checkedWith } from './aged'

test('a fact was checked with the newest of its sources', () => {
  expect(checkedWith(['seed-article', 'national-clouds'])).toBe(sources['national-clouds'].checked)
})

test('sources come oldest first, dates soonest first, each with how it stands', () => {
  const today = '2027-06-01'
  const checks = agedSources(today).map(({ checked }) => checked)
  expect(checks).toEqual([...checks].sort())
  expect(agedSources(today).every(({ freshness }) => freshness === 'stale')).toBe(true)
  const standing = Object.fromEntries(agedDates(today).map(({ id, freshness }) => [id, freshness]))
  expect(standing).toMatchObject({
    'ews-end': 'passed',
    'exchange-se-cu2': 'soon',
    'exchange-2019-support': 'stale',
  })
})
