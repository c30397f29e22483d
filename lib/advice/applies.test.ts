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

test('what is not known of the environment is unanswered, and neither with nor without', () => {
  expect(applies({ cloud: ['unanswered', 'worldwide'] }, answers)).toBe(true)
  expect(applies({ cloud: ['worldwide'] }, answers)).toBe(false)
  expect(applies({ cloud: ['unanswered'] }, { ...answers, cloud: 'dod' })).toBe(false)
  expect(applies({ keep: ['imap'] }, answers)).toBe(false)
  expect(applies({ keep: ['without-imap'] }, answers)).toBe(false)
})

test('a list holds with what it names, and without what it leaves out', () => {
  const kept = { ...answers, keep: ['imap', 'pop'] } as const
  expect(applies({ keep: ['imap'] }, kept)).toBe(true)
  expect(applies({ keep: ['activesync', 'pop'] }, kept)).toBe(true)
  expect(applies({ keep: ['without-activesync'] }, kept)).toBe(true)
  expect(applies({ keep: ['without-imap'] }, kept)).toBe(false)
  expect(applies({ keep: ['without-imap'] }, { ...answers, keep: [] })).toBe(true)
})

test('of several conditions one must hold', () => {
  const either = [{ identity: ['pass-through'] }, { cloud: ['dod'], identity: ['federated'] }] as const
  expect(applies(either, answers)).toBe(false)
  expect(applies(either, { ...answers, cloud: 'dod' })).toBe(true)
  expect(applies(either, { identity: 'pass-through' })).toBe(true)
})
