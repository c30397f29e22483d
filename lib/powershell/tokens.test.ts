import fc from 'fast-check'
import { expect, test } from 'vitest'
import { name, ps } from '@/content/command'
import { tasks } from '@/content/runbook'
import type { Task } from '@/content/types'
import { commandsOf } from '@/lib/runbook/runbook'
import { variantsOf } from '@/lib/runbook/variants.testing'
import { printCommand, printSegments } from './print'
import { codeTokens, tokens } from './tokens'

const joined = (pieces: readonly { text: string }[]) => pieces.map(piece => piece.text).join('')

test('the texts of the tokens are the printed text, exactly', () => {
  for (const { command } of (tasks as readonly Task[]).flatMap(variantsOf).flatMap(commandsOf)) {
    for (const values of [{}, { admin: "o'b@fabrikam.com", 'pilot-group': 'MFA Pilot' }]) {
      expect(joined(tokens(printSegments(command, values)))).toBe(printCommand(command, values))
    }
  }
})

test('no text is lost or added, whatever it is', () => {
  const pieces = fc.constantFrom(
    "'",
    '"',
    '#',
    '$a',
    '@b',
    '-Name',
    ' ',
    '\n',
    'Get-User',
    '|',
    '`',
    '-eq ',
    'if',
    '{',
    '}',
  )
  const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))).map(parts => parts.join(''))
  fc.assert(
    fc.property(text, code => {
      const found = codeTokens(code)
      expect(joined(found)).toBe(code)
      expect(found.every(token => token.text !== '')).toBe(true)
      expect(found.some((token, index) => token.kind === found[index - 1]?.kind)).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('each piece has the colour of what it is', () => {
  const command = ps`
    # comment
    $users = @(Get-User -Identity ${name('admin')} | Where-Object { $_.A -eq 'b' })
    if ($users) { Set-User @users -Force:$false "c $($d.E)" ${name('policy')} }`
  const kinds = (kind: string) =>
    tokens(printSegments(command))
      .filter(token => token.kind === kind)
      .map(token => token.text)
  expect(kinds('comment')).toEqual(['# comment'])
  expect(kinds('variable')).toEqual(['$users', '$_', '$users', '@users', '$false'])
  expect(kinds('cmdlet')).toEqual(['Get-User', 'Where-Object', 'Set-User'])
  expect(kinds('parameter')).toEqual(['-Identity', '-Force'])
  expect(kinds('string')).toEqual(["'b'", '"c $($d.E)"', "'Block Legacy Outlook'"])
  expect(kinds('operator')).toEqual(['|', '-eq'])
  expect(kinds('keyword')).toEqual(['if'])
  expect(kinds('gap')).toEqual(['<admin>'])
})
