import { type CompleteAnswers, questions } from '@/content/flow'

/** How users sign in, in the words of the question: names a drawing where one architecture has several. */
export function identityName(identity: CompleteAnswers['identity']): string {
  const options = questions.flatMap(question => [...question.options])
  const option = options.find(({ id }) => id === identity)
  if (!option) throw new Error(`No option of the flow is called ${identity}`)
  return option.label
}
