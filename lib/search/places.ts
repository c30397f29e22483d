import { type Estate, estate } from '@/content/estate'
import type { CompleteAnswers } from '@/content/flow'
import { tasks } from '@/content/runbook'
import type { Condition, Task, When } from '@/content/types'
import { isList } from '@/lib/advice/applies'
import { considerationsFor } from '@/lib/advice/considerations'
import { elementsOf } from '@/lib/advice/elements'
import { questionsFor } from '@/lib/advice/estate'
import { guideFor } from '@/lib/advice/guide'
import { recommend } from '@/lib/advice/recommend'
import { allOutcomes } from '@/lib/flow/path'
import { ownersOf } from '@/lib/runbook/runbook'
import type { Place } from './entry'

/** The ids of the elements on the page of an outcome that the search leads to, in this environment. */
export function placesIn(answers: CompleteAnswers, told: Estate = {}): ReadonlySet<string> {
  const situation = { ...told, ...answers }
  const { architectures, findings, waysForward } = recommend(answers, told)
  const all: readonly Task[] = tasks
  const here = all.filter(task => ownersOf(task, situation, architectures).length > 0)
  const guide = guideFor(answers)
  return new Set([
    ...architectures.map(({ id }) => id),
    ...questionsFor(answers).map(({ id }) => `environment-${id}`),
    ...findings.map(({ id }) => `finding-${id}`),
    ...waysForward.map(({ id }) => `way-${id}`),
    ...here.flatMap(({ id, phase }) => [`phase-${phase}`, `task-${id}`]),
    // Where none of the four fits there is nothing to explain.
    ...(architectures.length === 0
      ? []
      : [
          ...elementsOf(architectures, answers).map(id => `component-${id}`),
          ...considerationsFor(situation).flatMap(({ id, items }) => [
            id,
            ...items.map(item => `consideration-${item.id}`),
          ]),
          ...guide.notes.map(({ id }) => `note-${id}`),
          ...guide.screenshots.map(({ id }) => `window-${id}`),
        ]),
  ])
}

/**
 * Where something with this id stands: in every outcome that has it while nothing is told of the environment, else
 * where the least is told that brings it. `undefined` where no outcome has it.
 */
export function placeOf(at: string, when?: Condition): Place | undefined {
  const isTold = conditionsOf(when).some(each => estate.some(({ id }) => each[id] !== undefined))
  const condition = isTold && when ? { when } : {}
  const always = outcomesWith(at, {})
  if (always.length > 0) return { at, outcomes: always, ...condition }
  for (const told of conditionsOf(when).map(leastOf)) {
    const outcomes = outcomesWith(at, told)
    if (outcomes.length > 0) return { at, outcomes, estate: told, ...condition }
  }
  return undefined
}

const known = new Map<string, readonly ReadonlySet<string>[]>()

/** The outcomes that have an element with this id: their places in `allOutcomes`. */
function outcomesWith(at: string, told: Estate): readonly number[] {
  const key = JSON.stringify(told)
  const all = known.get(key) ?? allOutcomes().map(answers => placesIn(answers, told))
  known.set(key, all)
  return all.flatMap((places, index) => (places.has(at) ? [index] : []))
}

function conditionsOf(when: Condition | undefined): readonly When[] {
  if (when === undefined) return []
  return isList(when) ? when : [when]
}

/** The environment with the first answer that `when` accepts to each question that needs one. */
function leastOf(when: When): Estate {
  const told = estate.flatMap((question): [string, string | readonly string[]][] => {
    const accepted: readonly string[] = when[question.id] ?? ['unanswered']
    const [first] = accepted
    if (first === undefined || accepted.includes('unanswered')) return []
    if (!('several' in question)) return [[question.id, first]]
    return [[question.id, first.startsWith('without-') ? [] : [first]]]
  })
  return Object.fromEntries(told)
}
