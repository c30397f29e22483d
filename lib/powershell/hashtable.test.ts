import { beforeAll, expect, test } from 'vitest'
import type { Node } from 'web-tree-sitter'
import { body, only, ps } from '@/content/command'
import { multifactorStrength, policies } from '@/content/policies'
import { commandFor } from './choose'
import { nodesOf, powershellParser } from './grammar.testing'
import { printHashtable } from './hashtable'
import { printCommand } from './print'

let parse: (text: string) => Node
beforeAll(async () => {
  parse = await powershellParser()
})

const ids = {
  'pilot-group': '$found[0]',
  'exclusion-group': '$found[1]',
  'service-exclusion-group': '$found[2]',
  'legacy-exclusion-group': '$found[3]',
} as const

test('every policy, and the other grant, is a hashtable with the keys of its JSON', () => {
  for (const value of [...Object.values(policies), multifactorStrength]) {
    const root = parse(`$table = ${printHashtable(value, ids)}`)
    expect(root.hasError).toBe(false)
    const keys = nodesOf(root, 'hash_entry').map(entry => entry.children[0]?.text)
    expect(keys).toEqual([...JSON.stringify(value).matchAll(/"(\w+)":/g)].map(([, key]) => key))
  }
})

test('what fits stands on one line, what does not on several, and nothing is wider than 90 columns', () => {
  const long = {
    list: Array.from({ length: 6 }, (_, index) => `${index}`.repeat(20)),
    nested: { a: { b: [] } },
  }
  for (const [value, indentation] of [
    [long, 0],
    [long, 8],
    [policies['mfa-pilot'], 8],
  ] as const) {
    const text = printHashtable(value, ids, indentation)
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(90)
    expect(parse(`$table = ${text}`).hasError).toBe(false)
  }
  expect(printHashtable(long)).toContain('  nested = @{ a = @{ b = @() } }\n}')
  expect(printHashtable(long)).toContain("  list = @(\n    '00000000000000000000'\n    '1111")
})

test('values print as PowerShell writes them, and quotes are doubled', () => {
  expect(
    printHashtable({ on: true, off: false, none: null, count: 3, text: "it's", '@odata.type': {} }),
  ).toBe(
    "@{\n  on = $true\n  off = $false\n  none = $null\n  count = 3\n  text = 'it''s'\n  '@odata.type' = @{}\n}",
  )
})

test('a group stands as the variable that holds its id, and one without a variable is refused', () => {
  expect(printHashtable(policies['mfa-pilot'], ids)).toContain('includeGroups = @($found[0])')
  expect(printHashtable(policies['mfa-pilot'], ids)).not.toContain('<object id')
  expect(() => printHashtable(policies['mfa-pilot'], { 'pilot-group': '$found[0]' })).toThrow(
    'No variable holds the object id of exclusion-group.',
  )
})

test('in a command it keeps the indentation of the line on which it begins', () => {
  const command = ps`
    & {
      $policy = ${body(policies['block-legacy'], ids)}${only({}, '\n  $grant = ', body(multifactorStrength))}
    }
  `
  expect(printCommand(commandFor(command, {}))).toContain("\n  $grant = @{\n    operator = 'OR'")
  expect(printCommand(commandFor(command, {}))).toMatch(
    /^& \{\n {2}\$policy = @\{\n {4}displayName = '[\s\S]*\n {2}\}\n {2}\$grant[\s\S]*\n {2}\}\n\}$/,
  )
})
