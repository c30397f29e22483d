import { expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import { alikeIn, compare } from './compare'

const rows = compare(architectures)

/** What a row says of the four, by the id of each. */
const row = (title: string) => {
  const cells = rows.find(each => each.title === title)?.cells ?? []
  return new Map(architectures.map(({ id }, at) => [id, cells[at]]))
}

test('every row says something of each architecture', () => {
  for (const { cells } of rows) {
    expect(cells).toHaveLength(architectures.length)
    for (const cell of cells) expect(typeof cell === 'string' ? cell : Object.keys(cell)).not.toHaveLength(0)
  }
})

test('the rows come from the content of the architectures', () => {
  for (const [id, mailbox, steps, signIns] of [
    ['exchange-online-conditional-access', 'Exchange Online', '11', 3],
    ['exchange-online-adfs', 'Exchange Online', '10', 1],
    ['exchange-server-conditional-access', 'Exchange Server', '11', 3],
    ['exchange-server-adfs', 'Exchange Server', '10', 1],
  ] as const) {
    expect(row('Mailbox').get(id), id).toBe(mailbox)
    expect(row('Steps of a sign-in').get(id), id).toBe(steps)
    expect(row('Sign-in to Entra ID').get(id), id).toHaveLength(signIns)
  }
})

test('only the on-premises architectures make you run Exchange Server', () => {
  for (const { id, mailbox } of architectures) {
    const parts = row('Parts to run yourself').get(id) as readonly string[]
    expect(parts.includes('Exchange Server'), id).toBe(mailbox === 'exchange-server')
  }
})

test('cells are alike when they say the same', () => {
  const claim = { text: 'P1', sources: ['zone'] } as never
  expect(alikeIn(['a', claim, 'a', claim])).toEqual([
    [0, 2],
    [1, 3],
    [0, 2],
    [1, 3],
  ])
  expect(alikeIn([['a'], ['a', 'b'], 'a'])).toEqual([[0], [1], [2]])
})
