import { describe, expect, test } from 'vitest'
import { estate } from '@/content/estate'
import { questions } from '@/content/flow'
import { tasks } from '@/content/runbook'
import { phases as written } from '@/content/runbook/phases'
import type { CompleteSituation, Phase, Task } from '@/content/types'
import { applies } from '@/lib/advice/applies'
import { allOutcomes } from '@/lib/flow/path'
import { type Case, caseOf, questionsOf, situationsOver } from './variants.testing'

const all: readonly Task[] = tasks

const phases: readonly Phase[] = written

const known = new Map<string, ReturnType<typeof pairsOf>>()

/** The pairs of a question, made once. */
function pairsOver(key: string): ReturnType<typeof pairsOf> {
  const pairs = known.get(key) ?? pairsOf(key)
  known.set(key, pairs)
  return pairs
}

/** Pairs of cases that differ in the answer to one question and in nothing else, each with a runbook. */
function pairsOf(key: string): readonly (readonly [Case, Case])[] {
  const others = new Map<string, Case[]>()
  for (const answers of allOutcomes()) {
    for (const answer of situationsOver([key])) {
      const situation = { ...answers, ...answer } as CompleteSituation
      const { [key as keyof CompleteSituation]: _, ...rest } = situation
      const same = others.get(JSON.stringify(rest)) ?? []
      const there = same.some(each => JSON.stringify(each.situation) === JSON.stringify(situation))
      if (!there) others.set(JSON.stringify(rest), [...same, caseOf(situation)])
    }
  }
  return [...others.values()].flatMap(cases => {
    const shown = cases.filter(({ tasks }) => tasks.length > 0)
    return shown.flatMap((one, index) => shown.slice(index + 1).map(other => [one, other] as const))
  })
}

/**
 * Whether a task belongs to a case by its `when`: that of one of its architectures, each at its own location; and whether
 * the runbook goes on as far as that.
 */
function belongs(task: Task, each: Case): boolean {
  const { situation, architectures } = each
  const holds = architectures.some(({ mailbox }) => applies(task.when, { ...situation, mailbox }))
  return holds && !isAfterTheEnd(task, each)
}

/** Whether the runbook of a case ends before a task. */
function isAfterTheEnd({ phase }: Task, { situation }: Case): boolean {
  const end = phases.findIndex(({ ends }) => ends && applies(ends, situation))
  return end >= 0 && phases.findIndex(({ id }) => id === phase) > end
}

const keys = [...questions, ...estate].map(({ id }) => id)

describe('two runbooks that differ in one answer', () => {
  test.each(keys)(
    '%s: differ in the tasks that name the question or come after an end that it brings, and in no other',
    key => {
      const found = new Set<string>()
      const pairs = pairsOver(key)
      expect(pairs.length).toBeGreaterThan(0)
      for (const [one, other] of pairs) {
        // The number says where a task stands; what it asks for is the same at any place. What it takes back is other
        // tasks: these differ on their own account.
        const printed = [one, other].map(
          ({ tasks }) =>
            new Map(tasks.map(({ number: _, takesBack: __, ...task }) => [task.id, JSON.stringify(task)])),
        )
        for (const task of all) {
          const [first, second] = printed.map(texts => texts.get(task.id))
          const endsBetween = isAfterTheEnd(task, one) !== isAfterTheEnd(task, other)
          if (first !== second && !endsBetween && !questionsOf(task).includes(key))
            found.add(`${task.id}: ${one.at} / ${other.at}`)
        }
      }
      expect([...found]).toEqual([])
    },
  )

  test.each(keys)('%s: have exactly the tasks whose `when` holds, up to the end', key => {
    const found = new Set<string>()
    for (const each of pairsOver(key).flat()) {
      const shown = new Set(each.tasks.map(({ id }) => id))
      for (const task of all) {
        if (shown.has(task.id) !== belongs(task, each)) found.add(`${task.id}: ${each.at}`)
      }
    }
    expect([...found]).toEqual([])
  })
})

test('every question about the environment changes a task of some runbook, or is named by none', () => {
  for (const { id } of estate) {
    const naming = all.filter(task => questionsOf(task).includes(id))
    const differing = pairsOver(id).some(
      ([one, other]) => JSON.stringify(one.tasks) !== JSON.stringify(other.tasks),
    )
    expect(differing, id).toBe(naming.length > 0)
  }
})
