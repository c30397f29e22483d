import { architectures } from '@/content/architectures'
import type { Consideration } from '@/content/considerations'
import { type ElementId, elements } from '@/content/elements'
import type { Finding } from '@/content/findings'
import { phases } from '@/content/runbook/phases'
import type { Architecture, Element } from '@/content/types'
import { printCommand } from '@/lib/powershell/print'
import { commandsOf, type NumberedTask, runbookOf, tasksOf } from '@/lib/runbook/runbook'
import { type Aligned, align } from './align'
import { answersFor } from './answers-for'
import { considerationsFor } from './considerations'
import { elementsOf } from './elements'
import { type Fact, factsOf } from './facts'
import { recommend } from './recommend'
import { type NumberedStep, workflowOf } from './workflow'

/** The two architectures of a comparison, in the order of content/architectures. */
export type Pair = readonly [first: Architecture, second: Architecture]

/** Two architectures side by side, each for a federated domain and with nothing known of the environment. */
export type Comparison = {
  readonly steps: readonly Aligned<NumberedStep>[]
  readonly components: readonly Aligned<{ readonly id: ElementId; readonly title: string }>[]
  readonly phases: readonly { readonly title: string; readonly tasks: readonly Aligned<NumberedTask>[] }[]
  /** Licences and the like, under the same titles on both sides. */
  readonly facts: readonly Aligned<Fact>[]
  readonly prerequisites: readonly Aligned<Pick<Finding, 'id' | 'title' | 'claim'>>[]
  readonly considerations: readonly Aligned<Consideration>[]
}

/** Every two of the four, six pairs. */
export function allPairs(): readonly Pair[] {
  const all: readonly Architecture[] = architectures
  return all.flatMap((first, index) => all.slice(index + 1).map((second): Pair => [first, second]))
}

/** The pair with these ids in this order; `undefined` for an unknown one, and for the opposite order. */
export function pairOf(first: string, second: string): Pair | undefined {
  return allPairs().find(([one, other]) => one.id === first && other.id === second)
}

/** The address of the page that compares the pair. */
export function hrefOfPair([first, second]: Pair): string {
  return `/architectures/compare/${first.id}/${second.id}`
}

/** The title of that page. */
export function titleOfPair([first, second]: Pair): string {
  return `${first.shortTitle} compared with ${second.shortTitle}`
}

/** What is the same, what is different and what only one of the two has. */
export function compareTwo([first, second]: Pair): Comparison {
  const [one, other] = [sideOf(first), sideOf(second)]
  const ofId = (item: { readonly id: string }) => item.id
  // Variants of a task or a finding have ids of their own under one title.
  const ofTitle = (item: { readonly title: string }) => item.title
  return {
    steps: align(one.steps, other.steps, ofId, ({ text, detail = '' }) => `${text} ${detail}`),
    components: align(one.components, other.components, ofId, ofId),
    phases: phases
      .map(({ id, title }) => ({
        title,
        tasks: align(one.tasksOf(id), other.tasksOf(id), ofTitle, textOf),
      }))
      .filter(({ tasks }) => tasks.length > 0),
    facts: align(
      one.facts,
      other.facts,
      ({ title }) => title,
      ({ claims }) => claims.map(({ text }) => text).join('\n'),
    ),
    prerequisites: align(one.prerequisites, other.prerequisites, ofTitle, ({ claim }) => claim.text),
    considerations: align(one.considerations, other.considerations, ofId, ({ claim }) => claim.text),
  }
}

function sideOf(architecture: Architecture) {
  const answers = answersFor(architecture)
  const { choice, licences, scope, clients, availability } = factsOf(architecture, answers)
  const runbook = runbookOf(answers, [architecture])
  return {
    steps: workflowOf(architecture, answers).steps,
    components: elementsOf([architecture], answers).flatMap(id => {
      const { title, about }: Element = elements[id]
      return about ? [{ id, title }] : []
    }),
    tasksOf: (id: string) => tasksOf(runbook.filter(({ phase }) => phase.id === id)),
    facts: [choice, licences, scope, clients, availability],
    prerequisites: recommend(answers).findings.filter(({ kind }) => kind === 'prerequisite'),
    considerations: considerationsFor(answers).flatMap(({ items }) => items),
  }
}

/** What a task says and runs: two tasks of one id can differ in a part of their commands. */
function textOf(task: NumberedTask): string {
  return [task.title, ...commandsOf(task).map(({ command }) => printCommand(command))].join('\n')
}
