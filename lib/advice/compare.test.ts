import { expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import { compare } from './compare'
import { workflowsOf } from './workflow'

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
  for (const architecture of architectures) {
    const { id, mailbox } = architecture
    expect(row('Mailbox').get(id)).toBe(mailbox === 'exchange-online' ? 'Exchange Online' : 'Exchange Server')
    // The sign-in of a federated domain is the longest.
    const longest = Math.max(...workflowsOf(architecture).map(({ steps }) => steps.length))
    expect(row('Steps of a sign-in').get(id)).toBe(String(longest))
  }
  expect(row('Sign-in to Entra ID').get('exchange-online-conditional-access')).toHaveLength(3)
  expect(row('Sign-in to Entra ID').get('exchange-online-adfs')).toHaveLength(1)
})

test('only the on-premises architectures make you run Exchange Server', () => {
  for (const { id, mailbox } of architectures) {
    const parts = row('Parts to run yourself').get(id) as readonly string[]
    expect(parts.includes('Exchange Server'), id).toBe(mailbox === 'exchange-server')
  }
})
