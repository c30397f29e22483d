import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attacks, hostileLinks, markup } from '@/lib/link/attacks.testing'
import { unseen } from '@/lib/link/unseen'
import { longestQuery, printSearch, readSearch } from './address'

test('what is printed is read again: the query, the page it came from, and what goes along', () => {
  const from = { mailbox: 'exchange-online', identity: 'federated' } as const
  const printed = printSearch({ query: 'AD FS & más?', from, rest: 'v=1&hybrid=agent' })
  expect(printed).toBe('#q=AD+FS+%26+m%C3%A1s%3F&from=exchange-online.federated&v=1&hybrid=agent')
  expect(readSearch(printed)).toEqual({
    query: 'AD FS & más?',
    from,
    rest: 'v=1&hybrid=agent',
    isRefused: false,
  })
  expect(printSearch({ query: ' ', from: {}, rest: '' })).toBe('')
})

test('any text that can be seen survives the address, and any other is left out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), query => {
      const read = readSearch(printSearch({ query, from: {}, rest: '' }))
      expect(read.isRefused).toBe(false)
      const trimmed = query.replace(/^ +| +$/g, '')
      expect(read.query).toBe(unseen.test(trimmed) || trimmed.length > longestQuery ? '' : trimmed)
    }),
  )
})

test('a query that is too long, damaged or has what nobody sees is refused', () => {
  for (const field of [
    'a'.repeat(longestQuery + 1),
    '%',
    '%ff',
    '%0a',
    'a%E2%80%AEb',
    '%00',
    'a&q=b',
    'a'.repeat(1e6),
  ])
    expect(readSearch(`#q=${field}`), field.slice(0, 20)).toMatchObject({ query: '', isRefused: true })
})

test('what is markup or code somewhere is a query like any other, or refused', () => {
  for (const text of [...Object.values(attacks), ...Object.values(markup)]) {
    // Half a character cannot stand in an address.
    if (/\p{Cs}/u.test(text)) continue
    const { query, isRefused } = readSearch(`#q=${encodeURIComponent(text)}`)
    expect(query).toBe(isRefused ? '' : text.replace(/^ +| +$/g, ''))
  }
})

test('answers that are none are not taken, and a link of another page is no search', () => {
  for (const from of ['no-such', 'federated.exchange-online', '__proto__', '..%2f..', 'federated.federated'])
    expect(readSearch(`#from=${from}`).from, from).toEqual({})
  for (const [tries, { fragment }] of Object.entries(hostileLinks)) {
    const { query, from } = readSearch(fragment)
    expect([query, from], tries).toEqual(['', {}])
  }
  expect(readSearch('#content')).toEqual({ query: '', from: {}, rest: '', isRefused: false })
})
