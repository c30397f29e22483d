import { type CompleteAnswers, type OptionId, questions } from '@/content/flow'
import type { Architecture } from '@/content/types'
import { allOutcomes, segmentsOf } from '@/lib/flow/path'
import { architecturesFor } from './architectures-for'

/** What a way through the decision leads to; where sign-ins stand together, the answers name the first of them. */
export type DecisionEnd = {
  readonly answers: CompleteAnswers
  readonly architectures: readonly Architecture[]
}

/** Options of the last question that lead to the same architectures, one end for each place of the mailbox. */
export type DecisionGroup = {
  readonly options: readonly CompleteAnswers['identity'][]
  readonly ends: readonly DecisionEnd[]
}

/** What follows from one option of the second question. */
export type DecisionBranch = { readonly option: OptionId; readonly groups: readonly DecisionGroup[] }

/**
 * The decision as it is drawn: the first question in front of all, a branch for each option of the second, and in
 * each the options of the last that lead to the same architectures together. Worked out from content/flow.ts and from
 * the `when` of the architectures.
 */
export function decision(): readonly DecisionBranch[] {
  const [mailbox, trigger, identity] = questions
  return trigger.options.map(({ id: option }) => {
    const groups: { options: CompleteAnswers['identity'][]; ends: readonly DecisionEnd[] }[] = []
    for (const { id } of identity.options) {
      const ends = mailbox.options.map(place => {
        const answers = { mailbox: place.id, 'conditional-access': option, identity: id }
        return { answers, architectures: architecturesFor(answers) }
      })
      const same = groups.find(group => idsOf(group.ends) === idsOf(ends))
      if (same) same.options.push(id)
      else groups.push({ options: [id], ends })
    }
    return { option, groups }
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

function idsOf(ends: readonly DecisionEnd[]): string {
  return ends.map(end => end.architectures.map(({ id }) => id).join('+')).join(' ')
}
