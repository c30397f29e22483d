import { expect, test } from 'vitest'
import { pathAskingAgain } from './asking-again'

const path = '/advice/both/not-permitted/federated'

test('one answer is asked for again, and the others stay', () => {
  expect(pathAskingAgain(path, 'not-permitted', '')).toBe('/advice/both/federated')
  expect(pathAskingAgain(path, 'both', '')).toBe('/advice/not-permitted/federated')
})

test('whoever changes another one instead keeps the one that was being asked for again', () => {
  expect(pathAskingAgain('/advice/both/federated', 'federated', path)).toBe('/advice/both/not-permitted')
})

test('what another way had is not taken along', () => {
  const other = '/advice/exchange-online/not-permitted/federated'
  expect(pathAskingAgain('/advice/both/federated', 'federated', other)).toBe('/advice/both')
})
