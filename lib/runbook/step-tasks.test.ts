import { expect, test } from 'vitest'
import { tasksOfSteps } from '@/content/step-tasks'
import { outcomeOf } from '@/lib/advice/outcome'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { runbookOf, tasksOf } from './runbook'
import { stepTasksOf } from './step-tasks'
import { allCases } from './variants.testing'

const joinedIn = (answers: ReturnType<typeof allOutcomes>[number], estate = {}) => {
  const { architectures } = outcomeOf(answers, estate)
  const runbook = runbookOf({ ...estate, ...answers }, architectures)
  return { architectures, runbook, joined: stepTasksOf(architectures, runbook) }
}

test('every architecture has steps that tasks of its runbook make true, and each leads back', () => {
  for (const answers of allOutcomes()) {
    const { architectures, runbook, joined } = joinedIn(answers)
    const ids = tasksOf(runbook).map(({ id }) => id)
    for (const { id, steps } of architectures) {
      const made = steps.filter(step => joined.tasksOf(id, step.id).length > 0)
      expect(made.length, `${hrefOf(answers)} ${id}`).toBeGreaterThanOrEqual(3)
      for (const step of made) {
        for (const task of joined.tasksOf(id, step.id)) {
          expect(ids).toContain(task.id)
          expect(joined.stepsOf(task.id)).toContainEqual(expect.objectContaining({ number: step.number }))
        }
      }
    }
  }
})

test('the step at which MFA is asked for is made true by the tasks of what asks', () => {
  const numbersOf = (...answers: Parameters<typeof joinedIn>) => {
    const { architectures, joined } = joinedIn(...answers)
    return architectures.flatMap(({ id, steps }) =>
      steps
        .filter(step => ['policy', 'adfs-mfa', 'adfs-own-mfa'].includes(step.id))
        .map(step => joined.tasksOf(id, step.id).map(task => task.id)),
    )
  }
  const online = { mailbox: 'exchange-online', identity: 'federated' } as const
  expect(numbersOf({ ...online, 'conditional-access': 'conditional-access' })).toEqual([
    ['create-mfa-all', 'create-mfa-pilot', 'switch-on-mfa-pilot', 'switch-on-mfa-all'],
  ])
  const [adapter] = numbersOf({ ...online, 'conditional-access': 'not-permitted' })
  expect(adapter).toContain('require-adfs-mfa-pilot')
  const [own] = numbersOf({ ...online, 'conditional-access': 'no-licence' }, { 'adfs-mfa': 'certificate' })
  expect(own).toContain('add-certificate-provider')
})

test('in a pair, a task of one architecture makes no step of the other true', () => {
  const answers = {
    mailbox: 'both',
    'conditional-access': 'conditional-access',
    identity: 'federated',
  } as const
  const { joined } = joinedIn(answers)
  expect(joined.tasksOf('exchange-online-conditional-access', 'challenge')).toEqual([])
  expect(joined.stepsOf('add-service-principal-names').map(({ architecture }) => architecture.id)).toEqual([
    'exchange-server-conditional-access',
  ])
  expect(joined.stepsOf('create-mfa-all').map(({ architecture }) => architecture.id)).toEqual([
    'exchange-online-conditional-access',
    'exchange-server-conditional-access',
  ])
})

test('every task that is named for a step is one that some runbook has', () => {
  const found = new Set(allCases().flatMap(({ tasks }) => tasks.map(({ id }) => id)))
  expect(
    Object.values(tasksOfSteps)
      .flat()
      .filter(id => !found.has(id)),
  ).toEqual([])
})
