import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codingFor, codings, isKnown, spanOf } from './negotiate'

describe('the coding', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0', 'identity'],
    ['br;q=0.2, gzip;q=0.8', 'gzip'],
    ['gzip;q=0.5, identity', 'identity'],
    ['*', 'br'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['*;q=0', 'identity'],
    ['deflate', 'identity'],
    ['abrupt, gzipped', 'identity'],
    ['br ; q=0.9 , gzip ; q=1.0', 'gzip'],
    ['br;q=nonsense', 'identity'],
  ])('for "%s" is %s', (accepted, coding) => {
    expect(codingFor(accepted, codings)).toBe(coding)
  })

  test('is one of those that there are', () => {
    expect(codingFor('br, gzip', ['identity'])).toBe('identity')
    expect(codingFor('br, gzip', ['gzip', 'identity'])).toBe('gzip')
  })
})

describe('a part of 100 bytes', () => {
  test.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-1000', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    [`bytes=0-${'9'.repeat(400)}`, { start: 0, end: 99 }],
  ])('"%s" is served', (range, span) => {
    expect(spanOf(range, 100)).toEqual(span)
  })

  test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', `bytes=${'9'.repeat(400)}-`])(
    '"%s" lies outside',
    range => {
      expect(spanOf(range, 100)).toBe('outside')
    },
  )

  test.each([
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=9-5',
    'bytes=0-1,5-6',
    'lines=0-9',
    'bytes=a-b',
    'bytes=0x1-2',
    'bytes= 1-2',
  ])('"%s" is ignored', range => {
    expect(spanOf(range, 100)).toBe('whole')
  })

  test('is never more than the file, whatever is asked', () => {
    const asked = fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d*-\d*$/))
    fc.assert(
      fc.property(asked, fc.nat({ max: 1000 }), (range, size) => {
        const span = spanOf(range, size)
        if (typeof span === 'string') return true
        return 0 <= span.start && span.start <= span.end && span.end < size
      }),
    )
  })
})

test('a version is known by its name, among others, in its weak form, and by a star', () => {
  expect(isKnown('"a"', '"a"')).toBe(true)
  expect(isKnown('"b", W/"a"', '"a"')).toBe(true)
  expect(isKnown('*', '"a"')).toBe(true)
  expect(isKnown('"b"', '"a"')).toBe(false)
  expect(isKnown(undefined, '"a"')).toBe(false)
})
