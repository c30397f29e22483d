import { expect, test } from 'vitest'
import { questions } from '@/content/flow'
import {
  allAnswers,
  allOutcomes,
  answersOf,
  hrefOf,
  isComplete,
  nextQuestion,
  segmentsOf,
  withAnswer,
} from './path'

test('each question may be open or have any of its answers, and an outcome has them all', () => {
  const product = (numbers: readonly number[]) => numbers.reduce((one, other) => one * other, 1)
  const choices = questions.map(({ options }) => options.length)
  expect(allAnswers()).toHaveLength(product(choices.map(count => count + 1)))
  expect(allOutcomes()).toHaveLength(product(choices))
  expect(allAnswers().filter(isComplete)).toHaveLength(product(choices))
})

test('every page has an address of its own, and the address gives the answers back', () => {
  expect(new Set(allAnswers().map(hrefOf)).size).toBe(allAnswers().length)
  for (const answers of allAnswers()) expect(answersOf(segmentsOf(answers))).toEqual(answers)
})

test('an option id belongs to one question only', () => {
  const ids = questions.flatMap(question => question.options.map(option => option.id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('every option of every question leads to the next open question, or to the outcome', () => {
  const pages = new Set(allAnswers().map(hrefOf))
  for (const answers of allAnswers()) {
    const question = nextQuestion(answers)
    for (const option of question?.options ?? []) {
      const then = withAnswer(answers, question?.id ?? 'mailbox', option.id)
      expect(pages).toContain(hrefOf(then))
      expect(nextQuestion(then)?.id).not.toBe(question?.id)
    }
  }
})

test('a path may lack any answer: the first question without one is asked', () => {
  const answers = answersOf(['conditional-access', 'federated'])
  expect(answers).toEqual({ 'conditional-access': 'conditional-access', identity: 'federated' })
  expect(nextQuestion(answers ?? {})?.id).toBe('mailbox')
  expect(hrefOf(withAnswer(answers ?? {}, 'mailbox', 'exchange-online'))).toBe(
    '/advice/exchange-online/conditional-access/federated',
  )
})

test.each([
  [['federated', 'exchange-online'], 'answers in the wrong order'],
  [['exchange-online', 'exchange-online'], 'a repeated answer'],
  [['exchange-online', 'both'], 'two answers to one question'],
  [['exchange-onlin'], 'an unknown answer'],
  [['exchange-online', 'conditional-access', 'federated', 'federated'], 'more than three answers'],
  [['constructor'], 'a property of objects'],
  [[''], 'an empty answer'],
])('%j is no path of the flow: %s', segments => {
  expect(answersOf(segments)).toBeUndefined()
})
