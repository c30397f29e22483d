import { expect, test } from 'vitest'
import { type PolicyBody, type PolicyId, policies } from '@/content/policies'
import { tasks } from '@/content/runbook'
import type { Task } from '@/content/types'
import { printCommand } from '@/lib/powershell/print'
import { policyJson } from './policy'
import { variantsOf } from './variants.testing'

const ids = Object.keys(policies) as PolicyId[]

test('the JSON of a policy is what Microsoft Graph takes, with marked places for the ids of groups', () => {
  for (const id of ids) {
    expect(JSON.parse(policyJson(id))).toEqual(policies[id])
    expect(policyJson(id)).toContain('"<object id of exclusion-group>"')
    expect(policyJson(id)).not.toContain('$')
  }
  expect(policyJson('mfa-pilot')).toContain('"includeGroups": [\n        "<object id of pilot-group>"')
})

test('every policy starts in report-only mode and leaves the emergency accounts out', () => {
  for (const { state, conditions } of Object.values(policies)) {
    expect(state).toBe('enabledForReportingButNotEnforced')
    expect(conditions.users.excludeGroups).toContain('<object id of exclusion-group>')
  }
})

test('whoever keeps SMTP AUTH is asked for MFA, and whoever cannot be asked does not keep it', () => {
  for (const [id, { conditions, grantControls }] of Object.entries(policies)) {
    const blocks = grantControls.builtInControls.some(control => control === 'block')
    const left = blocks ? '<object id of legacy-exclusion-group>' : '<object id of service-exclusion-group>'
    expect(conditions.users.excludeGroups, id).toEqual(['<object id of exclusion-group>', left])
  }
})

test('every policy is created by exactly one task, under the name by which later tasks find it', () => {
  const all: readonly Task[] = tasks
  for (const id of ids) {
    const creating = all.filter(task => task.policy === id)
    expect(creating, id).toHaveLength(1)
    for (const task of creating.flatMap(variantsOf)) {
      const text = printCommand(task.command?.command ?? [])
      expect(text).toContain(`Title = '${policies[id].displayName}'`)
      expect(text).toContain(`displayName = '${policies[id].displayName}'`)
    }
  }
})

test('a property that Microsoft Graph does not have does not compile', () => {
  const { conditions, ...rest } = policies['block-legacy']
  const misspelt = {
    ...rest,
    conditions: {
      ...conditions,
      // @ts-expect-error: the property is called clientAppTypes
      clientAppType: ['other'],
    },
  } satisfies PolicyBody
  const unmarked = {
    ...rest,
    conditions: {
      ...conditions,
      // @ts-expect-error: a group is named by its marked placeholder
      users: { includeUsers: ['All'], excludeGroups: ['Emergency Access'] },
    },
  } satisfies PolicyBody
  expect([misspelt, unmarked]).toHaveLength(2)
})
