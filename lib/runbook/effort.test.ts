import { describe, expect, test } from 'vitest'
import { outcomeOf } from '@/lib/advice/outcome'
import { allOutcomes } from '@/lib/flow/path'
import { effortInWords, effortOf } from './effort'
import { rolloutOf, runbookOf, tasksOf } from './runbook'

const runbooks = allOutcomes().map(answers => runbookOf(answers, outcomeOf(answers).architectures))

describe('the effort of a runbook', () => {
  test('counts each task once: on the way there or on the way back', () => {
    for (const runbook of runbooks) {
      const { tasks, toRollBack } = effortOf(runbook)
      expect(tasks + toRollBack).toBe(tasksOf(runbook).length)
    }
  })

  test('is that of every phase but the one in which it is taken back', () => {
    for (const runbook of runbooks.filter(({ length }) => length > 0)) {
      const left = runbook.slice(rolloutOf(runbook).length)
      expect(left.map(({ phase }) => phase.id)).toEqual(['roll-back'])
      expect(effortOf(runbook).toRollBack).toBe(tasksOf(left).length)
    }
  })

  test('names no more changes and risks than there are tasks, and some of each where there is an architecture', () => {
    for (const runbook of runbooks.filter(({ length }) => length > 0)) {
      const { tasks, changes, highRisk, toRollBack } = effortOf(runbook)
      for (const part of [changes, highRisk, toRollBack]) expect(part).toBeGreaterThan(0)
      expect(changes).toBeLessThan(tasks)
      expect(highRisk).toBeLessThan(changes)
    }
  })

  test('speaks of one change as one, and of no way back where there is none', () => {
    const answers = {
      mailbox: 'exchange-online',
      'conditional-access': 'not-permitted',
      identity: 'federated',
    } as const
    const estate = { 'adfs-version': '2012-r2' } as const
    const runbook = runbookOf({ ...estate, ...answers }, outcomeOf(answers, estate).architectures)
    expect(effortInWords(runbook)).toMatch(
      /^\d+ tasks: 1 changes something \(1 of high risk\), \d+ read or check\.$/,
    )
  })

  test('is nothing where there is nothing to do', () => {
    expect(effortOf([])).toEqual({ tasks: 0, changes: 0, highRisk: 0, toRollBack: 0 })
  })
})
