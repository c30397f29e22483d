import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from './align'

type Item = { readonly id: string; readonly text: string }

const beside = (first: readonly Item[], second: readonly Item[]) =>
  align(
    first,
    second,
    ({ id }) => id,
    ({ text }) => text,
  )

test('items of the same id share a row, as the same or as changed; the others stand alone', () => {
  const [open, redirect, access] = ['open', 'redirect', 'access'].map(id => ({ id, text: id })) as [
    Item,
    Item,
    Item,
  ]
  const opened = { id: 'open', text: 'another text' }
  expect(beside([open, redirect, access], [opened, access])).toEqual([
    { kind: 'changed', first: open, second: opened },
    { kind: 'only-first', first: redirect },
    { kind: 'same', first: access, second: access },
  ])
})

test('every item of both lists stands there once, each side in its own order', () => {
  const lists = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...'abcdefgh'), text: fc.constantFrom('one', 'other') }),
    { selector: ({ id }) => id },
  )
  fc.assert(
    fc.property(lists, lists, (first, second) => {
      const rows = beside(first, second)
      expect(rows.flatMap(row => ('first' in row ? [row.first] : []))).toEqual(first)
      expect(rows.flatMap(row => ('second' in row ? [row.second] : []))).toEqual(second)
    }),
  )
})
