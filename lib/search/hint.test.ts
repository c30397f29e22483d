import { expect, test } from 'vitest'
import { hintFor } from './hint'

test('who looks for the number of a task is told where it belongs', () => {
  for (const asked of [' 3.8 ', 'task 3.8'])
    expect(hintFor(asked, [])).toMatch(/^A task has its number in the runbook of one outcome/)
})

test('who looks for a cmdlet that no runbook runs is told so, and not of one that is found, whole or begun', () => {
  expect(hintFor('Set-AuthConfig', ['Get-AuthConfig'])).toBe(
    'No command of a runbook is Set-AuthConfig: what is found names it, or is only like it.',
  )
  expect(hintFor('get-authconfig', ['Get-AuthConfig'])).toBe('')
  expect(hintFor('Get-Auth', ['Get-AuthConfig'])).toBe('')
})

test('nothing is said of words that are no cmdlet', () => {
  for (const query of ['pass-through', 'roll back', 'break-glass', 'EvoSTS', '2019', ''])
    expect(hintFor(query, []), query).toBe('')
})
