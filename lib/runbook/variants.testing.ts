/** For tests only: every form in which a task can be printed. */

import fc from 'fast-check'
import type { Template } from '@/content/command'
import { type Estate, type EstateId, estate } from '@/content/estate'
import { questions } from '@/content/flow'
import type { Architecture, CompleteSituation, Condition, Situation, Task } from '@/content/types'
import { architecturesFor } from '@/lib/advice/architectures-for'
import { allOutcomes } from '@/lib/flow/path'
import {
  commandsOf,
  type NumberedTask,
  type Runbook,
  type RunbookTask,
  runbookOf,
  taskFor,
  tasksOf,
} from './runbook'

/** The task once for each different form that its commands take. */
export function variantsOf(task: Task): readonly RunbookTask[] {
  const asked = commandsOf(task).flatMap(({ command }) => conditionsIn(command).flatMap(keysOf))
  const forms = new Map<string, RunbookTask>()
  for (const situation of situationsOver([...new Set(asked)])) {
    const form = taskFor(task, situation)
    forms.set(JSON.stringify(form), form)
  }
  return [...forms.values()]
}

/** Every case that `when` can tell apart, over all outcomes: the complete answers with the environment it asks for. */
export function casesOf(when: Condition | undefined): readonly CompleteSituation[] {
  const environment = situationsOver(keysOf(when).filter(key => estate.some(({ id }) => id === key)))
  return allOutcomes().flatMap(answers => environment.map(situation => ({ ...situation, ...answers })))
}

/** The questions that a task names: in its `when`, or in a choice inside one of its commands. */
export function questionsOf(task: Task): readonly string[] {
  const choices = commandsOf(task).flatMap(({ command }) => conditionsIn(command).flatMap(keysOf))
  return [...new Set([...keysOf(task.when), ...choices])]
}

/** The questions that a condition names. */
function keysOf(when: Condition | undefined): readonly string[] {
  if (when === undefined) return []
  return Array.isArray(when) ? [...new Set(when.flatMap(keysOf))] : Object.keys(when)
}

/** Every answer that an environment question can have, “not sure” first; of lists: none, each alone, and all. */
export function answersTo(id: EstateId): readonly (string | readonly string[] | undefined)[] {
  const question = estate.find(each => each.id === id)
  const options = question?.options.map(option => option.id) ?? []
  if (!question || !('several' in question)) return [undefined, ...options]
  return [undefined, [], ...options.map(option => [option]), options]
}

/**
 * The environment of which nothing is told, then each single answer that can be told about it, then 40 in which
 * every question is answered, one way or another: always the same ones.
 */
export function environments(): readonly Estate[] {
  const single = estate.flatMap(({ id }) => answersTo(id).map(answer => (answer ? { [id]: answer } : {})))
  const answered = fc.record(
    Object.fromEntries(estate.map(({ id }) => [id, fc.constantFrom(...answersTo(id).slice(1))])),
  )
  return [
    {},
    ...single.filter(environment => Object.keys(environment).length > 0),
    ...fc.sample(answered, { numRuns: 40, seed: 3 }),
  ]
}

/** Every combination of answers to the named questions, of the path or about the environment. */
export function situationsOver(keys: readonly string[]): readonly Situation[] {
  return keys.reduce<readonly Situation[]>(
    (situations, key) =>
      situations.flatMap(situation => valuesOf(key).map(value => ({ ...situation, [key]: value }))),
    [{}],
  )
}

function valuesOf(key: string): readonly unknown[] {
  const question = questions.find(({ id }) => id === key)
  return question ? question.options.map(({ id }) => id) : answersTo(key as EstateId)
}

function conditionsIn(template: Template): readonly Condition[] {
  return template.flatMap(part =>
    typeof part !== 'string' && 'when' in part ? [part.when, ...conditionsIn(part.then)] : [],
  )
}

/** A case with the architectures that it leads to, its runbook and the tasks in it. */
export type Case = {
  readonly at: string
  readonly situation: CompleteSituation
  readonly architectures: readonly Architecture[]
  readonly runbook: Runbook
  readonly tasks: readonly NumberedTask[]
}

/** The runbook of a situation, with what leads to it. `at` names the case in the message of a failed test. */
export function caseOf(situation: CompleteSituation): Case {
  const chosen = architecturesFor(situation)
  const runbook = runbookOf(situation, chosen)
  const at = Object.entries(situation)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ')
  return { at, situation, architectures: chosen, runbook, tasks: tasksOf(runbook) }
}

let made: readonly Case[] | undefined

/**
 * The cases that have a runbook: every outcome in every environment of `environments`. They are made once for all tests
 * of a process.
 */
export function allCases(): readonly Case[] {
  made ??= allOutcomes()
    .flatMap(answers => environments().map(environment => caseOf({ ...answers, ...environment })))
    .filter(({ tasks }) => tasks.length > 0)
  return made
}
