import { describe, expect, test } from 'vitest'
import type { Estate } from '@/content/estate'
import type { CompleteSituation } from '@/content/types'
import { allOutcomes } from '@/lib/flow/path'
import { printCommand } from '@/lib/powershell/print'
import { commandsOf, type RunbookTask } from './runbook'
import { allCases, caseOf } from './variants'

const cases = allCases()

const idsOf = (tasks: readonly RunbookTask[]) => tasks.map(({ id }) => id)
const serverText = (tasks: readonly RunbookTask[]) =>
  tasks
    .flatMap(commandsOf)
    .filter(({ shell }) => shell === 'exchange-server')
    .map(({ command }) => printCommand(command))
    .join('\n')
const casesIn = (environment: Estate, mailbox: 'exchange-online' | 'exchange-server') =>
  allOutcomes()
    .map(answers => caseOf({ ...answers, ...environment }))
    .filter(({ architectures }) => architectures.some(architecture => architecture.mailbox === mailbox))

test('no answer about the environment empties a phase', () => {
  const phasesOf = (situation: CompleteSituation) => caseOf(situation).runbook.map(({ phase }) => phase.id)
  for (const { at, runbook, situation } of cases) {
    const { mailbox, identity } = situation
    const answers = { mailbox, 'conditional-access': situation['conditional-access'], identity }
    expect(
      runbook.map(({ phase }) => phase.id),
      at,
    ).toEqual(phasesOf(answers))
  }
})

describe('the version of Exchange Server', () => {
  test('2016 and older get no authentication policy, and are told why and what to do instead', () => {
    for (const version of ['2016', '2013-or-older'] as const) {
      for (const { at, tasks } of casesIn({ 'exchange-version': version }, 'exchange-server')) {
        expect(serverText(tasks), at).not.toMatch(/AuthenticationPolicy|BlockLegacyAuth|BlockModernAuth/)
        expect(idsOf(tasks), at).toContain('server-without-policies')
        expect(idsOf(tasks).filter(id => /server-(?:pilot|wave|default|exception)/.test(id))).toEqual([])
        expect(idsOf(tasks), at).not.toContain('roll-back-server-block')
      }
    }
  })

  test('every other one gets them, and a 2019 of unknown update checks first that they are there', () => {
    for (const version of ['se', '2019', '2019-older', undefined] as const) {
      const environment = version ? { 'exchange-version': version } : {}
      for (const { at, tasks } of casesIn(environment, 'exchange-server')) {
        const ids = idsOf(tasks)
        expect(serverText(tasks), at).toContain('New-AuthenticationPolicy')
        expect(ids, at).not.toContain('server-without-policies')
        expect(ids.includes('check-server-policy-cmdlets'), at).toBe(version === '2019-older')
        if (version !== '2019-older') continue
        expect(ids.indexOf('check-server-policy-cmdlets')).toBeLessThan(ids.indexOf('record-exchange-server'))
      }
    }
  })
})

describe('modern authentication for the pilot first', () => {
  const staging = ['create-server-hold', 'create-server-allow', 'assign-server-allow', 'set-server-hold']

  test('is offered where the version has the switches, and nowhere else', () => {
    for (const version of ['se', '2019', '2019-older', '2016', '2013-or-older', undefined] as const) {
      const environment = version ? { 'exchange-version': version } : {}
      for (const { at, tasks } of casesIn(environment, 'exchange-server')) {
        const held = version === 'se' || version === '2019'
        expect(serverText(tasks).includes('BlockModernAuthMapi = $true'), at).toBe(held)
        const ids = idsOf(tasks).filter(id => [...staging, 'release-server-hold'].includes(id))
        expect(ids, at).toEqual(held ? [...staging, 'release-server-hold'] : [])
      }
    }
  })

  test('begins before the switch, the pilot first, and ends after MFA for everyone, before the waves', () => {
    for (const { tasks } of casesIn({ 'exchange-version': 'se' }, 'exchange-server')) {
      const ids = idsOf(tasks)
      const order = [
        ...staging,
        'switch-on-hybrid-modern-authentication',
        'prove-hybrid-modern-authentication',
        'assign-server-pilot',
        ids.includes('switch-on-mfa-all') ? 'switch-on-mfa-all' : 'widen-adfs-group',
        'release-server-hold',
        'assign-server-wave',
        'roll-back-hybrid-modern-authentication-hold',
      ]
      expect(ids.filter(id => order.includes(id))).toEqual(order)
    }
  })

  test('is worded as a check', () => {
    const [first] = casesIn({ 'exchange-version': 'se' }, 'exchange-server')
    for (const id of ['create-server-hold', 'set-server-hold']) {
      expect(first?.tasks.find(task => task.id === id)?.why.check, id).toBe(true)
    }
  })
})
