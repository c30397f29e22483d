import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Node } from 'web-tree-sitter'
import { name, ps } from '@/content/command'
import { nameIds, names } from '@/content/names'
import { nodesOf, powershellParser, readLiteral } from './grammar.testing'
import { missingNames, namesIn, printCommand, printSegments } from './print'
import { staysOneString } from './properties.testing'

let parse: (text: string) => Node
beforeAll(async () => {
  parse = await powershellParser()
})

const command = ps`Set-User -Identity ${name('admin')} -AuthenticationPolicy ${name('policy', ' exception')}`

describe('a value', () => {
  test('is printed as a quoted literal, the fixed words after it inside the same quotes', () => {
    expect(printCommand(command, { admin: 'ada@fabrikam.com', policy: "O'Brien" })).toBe(
      "Set-User -Identity 'ada@fabrikam.com' -AuthenticationPolicy 'O''Brien exception'",
    )
  })

  test('prints as an array where several are possible, one value too', () => {
    const hosts = ps`${name('mail-host')}`
    expect(printCommand(hosts, { 'mail-host': 'a.example' })).toBe("@('a.example')")
    expect(printCommand(hosts, { 'mail-host': ['a.example', 'b.example'] })).toBe(
      "@('a.example', 'b.example')",
    )
  })

  test('of several, too long for its line, stands one entry a line, and reads back as it was given', () => {
    const loop = ps`
      & {
        foreach ($mailHost in ${name('mail-host')}) {
          $mailHost
        }
      }`
    const hosts = Array.from({ length: 8 }, (_, index) => `mail.region-${index + 1}.fabrikam.com`)
    const text = printCommand(loop, { 'mail-host': hosts })
    expect(text).toBe(
      [
        '& {',
        '  foreach ($mailHost in @(',
        ...hosts.map((host, index) => `    '${host}'${index < 7 ? ',' : ''}`),
        '  )) {',
        '    $mailHost',
        '  }',
        '}',
      ].join('\n'),
    )
    const root = parse(text)
    expect(root.hasError).toBe(false)
    expect(nodesOf(root, 'string_literal').map(node => readLiteral(node.text).value)).toEqual(hosts)
  })

  test('of several stays on a line that it just fills', () => {
    const hosts = (length: number) => ({ 'mail-host': ['a'.repeat(length), 'b'.repeat(20)] })
    const line = ps`$mailHosts = ${name('mail-host')}`
    const widest = 90 - printCommand(line, hosts(1)).length + 1
    expect(printCommand(line, hosts(widest))).toHaveLength(90)
    expect(printCommand(line, hosts(widest + 1)).split('\n')).toHaveLength(4)
  })

  test('has every form of a single quote doubled', () => {
    const text = printCommand(ps`${name('admin')}`, { admin: "a'b‘c’d‚e‛f" })
    expect(text).toBe("'a''b‘‘c’’d‚‚e‛‛f'")
  })

  test('is one string of the command, read back as it was given, whatever it is', () => {
    fc.assert(staysOneString(parse), { numRuns: 1000 })
  })

  test('with a line break, a control, bidirectional or zero-width character is refused with a clear message', () => {
    for (const character of [
      '\n',
      '\r',
      '\u0000',
      '\u0007',
      '\u0085',
      '\u2028',
      '\u2029',
      '\u200b',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u202e',
      '\u2066',
      '\u061c',
      '\u00ad',
      '\ud800',
    ]) {
      expect(() => printCommand(command, { admin: `a${character}b` })).toThrow(
        /Administrator who connects.*not possible/,
      )
    }
  })

  test('that is a list is refused where only one is possible', () => {
    expect(() => printCommand(command, { admin: ['a', 'b'] })).toThrow(/only one value/)
  })
})

describe('a missing value', () => {
  test('prints the default if the name has one', () => {
    expect(printCommand(ps`${name('policy', ' SMTP')}`)).toBe("'Block Legacy Outlook SMTP'")
  })

  test('prints a marked gap otherwise, and is named', () => {
    expect(printCommand(command)).toBe(
      "Set-User -Identity <admin> -AuthenticationPolicy 'Block Legacy Outlook exception'",
    )
    expect(printSegments(command)).toContainEqual({ kind: 'gap', name: 'admin', text: '<admin>' })
    expect(missingNames(command)).toEqual(['admin'])
    expect(missingNames(command, { admin: 'a' })).toEqual([])
    expect(missingNames(command, { admin: '' })).toEqual(['admin'])
    expect(namesIn(command)).toEqual(['admin', 'policy'])
  })
})

test('every name’s example can be printed', () => {
  for (const id of nameIds) {
    expect(printCommand(ps`${name(id)}`, { [id]: names[id].example })).toContain(names[id].example)
  }
})
