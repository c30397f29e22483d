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
    const shown = runbook.map(({ phase }) => phase.id)
    expect(
      phasesOf(answers).filter(phase => !shown.includes(phase)),
      at,
    ).toEqual([])
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

describe('the way to Exchange Server', () => {
  const preparing = ['replace-hybrid-agent', 'set-up-classic-hybrid', 'check-classic-hybrid']
  const balancing = ['check-load-balancer-certificate', 'end-tls-offloading', 'pass-tokens-through']

  test('each kind of hybrid gets its own task before anything changes in Exchange, “not sure” none', () => {
    const expected = { classic: preparing[2], agent: preparing[0], none: preparing[1] }
    for (const hybrid of ['classic', 'agent', 'none'] as const) {
      for (const { at, tasks } of casesIn({ hybrid }, 'exchange-server')) {
        const prepared = tasks.filter(({ id }) => preparing.includes(id))
        expect(idsOf(prepared), at).toEqual([expected[hybrid]])
        expect(prepared[0]?.phase).toBe('prerequisites')
        expect(serverText(prepared)).toContain('Get-HybridConfiguration')
      }
    }
    for (const { tasks } of casesIn({}, 'exchange-server')) {
      expect(idsOf(tasks).filter(id => preparing.includes(id))).toEqual([])
    }
  })

  test('what a load balancer does with TLS is checked by calls through it, before and after the switch', () => {
    const expected = { bridged: balancing[0], offloaded: balancing[1], 'pre-authenticating': balancing[2] }
    for (const balancer of ['bridged', 'offloaded', 'pre-authenticating'] as const) {
      for (const { at, tasks } of casesIn({ 'load-balancer': balancer }, 'exchange-server')) {
        const [prepared, gate] = tasks.filter(
          ({ id }) => balancing.includes(id) || id === 'prove-tokens-through-load-balancer',
        )
        expect(prepared?.id, at).toBe(expected[balancer])
        const [command] = prepared ? commandsOf(prepared) : []
        expect(printCommand(command?.command ?? []), at).toMatch(
          balancer === 'pre-authenticating' ? /'Authorization', 'Bearer'/ : /GetCertHashString/,
        )
        expect(gate?.expect, at).toMatch(/401.*Bearer.*authorization_uri/)
        expect(idsOf(tasks).indexOf('prove-hybrid-modern-authentication')).toBeLessThan(
          idsOf(tasks).indexOf('prove-tokens-through-load-balancer'),
        )
      }
    }
    for (const environment of [{}, { 'load-balancer': 'none' }] as const) {
      for (const { tasks } of casesIn(environment, 'exchange-server')) {
        expect(idsOf(tasks).filter(id => /balancer|offloading|pass-tokens/.test(id))).toEqual([])
      }
    }
  })

  test('the servers are asked whether they reach the sign-in host of their own cloud', () => {
    const hosts = {
      worldwide: 'login.microsoftonline.com',
      'gcc-high': 'login.microsoftonline.us',
      dod: 'login.microsoftonline.us',
      '21vianet': 'login.partner.microsoftonline.cn',
    } as const
    for (const [cloud, host] of Object.entries(hosts)) {
      for (const { tasks } of casesIn({ cloud: cloud as keyof typeof hosts }, 'exchange-server')) {
        const check = tasks.filter(({ id }) => id === 'check-exchange-servers')
        expect(serverText(check)).toContain(`ComputerName = '${host}'; Port = 443`)
      }
    }
  })
})

describe('Outlook', () => {
  const tasksFor = (
    version: NonNullable<Estate['outlook']>[number],
    mailbox: 'exchange-online' | 'exchange-server',
  ) => casesIn({ outlook: [version] }, mailbox).map(({ tasks }) => tasks)
  const commandsText = (tasks: readonly RunbookTask[]) =>
    tasks
      .flatMap(commandsOf)
      .map(({ command }) => printCommand(command))
      .join('\n')

  test('2013 gets the two values, on record before they are set', () => {
    for (const tasks of [...tasksFor('2013', 'exchange-server'), ...tasksFor('2013', 'exchange-online')]) {
      const task = tasks.filter(({ id }) => id === 'prepare-outlook-fifteen')
      expect(commandsText(task)).toMatch(
        /Office\\15\.0\\Common\\Identity[\s\S]*'EnableADAL', 'Version'[\s\S]*Value = 1/,
      )
      expect(idsOf(tasks)).not.toContain('remove-token-lock')
    }
  })

  test('2016 and later lose the value that stops tokens, and only if it is 0', () => {
    for (const version of ['2016', '2019', 'ltsc-2021', 'ltsc-2024', 'microsoft-365-apps'] as const) {
      for (const tasks of [
        ...tasksFor(version, 'exchange-server'),
        ...tasksFor(version, 'exchange-online'),
      ]) {
        const task = tasks.filter(({ id }) => id === 'remove-token-lock')
        expect(commandsText(task)).toMatch(/Office\\16\.0[\s\S]*-ne 0[\s\S]*return[\s\S]*Remove-ItemProperty/)
        expect(idsOf(tasks)).not.toContain('prepare-outlook-fifteen')
      }
    }
  })

  test('new Outlook is a task where the mailbox is on Exchange Server, and for no other mailbox', () => {
    for (const tasks of tasksFor('new-outlook', 'exchange-server')) {
      expect(idsOf(tasks)).toContain('keep-classic-outlook')
    }
    const online = tasksFor('new-outlook', 'exchange-online').filter(
      tasks => !idsOf(tasks).includes('create-server-policy'),
    )
    expect(online.length).toBeGreaterThan(0)
    for (const tasks of online) expect(idsOf(tasks)).not.toContain('keep-classic-outlook')
  })

  test('on a Mac it is seen on the server, and its version in the service, before anything is blocked', () => {
    for (const tasks of tasksFor('mac', 'exchange-server')) {
      const ids = idsOf(tasks)
      expect(ids.indexOf('verify-outlook-for-mac')).toBeGreaterThan(0)
      expect(ids.indexOf('verify-outlook-for-mac')).toBeLessThan(ids.indexOf('assign-server-pilot'))
    }
    for (const tasks of tasksFor('mac', 'exchange-online')) {
      expect(idsOf(tasks)).toContain('check-outlook-for-mac-online')
    }
  })
})
