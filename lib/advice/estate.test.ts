import { expect, test } from 'vitest'
import { estate } from '@/content/estate'
import type { CompleteAnswers } from '@/content/flow'
import type { Situation } from '@/content/types'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { runbookOf } from '@/lib/runbook/runbook'
import { answersTo } from '@/lib/runbook/variants.testing'
import { findingsFrom, questionsFor } from './estate'
import { recommend } from './recommend'

/** All that the environment can change for an outcome, as a text to compare. */
function shownFor(answers: CompleteAnswers, told: Situation): string {
  const { architectures, findings } = recommend(answers, told)
  return JSON.stringify([findings, runbookOf({ ...told, ...answers }, architectures)])
}

test('a question is asked exactly where one of its answers changes a finding, a task or a command', () => {
  for (const answers of allOutcomes()) {
    const unanswered = shownFor(answers, {})
    const matter = estate.filter(({ id }) =>
      answersTo(id).some(
        answer => answer !== undefined && shownFor(answers, { [id]: answer }) !== unanswered,
      ),
    )
    expect(
      questionsFor(answers).map(({ id }) => id),
      hrefOf(answers),
    ).toEqual(matter.map(({ id }) => id))
  }
})

test('each option of each question changes a finding, a task or a command for some outcome', () => {
  for (const { id, options } of estate) {
    const [unanswered, ...given] = answersTo(id)
    expect(unanswered).toBeUndefined()
    const single = given.filter(answer => typeof answer === 'string' || answer?.length === 1)
    expect(single).toHaveLength(options.length)
    for (const answer of single) {
      const changes = allOutcomes().some(
        answers => shownFor(answers, { [id]: answer }) !== shownFor(answers, {}),
      )
      expect(changes, `option \`${answer}\` of question \`${id}\` changes no finding, task or command`).toBe(
        true,
      )
    }
  }
})

test('what an answer brings is what would not be there without it', () => {
  const answers = {
    mailbox: 'exchange-server',
    'conditional-access': 'conditional-access',
    identity: 'federated',
  } as const
  const blockers = (told: Parameters<typeof recommend>[1] = {}) =>
    findingsFrom('hybrid', answers, told).filter(({ kind }) => kind === 'blocker')
  expect(findingsFrom('hybrid', answers, {})).toEqual([])
  expect(blockers({ hybrid: 'agent', 'exchange-version': '2016' })).toHaveLength(1)
  expect(blockers({ hybrid: 'classic', 'exchange-version': '2016' })).toEqual([])
})
