import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estate } from '@/content/estate'
import { nameIds, names } from '@/content/names'
import { hostileLinks } from './attacks.testing'
import { type Link, parseFragment, printFragment } from './fragment'
import { bringsOnlyWhatIsAllowed, returnsAsPrinted } from './properties.testing'
import { releasedLinks } from './released-links.testing'

function printed(link: Link): string {
  const result = printFragment(link)
  if ('error' in result) throw new Error(result.error)
  return result.ok
}

/** What a link opens as; fails where it is refused or no link. */
function opened(fragment: string) {
  const read = parseFragment(fragment)
  if (read.status !== 'applied') throw new Error(`${fragment} is ${read.status}`)
  return read
}

describe('a link', () => {
  test('that was ever released opens as it did then', () => {
    for (const { link, opens } of releasedLinks) {
      expect(opened(link), link).toEqual({ status: 'applied', problems: [], ...opens })
    }
  })

  test('of a released version covers every question and every name', () => {
    const keys = new Set(
      releasedLinks.flatMap(({ link }) => [...link.matchAll(/[#&]([^=]+)=/g)].map(([, key = '']) => key)),
    )
    expect([...keys].sort()).toEqual(['v', 'at', ...estate.map(({ id }) => id), ...nameIds].sort())
  })

  test('returns as it was printed', () => {
    fc.assert(returnsAsPrinted(), { numRuns: 1000 })
  })

  test('is readable: version first, then the place, then sorted, lists with commas, spaces as %20', () => {
    const link: Link = {
      names: { policy: 'Block Legacy Outlook', 'mail-host': ['mail.fabrikam.com', 'owa.fabrikam.com'] },
      estate: { outlook: ['mac', '2019'], 'exchange-version': 'se', keep: [] },
      at: 'verify',
    }
    expect(printed(link)).toBe(
      '#v=1&at=verify&exchange-version=se&keep=&mail-host=mail.fabrikam.com,owa.fabrikam.com&outlook=2019,mac&policy=Block%20Legacy%20Outlook',
    )
    expect(printed({ estate: {}, names: { admin: '', 'mail-host': [] } })).toBe('')
  })

  test('ends in nothing that a mail program would leave out, and holds none of its brackets and quotes', () => {
    const fragment = printed({
      names: { 'pilot-group': "l'équipe (EU)!", 'service-exclusion-group': 'Rooms Inc.' },
    })
    expect(fragment).toMatch(/^#[\w%&=,.-]+\w$/)
    expect(opened(fragment).names).toEqual({
      'pilot-group': "l'équipe (EU)!",
      'service-exclusion-group': 'Rooms Inc.',
    })
  })

  test('written by the usual tools opens alike: plus for a space, encoded commas, no version', () => {
    const fields = { keep: 'pop,imap', policy: 'Block (EU)', 'pilot-group': 'R+D, x' }
    const fragment = `#${new URLSearchParams(fields)}`
    expect(fragment).toContain('+')
    expect(opened(fragment)).toMatchObject({
      estate: { keep: ['imap', 'pop'] },
      names: { policy: 'Block (EU)', 'pilot-group': 'R+D, x' },
    })
  })

  test('that would be too long is not printed, and the reason is said', () => {
    const longGroup = '緊'.repeat(250)
    expect(printFragment({ names: { 'pilot-group': longGroup } })).toEqual({
      error: expect.stringMatching(/longer than 2000 characters.*Leave some names out\.$/),
    })
  })
})

describe('a fragment', () => {
  test('without an equals sign is no link, whatever else it is', () => {
    for (const fragment of ['', '#', '#verify', '#phase-2', '#%zz', '#__proto__'])
      expect(parseFragment(fragment)).toEqual({ status: 'none' })
  })

  test('with a version alone is the link of an empty environment', () => {
    expect(opened('#v=1')).toEqual({ status: 'applied', estate: {}, names: {}, problems: [] })
  })

  test('carries the place in the page apart, if it can be one', () => {
    expect(opened('#v=1&at=phase-2')).toEqual({
      status: 'applied',
      estate: {},
      names: {},
      at: 'phase-2',
      problems: [],
    })
    for (const at of ['', 'A', '<b>', 'a b', '..', 'a'.repeat(101)]) {
      const read = opened(`#at=${encodeURIComponent(at)}&cloud=dod`)
      expect(read).not.toHaveProperty('at')
      expect(read.problems).toEqual([{ key: 'at', message: expect.stringMatching(/place/) }])
    }
  })

  test('of a newer version is refused as a whole with an explanation', () => {
    const read = parseFragment('#v=2&cloud=dod')
    expect(read).toMatchObject({ status: 'refused', reason: expect.stringMatching(/newer version/) })
  })

  test('of no clear version is refused as a whole', () => {
    for (const v of [
      'v=',
      'v=0',
      'v=01',
      'v=1.0',
      'v=one',
      'v=-1',
      'v=1e0',
      'v=%31%00',
      'v=1&v=1',
      'v=%',
      'v=99999',
    ])
      expect(parseFragment(`#${v}&cloud=dod`), v).toMatchObject({
        status: 'refused',
        reason: expect.stringMatching(/version/),
      })
  })

  test('of more than 2,000 characters is refused as a whole', () => {
    const fill = (length: number) => `#v=1&cloud=dod&x=${'a'.repeat(length - 16)}`
    expect(parseFragment(fill(2000)).status).toBe('applied')
    expect(parseFragment(fill(2001))).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/longer than 2000 characters/),
    })
  })

  test('keeps its good parts when others are bad, and names each bad one', () => {
    const read = opened(
      '#v=1&exchange-version=2007&cloud=dod&outlook=&keep=imap,fax&policy=a%22b&admin=admin%40fabrikam.com&hybrid=%ff&colour=red&mail-host=%E0%A4%A',
    )
    expect(read.estate).toEqual({ cloud: 'dod' })
    expect(read.names).toEqual({ admin: 'admin@fabrikam.com' })
    expect(read.problems.map(({ key }) => key).sort()).toEqual(
      ['exchange-version', 'outlook', 'keep', 'policy', 'hybrid', 'colour', 'mail-host'].sort(),
    )
    for (const { message } of read.problems) expect(message).toMatch(/^.*\w.*[.]$/)
    expect(read.problems.find(({ key }) => key === 'policy')?.message).toContain(names.policy.label)
  })

  test('of which nothing can be used is refused', () => {
    expect(parseFragment('#v=1&policy=%24(x)')).toEqual({
      status: 'refused',
      reason: 'Nothing in the link can be used. Ask for it again, or answer and fill in here.',
      problems: [
        {
          key: 'policy',
          message: `${names.policy.label}: not accepted, and left out. ${names.policy.allowed}`,
        },
      ],
    })
  })

  test('with a key that stands twice takes neither value, even if both are the same', () => {
    for (const twice of [
      'policy=a&policy=b',
      'policy=a&policy=a',
      'policy=a&p%6Flicy=b',
      'policy=%&policy=b',
      'policy=a&policy=%',
    ])
      expect(opened(`#cloud=dod&${twice}`), twice).toMatchObject({
        names: {},
        problems: [{ key: 'policy', message: expect.stringMatching(/more than once|damaged/) }],
      })
    expect(opened('#keep=imap,imap').estate).toEqual({ keep: ['imap'] })
  })

  test('does not reach the properties that every object has', () => {
    const read = opened('#cloud=dod&__proto__=x&constructor=y&prototype=z&toString=1&hasOwnProperty=2')
    expect(Object.keys(read.names)).toEqual([])
    expect(read.problems.map(({ key }) => key)).toEqual([
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
    ])
    expect(Object.getPrototypeOf(read.names)).toBe(Object.prototype)
    for (const key of ['exchange-version', 'keep', 'policy']) {
      for (const value of ['__proto__x', 'constructor', 'toString']) {
        const { estate } = opened(`#cloud=dod&${key}=${value}`)
        expect(estate).toEqual({ cloud: 'dod' })
      }
    }
  })

  test.each(Object.entries(hostileLinks))(
    'that is hostile is explained: %s',
    (_, { fragment, status, says }) => {
      const read = parseFragment(fragment)
      expect(read.status).toBe(status)
      const reasons = read.status === 'none' ? [] : read.problems.map(({ message }) => message)
      if (read.status === 'refused') reasons.unshift(read.reason)
      if (says) expect(reasons.join('\n')).toMatch(says)
      else expect(reasons).toEqual([])
    },
  )

  test('is decoded exactly once', () => {
    expect(opened('#pilot-group=%2541&cloud=dod').names).toEqual({})
    expect(opened('#pilot-group=%41%26B').names).toEqual({ 'pilot-group': 'A&B' })
  })

  test('shows of an unknown key only what is harmless, and not much of it', () => {
    const { problems } = opened(
      `#cloud=dod&${encodeURIComponent('<img src=x>\u202e')}=1&${'k'.repeat(200)}=1`,
    )
    expect(problems.map(({ key }) => key)).toEqual(['…img…src…x…', `${'k'.repeat(39)}…`])
  })

  test('has one meaning for each key', () => {
    const keys = ['v', 'at', ...estate.map(({ id }) => id), ...nameIds]
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('whatever it is, brings only what may be chosen and what the gate of the names accepts', () => {
    fc.assert(bringsOnlyWhatIsAllowed(), { numRuns: 10_000 })
  })
})

test('no reading of a link asks whether `eval` is there', async () => {
  const { config } = await import('zod/mini')
  expect(config().jitless).toBe(true)
})
