import { describe, expect, test } from 'vitest'
import { tasks as written } from '@/content/runbook'
import type { Task } from '@/content/types'
import { allCases } from './variants.testing'

/** Tasks of the way back that change something themselves. */
const ofItsOwn = /^(?:open-server-at-once|switch-tokens-off-at-once(?:-old)?)$|^roll-back-security-defaults/

/** What each task of the way back takes back, over all cases, with the tasks before it. */
const ways = allCases().flatMap(({ at, tasks }) =>
  tasks
    .filter(({ phase, id }) => phase === 'roll-back' && !ofItsOwn.test(id))
    .map(task => ({
      at: `${task.id}: ${at}`,
      task,
      before: tasks.slice(0, tasks.indexOf(task)).filter(({ phase }) => phase !== 'roll-back'),
    })),
)

describe('a task of the way back', () => {
  test('takes back what content names, all of it and in that order', () => {
    const all: readonly Task[] = written
    for (const { at, task } of ways) {
      const named = all.find(({ id }) => id === task.id)?.takesBack ?? []
      expect(named.length, at).toBeGreaterThan(0)
      expect(task.takesBack.length, at).toBe(named.length)
      for (const [index, { id, note }] of task.takesBack.entries()) {
        expect([named[index]?.task].flat(), at).toContain(id)
        expect(note, at).toBe(named[index]?.note)
      }
    }
  })

  test('names tasks before it, as they stand in the same runbook, that a command takes back', () => {
    for (const { at, task, before } of ways) {
      for (const { id, number, title } of task.takesBack) {
        const earlier = before.find(each => each.id === id)
        expect({ number: earlier?.number, title: earlier?.title }, `${at}: ${id}`).toEqual({ number, title })
        expect(earlier?.changes && 'command' in earlier.undo, `${at}: ${id}`).toBe(true)
      }
    }
  })

  test('goes against the order of work; only the exceptions go before pilot and waves', () => {
    // The record of an exception that was given later holds the blocking policy, which must not come back last.
    const isException = (id: string) => /-exceptions?$/.test(id)
    for (const { at, task, before } of ways) {
      const ids = task.takesBack.map(({ id }) => id)
      const others = ids.filter(id => !isException(id))
      for (const list of [others, ids.filter(isException)]) {
        const places = list.map(id => before.findIndex(each => each.id === id))
        expect(places, at).toEqual([...places].sort((one, other) => other - one))
      }
      if (others.length === ids.length) continue
      const given = ids.findIndex(id => /^assign-.*-exceptions?$/.test(id))
      expect(ids[given - 1], at).toMatch(/^set-.*-default$/)
      expect(ids[given + 1], at).toMatch(/^assign-.*-(wave|pilot)$/)
      // A policy that somebody still has cannot go.
      expect(
        ids.findIndex(id => id.startsWith('create-')),
        at,
      ).toBeGreaterThan(ids.findLastIndex(id => id.startsWith('assign-')))
    }
  })

  test('speaks of the hold where there is one, and nowhere else', () => {
    const spoken = ways.map(({ at, task, before }) => ({
      at,
      isSaid: /\bhold\b/.test(JSON.stringify(task)),
      isHeld: before.some(({ id }) => id === 'set-server-hold'),
      opens: task.title.startsWith('Open legacy authentication in Exchange Server'),
    }))
    for (const { at, isSaid, isHeld, opens } of spoken) if (opens || !isHeld) expect(isSaid, at).toBe(isHeld)
    expect(spoken.some(({ isHeld }) => isHeld)).toBe(true)
  })

  test('leaves no task to be taken back twice', () => {
    for (const { at, tasks } of allCases()) {
      const ids = tasks.flatMap(({ takesBack }) => takesBack.map(({ id }) => id))
      expect(new Set(ids).size, at).toBe(ids.length)
    }
  })
})

test('on the way there nothing is taken back', () => {
  for (const { at, tasks } of allCases()) {
    const forward = tasks.filter(({ phase }) => phase !== 'roll-back')
    expect(
      forward.filter(({ takesBack }) => takesBack.length > 0),
      at,
    ).toEqual([])
  }
})
