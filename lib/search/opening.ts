import type { Estate } from '@/content/estate'
import { type Answers, type CompleteAnswers, questions } from '@/content/flow'
import { applies } from '@/lib/advice/applies'
import { answersAbout } from '@/lib/advice/estate'
import { allOutcomes, hrefOf, optionOf } from '@/lib/flow/path'
import { type Link, printFitting, printFragment } from '@/lib/link/fragment'
import { listOf } from '@/lib/list'
import type { Entry, Place } from './entry'

/** Where a result leads. */
export type Opening = {
  readonly href: string
  /** Where it stands on the pages of outcomes: the one that opens, and how many have it. */
  readonly outcome?: {
    readonly answers: CompleteAnswers
    readonly count: number
    /** It is not there with what was told of the environment, but with this. */
    readonly needs?: Estate
  }
}

const outcomes = allOutcomes()

/**
 * The address of an entry. Of several outcomes that have it, the one opens that shares most with the answers the
 * reader came from, and takes along what was told. Where it is not there with what was told, the link tells instead
 * what brings it.
 */
export function openingOf(entry: Entry, from: Answers, told: Link): Opening {
  if ('href' in entry) return { href: entry.href }
  const environment = told.estate ?? {}
  const ways = entry.places.flatMap(place =>
    outcomesOf(place).map(answers => ({
      place,
      answers,
      isThere: isThere(place, answers, environment),
      shared: questions.filter(({ id }) => answers[id] === from[id]).length,
    })),
  )
  const [best] = ways.sort(
    (one, other) =>
      Number(other.isThere) - Number(one.isThere) ||
      other.shared - one.shared ||
      Number(one.place.estate !== undefined) - Number(other.place.estate !== undefined),
  )
  if (!best) return { href: '/advice' }
  const { place, answers } = best
  const needs = best.isThere ? undefined : (place.estate ?? {})
  const there = ways.filter(way => way.isThere === best.isThere).map(way => hrefOf(way.answers))
  return {
    href: hrefOf(answers) + fragmentFor(place.at, { ...told, estate: needs ?? environment }),
    outcome: { answers, count: new Set(there).size, ...(needs && { needs }) },
  }
}

/** In which outcomes a result stands and which one opens, in words. `titleOf` says what an outcome is called. */
export function whereIn(
  { outcome }: Opening,
  from: Answers,
  titleOf: (answers: CompleteAnswers) => string,
): string | undefined {
  if (!outcome) return undefined
  const { answers, count, needs } = outcome
  const all = count === outcomes.length ? 'every outcome' : `${count} of ${outcomes.length} outcomes`
  const isOwn = hrefOf(from) === hrefOf(answers)
  const where = isOwn
    ? count === 1
      ? 'In your outcome only.'
      : `In yours; in ${all}.`
    : `In ${all}; opens: ${titleOf(answers)} (${optionOf(answers.identity).label}).`
  if (!needs) return where
  const answered = answersAbout(needs).map(({ question, answer }) => `“${answer}” for “${question}”`)
  const need =
    answered.length === 0
      ? 'Not with your answers about the environment: opens without them.'
      : `Only if the answer is ${listOf(answered)}: opens with it.`
  return `${where} ${need}`
}

function outcomesOf(place: Place): readonly CompleteAnswers[] {
  return place.outcomes.flatMap(index => outcomes[index] ?? [])
}

/** Whether it is there with what was told. */
function isThere({ estate, when }: Place, answers: CompleteAnswers, told: Estate): boolean {
  return when ? applies(when, { ...told, ...answers }) : estate === undefined
}

/** The id alone where nothing was told; without the names where they make it too long. */
function fragmentFor(at: string, { estate = {}, names = {} }: Link): string {
  if (Object.keys({ ...estate, ...names }).length === 0) return `#${at}`
  const all = printFragment({ estate, names, at })
  if ('ok' in all) return all.ok
  const without = printFragment({ estate, at })
  return 'ok' in without ? without.ok : printFitting({ estate })
}
