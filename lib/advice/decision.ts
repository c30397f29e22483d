import { type CompleteAnswers, type OptionId, questions } from '@/content/flow'
import type { Architecture } from '@/content/types'
import { allOutcomes, hrefOf, segmentsOf, withoutAnswer } from '@/lib/flow/path'
import { architecturesFor } from './architectures-for'

/** An outcome at the end of a way through the decision. */
export type DecisionEnd = {
  readonly answers: CompleteAnswers
  /** Its page; where sign-ins stand together, the question that tells them apart. */
  readonly href: string
  readonly architectures: readonly Architecture[]
}

/** Options of the last question that lead to the same outcomes, one for each place of the mailbox. */
export type DecisionGroup = {
  readonly options: readonly CompleteAnswers['identity'][]
  readonly ends: readonly DecisionEnd[]
}

/** What follows from one option of the second question. */
export type DecisionBranch = { readonly option: OptionId; readonly groups: readonly DecisionGroup[] }

/**
 * The decision as it is drawn: the first question in front of all, a branch for each option of the second, and in
 * each the options of the last that lead to the same outcomes together. Worked out from content/flow.ts and from
 * the `when` of the architectures.
 */
export function decision(): readonly DecisionBranch[] {
  const [mailbox, trigger, identity] = questions
  return trigger.options.map(({ id: option }) => {
    const groups: { options: CompleteAnswers['identity'][]; ends: readonly DecisionEnd[] }[] = []
    for (const { id } of identity.options) {
      const ends = mailbox.options.map(place =>
        endOf({ mailbox: place.id, 'conditional-access': option, identity: id }),
      )
      const same = groups.find(group => idsOf(group.ends) === idsOf(ends))
      if (same) same.options.push(id)
      else groups.push({ options: [id], ends })
    }
    return { option, groups: groups.map(asking) }
  })
}

/** The place in the address of the decision that lights the way to an outcome. */
export function wayIdOf(answers: CompleteAnswers): string {
  return `way-${segmentsOf(answers).join('-')}`
}

/** The answers whose way a place in the address names; `undefined` for any other text. */
export function answersOfWay(place: string): CompleteAnswers | undefined {
  return allOutcomes().find(answers => wayIdOf(answers) === place)
}

function endOf(answers: CompleteAnswers): DecisionEnd {
  return { answers, href: hrefOf(answers), architectures: architecturesFor(answers) }
}

function asking({ options, ends }: DecisionGroup): DecisionGroup {
  if (options.length === 1) return { options, ends }
  return {
    options,
    ends: ends.map(end => ({ ...end, href: hrefOf(withoutAnswer(end.answers, 'identity')) })),
  }
}

function idsOf(ends: readonly DecisionEnd[]): string {
  return ends.map(end => end.architectures.map(({ id }) => id).join('+')).join(' ')
}
