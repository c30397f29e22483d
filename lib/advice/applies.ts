import { type EstateId, estate } from '@/content/estate'
import type { QuestionId } from '@/content/flow'
import type { Architecture, Condition, Situation, When } from '@/content/types'

const asked: ReadonlySet<string> = new Set(estate.map(({ id }) => id))

/**
 * Whether something that carries `when` applies in `situation`.
 *
 * Every question that `when` names must have an accepted answer. A question of the path that is still open accepts
 * nothing; one about the environment then counts as `unanswered`. The mailbox answer `both` stands for the two
 * locations together, so either of them satisfies it. Of several `when` one must hold.
 */
export function applies(when: Condition | undefined, situation: Situation): boolean {
  if (!when) return true
  if (isList(when)) return when.some(each => applies(each, situation))
  return (Object.keys(when) as (QuestionId | EstateId)[]).every(question => {
    const accepted: readonly string[] | undefined = when[question]
    return accepted === undefined || holds(question, accepted, situation[question])
  })
}

/** Whether something that carries `when` applies to the mailboxes at one of the two locations, whatever holds at the other. */
export function appliesAt(
  mailbox: Architecture['mailbox'],
  when: Condition | undefined,
  situation: Situation,
): boolean {
  return applies(when, { ...situation, mailbox })
}

/** The items that apply in `situation`, in their order. */
export function applicable<Item extends { readonly when?: Condition }>(
  items: readonly Item[],
  situation: Situation,
): readonly Item[] {
  return items.filter(({ when }) => applies(when, situation))
}

/** Whether a condition is several, of which one must hold. */
export function isList(when: Condition): when is Exclude<Condition, When> {
  return Array.isArray(when)
}

function holds(
  question: QuestionId | EstateId,
  accepted: readonly string[],
  answer: string | readonly string[] | undefined,
): boolean {
  if (answer === undefined) return asked.has(question) && accepted.includes('unanswered')
  if (typeof answer === 'string') {
    if (accepted.includes(answer)) return true
    return answer === 'both' && (accepted.includes('exchange-online') || accepted.includes('exchange-server'))
  }
  return accepted.some(condition =>
    condition.startsWith('without-')
      ? !answer.includes(condition.slice('without-'.length))
      : answer.includes(condition),
  )
}
