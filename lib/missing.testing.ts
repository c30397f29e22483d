/** For tests only: what somebody who adds something has still to write. */

import { drawings } from '@/content/diagrams'
import { type CompleteAnswers, questions, type WorkflowAnswers } from '@/content/flow'
import type { Architecture, Claim, Condition, ConditionalClaim, Task, When } from '@/content/types'
import type { WayForward } from '@/content/ways-forward'
import { applicable, applies } from './advice/applies'
import { everything } from './content'
import { picturesToDraw } from './diagram/pictures'
import { allOutcomes, hrefOf } from './flow/path'
import { listOf } from './list'

/** What must know of each other: the content as it is, or as a test makes it. */
export type Written = {
  readonly reasons: Readonly<Record<string, readonly { readonly when?: When; readonly claim: Claim }[]>>
  readonly exclusions: Readonly<Record<string, unknown>>
  readonly architectures: readonly Partial<Architecture>[]
  readonly options: Readonly<Record<string, unknown>>
  readonly waysForward: readonly WayForward[]
  readonly tasks: readonly Partial<Task>[]
  readonly estate: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[]
}

/** The fields that something of this shape cannot do without; the type check keeps the lists below complete. */
type Needed<Shape> = {
  readonly [Field in keyof Shape as object extends Pick<Shape, Field> ? never : Field]: true
}

const ofArchitecture: Needed<Architecture> = {
  id: true,
  title: true,
  shortTitle: true,
  summary: true,
  mailbox: true,
  trigger: true,
  when: true,
  nodes: true,
  steps: true,
  links: true,
  blocked: true,
  settings: true,
  clients: true,
  recommendation: true,
  scope: true,
  licences: true,
  availability: true,
  notes: true,
}

const ofTask: Needed<Task> = {
  id: true,
  phase: true,
  title: true,
  place: true,
  role: true,
  why: true,
  changes: true,
  expect: true,
  verify: true,
  undo: true,
  takesEffect: true,
  risk: true,
  sources: true,
}

/** Answers about the environment that bring nothing of their own, only take away what “not sure” brings. */
const asUsual: readonly string[] = ['reach: open']

/**
 * What an option, an architecture or a task still needs elsewhere, one sentence each, with the file to write it in.
 * Only what a reader of the site would miss: how it is written, other tests say.
 */
export function missingIn(content: Written): readonly string[] {
  const { architectures, tasks } = content
  const fields = [
    ...architectures.flatMap(each =>
      fieldsMissing('architecture', 'content/architectures/', each, ofArchitecture),
    ),
    ...tasks.flatMap(each => fieldsMissing('task', 'content/runbook/', each, ofTask)),
  ]
  // What lacks a field cannot be asked what follows from it.
  const whole = architectures.filter(isWhole)
  return [...fields, ...ofOptions(content, whole), ...ofArchitectures(content, whole), ...ofEstate(content)]
}

function isWhole(architecture: Partial<Architecture>): architecture is Architecture {
  return Object.keys(ofArchitecture).every(field => field in architecture)
}

function fieldsMissing(
  kind: string,
  file: string,
  value: { readonly id?: string },
  needed: object,
): readonly string[] {
  return Object.keys(needed)
    .filter(field => !(field in value))
    .map(
      field =>
        `${kind} \`${value.id}\` has no \`${field}\`: write it in ${file}, content/types.ts says what it is`,
    )
}

function ofOptions({ reasons, exclusions }: Written, all: readonly Architecture[]): readonly string[] {
  return questions.flatMap(({ id: question, options }) =>
    options.flatMap(({ id }) => {
      const name = `option \`${id}\` of question \`${question}\``
      const chosen = allOutcomes().filter(answers => answers[question] === id)
      const count = (answers: CompleteAnswers) => applicable(reasons[id] ?? [], answers).length
      const unsure = chosen.filter(answers => count(answers) !== 1)
      const ruledOut = all.filter(({ when }) =>
        chosen.some(answers => !applies({ [question]: when[question] ?? [id] }, answers)),
      )
      return [
        ...(reasons[id] === undefined
          ? [`${name} has no reason in content/reasons.ts`]
          : unsure.map(
              answers =>
                `${name} has ${count(answers)} reasons in content/reasons.ts at ${hrefOf(answers)}, not one`,
            )),
        ...(ruledOut.length > 0 && exclusions[id] === undefined
          ? [
              `${name} rules out ${idsOf(ruledOut)}, and \`exclusions\` in content/reasons.ts does not say why`,
            ]
          : []),
      ]
    }),
  )
}

function ofArchitectures({ options, waysForward }: Written, all: readonly Architecture[]): readonly string[] {
  const drawn = new Set(drawings.map(({ architecture, answers, kind }) => keyOf(architecture, answers, kind)))
  return [
    ...all.flatMap(({ id, when, availability }) => {
      const name = `architecture \`${id}\``
      const outcomes = allOutcomes().filter(answers => applies(when, answers))
      const said = (answers: CompleteAnswers) => applicable<ConditionalClaim>(availability, answers).length
      return [
        ...(outcomes.length === 0 ? [`${name} is chosen by no answers: see its \`when\``] : []),
        ...(options[id] === undefined ? [`${name} has nothing for or against it in content/options.ts`] : []),
        ...outcomes
          .filter(answers => said(answers) !== 1)
          .map(
            answers =>
              `${name} says ${said(answers)} times what it depends on at ${hrefOf(answers)}, not once: see its \`availability\``,
          ),
      ]
    }),
    ...picturesToDraw()
      .filter(({ architecture, workflow, kind }) => !drawn.has(keyOf(architecture, workflow.answers, kind)))
      .map(({ name }) => `the drawing ${name} is not in content/diagrams/: run npm run diagrams`),
    ...allOutcomes()
      .filter(answers => !all.some(({ when }) => applies(when, answers)))
      .filter(answers => applicable(waysForward, answers).length === 0)
      .map(
        answers =>
          `no architecture fits ${hrefOf(answers)}, and content/ways-forward.ts has no way out of it`,
      ),
  ]
}

function ofEstate({ estate }: Written): readonly string[] {
  const conditions = everything().flatMap(({ value: { when } }) => (when ? [when as Condition].flat() : []))
  const isNamed = (question: string, option: string) =>
    conditions.some((when: Readonly<Record<string, readonly string[]>>) =>
      when[question]?.some(each => each === option || each === `without-${option}`),
    )
  return estate.flatMap(({ id: question, options }) =>
    options
      .filter(({ id }) => !isNamed(question, id) && !asUsual.includes(`${question}: ${id}`))
      .map(
        ({ id }) =>
          `option \`${id}\` of question \`${question}\` brings nothing: name it in the \`when\` of a finding (content/findings.ts) or of a task (content/runbook/)`,
      ),
  )
}

function keyOf(architecture: string, answers: WorkflowAnswers, kind: string): string {
  return [architecture, answers['conditional-access'], answers.identity, kind].join(' ')
}

function idsOf(architectures: readonly Architecture[]): string {
  return listOf(architectures.map(({ id }) => `\`${id}\``))
}
