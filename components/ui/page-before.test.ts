import { expect, test } from 'vitest'
import { arrivedAt, pageBefore } from './page-before'

test('the page before is the one that was shown last, whether the router is there already or not', () => {
  expect(pageBefore('/advice')).toBe('')
  arrivedAt('/advice')
  expect(pageBefore('/advice')).toBe('')
  expect(pageBefore('/advice/both')).toBe('/advice')
  arrivedAt('/advice/both')
  arrivedAt('/advice/both')
  expect(pageBefore('/advice/both')).toBe('/advice')
  expect(pageBefore('/advice')).toBe('/advice/both')
})
