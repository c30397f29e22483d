import { expect, test } from 'vitest'
import { slack, solve } from './solve'

test('everything lies as far left as its constraints allow', () => {
  const positions = solve([
    { from: 'page', to: 'a', distance: 10 },
    { from: 'a', to: 'b', distance: 20 },
    { from: 'page', to: 'b', distance: 25 },
  ])
  expect([...positions]).toEqual([
    ['page', 0],
    ['a', 10],
    ['b', 30],
  ])
})

test('two names can be held at one position', () => {
  const positions = solve([
    { from: 'page', to: 'a', distance: 7 },
    { from: 'a', to: 'b', distance: 0 },
    { from: 'b', to: 'a', distance: 0 },
    { from: 'page', to: 'b', distance: 9 },
  ])
  expect(positions.get('a')).toBe(9)
})

test('a contradiction is an error', () => {
  const contradiction = [
    { from: 'a', to: 'b', distance: 1 },
    { from: 'b', to: 'a', distance: 1 },
  ]
  expect(() => solve(contradiction)).toThrow('contradict')
})

test('slack says how far names can move together', () => {
  const constraints = [
    { from: 'page', to: 'a', distance: 10 },
    { from: 'a', to: 'b', distance: 20 },
    { from: 'b', to: 'edge', distance: 5 },
  ]
  const positions = new Map([
    ['page', 0],
    ['a', 12],
    ['b', 40],
    ['edge', 100],
  ])
  expect(slack(['a'], constraints, positions)).toEqual({ left: 2, right: 8 })
  expect(slack(['a', 'b'], constraints, positions)).toEqual({ left: 2, right: 55 })
})
