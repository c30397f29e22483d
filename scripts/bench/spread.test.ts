import { expect, test } from 'vitest'
import { median, spread } from './spread'

test('the median is the value in the middle, or the mean of two', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(median([])).toBeNaN()
})

test('a spread names median, least and greatest', () => {
  expect(spread([1100, 998, 1024])).toBe('1,024 (998–1,100)')
  expect(spread([0.25, 0.5], 2)).toBe('0.38 (0.25–0.50)')
})
