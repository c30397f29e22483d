import { expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import type { Claim } from '@/content/types'
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
  const bySignIn = [
    'Federated, with AD FS: 11',
    'Managed, Entra ID checks the credential: 9',
    'Managed, pass-through authentication: 9',
  ]
  for (const [id, mailbox, steps, signIns] of [
    ['exchange-online-conditional-access', 'Exchange Online', bySignIn, 3],
    ['exchange-online-adfs', 'Exchange Online', ['10'], 1],
    ['exchange-server-conditional-access', 'Exchange Server', bySignIn, 3],
    ['exchange-server-adfs', 'Exchange Server', ['10'], 1],
  ] as const) {
    expect(row('Mailbox').get(id), id).toBe(mailbox)
    expect(row('Steps of a sign-in').get(id), id).toEqual(steps)
    expect(row('Sign-in to Entra ID').get(id), id).toHaveLength(signIns)
  }
})

test('AD FS, its proxy and an agent are needed only for the sign-in that passes through them', () => {
  for (const { id, trigger } of architectures) {
    const lines = [
      ...(row('Parts to run yourself').get(id) as readonly string[]),
      ...(row('Depends on').get(id) as readonly Claim[]).map(({ text }) => text),
    ]
    const named = (words: RegExp) => lines.filter(line => words.test(line))
    expect(named(/AD FS|Web Application Proxy/).length, id).toBeGreaterThan(1)
    if (trigger === 'adfs') continue
    for (const line of named(/AD FS|Web Application Proxy/))
      expect(line, id).toMatch(/^Federated, with AD FS: /)
    for (const line of named(/agent/)) expect(line, id).toMatch(/^Managed, pass-through authentication: /)
    expect(named(/^Managed, Entra ID checks the credential: depends/), id).toHaveLength(1)
    expect(lines, id).toContain('Active Directory Domain Services')
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
