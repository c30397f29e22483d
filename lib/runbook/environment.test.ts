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
