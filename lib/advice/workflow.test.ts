import { describe, expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import { workflowsOf } from './workflow'

const workflows = architectures.flatMap(workflowsOf)
const drawn = (trigger: 'conditional-access' | 'adfs') =>
  workflows
    .filter(({ architecture }) => architecture.trigger === trigger)
    .map(({ answers, nodes }) => ({ answers, parts: nodes.map(({ element }) => element) }))

test('there is a workflow for each of the answers that lead to an architecture', () => {
  const found = workflows.map(({ architecture, answers }) => [architecture.id, ...Object.values(answers)])
  expect(found.map(parts => parts.join(' '))).toEqual([
    'exchange-online-conditional-access conditional-access federated',
    'exchange-online-conditional-access conditional-access password-hash-sync',
    'exchange-online-conditional-access conditional-access pass-through',
    'exchange-online-adfs not-permitted federated',
    'exchange-online-adfs no-licence federated',
    'exchange-server-conditional-access conditional-access federated',
    'exchange-server-conditional-access conditional-access password-hash-sync',
    'exchange-server-conditional-access conditional-access pass-through',
    'exchange-server-adfs not-permitted federated',
    'exchange-server-adfs no-licence federated',
  ])
})

test('with Conditional Access a federated sign-in has 11 steps, a managed one 9; with MFA in AD FS it has 10', () => {
  for (const { architecture, answers, steps } of workflows) {
    const withConditionalAccess = answers.identity === 'federated' ? 11 : 9
    const expected = architecture.trigger === 'adfs' ? 10 : withConditionalAccess
    expect(steps.length, `${architecture.id}, ${answers.identity}`).toBe(expected)
  }
})

test('a managed domain draws neither AD FS nor its proxy, and only pass-through draws the agent', () => {
  for (const { answers, parts } of drawn('conditional-access')) {
    const federated = answers.identity === 'federated'
    expect(parts.includes('adfs')).toBe(federated)
    expect(parts.includes('web-application-proxy')).toBe(federated)
    expect(parts.includes('pass-through-agent')).toBe(answers.identity === 'pass-through')
  }
})

describe('MFA in AD FS', () => {
  test('is Entra MFA where the licence is there, and a provider of your own where it is missing', () => {
    for (const { answers, parts } of drawn('adfs')) {
      const licensed = answers['conditional-access'] === 'not-permitted'
      expect(parts.includes('entra-mfa')).toBe(licensed)
      expect(parts.includes('adfs-mfa-provider')).toBe(!licensed)
    }
  })

  test('calls the provider that is drawn, between the sign-in and the way back to Entra ID', () => {
    for (const { answers, steps } of workflows.filter(
      ({ architecture }) => architecture.trigger === 'adfs',
    )) {
      const provider = answers['conditional-access'] === 'not-permitted' ? 'entra-mfa' : 'adfs-mfa-provider'
      expect(steps.slice(5, 8).map(({ legs }) => `${legs[0].from} ${legs[0].to}`)).toEqual([
        `adfs ${provider}`,
        `${provider} adfs`,
        'adfs entra-id',
      ])
    }
  })
})
