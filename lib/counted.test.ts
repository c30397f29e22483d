import { expect, test } from 'vitest'
import { counted } from './counted'

test('only one of a thing is called by its singular', () => {
  expect([0, 1, 2].map(count => counted(count, 'task'))).toEqual(['0 tasks', '1 task', '2 tasks'])
})
