import { expect, test } from 'vitest'
import { told, typeMistakes } from './mistakes'

const task =
  "{ readonly id: 'verify-sign-ins'; readonly phase: 'verify'; ... 6 more ...; readonly sources: readonly [...]; }"

test('of a type that does not fit, the field that is missing is told once, with the id and the file', () => {
  const printed = [
    `content/runbook/index.ts(25,12): error TS1360: Type 'readonly [${task}, ... 142 more ..., { ...; }]' does not satisfy the expected type 'readonly Task[]'.`,
    `  Type '${task} | ... 142 more ... | { ...; }' is not assignable to type 'Task'.`,
    `    Property 'undo' is missing in type '${task}' but required in type 'Task'.`,
    `content/runbook/verify.ts(14,3): error TS2741: Property 'undo' is missing in type '${task}' but required in type 'Task'.`,
    `lib/runbook/runbook.ts(64,9): error TS2322: Type 'readonly [${task}]' is not assignable to type 'readonly Task[]'.`,
  ]
  expect(told(typeMistakes(printed))).toEqual([
    'content/runbook/verify.ts:14',
    "  Property 'undo' is missing in type `verify-sign-ins` but required in type 'Task'.",
  ])
})

test('a mistake outside the content is told where there is none inside', () => {
  const printed = ["lib/list.ts(3,10): error TS2304: Cannot find name 'join'.", '', 'Found 1 error.']
  expect(told(typeMistakes(printed))).toEqual(['lib/list.ts:3', "  Cannot find name 'join'."])
})

test('of many mistakes the first are told, and how many more there are', () => {
  const mistakes = Array.from({ length: 9 }, (_, at) => ({ where: 'content/flow.ts', what: `mistake ${at}` }))
  expect(told(mistakes).at(-1)).toBe('and 4 more, which may follow from these')
})
