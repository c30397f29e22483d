import { expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import { workflowOf } from './workflow'

const count = (id: string, identity: 'federated' | 'password-hash-sync' | 'pass-through') => {
  const architecture = architectures.find(each => each.id === id)
  if (!architecture) throw new Error(id)
  return workflowOf(architecture, identity).steps.length
}

test('the federated workflows have 11, 10, 11 and 10 steps', () => {
  expect(architectures.map(({ id }) => count(id, 'federated'))).toEqual([11, 10, 11, 10])
})

test('without the redirect to AD FS nine steps are left', () => {
  for (const id of ['exchange-online-conditional-access', 'exchange-server-conditional-access']) {
    expect(count(id, 'password-hash-sync')).toBe(9)
    expect(count(id, 'pass-through')).toBe(9)
  }
})

test('a managed domain draws neither AD FS nor its proxy, and only pass-through draws the agent', () => {
  for (const architecture of architectures.filter(({ trigger }) => trigger === 'conditional-access')) {
    const drawn = (identity: 'federated' | 'password-hash-sync' | 'pass-through') =>
      workflowOf(architecture, identity).nodes.map(({ element }) => element)
    expect(drawn('federated')).toEqual(expect.arrayContaining(['adfs', 'web-application-proxy']))
    expect(drawn('federated')).not.toContain('pass-through-agent')
    expect(drawn('password-hash-sync')).not.toContain('adfs')
    expect(drawn('password-hash-sync')).not.toContain('pass-through-agent')
    expect(drawn('pass-through')).toContain('pass-through-agent')
    expect(drawn('pass-through')).not.toContain('web-application-proxy')
  }
})
