import { withOwnFactor } from '@/content/conditions'
import type { DrawingKind } from '@/content/diagrams/drawing'
import type { ElementId } from '@/content/elements'
import { elements } from '@/content/elements'
import type { Estate } from '@/content/estate'
import type { Finding } from '@/content/findings'
import type { CompleteAnswers, OptionId } from '@/content/flow'
import { componentLinks, type Link } from '@/content/guidance'
import type { SourceId } from '@/content/sources'
import type { Architecture, Claim, Element } from '@/content/types'
import { drawingName } from '@/lib/diagram/names'
import { hrefOf, optionOf, questionOf } from '@/lib/flow/path'
import { listOf } from '@/lib/list'
import { type PlacedArchitecture, runbookOf } from '@/lib/runbook/runbook'
import { applies, appliesAt } from './applies'
import { considerationsFor } from './considerations'
import { elementsOf } from './elements'
import { type Fact, factsOf } from './facts'
import { type Guide, guideFor } from './guide'
import { type AnswerReason, type Exclusion, type Recommendation, recommend, type Way } from './recommend'
import { sourcesIn } from './sources'
import { conditionOf, meanwhileOf, titleOf, verdictOf, waitsForOf } from './verdict'
import { type NumberedStep, workflowOf } from './workflow'

/** A visitor's answer in words, with what it means. */
type Reason = {
  readonly option: OptionId
  readonly question: string
  readonly answer: string
  readonly claim: Claim
}

/** A link to another outcome, in words. */
type OutcomeLink = { readonly href: string; readonly text: string }

type ArchitecturePart = PlacedArchitecture & {
  readonly summary: string
  /** The names of its drawings. */
  readonly drawings: { readonly [Kind in DrawingKind]: string }
  readonly steps: readonly Omit<NumberedStep, 'legs' | 'when'>[]
  readonly links: readonly Claim[]
  readonly blocked: Claim
  /** Absent where its version of Exchange has no authentication policy. */
  readonly settings?: Architecture['settings']
  readonly licences: readonly Claim[]
  /** What must come true first, where something blocks it. */
  readonly waitsFor: readonly string[]
  /** Whom and what it covers, row by row. */
  readonly coverage: readonly Fact[]
}

/** Everything that the page of an outcome says, but for the runbook and the considerations. */
export type Outcome = {
  readonly answers: CompleteAnswers
  readonly title: string
  readonly verdict: string
  /** What the verdict hangs on, where something blocks it. */
  readonly condition?: string
  /** What need not wait for that. */
  readonly meanwhile?: OutcomeLink
  readonly why: readonly Reason[]
  readonly whyNot: readonly {
    readonly id: string
    readonly title: string
    readonly reasons: readonly Reason[]
    readonly link: OutcomeLink
  }[]
  readonly waysForward: readonly {
    readonly id: string
    readonly title: string
    readonly claim: Claim
    readonly link?: OutcomeLink
  }[]
  readonly architectures: readonly ArchitecturePart[]
  readonly findings: readonly Omit<Finding, 'when'>[]
  readonly components: readonly {
    readonly id: ElementId
    readonly title: string
    readonly claim: Claim
    readonly link?: Link
  }[]
  /** Absent where none of the four fits: there is nothing to deploy. */
  readonly guide?: Guide
  readonly sources: readonly SourceId[]
}

/** The outcome of three complete answers, as far as it is known in this environment. */
export function outcomeOf(answers: CompleteAnswers, estate: Estate = {}): Outcome {
  const recommendation = recommend(answers, estate)
  const condition = conditionOf(recommendation)
  const meanwhile = meanwhileOf(recommendation)
  const { architectures } = recommendation
  const shown = {
    answers,
    title: titleOf(architectures),
    verdict: verdictOf(recommendation),
    ...(condition && { condition }),
    ...(meanwhile && { meanwhile: { text: meanwhile.text, href: hrefOf(meanwhile.answers) } }),
    why: recommendation.why.map(inWords),
    whyNot: recommendation.whyNot.map(whyNotOf),
    waysForward: recommendation.waysForward.map(wayOf),
    architectures: architectures.map(architecture => partOf(architecture, recommendation, estate)),
    findings: recommendation.findings.map(({ when, ...finding }) => finding),
    components: elementsOf(architectures, drawnFor(answers, estate)).flatMap(componentOf),
    ...(architectures.length > 0 && { guide: guideFor(answers) }),
  }
  // What the page works out itself, from the answers, names sources too.
  const workedOut = architectures.length > 0 && [
    considerationsFor({ ...estate, ...answers }),
    runbookOf({ ...estate, ...answers }, shown.architectures),
  ]
  return { ...shown, sources: sourcesIn([shown, workedOut]) }
}

function inWords({ question, option, claim }: AnswerReason): Reason {
  return { option, question: questionOf(question).shortTitle, answer: optionOf(option).label, claim }
}

function whyNotOf({ architecture, excludedBy, opensWith }: Exclusion): Outcome['whyNot'][number] {
  const changed = excludedBy.map(({ question }) => `“${optionOf(opensWith[question]).label}”`)
  return {
    id: architecture.id,
    title: architecture.title,
    reasons: excludedBy.map(inWords),
    link: { href: hrefOf(opensWith), text: `See the outcome with ${listOf(changed)}` },
  }
}

function wayOf({ id, title, claim, opensWith }: Way): Outcome['waysForward'][number] {
  if (!opensWith) return { id, title, claim }
  const opens = titleOf(recommend(opensWith).architectures)
  return { id, title, claim, link: { href: hrefOf(opensWith), text: `This opens: ${opens}` } }
}

function partOf(
  architecture: Architecture,
  { answers, findings }: Recommendation,
  estate: Estate,
): ArchitecturePart {
  const { id, title, mailbox, summary, settings, blocked, open } = architecture
  const isOpen = open && appliesAt(mailbox, open.when, { ...estate, ...answers })
  const workflow = workflowOf(architecture, drawnFor(answers, estate), isOpen)
  const facts = factsOf(architecture, answers)
  return {
    id,
    title,
    mailbox,
    summary,
    ...(!isOpen && { settings }),
    licences: facts.licences.claims,
    waitsFor: waitsForOf(mailbox, findings, { ...estate, ...answers }),
    drawings: {
      flowchart: drawingName(workflow, 'flowchart'),
      sequence: drawingName(workflow, 'sequence'),
    },
    steps: workflow.steps.map(({ legs: _, when: __, ...step }) => step),
    links: workflow.links.map(claimOf),
    blocked: claimOf(isOpen ? open : blocked),
    coverage: Object.values<Fact>(facts).filter(({ claims }) => claims.length > 0),
  }
}

/**
 * The answers whose workflow is drawn: AD FS that asks by a certificate or through a third party does so in the same way
 * with a licence of Entra ID and without one.
 */
function drawnFor(answers: CompleteAnswers, estate: Estate): CompleteAnswers {
  return applies(withOwnFactor, { ...estate, ...answers })
    ? { ...answers, 'conditional-access': 'no-licence' }
    : answers
}

function componentOf(id: ElementId): Outcome['components'] {
  const { title, about }: Element = elements[id]
  const link = (componentLinks as Partial<Record<ElementId, Link>>)[id]
  return about ? [{ id, title, claim: about, ...(link && { link }) }] : []
}

function claimOf({ text, sources }: Claim): Claim {
  return { text, sources }
}
