import type { Answers, QuestionId } from '@/content/flow'
import type { When } from '@/content/types'

/**
 * Whether something that carries `when` applies under `answers`.
 *
 * Every question that `when` names must have an accepted answer; a question that is still open accepts
 * nothing. The mailbox answer `both` stands for the two locations together, so either of them satisfies it.
 */
export function applies(when: When | undefined, answers: Answers): boolean {
  if (!when) return true
  return (Object.keys(when) as QuestionId[]).every(question => {
    const accepted: readonly string[] | undefined = when[question]
    const answer = answers[question]
    if (accepted === undefined) return true
    if (answer === undefined) return false
    if (accepted.includes(answer)) return true
    return answer === 'both' && (accepted.includes('exchange-online') || accepted.includes('exchange-server'))
  })
}

/** The items that apply under `answers`, in their order. */
export function applicable<Item extends { readonly when?: When }>(
  items: readonly Item[],
  answers: Answers,
): readonly Item[] {
  return items.filter(({ when }) => applies(when, answers))
}
