import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Node } from 'web-tree-sitter'
import { name, ps } from '@/content/command'
import { type NameId, names } from '@/content/names'
import { nodesOf, powershellParser, readLiteral } from './grammar'
import { missingNames, namesIn, printCommand, printSegments } from './print'

let parse: (text: string) => Node
beforeAll(async () => {
  parse = await powershellParser()
})

const command = ps`Set-User -Identity ${name('admin')} -AuthenticationPolicy ${name('policy', ' exception')}`

/** Any text a keyboard or a clipboard can bring, with the dangerous characters far more often than chance has them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
      fc.constantFrom(
        ...'\'"\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u2013\u2014\u2015`$@#;|&<>(){}%,\\ \u00a0',
      ),
      fc.constantFrom("'; Remove-Mailbox 'a", '$(Get-Date)', "''", '@{', '#>', "'@"),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map(parts => parts.join(''))

const printable = anyText.filter(
  text =>
    !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u.test(
      text,
    ),
)

function shapeOf(node: Node): unknown {
  return [node.type, node.children.filter(child => child !== null).map(shapeOf)]
}

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

  test('has every form of a single quote doubled', () => {
    const text = printCommand(ps`${name('admin')}`, { admin: "a'b‘c’d‚e‛f" })
    expect(text).toBe("'a''b‘‘c’’d‚‚e‛‛f'")
  })

  test('never changes the structure of the command', () => {
    const shape = JSON.stringify(shapeOf(parse(printCommand(command, { admin: 'a', policy: 'b' }))))
    fc.assert(
      fc.property(printable, printable, (admin, policy) => {
        const root = parse(printCommand(command, { admin, policy }))
        expect(root.hasError).toBe(false)
        expect(JSON.stringify(shapeOf(root))).toBe(shape)
        expect(nodesOf(root, 'verbatim_string_characters')).toHaveLength(2)
      }),
      { numRuns: 400 },
    )
  })

  test('is read back by PowerShell’s own rules as it was given', () => {
    fc.assert(
      fc.property(printable, value => {
        expect(readLiteral(printCommand(ps`${name('admin')}`, { admin: value }))).toEqual({ value, rest: '' })
      }),
      { numRuns: 1000 },
    )
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
  for (const id of Object.keys(names) as NameId[]) {
    expect(printCommand(ps`${name(id)}`, { [id]: names[id].example })).toContain(names[id].example)
  }
})
