import { describe, expect, test } from 'vitest'
import { dayOf, daysBetween, freshnessOf } from './freshness'

test('days are counted by the calendar, over leap days and changes of the clock', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1)
  expect(dayOf(new Date('2026-11-26T23:59:59Z'))).toBe('2026-11-26')
})

describe('what was checked', () => {
  const checked = '2026-01-01'

  test('is fresh for 180 days and stale from then on', () => {
    expect(freshnessOf({ checked }, '2026-06-30')).toBe('fresh')
    expect(freshnessOf({ checked }, '2026-07-01')).toBe('stale')
  })

  test('is due 60 days before its date, and passed from that day on until it is checked again', () => {
    const date = '2026-04-01'
    expect(freshnessOf({ checked, date }, '2026-01-30')).toBe('fresh')
    expect(freshnessOf({ checked, date }, '2026-01-31')).toBe('soon')
    expect(freshnessOf({ checked, date }, '2026-04-01')).toBe('passed')
    expect(freshnessOf({ checked, date }, '2026-12-01')).toBe('passed')
    expect(freshnessOf({ checked: '2026-04-02', date }, '2026-04-03')).toBe('fresh')
  })

  test('after its date is worded as what has happened, and only ages', () => {
    expect(freshnessOf({ checked, date: '2025-10-14' }, '2026-02-01')).toBe('fresh')
    expect(freshnessOf({ checked, date: '2025-10-14' }, '2026-08-01')).toBe('stale')
  })
})
