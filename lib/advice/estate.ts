import { type Estate, type EstateId, estate } from '@/content/estate'
import type { Finding } from '@/content/findings'
import type { CompleteAnswers } from '@/content/flow'
import type { Condition } from '@/content/types'
import { applies } from './applies'
import { recommend } from './recommend'

export type EstateQuestion = (typeof estate)[number]

/** The questions about the environment whose answers change something for this outcome, in their order. */
export function questionsFor(answers: CompleteAnswers): readonly EstateQuestion[] {
  return estate.filter((question: EstateQuestion & { readonly when?: Condition }) =>
    applies(question.when, answers),
  )
}

/** Those of them to which nothing was told. */
export function unansweredFor(answers: CompleteAnswers, told: Estate): readonly EstateQuestion[] {
  return questionsFor(answers).filter(({ id }) => told[id] === undefined)
}

/** The findings that are there because of the answer to one question, and would not be without it. */
export function findingsFrom(id: EstateId, answers: CompleteAnswers, told: Estate): readonly Finding[] {
  if (told[id] === undefined) return []
  const { [id]: _, ...others } = told
  const without = new Set(recommend(answers, others).findings)
  return recommend(answers, told).findings.filter(finding => !without.has(finding))
}

/** What was told of the environment in the words of the questions, in their order. */
export function answersAbout(
  told: Estate,
): readonly { readonly question: string; readonly answer: string }[] {
  return estate.flatMap(question => {
    const answer: string | readonly string[] | undefined = told[question.id]
    if (answer === undefined) return []
    const chosen = question.options.filter(({ id }) => [answer].flat().includes(id))
    const nothing = 'nothing' in question ? question.nothing : ''
    return [{ question: question.title, answer: chosen.map(({ label }) => label).join('; ') || nothing }]
  })
}
