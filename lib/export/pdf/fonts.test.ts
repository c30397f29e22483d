import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fontsFor, runsOf } from './fonts'

describe('the further typefaces that a name needs', () => {
  test.each([
    ['Fabrikam Bank', []],
    ['Banque de l’État', []],
    ['Żabka Łódź Ąę', []],
    ['Τράπεζα της Ελλάδος', []],
    ['ПАО «Сбербанк»', []],
    ['البنك الأهلي', ['arabic']],
    ['בנק לאומי', ['hebrew']],
    ['みずほ銀行', ['japanese']],
    ['中国银行', ['chinese']],
    ['בנק البنك', ['hebrew', 'arabic']],
    ['みずほ 中国银行', ['chinese']],
  ])('%s', (name, expected) => {
    expect(fontsFor(name)).toEqual({ fonts: expected })
  })

  test('a character that no typeface has is named, each once', () => {
    expect(fontsFor('국민은행 국민')).toEqual({ unprintable: ['국', '민', '은', '행'] })
    expect(fontsFor('ธนาคาร Bank')).toMatchObject({ unprintable: expect.arrayContaining(['ธ']) })
  })

  test('spaces and line ends need no letters', () => {
    expect(fontsFor('a b\u00a0c\n')).toEqual({ fonts: [] })
  })
})

test('runs of characters say where each begins and how long it is', () => {
  expect(runsOf([])).toBe('')
  expect(runsOf([32, 33, 34, 40])).toBe('w.3 5.1')
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(0x10ffff)), characters => {
      const sorted = [...characters].sort((one, other) => one - other)
      const read: number[] = []
      let at = 0
      for (const run of runsOf(sorted).split(' ').filter(Boolean)) {
        const [skipped = 0, length = 0] = run.split('.').map(part => Number.parseInt(part, 36))
        at += skipped
        for (let left = length; left > 0; left -= 1, at += 1) read.push(at)
      }
      expect(read).toEqual(sorted)
    }),
  )
})
