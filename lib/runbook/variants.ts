/** For tests only: every form in which a task can be printed. */
import type { Template } from '@/content/command'
import { type EstateId, estate } from '@/content/estate'
import { questions } from '@/content/flow'
import type { CompleteSituation, Condition, Situation, Task } from '@/content/types'
import { allOutcomes } from '@/lib/flow/path'
import { commandsOf, type RunbookTask, taskFor } from './runbook'

/** The task once for each different form that its commands take. */
export function variantsOf(task: Task): readonly RunbookTask[] {
  const asked = new Set(commandsOf(task).flatMap(({ command }) => conditionsIn(command).flatMap(keysOf)))
  const forms = new Map<string, RunbookTask>()
  for (const situation of situationsOver([...asked])) {
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
