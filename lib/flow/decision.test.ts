import { expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import type { CompleteAnswers } from '@/content/flow'
import { applies } from '@/lib/advice/applies'
import { decision, outcomeAt, placeOf } from './decision'
import { allOutcomes, hrefOf } from './path'

test('every outcome is the end of exactly one way through the decision', () => {
  const hrefs = decision().flatMap(({ groups }) =>
    groups.flatMap(({ options, ends }) =>
      ends.flatMap(({ answers }) => options.map(identity => hrefOf({ ...answers, identity }))),
    ),
  )
  expect([...hrefs].sort()).toEqual(allOutcomes().map(hrefOf).sort())
})

test('sign-ins stand together exactly where they lead to the same architectures', () => {
  const led = (answers: CompleteAnswers) =>
    architectures.filter(({ when }) => applies(when, answers)).map(({ id }) => id)
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
    expect(placeOf(answers)).toMatch(/^[a-z0-9-]{1,100}$/)
    expect(outcomeAt(placeOf(answers))).toEqual(answers)
  }
  for (const place of ['', 'way-', 'way-both', 'decision', '__proto__'])
    expect(outcomeAt(place)).toBeUndefined()
})
