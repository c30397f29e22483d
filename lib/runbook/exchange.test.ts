import { describe, expect, test } from 'vitest'
import type { Estate } from '@/content/estate'
import { allOutcomes } from '@/lib/flow/path'
import { printCommand } from '@/lib/powershell/print'
import { commandsOf, isContinued, type RunbookTask } from './runbook'
import { allCases, caseOf } from './variants.testing'

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

test('each policy that a command names is one that an earlier task of the same runbook makes, on its own side', () => {
  const found = new Set<string>()
  const policiesIn = (task: RunbookTask, shell: string) =>
    commandsOf(task)
      .filter(command => command.shell === shell)
      .flatMap(({ command }) => command.filter(part => typeof part !== 'string'))
      .filter(({ name }) => name === 'policy')
      .map(({ suffix = '' }) => suffix)
  for (const { at, tasks } of cases) {
    for (const shell of ['exchange-online', 'exchange-server']) {
      const made = new Set<string>()
      for (const task of tasks) {
        const main = task.command ? printCommand(task.command.command) : ''
        if (main.includes('New-AuthenticationPolicy '))
          for (const policy of policiesIn(task, shell)) made.add(policy)
        for (const policy of policiesIn(task, shell)) {
          if (!made.has(policy)) found.add(`${task.id} names the policy “${policy}”: ${at}`)
        }
      }
    }
  }
  expect([...found]).toEqual([])
})

describe('the version of Exchange Server', () => {
  test('2016 and older get no authentication policy, and are told why and what to do instead', () => {
    for (const version of ['2016', '2013-or-older'] as const) {
      for (const { at, situation, runbook, tasks } of casesIn(
        { 'exchange-version': version },
        'exchange-server',
      )) {
        const phase = runbook.find(each => each.phase.id === 'block-pilot')?.phase.title
        expect(phase === 'Decide about legacy authentication', at).toBe(situation.mailbox !== 'both')
        expect(serverText(tasks), at).not.toMatch(/AuthenticationPolicy|BlockLegacyAuth|BlockModernAuth/)
        expect(idsOf(tasks), at).toContain('server-without-policies')
        expect(idsOf(tasks).filter(id => /server-(?:pilot|wave|default|exception)/.test(id))).toEqual([])
        expect(
          idsOf(tasks).filter(id => id.startsWith('roll-back-server-block')),
          at,
        ).toEqual([])
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

  test('blocks nobody more, by wave or by default, while the hold is the default; its end can be taken back', () => {
    for (const version of ['se', '2019-older'] as const) {
      for (const { at, tasks } of casesIn({ 'exchange-version': version }, 'exchange-server')) {
        for (const id of ['assign-server-wave', 'set-server-default']) {
          const text = serverText(tasks.filter(task => task.id === id))
          const stops =
            /-eq '[^']+ hold'\) \{ throw 'End the hold first\.' \}[\s\S]*(?:Set-User|Set-Org)/.test(text)
          expect(stops, `${id} ${at}`).toBe(version === 'se')
        }
        const undo = tasks.find(({ id }) => id === 'release-server-hold')?.undo
        if (version === 'se')
          expect(undo && 'command' in undo && printCommand(undo.command.command), at).toMatch(
            /-DefaultAuthenticationPolicy '?[^\n]* hold/,
          )
      }
    }
  })

  test('in the pilot only who has no policy, or the one that blocks nothing, is blocked: an exception stays', () => {
    for (const version of ['se', '2019-older'] as const) {
      for (const { at, tasks } of casesIn({ 'exchange-version': version }, 'exchange-server')) {
        const text = serverText(tasks.filter(({ id }) => id === 'assign-server-pilot'))
        const [, but] =
          /\$user\.AuthenticationPolicy(| -and[^{]*)\) \{\n\s+Write-Warning .*\n\s+continue\n[\s\S]*Export-/.exec(
            text,
          ) ?? []
        expect(but, at).toMatch(version === 'se' ? /\.Name -ne\s+'[^']+ allow'$/ : /^$/)
      }
    }
  })

  test('has another proof at the gate of the challenge, which is passed again once the hold has ended', () => {
    for (const balancer of ['none', 'bridged'] as const) {
      const environment = { 'exchange-version': 'se', 'load-balancer': balancer } as const
      for (const { at, tasks } of casesIn(environment, 'exchange-server')) {
        const gate = tasks.find(({ id }) => /^prove-(?:bearer-challenge|tokens-through)/.test(id))
        expect(gate?.risk.text, at).toMatch(/while the hold is the default.*`Bearer\*`.*pass this gate once/)
        const release = tasks.find(({ id }) => id === 'release-server-hold')
        expect(release?.verify.expect, at).toContain('both gates')
      }
    }
  })

  test('is worded as a check', () => {
    const [first] = casesIn({ 'exchange-version': 'se' }, 'exchange-server')
    for (const id of ['create-server-hold', 'set-server-hold']) {
      expect(first?.tasks.find(task => task.id === id)?.why.check, id).toBe(true)
    }
  })
})

test('the logs of the HTTP proxy are read by their header, whether it stands before the remarks or among them', () => {
  const [first] = casesIn({}, 'exchange-server')
  const text = serverText((first?.tasks ?? []).filter(({ id }) => id === 'watch-server-sign-ins'))
  const header = new RegExp(/-match '([^']+)'/.exec(text)?.[1] ?? '')
  const skipped = new RegExp(/-notmatch '([^']+)'/.exec(text)?.[1] ?? '')
  const fields = 'DateTime,RequestId,Protocol,AuthenticationType,AuthenticatedUser'
  const remarks = ['#Software: Microsoft Exchange Server', '#Version: 15.02.2562.053', '#Date: 2026-11-20']
  const row = '2026-11-20T08:00:00.001Z,1,Mapi,Bearer,user@fabrikam.com'
  for (const log of [
    [fields, ...remarks, `#Fields: ${fields}`, row],
    [...remarks, `#Fields: ${fields}`, row],
  ]) {
    expect(log.find(line => header.test(line))?.replace(/^#Fields: /, '')).toBe(fields)
    expect(log.filter(line => !skipped.test(line))).toEqual([row])
  }
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
    // One that signs users in has ended TLS, and encrypts again or does not.
    const expected = {
      bridged: [balancing[0]],
      offloaded: [balancing[1]],
      'pre-authenticating': [balancing[0], balancing[2]],
    }
    for (const balancer of ['bridged', 'offloaded', 'pre-authenticating'] as const) {
      for (const { at, tasks } of casesIn({ 'load-balancer': balancer }, 'exchange-server')) {
        const preparing = tasks.filter(({ id }) => balancing.includes(id))
        const gate = tasks.find(({ id }) => id === 'prove-tokens-through-load-balancer')
        expect(idsOf(preparing), at).toEqual(expected[balancer])
        const prepared = preparing.at(-1)
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
})

test('what the end of TLS offloading changes on Exchange is noted first, and put back before the load balancer', () => {
  for (const { at, tasks } of casesIn({ 'load-balancer': 'offloaded' }, 'exchange-server')) {
    const task = tasks.find(({ id }) => id === 'end-tls-offloading')
    expect(task?.portal?.clicks[0], at).toMatch(/note `SSLOffloading`.*Require SSL/)
    expect(task && 'none' in task.undo && task.undo.none, at).toMatch(/Exchange and IIS.*then restore/)
  }
})

describe('the calls through the load balancer', () => {
  const commandOf = (id: string, balancer: 'bridged' | 'pre-authenticating') => {
    const [first] = casesIn({ 'load-balancer': balancer }, 'exchange-server')
    const task = first?.tasks.find(each => each.id === id)
    return printCommand((task ? commandsOf(task)[0] : undefined)?.command ?? [])
  }

  test('end with an error after every address was asked: for another status always, for the challenge once it is due', () => {
    const before = commandOf('pass-tokens-through', 'pre-authenticating')
    const after = commandOf('prove-tokens-through-load-balancer', 'bridged')
    for (const text of [before, after]) {
      expect(text).toContain("'oab/'")
      expect(text).toMatch(
        /Format-List[\s\S]*-ne 401\) \{ \$faults \+= [\s\S]*throw \(\$faults -join '; '\) \}\n\}$/,
      )
    }
    expect(before).not.toContain('$challenge -notmatch')
    expect(after).toContain('$status -eq 401 -and $challenge -notmatch')
  })

  test('only warn of a challenge that no source promises', () => {
    const after = commandOf('prove-tokens-through-load-balancer', 'bridged')
    const due = new RegExp(/\$address -notmatch '([^']+)'\) \{ \$faults \+= /.exec(after)?.[1] ?? '')
    for (const path of ['ews/exchange.asmx', 'oab/']) expect(`https://mail/${path}`).toMatch(due)
    for (const path of ['mapi/emsmdb', 'autodiscover/autodiscover.xml', 'Microsoft-Server-ActiveSync'])
      expect(`https://mail/${path}`).not.toMatch(due)
    expect(after).toContain('Write-Warning -Message $fault')
  })

  test('know the challenge of Exchange among others, wherever it stands, and take no other for it', () => {
    const text = commandOf('prove-tokens-through-load-balancer', 'bridged')
    const due = new RegExp(/\$challenge -notmatch '([^']+)'/.exec(text)?.[1] ?? '', 'i')
    const bearer =
      'Bearer client_id="00000002-0000-0ff1-ce00-000000000000", trusted_issuers="x@*", token_types="app_asserted_user_v1", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"'
    for (const challenge of [bearer, `${bearer},Negotiate,NTLM`, `Negotiate, NTLM, ${bearer}`]) {
      expect(due.test(challenge), challenge).toBe(true)
    }
    for (const challenge of [
      '',
      'Negotiate,NTLM',
      'Basic realm="mail",Bearer',
      'Bearer realm="proxy",NTLM',
    ]) {
      expect(due.test(challenge), challenge).toBe(false)
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

  test('2013 gets the three values, on record before they are set', () => {
    for (const tasks of [...tasksFor('2013', 'exchange-server'), ...tasksFor('2013', 'exchange-online')]) {
      const task = tasks.filter(({ id }) => id === 'prepare-outlook-fifteen')
      expect(commandsText(task)).toMatch(
        /Office\\15\.0\\Common\\Identity[\s\S]*EnableADAL = [\s\S]*Version = [\s\S]*AlwaysUseMSOAuthForAutoDiscover = [\s\S]*Export-Clixml[\s\S]*Value = 1/,
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

  test('each value that keeps classic Outlook is written down before the first is set, and named in the way back', () => {
    for (const tasks of tasksFor('new-outlook', 'exchange-server')) {
      const task = tasks.find(({ id }) => id === 'keep-classic-outlook')
      const [first = '', ...others] = task?.portal?.clicks ?? []
      expect(first).toMatch(/^Write down/)
      const set = [...others.join(' ').matchAll(/set `(\w+)` to|Leave “([^”]+)”/g)]
      expect(set).toHaveLength(3)
      for (const [, value, policy] of set) {
        expect(task && 'none' in task.undo && task.undo.none).toContain(value ?? policy)
      }
    }
  })

  test('on Windows a joined device has its primary refresh token before the silent sign-in with Kerberos goes', () => {
    for (const { tasks } of casesIn({}, 'exchange-server')) {
      const task = tasks.find(({ id }) => id === 'verify-outlook-token')
      expect(task?.verify.expect).toMatch(/`AzureAdPrt : YES`.*without a password/)
    }
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

describe('what must keep working', () => {
  const comesBefore = (ids: readonly string[], first: string, second: string) => {
    expect(ids).toContain(first)
    expect(ids).toContain(second)
    expect(ids.indexOf(first), `${first} before ${second}`).toBeLessThan(ids.indexOf(second))
  }

  test('SMTP AUTH that is kept has its policy and its accounts before the default; there is no choice about it', () => {
    for (const { tasks } of casesIn({ keep: ['smtp-auth'] }, 'exchange-online')) {
      const ids = idsOf(tasks)
      comesBefore(ids, 'check-smtp-auth', 'create-smtp-exception')
      comesBefore(ids, 'create-smtp-exception', 'assign-smtp-exception')
      comesBefore(ids, 'assign-smtp-exception', 'set-online-default')
      if (ids.includes('switch-on-block-legacy'))
        comesBefore(ids, 'assign-smtp-exception', 'switch-on-block-legacy')
      const own = tasks.filter(({ id }) => id.includes('smtp-exception'))
      expect(own.filter(({ title }) => title.startsWith('Optional'))).toEqual([])
      expect(ids.filter(id => id.endsWith('online-exception'))).toEqual([])
    }
  })

  test('not told, the exception for SMTP AUTH is a choice after a stop; without it there is only the stop', () => {
    for (const { tasks } of casesIn({}, 'exchange-online')) {
      comesBefore(idsOf(tasks), 'check-smtp-auth', 'set-online-default')
      for (const { title } of tasks.filter(({ id }) => id.endsWith('online-exception'))) {
        expect(title).toMatch(/^Optional: /)
      }
    }
    for (const { at, tasks } of casesIn({ keep: [] }, 'exchange-online')) {
      comesBefore(idsOf(tasks), 'check-smtp-auth-unused', 'set-online-default')
      const text = tasks.flatMap(commandsOf).map(({ command }) => printCommand(command))
      expect(text.join('\n'), at).not.toMatch(/-AllowBasicAuthSmtp/)
    }
  })

  test('on Exchange Server each protocol that nobody keeps is blocked, and the kept one is not', () => {
    const protocols = { imap: 'Imap', pop: 'Pop', activesync: 'ActiveSync' } as const
    const policyOf = (environment: Estate) =>
      casesIn(environment, 'exchange-server').map(({ tasks }) =>
        serverText(tasks.filter(({ id }) => id === 'create-server-policy')),
      )
    for (const [option, protocol] of Object.entries(protocols)) {
      const named = `BlockLegacyAuth${protocol} = $true`
      for (const text of policyOf({})) expect(text).not.toContain(named)
      for (const text of policyOf({ keep: [] })) expect(text).toContain(named)
      for (const text of policyOf({ keep: [option as keyof typeof protocols] })) {
        expect(text).not.toContain(named)
        const others = Object.values(protocols).filter(other => other !== protocol)
        for (const other of others) expect(text).toContain(`BlockLegacyAuth${other} = $true`)
      }
    }
  })

  test('in Exchange Online the policy opens nothing for what is kept: tokens are the only way, and it says so', () => {
    for (const option of ['imap', 'pop', 'activesync'] as const) {
      for (const { at, tasks } of casesIn({ keep: [option] }, 'exchange-online')) {
        const check = tasks.find(({ id }) => id === 'check-kept-protocols-online')
        expect(check?.why.text, at).toContain('work with modern authentication only')
        const text = tasks.flatMap(commandsOf).map(({ command }) => printCommand(command))
        expect(text.join('\n'), at).not.toMatch(/AllowBasicAuth(?:Imap|Pop|ActiveSync) = \$true/)
      }
    }
  })

  test('ActiveSync that is kept takes tokens on every server before the switch', () => {
    for (const { tasks } of casesIn({ keep: ['activesync'] }, 'exchange-server')) {
      comesBefore(idsOf(tasks), 'add-oauth-to-activesync', 'prove-hybrid-modern-authentication')
    }
  })

  test('a directory of ActiveSync without lists is left as it is, there and back, and the gate does not warn of it', () => {
    for (const { at, tasks } of casesIn({ keep: ['activesync'] }, 'exchange-server')) {
      const task = tasks.find(({ id }) => id === 'add-oauth-to-activesync')
      const [change = '', , undo = ''] = task
        ? commandsOf(task).map(({ command }) => printCommand(command))
        : []
      expect(change, at).toMatch(
        /Count -eq 0 -and [^\n]+\n\s+Write-Output [^\n]+left as it is\."\n\s+continue[\s\S]*throw "Only one list[\s\S]*Set-Active/,
      )
      expect(undo, at).toMatch(/Count -eq 0 -or [^\n]+ \{ continue \}[\s\S]*Set-ActiveSyncVirtualDirectory/)
      const gate = serverText(tasks.filter(({ id }) => id === 'prove-hybrid-modern-authentication'))
      expect(gate, at).toMatch(/Where-Object \{ "\$\(\$_\.InternalAuthenticationMethods\)" \} \|\n/)
    }
  })

  test('the address of ActiveSync is asked for a token where ActiveSync is kept, and only there', () => {
    for (const [keep, asked] of [
      [['activesync'], true],
      [['imap'], false],
    ] as const) {
      for (const { at, tasks } of casesIn({ keep }, 'exchange-server')) {
        const gate = tasks.find(({ id }) => id === 'prove-bearer-challenge')
        const text = printCommand(gate?.command?.command ?? [])
        expect(text, at).toContain("'mapi/emsmdb'")
        expect(text.includes("'Microsoft-Server-ActiveSync'"), at).toBe(asked)
      }
    }
  })

  test('the exceptions come before the waves and the default, whatever is kept; the default is the last task', () => {
    for (const { at, situation, architectures, tasks, runbook } of cases) {
      const ids = idsOf(tasks)
      if (!architectures.some(({ mailbox }) => mailbox === 'exchange-server')) continue
      if (ids.includes('server-without-policies') || isContinued(runbook)) continue
      const exceptions = ['list-server-exceptions', 'create-server-exception', 'assign-server-exceptions']
      const moves = situation.keep === undefined || situation.keep.includes('mailbox-moves')
      expect(ids.includes('list-migration-endpoints'), at).toBe(moves)
      if (moves) comesBefore(ids, 'list-migration-endpoints', 'assign-server-exceptions')
      for (const id of exceptions) comesBefore(ids, id, 'assign-server-wave')
      for (const id of exceptions) {
        expect(tasks.find(task => task.id === id)?.title, at).not.toMatch(/^Optional/)
      }
      comesBefore(ids, 'assign-server-wave', 'set-server-default')
      expect(tasks.filter(({ phase }) => phase === 'everyone').at(-1)?.id, at).toBe('set-server-default')
    }
  })

  test('EWS applications, room systems and mailbox moves are stopped for until each has the exception', () => {
    for (const option of ['ews-applications', 'room-systems', 'mailbox-moves'] as const) {
      for (const { tasks } of casesIn({ keep: [option] }, 'exchange-server')) {
        comesBefore(idsOf(tasks), 'assign-server-exceptions', 'check-server-exceptions')
        comesBefore(idsOf(tasks), 'check-server-exceptions', 'assign-server-wave')
      }
    }
    for (const { tasks } of casesIn({ keep: ['ews-applications'] }, 'exchange-online')) {
      expect(idsOf(tasks)).toContain('check-ews-allow-list')
    }
  })
})
