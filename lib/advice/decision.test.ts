import { expect, test } from 'vitest'
import type { CompleteAnswers } from '@/content/flow'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { architecturesFor } from './architectures-for'
import { answersOfWay, decision, wayIdOf } from './decision'

test('every outcome is the end of exactly one way through the decision', () => {
  const hrefs = decision().flatMap(({ groups }) =>
    groups.flatMap(({ options, ends }) =>
      ends.flatMap(({ answers }) => options.map(identity => hrefOf({ ...answers, identity }))),
    ),
  )
  expect([...hrefs].sort()).toEqual(allOutcomes().map(hrefOf).sort())
})

test('sign-ins stand together exactly where they lead to the same architectures', () => {
  const led = (answers: CompleteAnswers) => architecturesFor(answers).map(({ id }) => id)
  for (const { option, groups } of decision()) {
    const told = groups.map(({ ends }) => ends.map(end => end.architectures.map(({ id }) => id)))
    expect(new Set(told.map(ids => JSON.stringify(ids))).size, option).toBe(groups.length)
    for (const [at, { options, ends }] of groups.entries()) {
      for (const identity of options) {
        expect(
          ends.map(({ answers }) => led({ ...answers, identity })),
          identity,
        ).toEqual(told[at])
      }
    }
  }
})

test('the place that lights a way leads back to its outcome, and any other text to none', () => {
  for (const answers of allOutcomes()) {
    expect(wayIdOf(answers)).toMatch(/^[a-z0-9-]{1,100}$/)
    expect(answersOfWay(wayIdOf(answers))).toEqual(answers)
  }
  for (const place of ['', 'way-', 'way-both', 'decision', '__proto__'])
    expect(answersOfWay(place)).toBeUndefined()
})
