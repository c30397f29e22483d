import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { outcomeAt } from './outcome-at'

const hrefs = allOutcomes().map(hrefOf)

describe('the outcome at a path', () => {
  test.each(hrefs)('has the address it was kept with, and a title: %s', href => {
    expect(outcomeAt(href)).toMatchObject({ href, title: expect.stringMatching(/\w/) })
  })

  test.each([
    '',
    '/',
    '/advice',
    '/advice/exchange-online',
    '//evil.example/advice/exchange-online/conditional-access/federated',
    'https://evil.example/advice/exchange-online/conditional-access/federated',
    '/advice/exchange-online/conditional-access/federated/more',
    '/advice/federated/conditional-access/exchange-online',
    '/advice/__proto__/constructor/federated',
    'javascript:alert(1)',
  ])('is nothing where there is none: %s', path => {
    expect(outcomeAt(path)).toBeUndefined()
  })

  test('is one of this site, whatever was kept', () => {
    fc.assert(
      fc.property(fc.string(), path => {
        const found = outcomeAt(path)
        return found === undefined || hrefs.includes(found.href)
      }),
    )
  })
})
