import { expect, test } from 'vitest'
import { decision, outcomeAt, placeOf } from './decision'
import { allOutcomes, hrefOf } from './path'

test('every outcome is the end of exactly one way through the decision', () => {
  const hrefs = decision().flatMap(({ groups }) =>
    groups.flatMap(({ options, ends }) =>
      ends.flatMap(({ answers }) =>
        options.map(identity => hrefOf({ ...answers, identity })),
      ),
    ),
  )
  expect([...hrefs].sort()).toEqual(allOutcomes().map(hrefOf).sort())
})

test('sign-ins that lead to the same architectures stand together', () => {
  const drawn = decision().map(({ option, groups }) => [
    option,
    groups.map(({ options, ends }) => [
      options,
      ends.map(({ architectures }) => architectures.map(({ id }) => id)),
    ]),
  ])
  const managed = ['password-hash-sync', 'pass-through']
  const online = (trigger: string) => `exchange-online-${trigger}`
  const server = (trigger: string) => `exchange-server-${trigger}`
  const all = (trigger: string) => [[online(trigger)], [server(trigger)], [online(trigger), server(trigger)]]
  expect(drawn).toEqual([
    ['conditional-access', [[['federated', ...managed], all('conditional-access')]]],
    [
      'not-permitted',
      [
        [['federated'], all('adfs')],
        [managed, [[], [], []]],
      ],
    ],
    [
      'no-licence',
      [
        [['federated'], all('adfs')],
        [managed, [[], [], []]],
      ],
    ],
  ])
})

test('the place that lights a way leads back to its outcome, and any other text to none', () => {
  for (const answers of allOutcomes()) {
    expect(placeOf(answers)).toMatch(/^[a-z0-9-]{1,100}$/)
    expect(outcomeAt(placeOf(answers))).toEqual(answers)
  }
  for (const place of ['', 'way-', 'way-both', 'decision', '__proto__'])
    expect(outcomeAt(place)).toBeUndefined()
})
