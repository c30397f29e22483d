import { expect, test } from 'vitest'
import { applicable, applies } from './applies'

const answers = {
  mailbox: 'exchange-online',
  'conditional-access': 'not-permitted',
  identity: 'federated',
} as const

test('what carries no condition always applies', () => {
  expect(applies(undefined, answers)).toBe(true)
  expect(applies({}, {})).toBe(true)
})

test('all questions that a condition names must hold', () => {
  expect(applies({ mailbox: ['exchange-online'], identity: ['federated'] }, answers)).toBe(true)
  expect(applies({ mailbox: ['exchange-online'], identity: ['pass-through'] }, answers)).toBe(false)
})

test('an open question holds for no condition', () => {
  expect(applies({ identity: ['federated'] }, { mailbox: 'exchange-online' })).toBe(false)
})

test('mailboxes in both places satisfy a condition on either place', () => {
  const both = { ...answers, mailbox: 'both' } as const
  expect(applies({ mailbox: ['exchange-online'] }, both)).toBe(true)
  expect(applies({ mailbox: ['exchange-server'] }, both)).toBe(true)
  expect(applies({ mailbox: ['both'] }, answers)).toBe(false)
})

test('items that apply keep their order', () => {
  const items = [
    { name: 'first', when: { mailbox: ['exchange-online'] } },
    { name: 'second', when: { mailbox: ['exchange-server'] } },
    { name: 'third' },
  ] as const
  expect(applicable<{ name: string; when?: object }>(items, answers).map(({ name }) => name)).toEqual([
    'first',
    'third',
  ])
})
