import { describe, expect, test } from 'vitest'
import { adfsAsksToday } from '@/content/conditions'
import { estate } from '@/content/estate'
import { tasks as allTasksWritten } from '@/content/runbook'
import type { CompleteSituation, Situation, Task } from '@/content/types'
import { applies } from '@/lib/advice/applies'
import { architecturesFor } from '@/lib/advice/architectures-for'
import { allOutcomes } from '@/lib/flow/path'
import { printCommand } from '@/lib/powershell/print'
import { commandsOf, isContinued, namesOf, type RunbookTask, runbookOf, tasksOf } from './runbook'
import { answersTo, environments, situationsOver } from './variants.testing'

const allTasks: readonly Task[] = allTasksWritten

/** The runbook of one outcome in one environment. */
function runbookFor(situation: CompleteSituation) {
  const chosen = architecturesFor(situation)
  const runbook = runbookOf(situation, chosen)
  return { at: JSON.stringify(situation), situation, runbook, tasks: tasksOf(runbook) }
}

const textsOf = (tasks: readonly RunbookTask[]) =>
  tasks.flatMap(task => commandsOf(task).map(({ command }) => printCommand(command)))
const commandText = (tasks: readonly RunbookTask[]) => textsOf(tasks).join('\n')
const idsOf = (tasks: readonly RunbookTask[]) => tasks.map(({ id }) => id)

const withArchitecture = allOutcomes().filter(answers => architecturesFor(answers).length > 0)

/** What may be known: one thing about the environment, everything, or of AD FS both its version and what it asks for. */
const known: readonly Situation[] = [...environments(), ...situationsOver(['adfs-version', 'adfs-mfa'])]

/** Every outcome that has a runbook, in every such environment. */
const situations = withArchitecture.flatMap(answers =>
  known.map(environment => runbookFor({ ...environment, ...answers })),
)

describe('in a national cloud', () => {
  const clouds = {
    'gcc-high': { graph: 'USGov', exchange: 'O365USGovGCCHigh', signIn: 'login.microsoftonline.us' },
    dod: { graph: 'USGovDoD', exchange: 'O365USGovDoD', signIn: 'login.microsoftonline.us' },
    '21vianet': { graph: 'China', exchange: 'O365China', signIn: 'login.partner.microsoftonline.cn' },
  } as const
  const runbooks = (Object.keys(clouds) as (keyof typeof clouds)[]).flatMap(cloud =>
    withArchitecture.map(answers => ({ ...clouds[cloud], cloud, ...runbookFor({ ...answers, cloud }) })),
  )

  test('rule 15: every block that connects names the cloud, once for each connection', () => {
    for (const { at, graph, exchange, tasks } of runbooks) {
      const connecting = textsOf(tasks).filter(text => /Connect-(?:MgGraph|ExchangeOnline)/.test(text))
      expect(connecting.length, at).toBeGreaterThan(0)
      for (const text of connecting) {
        const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
        expect(count(new RegExp(`Environment (?:= )?'${graph}'`, 'g')), at).toBe(count(/Connect-MgGraph/g))
        expect(count(new RegExp(`ExchangeEnvironmentName = '${exchange}'`, 'g')), at).toBe(
          count(/Connect-ExchangeOnline/g),
        )
      }
    }
  })

  test('of 21Vianet every connection to Graph names the organisation’s own app, and nobody else is asked for one', () => {
    for (const { at, situation, runbook, tasks } of [...runbooks, ...situations]) {
      const text = commandText(tasks)
      const own = situation.cloud === '21vianet'
      const named = text.match(/ClientId (?:= |\(\n\s*)<graph-client-id>/g) ?? []
      expect(named.length, at).toBe(own ? text.match(/Connect-MgGraph/g)?.length : 0)
      expect(namesOf(runbook).includes('graph-client-id'), at).toBe(own)
      expect(tasks[0]?.title, at).toBe('Connect to Microsoft Graph to read')
      expect(tasks[0]?.why.text.includes('register your own first'), at).toBe(own)
      expect(tasks[0]?.expect.includes('AADSTS700016'), at).toBe(own)
    }
  })

  test('the sign-in log is read in the admin centre with 21Vianet, and through Graph only after a check elsewhere', () => {
    for (const { at, cloud, situation, tasks } of runbooks) {
      const text = commandText(tasks)
      const unlicensed = situation['conditional-access'] === 'no-licence'
      const read = tasks.filter(({ id }) => id.startsWith('verify-sign-ins'))
      expect(read, at).toHaveLength(1)
      expect(read[0]?.place, at).toBe(cloud === '21vianet' || unlicensed ? 'portal' : 'graph-powershell')
      expect(text.includes('Get-MgAuditLogSignIn'), at).toBe(cloud !== '21vianet' && !unlicensed)
      if (!unlicensed) expect(read[0]?.why, at).toMatchObject({ check: true })
    }
  })

  test('no task names the sign-in host of another cloud, and one names that of its own', () => {
    for (const { at, cloud, signIn, tasks } of runbooks) {
      expect(JSON.stringify(tasks), at).not.toMatch(
        /login\.microsoftonline\.com|adnotifications\.windowsazure\.com/,
      )
      expect(JSON.stringify(tasks), at).toContain(signIn)
      if (cloud === '21vianet') expect(JSON.stringify(tasks), at).not.toContain('login.microsoftonline.us')
      else expect(JSON.stringify(tasks), at).not.toContain('partner.microsoftonline.cn')
    }
  })

  test('the trust of AD FS is found by the identifier of its cloud, worded as a check where that is only reported', () => {
    for (const { at, cloud, situation, tasks } of runbooks) {
      const text = commandText(tasks)
      const identifier = cloud === '21vianet' ? 'partner.microsoftonline.cn' : 'MicrosoftOnline'
      const named = [...text.matchAll(/urn:federation:([\w.]+)/g)].map(match => match[1])
      expect(new Set(named), at).toEqual(new Set(situation.identity === 'federated' ? [identifier] : []))
      expect(idsOf(tasks).includes('check-trust-identifier'), at).toBe(
        cloud === '21vianet' && situation.identity === 'federated',
      )
    }
  })

  test('the Entra MFA adapter is told of the cloud of the government', () => {
    for (const { at, cloud, tasks } of runbooks) {
      const text = commandText(tasks)
      if (!text.includes('Set-AdfsAzureMfaTenant')) continue
      const target = /\$mfaTarget = @\{[\s\S]*?\}/.exec(text)?.[0]
      expect(target?.includes("Environment = 'USGov'"), at).toBe(cloud !== '21vianet')
    }
  })
})

describe('whatever is known of the environment', () => {
  test('no phase of the runbook that nothing is known of becomes empty, unless it ends early', () => {
    const known = new Map(
      withArchitecture.map(answers => [
        JSON.stringify(answers),
        runbookFor(answers).runbook.map(({ phase }) => phase.id),
      ]),
    )
    for (const { at, situation, runbook } of situations) {
      if (isContinued(runbook)) continue
      const { mailbox, identity } = situation
      const answers = { mailbox, 'conditional-access': situation['conditional-access'], identity }
      const phases = known.get(JSON.stringify(answers)) ?? []
      expect(phases.length, at).toBeGreaterThan(0)
      expect(
        runbook.map(({ phase }) => phase.id),
        at,
      ).toEqual(expect.arrayContaining(phases))
    }
  })

  test('each task is printed once, and variants of a task exclude each other', () => {
    for (const { at, tasks } of situations) {
      expect(new Set(idsOf(tasks)).size, at).toBe(tasks.length)
      const places = tasks.map(({ phase, place, title }) => `${phase} ${place} ${title}`)
      expect(
        places.filter((place, index) => places.indexOf(place) !== index),
        at,
      ).toEqual([])
    }
  })

  test('rule 4: without Entra ID P1 there is no Conditional Access and no Entra adapter of AD FS', () => {
    for (const { at, situation, tasks } of situations) {
      if (situation['conditional-access'] === 'conditional-access') continue
      const forbidden =
        situation['conditional-access'] === 'no-licence'
          ? /ConditionalAccess|AzureMfa/i
          : /(?<!Get-)MgIdentityConditionalAccessPolicy/
      expect(commandText(tasks), at).not.toMatch(forbidden)
    }
  })

  test('rule 9: every Conditional Access policy starts in report-only mode and excludes both groups', () => {
    for (const { at, situation, tasks } of situations) {
      const creating = textsOf(tasks).filter(text => text.includes('New-MgIdentityConditionalAccessPolicy'))
      expect(creating, at).toHaveLength(
        situation['conditional-access'] !== 'conditional-access'
          ? 0
          : applies(adfsAsksToday, situation)
            ? 4
            : 3,
      )
      for (const text of creating) {
        expect(text, at).toContain("state = 'enabledForReportingButNotEnforced'")
        expect(text, at).toMatch(/excludeGroups = @\(\$\w+\[\d\], \$\w+\[\d\]\)/)
      }
    }
  })

  test('rule 10: reject with Conditional Access, enforce once AD FS can ask, and managed domains are left alone', () => {
    for (const { at, situation, tasks } of situations) {
      const text = commandText(tasks)
      if (situation.identity !== 'federated') {
        expect(text, at).not.toMatch(/Update-MgDomainFederationConfiguration|FederatedIdpMfaBehavior/)
        continue
      }
      const conditional = situation['conditional-access'] === 'conditional-access'
      const tooOld = situation['adfs-version'] === '2012-r2'
      expect(text.includes("'rejectMfaByFederatedIdp'"), at).toBe(conditional)
      expect(text.includes("'enforceMfaByFederatedIdp'"), at).toBe(!conditional && !tooOld)
    }
  })

  test('rule 13: without Entra ID P1 nothing reads the sign-in log or the registration report', () => {
    for (const { at, situation, tasks } of situations) {
      if (situation['conditional-access'] !== 'no-licence') continue
      expect(JSON.stringify(tasks), at).not.toMatch(/MgAuditLog|MgReport|AuditLog\.Read/)
    }
  })

  test('rule 14: a body with conditions carries client app types, applications and users, and no update has one', () => {
    for (const { at, tasks } of situations) {
      for (const text of textsOf(tasks)) {
        for (const [conditions] of text.matchAll(/conditions = @\{[\s\S]*?grantControls/g)) {
          expect(conditions, at).toMatch(/clientAppTypes = [\s\S]*applications = [\s\S]*users = /)
        }
        if (text.includes('Update-MgIdentityConditionalAccessPolicy')) {
          expect(text, at).not.toContain('conditions = ')
        }
      }
    }
  })

  test('no task speaks of what its outcome does not have', () => {
    for (const { at, situation, tasks } of situations) {
      const speakOf = (words: RegExp) =>
        idsOf(tasks.filter(task => words.test(`${JSON.stringify(task)} ${commandText([task])}`)))
      if (situation['conditional-access'] !== 'conditional-access') {
        const recorded = situation['conditional-access'] === 'not-permitted'
        expect(speakOf(/(?<!Any )Conditional Access/), at).toEqual(
          recorded ? ['record-conditional-access'] : [],
        )
      }
      if (situation.identity !== 'federated') expect(speakOf(/AD FS|Let Entra ID ask/), at).toEqual([])
      if (situation.mailbox === 'exchange-online') {
        expect(speakOf(/NTLM(?!`)|Kerberos|Exchange [Ss]erver/), at).toEqual([])
      }
    }
  })

  test('every undo reads what an earlier task of the same runbook has recorded', () => {
    for (const { at, tasks } of situations) {
      const filesIn = (text: string) =>
        [
          ...text.matchAll(
            /OutlookMfa\/([a-z-]+)(?:-\$\w+|-\*)?\.xml|\$records\/([a-z-]+)(?:-\$[^."]+)?\.xml/g,
          ),
        ].map(([, home, record]) => home ?? record)
      const written = new Set(
        tasks.flatMap(({ command }) => filesIn(command ? printCommand(command.command) : '')),
      )
      for (const { undo } of tasks) {
        const read = 'command' in undo ? filesIn(printCommand(undo.command.command)) : []
        expect(
          read.filter(file => !written.has(file)),
          at,
        ).toEqual([])
      }
    }
  })

  test('a title that a task names in quotation marks is one of the same runbook', () => {
    const titles = new Set(allTasks.map(({ title }) => title))
    for (const { at, tasks } of situations) {
      const here = new Set(tasks.map(({ title }) => title))
      const named = [...JSON.stringify(tasks).matchAll(/“([^”]+)”/g)].map(([, title = '']) => title)
      expect(
        named.filter(title => titles.has(title) && !here.has(title)),
        at,
      ).toEqual([])
    }
  })
})

describe('AD FS', () => {
  const federated = withArchitecture.filter(({ identity }) => identity === 'federated')
  const byAdfs = federated.filter(answers => answers['conditional-access'] !== 'conditional-access')
  const byConditionalAccess = federated.filter(
    answers => answers['conditional-access'] === 'conditional-access',
  )

  test('of Windows Server 2012 R2 gets no command that came later', () => {
    for (const answers of federated) {
      for (const mfa of answersTo('adfs-mfa')) {
        const situation = { ...answers, 'adfs-version': '2012-r2', 'adfs-mfa': mfa } as CompleteSituation
        const { at, tasks } = runbookFor(situation)
        const forward = tasks.flatMap(({ command, undo }) =>
          [command, 'command' in undo ? undo.command : undefined].filter(each => each !== undefined),
        )
        for (const { command } of forward) {
          expect(printCommand(command), at).not.toMatch(
            /AzureMfa|AdfsAccessControlPolicy|AdfsFarmInformation|@\{ AccessControlPolicyName/,
          )
        }
      }
    }
  })

  test('as the trigger, on Windows Server 2012 R2, is replaced before anything else changes, and the runbook ends', () => {
    for (const answers of byAdfs) {
      const { at, tasks, runbook } = runbookFor({ ...answers, 'adfs-version': '2012-r2' })
      expect(isContinued(runbook), at).toBe(true)
      expect(tasks.at(-1)?.id, at).toBe('renew-adfs-farm')
      expect(new Set(tasks.map(({ phase }) => phase)), at).toEqual(
        new Set(['before-you-start', 'prerequisites']),
      )
    }
  })

  test('uses the Entra adapter only where it is licensed and nothing else is to ask', () => {
    for (const answers of byAdfs) {
      for (const mfa of answersTo('adfs-mfa')) {
        const { at, tasks } = runbookFor({ ...answers, 'adfs-mfa': mfa } as CompleteSituation)
        const other = mfa === 'certificate' || mfa === 'third-party'
        const adapter = answers['conditional-access'] === 'not-permitted' && !other
        const ids = idsOf(tasks)
        expect(/AzureMfa/.test(commandText(tasks)), at).toBe(adapter)
        expect(ids.includes('renew-adfs-mfa-certificate'), at).toBe(adapter)
        expect(ids.includes('check-mfa-registration-adfs'), at).toBe(adapter)
        expect(ids.includes('check-certificate-sign-in'), at).toBe(mfa === 'certificate')
        expect(ids.includes('check-third-party-provider'), at).toBe(mfa === 'third-party')
        expect(ids.includes('check-entra-adapter'), at).toBe(adapter && mfa === 'entra')
        expect(ids.includes('add-certificate-provider'), at).toBe(mfa === 'certificate')
        expect(ids.includes('add-adfs-provider'), at).toBe(!adapter && mfa !== 'certificate')
        expect(ids, at).toContain('require-adfs-mfa-pilot')
      }
    }
  })

  test('keeps a valid certificate of a node and writes its file again, and adds no key twice: a second run goes on', () => {
    const answers = byAdfs.find(each => each['conditional-access'] === 'not-permitted')
    const { tasks } = runbookFor(answers as CompleteSituation)
    const textOf = (name: string) => commandText(tasks.filter(({ id }) => id === name))
    expect(textOf('create-adfs-mfa-certificate')).toMatch(
      /if \(\$mfaHeld\.Count -gt 0 -and \$mfaHeld\[-1\]\.NotAfter -gt \(Get-Date\)\) \{\n[^\n]+RawData\)\n\s+\} else \{ New-AdfsAzureMfaTenant[\s\S]*Set-Content/,
    )
    expect(textOf('upload-adfs-mfa-certificate')).toMatch(
      /-in \$sentKeys\) \{ continue \}[\s\S]*if \(\$addedKeys\.Count -gt 0\) \{ Update-[\s\S]*Move-Item[^\n]+-Force/,
    )
  })

  test('as the trigger in the cloud of the government: an old server gets its tenant before its addresses', () => {
    for (const answers of byAdfs.filter(each => each['conditional-access'] === 'not-permitted')) {
      const { at, tasks } = runbookFor({ ...answers, cloud: 'gcc-high' })
      const clicks = tasks.find(({ id }) => id === 'set-adfs-mfa-registry')?.portal?.clicks ?? []
      expect(clicks[0], at).toMatch(/primary node.*without the line `Environment`/)
      expect(commandText(tasks.filter(({ id }) => id === 'set-adfs-mfa-tenant')), at).toMatch(
        /^ +Environment = /m,
      )
    }
  })

  test('that asks already stops when Entra ID does: recorded, changed after it, and first to come back', () => {
    for (const answers of byConditionalAccess) {
      for (const mfa of answersTo('adfs-mfa')) {
        for (const version of ['2022', '2012-r2'] as const) {
          const situation = { ...answers, 'adfs-mfa': mfa, 'adfs-version': version } as CompleteSituation
          const { at, tasks } = runbookFor(situation)
          const ids = idsOf(tasks)
          const asks = mfa !== undefined && mfa !== 'none'
          const retire = version === '2012-r2' ? 'retire-adfs-rule' : 'retire-adfs-policy'
          expect(
            ids.filter(id => id.startsWith('retire-adfs-')),
            at,
          ).toEqual(asks ? [retire] : [])
          expect(ids.includes('record-adfs-asking'), at).toBe(asks)
          expect(ids.includes('read-adfs-mfa'), at).toBe(!asks)
          const record = tasks.filter(({ id }) => id === 'record-adfs-asking' || id === 'read-adfs-mfa')
          const shown = commandText(record)
          for (const file of ['adfs-trust', 'adfs-additional-rule']) {
            expect(shown, at).toContain(`Export-Clixml -Path "$records/${file}.xml"`)
          }
          expect(shown, at).toContain('$ruleToday | Format-List')
          if (!asks) {
            // Whoever finds that AD FS asks after all is sent to the runbook that takes MFA off it, and back.
            expect(record[0]?.expect, at).toContain(`“${estate.find(({ id }) => id === 'adfs-mfa')?.title}”`)
            continue
          }
          // A policy of one’s own may begin with the words of one that AD FS came with, and decide who may sign in.
          if (version !== '2012-r2')
            expect(commandText(tasks.filter(({ id }) => id === retire)), at).toContain(
              '$asking -in $asksEveryone',
            )
          expect(ids.indexOf('switch-on-mfa-all'), at).toBeLessThan(ids.indexOf('switch-on-mfa-everywhere'))
          expect(ids.indexOf('check-mfa-everywhere'), at).toBe(ids.indexOf('switch-on-mfa-everywhere') + 1)
          expect(ids.indexOf('check-mfa-everywhere'), at).toBe(ids.indexOf('reject-federated-mfa') - 1)
          expect(ids.indexOf(retire), at).toBe(ids.indexOf('reject-federated-mfa') + 1)
          const back = tasks.find(({ id }) => id === 'roll-back-conditional-access-asking')
          const order = back?.takesBack.map(({ id }) => id) ?? []
          expect(order.indexOf('reject-federated-mfa'), at).toBe(order.indexOf(retire) + 1)
          expect(order.indexOf('switch-on-mfa-everywhere'), at).toBe(order.indexOf(retire) + 2)
          expect(order.indexOf('switch-on-mfa-all'), at).toBe(order.indexOf(retire) + 3)
          expect(back?.role, at).toContain('AD FS')
        }
      }
    }
  })

  test('in a tenant with other federated domains: all are recorded and checked, none is changed unnamed', () => {
    for (const answers of federated) {
      const { at, tasks } = runbookFor({ ...answers, 'other-domains': ['federated'] })
      const textOf = (start: string) => commandText(tasks.filter(({ id }) => id.startsWith(start)))
      expect(textOf('record-federation'), at).toContain('Get-MgDomain -All')
      expect(textOf('check-other-domains'), at).toContain('Get-MgDomainFederationConfiguration')
      const changing = textsOf(tasks).filter(text => /^[^|]*= '(?:reject|enforce)Mfa/m.test(text))
      for (const text of changing) expect(text, at).toContain('<federated-domain>')
    }
  })

  test('as the trigger lists the users of managed domains, whom it does not reach', () => {
    for (const answers of withArchitecture) {
      const { at, situation, tasks } = runbookFor({ ...answers, 'other-domains': ['managed'] })
      expect(idsOf(tasks).includes('list-managed-users'), at).toBe(
        situation['conditional-access'] !== 'conditional-access',
      )
    }
  })
})

describe('where only an allow list leads out', () => {
  const listed = withArchitecture.flatMap(answers =>
    answersTo('cloud').map(cloud =>
      runbookFor({ ...answers, reach: 'allow-listed', cloud } as CompleteSituation),
    ),
  )

  const hosts: Readonly<Record<string, string>> = {
    'gcc-high': 'login.microsoftonline.us',
    dod: 'login.microsoftonline.us',
    '21vianet': 'login.partner.microsoftonline.cn',
  }

  test('the endpoints of the cloud are listed, then tested from clients, Exchange servers and AD FS nodes', () => {
    const lists: Readonly<Record<string, string>> = {
      'gcc-high': 'USGOVGCCHigh',
      dod: 'USGOVDoD',
      '21vianet': 'China',
    }
    for (const { at, situation, tasks } of listed) {
      const ids = idsOf(tasks)
      const list = tasks.filter(({ id }) => /^open-(?:\w+-)?endpoints$/.test(id))
      expect(list, at).toHaveLength(1)
      expect(commandText(list), at).toContain(`'${lists[situation.cloud ?? ''] ?? 'Worldwide'}'`)
      expect(JSON.stringify(list), at).toContain(hosts[situation.cloud ?? ''] ?? 'login.microsoftonline.com')
      expect(ids.indexOf(list[0]?.id ?? ''), at).toBeLessThan(ids.indexOf('test-reach-clients'))
      expect(ids.includes('test-reach-servers'), at).toBe(situation.mailbox !== 'exchange-online')
      expect(ids.includes('test-reach-adfs'), at).toBe(situation['conditional-access'] === 'not-permitted')
    }
  })

  test('every test begins with the sign-in host of the cloud', () => {
    for (const { at, situation, tasks } of listed) {
      const host = hosts[situation.cloud ?? ''] ?? 'login.microsoftonline.com'
      for (const task of tasks.filter(({ id }) => id.startsWith('test-reach-'))) {
        const [first] = commandText([task]).match(/login\.[\w.]+/) ?? []
        expect(first, `${at} ${task.id}`).toBe(host)
      }
    }
  })

  test('nothing of it is printed for other networks', () => {
    for (const { at, situation, tasks } of situations) {
      if (situation.reach === 'allow-listed') continue
      expect(
        idsOf(tasks).filter(id => /^open-.*endpoints$|^test-reach-/.test(id)),
        at,
      ).toEqual([])
    }
  })
})

describe('security defaults', () => {
  const conditional = withArchitecture.filter(
    answers => answers['conditional-access'] === 'conditional-access',
  )
  const replacing = (answer?: 'on' | 'off') =>
    conditional.map(answers => {
      const { at, tasks } = runbookFor({ ...answers, ...(answer && { 'security-defaults': answer }) })
      return { at, tasks, found: tasks.filter(({ id }) => id.startsWith('replace-security-defaults')) }
    })

  test('that are on must be replaced, in one change, before MFA is switched on for anyone', () => {
    for (const { at, tasks, found } of replacing('on')) {
      expect(
        found.map(({ title }) => title),
        at,
      ).toEqual(['Replace security defaults in one change'])
      const ids = idsOf(tasks)
      expect(ids, at).not.toContain('find-existing-policies')
      expect(ids.indexOf(found[0]?.id ?? ''), at).toBeLessThan(ids.indexOf('switch-on-mfa-pilot'))
      expect(found[0]?.portal?.clicks.join(' '), at).toMatch(/Disabled[\s\S]*At once/)
    }
  })

  test('that are off need no replacement, but whatever asks today is looked for', () => {
    for (const { at, tasks, found } of replacing('off')) {
      expect(found, at).toEqual([])
      expect(idsOf(tasks), at).toContain('find-existing-policies')
    }
  })

  test('of which nothing is known are a choice, and whatever asks today is looked for', () => {
    for (const { at, tasks, found } of replacing()) {
      expect(
        found.map(({ title }) => title),
        at,
      ).toEqual(['Optional: replace security defaults in one change'])
      expect(idsOf(tasks), at).toContain('find-existing-policies')
    }
  })
})
