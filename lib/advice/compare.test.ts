import { expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import { compare } from './compare'

const rows = compare(architectures)
const row = (title: string) => rows.find(each => each.title === title)?.cells

test('every row says something of each of the four', () => {
  for (const { cells } of rows) {
    expect(cells).toHaveLength(architectures.length)
    for (const cell of cells) expect(typeof cell === 'string' ? cell : Object.keys(cell)).not.toHaveLength(0)
  }
})

test('the rows come from the content of the architectures', () => {
  expect(row('Mailbox')).toEqual(['Exchange Online', 'Exchange Online', 'Exchange Server', 'Exchange Server'])
  expect(row('Steps of a sign-in')).toEqual(['11', '10', '11', '10'])
  expect(row('Sign-in to Entra ID')?.map(cell => (cell as readonly string[]).length)).toEqual([3, 1, 3, 1])
})

test('only the on-premises architectures make you run Exchange Server', () => {
  const runs = row('Parts to run yourself')?.map(cell =>
    (cell as readonly string[]).includes('Exchange Server'),
  )
  expect(runs).toEqual([false, false, true, true])
})
