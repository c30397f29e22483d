/** For tests only: what must hold of any text that is printed into a command. A run that fails throws. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import fc from 'fast-check'
import type { Node } from 'web-tree-sitter'
import { name, ps } from '@/content/command'
import { nodesOf, readLiteral } from './grammar.testing'
import { printCommand, unprintable } from './print'

/** Any text a keyboard or a clipboard can bring, with the dangerous characters far more often than chance has them. */
const printable = fc
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
  .filter(text => !unprintable.test(text))

/** A text that may be printed is one string of the command, read back as it was given, and nothing else changes. */
export function staysOneString(parse: (text: string) => Node) {
  const printed = (admin: string) =>
    printCommand(ps`Set-User -Identity ${name('admin')} -AuthenticationPolicy ${name('policy', ' SMTP')}`, {
      admin,
    })
  const usual = parse(printed('a')).toString()
  return fc.property(printable, value => {
    const root = parse(printed(value))
    const isSound = !root.hasError && root.toString() === usual
    const strings = nodesOf(root, 'verbatim_string_characters').map(node => node.text)
    root.tree.delete()
    ok(isSound, 'changes the command')
    strictEqual(strings.length, 2)
    deepStrictEqual(readLiteral(strings[0] ?? ''), { value, rest: '' })
  })
}
