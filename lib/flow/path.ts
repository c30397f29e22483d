import { type Answers, type CompleteAnswers, type OptionId, type QuestionId, questions } from '@/content/flow'

export type Question = (typeof questions)[number]
type Option = Question['options'][number]

const base = '/advice'

/** The question with this id. */
export function questionOf(id: QuestionId): Question {
  const question = questions.find(candidate => candidate.id === id)
  if (!question) throw new Error(`content/flow.ts has no question "${id}"`)
  return question
}

/** The option with this id; option ids are unique over the whole flow. */
export function optionOf(id: OptionId): Option {
  const option = questions
    .flatMap<Option>(question => question.options)
    .find(candidate => candidate.id === id)
  if (!option) throw new Error(`content/flow.ts has no option "${id}"`)
  return option
}

/**
 * The answers that the path segments after `/advice` stand for, or `undefined` when they are no path of the
 * flow: an unknown option, two answers to one question, or answers out of the order of the questions.
 */
export function answersOf(segments: readonly string[]): Answers | undefined {
  const answers: { -readonly [Q in QuestionId]?: OptionId } = {}
  let from = 0
  for (const segment of segments) {
    const index = questions.findIndex(
      (question, at) => at >= from && question.options.some(option => option.id === segment),
    )
    const question = questions[index]
    if (!question) return undefined
    answers[question.id] = segment as OptionId
    from = index + 1
  }
  return answers as Answers
}

/** The path segments after `/advice` for these answers, in the order of the questions. */
export function segmentsOf(answers: Answers): OptionId[] {
  return questions.flatMap(question => {
    const option = answers[question.id]
    return option === undefined ? [] : [option]
  })
}

/** The address of the page for these answers: the next question, or the outcome when all are answered. */
export function hrefOf(answers: Answers): string {
  return [base, ...segmentsOf(answers)].join('/')
}

/** The first question without an answer, or `undefined` when all are answered. */
export function nextQuestion(answers: Answers): Question | undefined {
  return questions.find(question => answers[question.id] === undefined)
}

/** Whether every question has its answer. */
export function isComplete(answers: Answers): answers is CompleteAnswers {
  return nextQuestion(answers) === undefined
}

/** These answers with one more, or another one. */
export function withAnswer(answers: Answers, question: QuestionId, option: OptionId): Answers {
  return { ...answers, [question]: option }
}

/** Every path of the flow: each question is open or has one of its answers. */
export function allAnswers(): Answers[] {
  return questions.reduce<Answers[]>(
    (paths, question) =>
      paths.flatMap(path => [
        path,
        ...question.options.map(option => withAnswer(path, question.id, option.id)),
      ]),
    [{}],
  )
}

/** The complete paths of the flow: the outcomes. */
export function allOutcomes(): CompleteAnswers[] {
  return allAnswers().filter(isComplete)
}
