import { expect, test } from 'vitest'
import { name, only, ps } from '@/content/command'
import { commandFor } from './choose'
import { printCommand } from './print'

const connect = ps`
  Connect-ExchangeOnline -UserPrincipalName ${name('admin')}${only({ cloud: ['dod'] }, " -ExchangeEnvironmentName 'O365USGovDoD'")}
  Get-AuthenticationPolicy${only({ 'exchange-version': ['se'] }, ' -Identity ', name('policy'), only({ hybrid: ['classic'] }, ' -Verbose'))}
`

test('a command holds what belongs to the situation, and its holes', () => {
  expect(printCommand(commandFor(connect, {}))).toBe(
    'Connect-ExchangeOnline -UserPrincipalName <admin>\nGet-AuthenticationPolicy',
  )
  expect(printCommand(commandFor(connect, { cloud: 'dod' }), { admin: 'a@b.c' })).toContain(
    "'a@b.c' -ExchangeEnvironmentName 'O365USGovDoD'\n",
  )
})

test('a part can depend on more than the part it stands in', () => {
  expect(printCommand(commandFor(connect, { hybrid: 'classic' }))).not.toContain('-Verbose')
  expect(printCommand(commandFor(connect, { 'exchange-version': 'se', hybrid: 'classic' }))).toMatch(
    /-Identity 'Block Legacy Outlook' -Verbose$/,
  )
})
