import { describe, expect, test } from 'vitest'
import { tasks } from '@/content/runbook'
import { phases } from '@/content/runbook/phases'
import type { Architecture, ShellId, Task } from '@/content/types'
import { applies } from '@/lib/advice/applies'
import { architecturesFor } from '@/lib/advice/architectures-for'
import { allOutcomes } from '@/lib/flow/path'
import { printCommand } from '@/lib/powershell/print'
import { commandsOf, type Runbook, type RunbookTask, runbookOf, tasksOf } from './runbook'
import { caseOf, casesOf } from './variants.testing'

const outcomes = allOutcomes().map(answers => {
  const chosen = architecturesFor(answers)
  const runbook = runbookOf(answers, chosen)
  return { at: Object.values(answers).join('/'), answers, chosen, runbook, tasks: tasksOf(runbook) }
})

const textOf = (task: RunbookTask) =>
  [JSON.stringify(task), ...commandsOf(task).map(({ command }) => printCommand(command))].join('\n')
const commandText = (tasks: readonly RunbookTask[]) =>
  tasks.flatMap(task => commandsOf(task).map(({ command }) => printCommand(command))).join('\n')
const idsOf = (tasks: readonly RunbookTask[]) => tasks.map(task => task.id)
const comesBefore = (ids: readonly string[], first: string, second: string) => {
  expect(ids).toContain(first)
  expect(ids).toContain(second)
  expect(ids.indexOf(first), `${first} before ${second}`).toBeLessThan(ids.indexOf(second))
}
const tasksFor = (runbook: Runbook, mailbox: Architecture['mailbox']) =>
  runbook.flatMap(({ parts }) =>
    parts.filter(part => part.architecture?.mailbox === mailbox).flatMap(part => part.tasks),
  )

describe('the list of tasks', () => {
  test('has unique ids', () => {
    const ids: readonly string[] = tasks.map(task => task.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(id => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
  })

  test('stands in the order of the phases', () => {
    const order = tasks.map(task => phases.findIndex(phase => phase.id === task.phase))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  test('has what a user does done at the computer of the user, and what only somebody decides at none', () => {
    const written: readonly Task[] = tasks
    const placesOf = (role: RegExp) => [
      ...new Set(written.filter(task => role.test(task.role)).map(task => task.place)),
    ]
    expect(placesOf(/^None: (?:the pilot user|any user\.|it runs as the user)/)).toEqual(['user-computer'])
    expect(placesOf(/^None: .* decide\.$/)).toEqual(['decision'])
  })

  test('holds no task that no outcome needs', () => {
    const needed = (task: Task) =>
      casesOf(task.when).some(
        situation => applies(task.when, situation) && architecturesFor(situation).length > 0,
      )
    expect(tasks.filter(task => !needed(task)).map(task => task.id)).toEqual([])
  })
})

describe('over all outcomes', () => {
  test('there is a runbook exactly where there is an architecture', () => {
    for (const { at, chosen, runbook } of outcomes) expect(runbook.length > 0, at).toBe(chosen.length > 0)
  })

  test('each task is printed once, and no phase or part is empty', () => {
    for (const { at, runbook, tasks } of outcomes) {
      expect(new Set(idsOf(tasks)).size, at).toBe(tasks.length)
      expect(
        runbook.every(({ parts }) => parts.length > 0 && parts.every(part => part.tasks.length > 0)),
      ).toBe(true)
    }
  })

  test('with one architecture everything is in order; with two, each keeps its own tasks', () => {
    for (const { chosen, runbook } of outcomes) {
      for (const { parts } of runbook) {
        if (chosen.length === 1) expect(parts.map(part => part.architecture)).toEqual([undefined])
        for (const [index, part] of parts.entries()) {
          expect(part.architecture?.id ?? '').not.toBe(
            parts[index - 1] && (parts[index - 1]?.architecture?.id ?? ''),
          )
        }
      }
    }
  })

  test('mailboxes in both places need what each place needs, once', () => {
    for (const { answers, chosen, tasks } of outcomes.filter(outcome => outcome.chosen.length === 2)) {
      const single = chosen.flatMap(architecture =>
        idsOf(tasksOf(runbookOf({ ...answers, mailbox: architecture.mailbox }, [architecture]))),
      )
      expect(new Set(idsOf(tasks))).toEqual(new Set(single))
    }
  })

  test('rule 4: without Entra ID P1 there is no Conditional Access and no Entra adapter of AD FS', () => {
    for (const { at, tasks } of outcomes.filter(
      ({ answers }) => answers['conditional-access'] === 'no-licence',
    )) {
      expect(commandText(tasks), at).not.toMatch(/ConditionalAccess|AzureMfa|AzureMfaAuthentication/i)
    }
    for (const { at, answers, tasks } of outcomes) {
      if (answers['conditional-access'] === 'conditional-access') continue
      expect(commandText(tasks), at).not.toMatch(/(?<!Get-)MgIdentityConditionalAccessPolicy/)
    }
  })

  test('rule 5: hybrid modern authentication is proven before anything is blocked, and goes last on the way back', () => {
    for (const { chosen, tasks } of outcomes) {
      if (!chosen.some(architecture => architecture.mailbox === 'exchange-server')) continue
      const ids = idsOf(tasks)
      comesBefore(ids, 'prove-hybrid-modern-authentication', 'create-server-policy')
      comesBefore(ids, 'verify-outlook-token', 'assign-server-pilot')
      comesBefore(ids, 'assign-server-exceptions', 'set-server-default')
      comesBefore(ids, 'assign-server-exceptions', 'assign-server-wave')
      comesBefore(ids, 'assign-server-wave', 'set-server-default')
      comesBefore(ids, 'roll-back-server-block', 'roll-back-hybrid-modern-authentication')
      expect(tasks.filter(task => task.phase === 'everyone').at(-1)?.id).toBe('set-server-default')
      expect(tasks.filter(task => task.phase === 'roll-back').at(-1)?.id).toBe(
        'roll-back-hybrid-modern-authentication',
      )
    }
  })

  test('MFA for everyone comes before the block for everyone, the exceptions before the default', () => {
    for (const { answers, chosen, tasks } of outcomes.filter(outcome => outcome.chosen.length > 0)) {
      const ids = idsOf(tasks)
      const conditional = answers['conditional-access'] === 'conditional-access'
      const mfa = conditional ? 'switch-on-mfa-all' : 'require-adfs-mfa-everyone'
      if (conditional) {
        comesBefore(ids, 'read-report-only', 'switch-on-mfa-pilot')
        comesBefore(ids, 'replace-security-defaults', 'switch-on-mfa-pilot')
        comesBefore(ids, mfa, 'switch-on-block-legacy')
      } else {
        comesBefore(ids, 'widen-adfs-group', mfa)
      }
      if (!chosen.some(architecture => architecture.mailbox === 'exchange-online')) continue
      comesBefore(ids, mfa, 'set-online-default')
      comesBefore(ids, 'check-smtp-auth', 'assign-online-exception')
      comesBefore(ids, 'assign-online-exception', 'set-online-default')
      if (conditional) comesBefore(ids, 'assign-online-exception', 'switch-on-block-legacy')
    }
  })

  test('the emergency accounts are checked, and today’s state recorded, before anything changes', () => {
    for (const { at, answers, chosen, tasks } of outcomes.filter(outcome => outcome.chosen.length > 0)) {
      const conditional = answers['conditional-access'] === 'conditional-access'
      const first = tasks.findIndex(task => task.changes)
      const before = idsOf(tasks.slice(0, first))
      expect(before, at).toContain('check-emergency-accounts')
      expect(before, at).toContain(conditional ? 'check-security-defaults' : 'check-security-defaults-adfs')
      for (const { mailbox } of chosen) expect(before, at).toContain(`record-${mailbox}`)
      expect(
        tasks.filter(({ phase, changes }) => phase === 'prerequisites' && changes),
        at,
      ).toEqual([])
    }
  })

  test('Exchange Server: way out, names, directories and authorisation server come before the switch', () => {
    for (const { chosen, tasks } of outcomes) {
      if (!chosen.some(architecture => architecture.mailbox === 'exchange-server')) continue
      const ids = idsOf(tasks)
      for (const id of [
        'check-exchange-servers',
        'check-hybrid-app',
        'add-service-principal-names',
        'add-oauth-to-directories',
        'set-authorization-server',
      ]) {
        comesBefore(ids, id, 'switch-on-hybrid-modern-authentication')
      }
      comesBefore(ids, 'switch-on-hybrid-modern-authentication', 'prove-hybrid-modern-authentication')
    }
  })

  test('SMTP AUTH stops the way to both blocks, and the pilot has MFA before it is blocked', () => {
    for (const { answers, chosen, tasks } of outcomes.filter(outcome => outcome.chosen.length > 0)) {
      const ids = idsOf(tasks)
      const conditional = answers['conditional-access'] === 'conditional-access'
      const pilot = conditional ? 'switch-on-mfa-pilot' : 'require-adfs-mfa-pilot'
      for (const { mailbox } of chosen) {
        const side = mailbox === 'exchange-online' ? 'online' : 'server'
        comesBefore(ids, pilot, `assign-${side}-pilot`)
        comesBefore(ids, 'verify-outlook-token', `assign-${side}-pilot`)
      }
      if (!chosen.some(architecture => architecture.mailbox === 'exchange-online')) continue
      comesBefore(ids, 'check-smtp-auth', 'set-online-default')
      if (conditional) comesBefore(ids, 'check-smtp-auth', 'switch-on-block-legacy')
    }
  })

  test('registration is checked beforehand where there is a licence, and renewal watched where there is an adapter', () => {
    for (const { at, answers, chosen, tasks } of outcomes.filter(outcome => outcome.chosen.length > 0)) {
      const ids = idsOf(tasks)
      expect(ids.includes('check-mfa-registration'), at).toBe(
        answers['conditional-access'] === 'conditional-access',
      )
      expect(ids.includes('check-mfa-registration-adfs'), at).toBe(
        answers['conditional-access'] === 'not-permitted',
      )
      expect(ids.includes('renew-adfs-mfa-certificate'), at).toBe(
        answers['conditional-access'] === 'not-permitted',
      )
      // Of what Exchange Server alone refuses the log of Entra ID holds nothing.
      expect(ids.includes('watch-sign-ins'), at).toBe(
        answers['conditional-access'] === 'conditional-access' ||
          chosen.some(architecture => architecture.mailbox === 'exchange-online'),
      )
      expect(ids.includes('watch-server-sign-ins'), at).toBe(
        chosen.some(architecture => architecture.mailbox === 'exchange-server'),
      )
    }
  })

  test('AD FS is read wherever domains are federated: recorded if it will ask, looked at if it must not', () => {
    for (const { at, answers, tasks } of outcomes.filter(outcome => outcome.chosen.length > 0)) {
      const ids = idsOf(tasks)
      const conditional = answers['conditional-access'] === 'conditional-access'
      const federated = answers.identity === 'federated'
      expect(ids.includes('record-adfs'), at).toBe(federated && !conditional)
      expect(ids.includes('read-adfs-mfa'), at).toBe(federated && conditional)
    }
  })

  test('no task speaks of what its outcome does not have', () => {
    for (const { at, answers, chosen, tasks } of outcomes.filter(outcome => outcome.chosen.length > 0)) {
      const speakOf = (words: RegExp) => idsOf(tasks.filter(task => words.test(textOf(task))))
      const conditional = answers['conditional-access'] === 'conditional-access'
      const onServer = chosen.some(architecture => architecture.mailbox === 'exchange-server')
      if (!conditional) {
        // Where Entra ID P1 is there, policies that nobody of the house made can ask too: they are recorded.
        const recorded =
          answers['conditional-access'] === 'not-permitted' ? ['record-conditional-access'] : []
        expect(speakOf(/(?<!Any )Conditional Access/), at).toEqual(recorded)
      }
      if (answers.identity !== 'federated') expect(speakOf(/AD FS|Let Entra ID ask/), at).toEqual([])
      if (!onServer) {
        expect(speakOf(/NTLM(?!`)|Kerberos|Exchange Server/), at).toEqual([])
      }
      if (onServer) expect(speakOf(/New Outlook/), at).toEqual([])
      const shutOut = tasks.filter(({ id, risk }) => /registration/.test(id) && /shut out/.test(risk.text))
      expect(shutOut.length > 0, at).toBe(answers['conditional-access'] === 'not-permitted')
    }
  })

  test('the way back of Conditional Access names the undo of the federation only in a federated domain', () => {
    for (const { at, answers, tasks } of outcomes) {
      if (answers['conditional-access'] !== 'conditional-access') continue
      const back = tasks.filter(({ id }) => id.startsWith('roll-back-conditional-access'))
      expect(back, at).toHaveLength(1)
      const ids = back[0]?.takesBack.map(({ id }) => id)
      expect(ids?.includes('reject-federated-mfa'), at).toBe(answers.identity === 'federated')
    }
  })

  test('security defaults are replaced by three policies, switched on at once after they are off', () => {
    const all: readonly Task[] = tasks
    const replace = all.find(({ id }) => id === 'replace-security-defaults')
    const clicks = replace?.portal?.clicks.join('\n') ?? ''
    expect(clicks).toMatch(/report-only[\s\S]*Exclude[\s\S]*business week[\s\S]*Disabled[\s\S]*At once/)
    expect(clicks).toContain('Read the list of policies again')
  })

  test('rule 6: the two sides of Exchange never share their switches', () => {
    for (const { at, chosen, runbook, tasks } of outcomes) {
      const places = chosen.map(architecture => architecture.mailbox)
      const online = places.length === 2 ? tasksFor(runbook, 'exchange-online') : tasks
      const server = places.length === 2 ? tasksFor(runbook, 'exchange-server') : tasks
      const shared = tasks.filter(task => !online.includes(task) && !server.includes(task))
      if (places.includes('exchange-online')) {
        expect(online.map(textOf).join('\n'), at).not.toMatch(
          /BlockLegacyAuth|BlockModernAuth|Set-AuthServer|VirtualDirectory/,
        )
      }
      if (places.includes('exchange-server')) {
        expect(server.map(textOf).join('\n'), at).not.toMatch(/AllowBasicAuth|StsRefreshTokensValidFrom/)
      }
      if (places.length === 2) {
        expect(shared.map(textOf).join('\n'), at).not.toMatch(
          /BlockLegacyAuth|AllowBasicAuth|StsRefreshTokens|Set-AuthServer/,
        )
      }
    }
  })

  test('rule 7: both authentication policies name all five protocols, EWS included', () => {
    const protocols = ['Autodiscover', 'Mapi', 'OfflineAddressBook', 'Rpc', 'WebServices']
    for (const { at, chosen, tasks } of outcomes) {
      for (const { mailbox } of chosen) {
        const online = mailbox === 'exchange-online'
        const task = tasks.find(({ id }) => id === (online ? 'create-online-policy' : 'create-server-policy'))
        const text = printCommand(task?.command?.command ?? [])
        const named = protocols.map(protocol =>
          online ? `AllowBasicAuth${protocol} = $false` : `BlockLegacyAuth${protocol} = $true`,
        )
        for (const setting of named) expect(text, at).toContain(setting)
      }
    }
  })

  test('rule 8: every policy name that is used is one that the same runbook creates', () => {
    for (const { at, tasks } of outcomes) {
      for (const shell of ['exchange-online', 'exchange-server'] as const) {
        const created = policyHoles(
          tasks.filter(task =>
            /^New-AuthenticationPolicy|\n {2}New-AuthenticationPolicy/.test(mainText(task)),
          ),
          shell,
        )
        expect(
          policyHoles(tasks, shell).filter(used => !created.includes(used)),
          at,
        ).toEqual([])
      }
      const text = commandText(tasks)
      const titles = [...text.matchAll(/Title = '([^']+)'/g)].map(match => match[1])
      const used = [...text.matchAll(/DisplayName -eq '([^']+)'/g)].map(match => match[1])
      expect(
        used.filter(title => !titles.includes(title)),
        at,
      ).toEqual([])
    }
  })

  test('rule 9: every Conditional Access policy starts in report-only mode and excludes a group', () => {
    for (const { answers, tasks } of outcomes) {
      const creating = tasks.filter(task => mainText(task).includes('New-MgIdentityConditionalAccessPolicy'))
      expect(creating).toHaveLength(answers['conditional-access'] === 'conditional-access' ? 3 : 0)
      for (const task of creating) {
        expect(mainText(task)).toContain("state = 'enabledForReportingButNotEnforced'")
        expect(mainText(task)).toMatch(/excludeGroups = @\(\$/)
        expect(task.portal?.clicks.some(click => click.includes('Exclude'))).toBe(true)
        expect(task.portal?.clicks.at(-1)).toContain('Report-only')
      }
    }
  })

  test('rule 10: federated domains reject with Conditional Access and enforce with AD FS; managed ones are left alone', () => {
    for (const { at, answers, chosen, tasks } of outcomes) {
      const text = commandText(tasks)
      if (answers.identity !== 'federated') {
        expect(text, at).not.toMatch(/Update-MgDomainFederationConfiguration|FederatedIdpMfaBehavior/)
        continue
      }
      if (chosen.length === 0) continue
      const conditional = answers['conditional-access'] === 'conditional-access'
      expect(text.includes("'rejectMfaByFederatedIdp'"), at).toBe(conditional)
      expect(text.includes("'enforceMfaByFederatedIdp'"), at).toBe(!conditional)
      if (conditional) comesBefore(idsOf(tasks), 'switch-on-mfa-all', 'reject-federated-mfa')
      else comesBefore(idsOf(tasks), 'prove-adfs-token', 'enforce-federated-mfa')
    }
  })

  test('while security defaults ask everyone, Entra ID relies on AD FS only after its last wave', () => {
    const told = { mailbox: 'both', 'conditional-access': 'no-licence', identity: 'federated' } as const
    const { tasks } = caseOf({ ...told, 'security-defaults': 'on', 'adfs-mfa': 'third-party' })
    const text = commandText(tasks.slice(0, idsOf(tasks).indexOf('enforce-federated-mfa-late')))
    expect(text).not.toContain("'enforceMfaByFederatedIdp'")
    comesBefore(idsOf(tasks), 'widen-adfs-group', 'enforce-federated-mfa-late')
    expect(commandText(tasks)).toContain("'enforceMfaByFederatedIdp'")
  })

  test('rule 12: mailboxes in both places get two sets of commands and one set of MFA policies', () => {
    for (const { chosen, runbook } of outcomes.filter(outcome => outcome.chosen.length === 2)) {
      for (const { mailbox } of chosen) expect(tasksFor(runbook, mailbox).length).toBeGreaterThan(5)
      const owned = runbook.flatMap(({ parts }) =>
        parts.filter(part => part.architecture).flatMap(part => part.tasks),
      )
      expect(commandText(owned)).not.toMatch(/MgIdentityConditionalAccessPolicy|Set-Adfs/)
    }
  })

  test('rule 13: without Entra ID P1 nothing reads the sign-in log or the registration report', () => {
    for (const { at, tasks } of outcomes.filter(
      ({ answers }) => answers['conditional-access'] === 'no-licence',
    )) {
      expect(tasks.map(textOf).join('\n'), at).not.toMatch(/MgAuditLog|MgReport|AuditLog\.Read/)
    }
  })

  test('rule 14: a body with conditions carries client app types, applications and users together', () => {
    for (const { tasks } of outcomes) {
      for (const [body] of commandText(tasks).matchAll(/conditions = @\{[\s\S]*?grantControls/g)) {
        expect(body).toContain('clientAppTypes = ')
        expect(body).toContain('applications = ')
        expect(body).toContain('users = ')
      }
      for (const task of tasks.filter(task =>
        mainText(task).includes('Update-MgIdentityConditionalAccessPolicy'),
      )) {
        expect(mainText(task)).not.toContain('conditions = ')
      }
    }
  })

  test('what is recorded in the first phase is what every later undo reads', () => {
    for (const { at, tasks } of outcomes) {
      const written = new Set(tasks.flatMap(task => filesIn(mainText(task), /(?:Export-Clixml|Out-File)/)))
      const read = tasks.flatMap(task =>
        'command' in task.undo ? filesIn(printCommand(task.undo.command.command), /xml/) : [],
      )
      expect(
        read.filter(file => !written.has(file)),
        at,
      ).toEqual([])
    }
  })
})

function mainText(task: RunbookTask): string {
  return task.command ? printCommand(task.command.command) : ''
}

/** The files of the record folder that a text names, with times and wildcards alike. */
function filesIn(text: string, kind: RegExp): readonly string[] {
  if (!kind.test(text)) return []
  return [...text.matchAll(/(?:\$records|OutlookMfa)\/([\w$:*-]+\.(?:xml|json))/g)].map(([, file = '']) =>
    file.replace(/\$\w+/, '*'),
  )
}

function policyHoles(tasks: readonly RunbookTask[], shell: ShellId): readonly string[] {
  return tasks
    .flatMap(task => commandsOf(task).filter(command => command.shell === shell))
    .flatMap(({ command }) =>
      command.filter(part => typeof part !== 'string').filter(({ name }) => name === 'policy'),
    )
    .map(hole => `policy${hole.suffix ?? ''}`)
}
