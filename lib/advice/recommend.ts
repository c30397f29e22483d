import { architectures } from '@/content/architectures'
import type { Estate } from '@/content/estate'
import { type Finding, findings } from '@/content/findings'
import { type CompleteAnswers, type OptionId, type QuestionId, questions } from '@/content/flow'
import { exclusions, reasons } from '@/content/reasons'
import type { Architecture, Claim, When } from '@/content/types'
import { type WayForward, waysForward } from '@/content/ways-forward'
import { applicable, applies } from './applies'
import { architecturesFor } from './architectures-for'
import { findingsByKind } from './findings-by-kind'

/** One of the visitor's own answers, with what it means for the advice. */
export type AnswerReason = {
  readonly question: QuestionId
  readonly option: OptionId
  readonly claim: Claim
}

/** An architecture that was not chosen, the answers that exclude it, and the answers that would choose it. */
export type Exclusion = {
  readonly architecture: Architecture
  readonly excludedBy: readonly AnswerReason[]
  readonly opensWith: CompleteAnswers
}

/** A way out of an outcome, with the answers that it would change, where it leads to another outcome. */
export type Way = WayForward & { readonly opensWith?: CompleteAnswers }

export type Recommendation = {
  readonly answers: CompleteAnswers
  /** One architecture, the pair for mailboxes in both places, or none. */
  readonly architectures: readonly Architecture[]
  readonly why: readonly AnswerReason[]
  readonly whyNot: readonly Exclusion[]
  readonly findings: readonly Finding[]
  readonly waysForward: readonly Way[]
}

/**
 * The advice for three complete answers. The environment adds findings and takes some away; it never changes the
 * architectures.
 */
export function recommend(answers: CompleteAnswers, estate: Estate = {}): Recommendation {
  const all: readonly Architecture[] = architectures
  const chosen = architecturesFor(answers)
  return {
    answers,
    architectures: chosen,
    why: questions.map(question => reasonFor(question.id, answers)),
    whyNot: all
      .filter(architecture => !chosen.includes(architecture))
      .map(architecture => exclude(architecture, answers)),
    // Where nothing can be built there is nothing to prepare: only what blocks is said.
    findings: findingsByKind(applicable<Finding>(findings, { ...estate, ...answers }))
      .filter(({ id }) => chosen.length > 0 || id === 'blocker')
      .flatMap(kind => kind.findings),
    waysForward: applicable<WayForward>(waysForward, answers).map(way =>
      way.changes ? { ...way, opensWith: { ...answers, ...way.changes } } : way,
    ),
  }
}

function reasonFor(question: QuestionId, answers: CompleteAnswers): AnswerReason {
  const option = answers[question]
  // The tests say so in words where an option has no reason yet.
  const candidates: readonly { readonly when?: When; readonly claim: Claim }[] | undefined = reasons[option]
  const reason = candidates?.find(candidate => applies(candidate.when, answers))
  if (!reason) throw new Error(`content/reasons.ts gives no reason for "${option}"`)
  return { question, option, claim: reason.claim }
}

function exclude(architecture: Architecture, answers: CompleteAnswers): Exclusion {
  const failing = questions
    .map(question => question.id)
    .filter(question => !applies({ [question]: architecture.when[question] ?? [answers[question]] }, answers))
  return {
    architecture,
    excludedBy: failing.map(question => {
      const option = answers[question]
      const claim = (exclusions as Partial<Record<OptionId, Claim>>)[option]
      if (!claim) throw new Error(`content/reasons.ts does not say what "${option}" excludes`)
      return { question, option, claim }
    }),
    opensWith: {
      ...answers,
      ...Object.fromEntries(failing.map(question => [question, architecture.when[question]?.[0]])),
    },
  }
}
