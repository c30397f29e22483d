import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tasks } from '@/content/runbook'
import { allOutcomes, segmentsOf } from '@/lib/flow/path'
import { joined, type Progress, printProgress, readProgress } from './progress'

const outcomes = allOutcomes().map(answers => segmentsOf(answers).join('/'))
const taskIds = tasks.map(({ id }) => id)
const outcome = 'exchange-server/conditional-access/federated'
const [task = '', other = ''] = taskIds
const time = '2026-11-24T08:15:00.000Z'

function file(outcomes: unknown, rest: object = {}): string {
  return JSON.stringify({ format: 'outlook-mfa-progress', version: 1, outcomes, ...rest })
}

/** Why a text is refused; fails where it is read. */
function reasonFor(text: string): string {
  const read = readProgress(text)
  if (read.status !== 'refused') throw new Error('was read')
  return read.reason
}

test('what is done here or there is done in both, since the earlier time', () => {
  const later = '2026-11-25T08:15:00.000Z'
  const elsewhere = 'exchange-online/no-licence/federated'
  const here = { [outcome]: { [task]: later } }
  const there = { [outcome]: { [task]: time, [other]: later }, [elsewhere]: { [task]: time } }
  const both = { [outcome]: { [task]: time, [other]: later }, [elsewhere]: { [task]: time } }
  expect(joined(here, there)).toEqual(both)
  expect(joined(there, here)).toEqual(both)
  expect(joined(here, {})).toEqual(here)
})

describe('a progress file', () => {
  test('is read as it was printed, whatever is done', () => {
    const instants = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
    const done = fc.dictionary(
      fc.constantFrom(...taskIds),
      instants.map(date => date.toISOString()),
      { minKeys: 1, noNullPrototype: true },
    )
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...outcomes), done, { noNullPrototype: true }),
        (progress: Progress) => {
          expect(readProgress(printProgress(progress))).toEqual({ status: 'read', progress, leftOut: [] })
        },
      ),
    )
  })

  test('with every task of every outcome done is not too large', () => {
    const all = Object.fromEntries(taskIds.map(id => [id, time]))
    const progress = Object.fromEntries(outcomes.map(each => [each, all]))
    expect(readProgress(printProgress(progress))).toEqual({ status: 'read', progress, leftOut: [] })
  })

  test('is the same text for the same progress, in whatever order it was done', () => {
    expect(printProgress({ [outcome]: { [task]: time, [other]: time } })).toBe(
      printProgress({ [outcome]: { [other]: time, [task]: time } }),
    )
    expect(printProgress({ [outcome]: {} })).toBe(printProgress({}))
  })

  test('may begin with the mark that editors on Windows put there', () => {
    expect(readProgress(`\ufeff${file({ [outcome]: { [task]: time } })}`).status).toBe('read')
  })

  test('keeps its known tasks when others are unknown, and names those', () => {
    const text = file({
      [outcome]: { [task]: time, 'no-such-task': time, 'a\u202e"><b>': time },
      'exchange-online/nowhere': { [task]: time },
    })
    expect(readProgress(text)).toEqual({
      status: 'read',
      progress: { [outcome]: { [task]: time } },
      leftOut: ['the task “no-such-task”', 'the task “a…b…”', 'the outcome “exchange-online/nowhere”'],
    })
  })

  test('takes nothing from keys that every object has', () => {
    const text = `{"format":"outlook-mfa-progress","version":1,"outcomes":{"__proto__":{"${task}":"${time}"},"constructor":{},"${outcome}":{"__proto__":"${time}","toString":"${time}"}}}`
    const read = readProgress(text)
    expect(read).toMatchObject({ status: 'read', progress: {} })
    expect(Object.keys(read.status === 'read' ? read.progress : { none: 1 })).toEqual([])
    expect(({} as Record<string, unknown>)[task]).toBeUndefined()
  })

  test('that is damaged is refused with the reason in words', () => {
    expect(reasonFor('')).toMatch(/cannot be read as JSON/)
    expect(reasonFor(file({ [outcome]: { [task]: time } }).slice(0, -3))).toMatch(/cannot be read as JSON/)
    for (const text of [
      'null',
      '[]',
      '7',
      '{}',
      '{"format":"other","version":1}',
      file({}, { version: 'x' }),
      file({}, { version: 0 }),
    ]) {
      expect(reasonFor(text)).toMatch(/not a progress file/)
    }
    expect(reasonFor(file(undefined))).toMatch(/no list of outcomes/)
    expect(reasonFor(file([]))).toMatch(/no list of outcomes/)
    expect(reasonFor(file({ [outcome]: ['done'] }))).toMatch(/under “exchange-server.*not a list of tasks/)
    for (const wrong of [true, 5, 'yesterday', '2026-02-30T08:15:00.000Z', '2026-11-24', `${time} `]) {
      expect(reasonFor(file({ [outcome]: { [task]: wrong } }))).toContain(
        `“${task}” in “${outcome}” is not a date`,
      )
    }
  })

  test('of a newer version is refused with an explanation', () => {
    expect(reasonFor(file({}, { version: 2 }))).toMatch(/newer version.*Reload/)
  })

  test('that is too large is refused before it is read', () => {
    expect(reasonFor(' '.repeat(300_001))).toMatch(/too large/)
  })

  test('whatever it holds, is read or refused, and never more than known tasks come of it', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.jsonValue().map(value => file(value)),
      fc.jsonValue().map(value => file({ [outcome]: value })),
      fc.jsonValue().map(value => file({ [outcome]: { [task]: value } })),
    )
    fc.assert(
      fc.property(any, text => {
        const read = readProgress(text)
        if (read.status === 'refused') expect(read.reason).toMatch(/\w\.$/)
        else {
          for (const [each, done] of Object.entries(read.progress)) {
            expect(outcomes).toContain(each)
            expect(taskIds).toEqual(expect.arrayContaining(Object.keys(done)))
          }
        }
      }),
      { numRuns: 2000 },
    )
  })
})
