import { expect, test } from 'vitest'
import { portFrom } from './server'

test('without PORT the site is served on 3000', () => {
  expect(portFrom({})).toBe(3000)
  expect(portFrom({ PORT: '' })).toBe(3000)
})

test('PORT is honoured', () => {
  expect(portFrom({ PORT: '8080' })).toBe(8080)
})

test.each(['eighty', '80.5', '-1', '65536', '1e9', '0x1F9O'])(
  '%s is refused as a port, with the reason',
  port => {
    expect(() => portFrom({ PORT: port })).toThrow(`PORT is "${port}"`)
  },
)
