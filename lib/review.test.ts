import { expect, test } from 'vitest'
import { sources } from '@/content/sources'
import { everything } from './content'
import { dueOn, printed, reviewOn } from './review'

test('nothing is due on the day the content was checked, but the dates that come soon', () => {
  const [old, passed, soon, stale] = dueOn('2026-11-25')
  expect([old?.lines, passed?.lines, stale?.lines]).toEqual([[], [], []])
  expect(soon?.lines.map(line => line.split(/[ :]+/)[1])).toEqual([
    'smtp-auth-default-off',
    'windows-server-2016-support',
  ])
})

test('half a year later every source is due, oldest first, and what has passed is said', () => {
  const [old, passed] = dueOn('2027-06-01')
  expect(old?.lines).toHaveLength(Object.keys(sources).length)
  expect(old?.lines[0]).toMatch(/^2026-11-22 {2}seed-article, 191 days: https:/)
  expect(passed?.lines.join('\n')).toContain('ews-end: EWS ends in Exchange Online (checked 2026-11-22)')
})

test('a review names every claim marked as a check, and the source without an address', () => {
  const sections = reviewOn('2026-11-25')
  const claims = sections.filter(({ title }) => title.startsWith('Claims in ')).flatMap(({ lines }) => lines)
  const marked = everything().filter(({ value }) => value.check === true)
  for (const { path, value } of marked) {
    const text = String(value.text ?? value.event)
    expect(
      claims.filter(line => line.startsWith(`${text} (`)),
      path,
    ).toHaveLength(1)
  }
  expect(sections.at(-1)?.lines.some(line => line.startsWith('practice: '))).toBe(true)
})

test('an empty part says none', () => {
  expect(
    printed([
      { title: 'Old', lines: [] },
      { title: 'New', lines: ['one'] },
    ]),
  ).toBe('Old: none\nNew: 1\n  one')
})
