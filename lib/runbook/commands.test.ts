import { beforeAll, describe, expect, test } from 'vitest'
import type { Node } from 'web-tree-sitter'
import { estate } from '@/content/estate'
import { questions } from '@/content/flow'
import { nameIds, names } from '@/content/names'
import { tasks } from '@/content/runbook'
import { onlyReads } from '@/content/runbook/shared'
import type { ShellCommand, ShellId, Task } from '@/content/types'
import { faults } from '@/lib/powershell/faults.testing'
import { commandsIn, hashtablesIn, powershellParser } from '@/lib/powershell/grammar.testing'
import { missingNames, namesIn, printCommand, printSegments, type Values } from '@/lib/powershell/print'
import { tokens } from '@/lib/powershell/tokens'
import { commandsOf, type RunbookTask } from './runbook'
import { variantsOf } from './variants.testing'

let parse: (text: string) => Node
beforeAll(async () => {
  parse = await powershellParser()
})

const all: readonly RunbookTask[] = (tasks as readonly Task[]).flatMap(variantsOf)
const examples: Values = Object.fromEntries(nameIds.map(id => [id, names[id].example]))
const gap = new RegExp(`<(?:${Object.keys(names).join('|')})>`, 'g')

const printed = all.flatMap(task =>
  commandsOf(task).map((command, index) => ({ at: `${task.id} ${index}`, task, ...command })),
)
const texts = printed.flatMap(entry => [
  { ...entry, at: `${entry.at} with values`, text: printCommand(entry.command, examples) },
  { ...entry, at: `${entry.at} without values`, text: printCommand(entry.command).replace(gap, "'gap'") },
])

describe('every command of every task', () => {
  test('parses, with values and without', () => {
    expect(texts.filter(({ text }) => parse(text).hasError).map(({ at }) => at)).toEqual([])
  })

  test('uses only cmdlets, parameters and switches that its shell has, by their full names', () => {
    const wrong = texts.flatMap(({ at, text, shell }) => {
      const root = parse(text)
      return commandsIn(root).flatMap(written =>
        faults(written, shell, hashtablesIn(root)).map(fault => `${at}: ${fault}`),
      )
    })
    expect(wrong).toEqual([])
  })

  test('has lines of at most 90 columns, no tabs, no trailing space, no blank line, no backtick, ASCII only', () => {
    const lines = texts.flatMap(({ at, text }) => text.split('\n').map(line => ({ at, line })))
    const wrong = lines.filter(({ line }) => line.length > 90 || !/^[ -_a-~]*[!-_a-~]$/.test(line))
    expect(wrong).toEqual([])
  })

  test('pads no equals sign into columns', () => {
    expect(texts.filter(({ text }) => / {2,}=/.test(text)).map(({ at }) => at)).toEqual([])
  })

  test('marks exactly its missing names as gaps', () => {
    for (const { command } of printed) {
      const marks = [...new Set(printCommand(command).match(gap) ?? [])].map(mark => mark.slice(1, -1))
      expect(marks).toEqual([...missingNames(command)])
      expect(printCommand(command, examples)).not.toMatch(gap)
    }
  })

  test('keeps values out of strings, filters and comments', () => {
    for (const { at, command } of printed) {
      const plain = tokens(printSegments(command)).filter(token => token.kind === 'plain')
      expect(plain.filter(token => /['"#]/.test(token.text)).map(token => `${at}: ${token.text}`)).toEqual([])
      expect(tokens(printSegments(command)).some(token => token.kind === 'comment')).toBe(false)
    }
  })

  test('splats and assigns each hashtable under a name of its own in the whole runbook', () => {
    const assigned = tasks.flatMap(task => [
      ...new Set(
        variantsOf(task).flatMap(variant =>
          commandsOf(variant).flatMap(({ command }) => [
            ...hashtablesIn(parse(printCommand(command, examples))).keys(),
          ]),
        ),
      ),
    ])
    expect(assigned.filter((variable, index) => assigned.indexOf(variable) !== index)).toEqual([])
  })

  // The module for Microsoft Graph sends a plus sign in a filter as a space (msgraph-sdk-powershell, issue 2973).
  test('takes no group for the one it looked for unless it has that very name', () => {
    const looked =
      /Get-MgGroup -Filter \$(\w+)Filter\b(?! \|\n\s+Where-Object \{ \$_\.DisplayName -eq \$\1Name \})/
    const all = printed.filter(({ command }) => printCommand(command).includes('Get-MgGroup -Filter'))
    expect(all.length).toBeGreaterThan(4)
    expect(all.filter(({ command }) => looked.test(printCommand(command))).map(({ at }) => at)).toEqual([])
  })

  test('puts no variable of its own inside double quotes of a filter', () => {
    for (const { at, command } of printed) {
      const filters = printCommand(command, examples).match(/-Filter "[^"]*\$[^"]*"/g) ?? []
      expect(filters.map(filter => `${at}: ${filter}`)).toEqual([])
    }
  })
})

describe('a task that changes something', () => {
  const changing = all.filter(task => task.changes)
  const statementsOf = (entry: ShellCommand) =>
    parse(printCommand(entry.command, examples)).children.flatMap(list => list?.children ?? [])

  test('does it in one statement, so that a gap or an error stops all of it', () => {
    const wrong = changing.flatMap(task => {
      const undo = 'command' in task.undo ? [task.undo.command] : []
      return [...(task.command ? [task.command] : []), ...undo]
        .filter(entry => statementsOf(entry).length !== 1)
        .map(() => task.id)
    })
    expect(wrong).toEqual([])
  })

  /*
   * Exchange and Graph export their cmdlets as functions of modules, which see only the global preference; over
   * the remote session of the Exchange Management Shell, `-ErrorAction Stop` does not stop anything here.
   */
  test('stops at the first error in each block', () => {
    for (const { at, command } of printed) {
      const text = printCommand(command)
      expect(text, at).not.toMatch(/-ErrorAction|\$ErrorActionPreference/)
      if (!text.startsWith('& {')) continue
      expect(text, at).toMatch(/^& \{\n {2}\$global:ErrorActionPreference = 'Stop'\n/)
    }
  })

  // Printed in a script, a command is run as it stands.
  test('asks nobody to add a switch to its command', () => {
    for (const task of changing) expect(task.expect, task.id).not.toMatch(/\badd `\w+`/i)
  })

  test('has a verification and a way back, or the reason why there is none', () => {
    for (const task of changing) {
      expect(task.verify.expect, task.id).toMatch(/\w.*\.$/)
      expect('none' in task.undo ? task.undo.none : task.undo.text, task.id).toMatch(/\w.*\.$/)
    }
  })
})

const setsAState =
  /\b(?:Set-User|Set-OrganizationConfig|Set-AuthServer|Set-Adfs\w+|Update-MgDomainFederationConfiguration)\b/

test('a change in Exchange or AD FS is verified by a command, not by a look alone', () => {
  const products: readonly ShellId[] = ['exchange-online', 'exchange-server', 'adfs']
  const wrong = all.filter(
    task => task.changes && task.command && products.includes(task.command.shell) && !task.verify.command,
  )
  expect(wrong.map(task => task.id)).toEqual([])
})

test('an undo that sets a state reads it from the record', () => {
  /** Back to what an earlier task of the same runbook has set. */
  const backToTheStepBefore: readonly string[] = [
    'require-adfs-mfa-everyone',
    'release-server-hold',
    'switch-tokens-off-at-once',
    'switch-tokens-off-at-once-old',
  ]
  const wrong = all.filter(task => {
    const text = 'command' in task.undo ? printCommand(task.undo.command.command, examples) : ''
    return setsAState.test(text) && !text.includes('Import-Clixml') && !backToTheStepBefore.includes(task.id)
  })
  expect(wrong.map(task => task.id)).toEqual([])
})

test('an undo of the federation leaves alone what the task did not change, and names its session', () => {
  for (const task of all) {
    const undo = 'command' in task.undo ? printCommand(task.undo.command.command, examples) : ''
    if (!undo.includes('Update-MgDomainFederationConfiguration')) continue
    expect(undo, task.id).toMatch(/FederatedIdpMfaBehavior -ne '\w+'\) \{ continue \}/)
    expect('text' in task.undo && task.undo.text, task.id).toContain('Connect with')
  }
})

test('a domain of the federation that cannot be changed stops no other, there and back, and is named at the end', () => {
  const changing = printed
    .map(({ at, command }) => ({ at, text: printCommand(command) }))
    .filter(({ text }) => text.includes('Update-MgDomainFederationConfiguration'))
  expect(changing.length).toBeGreaterThan(3)
  for (const { at, text } of changing) {
    expect(text, at).toMatch(
      /foreach [\s\S]*try \{[\s\S]*Update-MgDomain[^\n]+\n {4}\} catch \{\n[\s\S]*Left \+= \$entry\.Domain\n[\s\S]*\n {2}\}\n {2}if [^\n]*throw "[^\n]+\n\}$/,
    )
  }
})

test('a task that tells to change something does not say of itself that it only reads', () => {
  const saying = all.filter(({ undo }) => 'none' in undo && undo.none === onlyReads.none)
  expect(saying.length).toBeGreaterThan(10)
  for (const { id, risk, expect: expected } of saying) {
    expect(`${risk.text} ${expected}`, id).not.toMatch(/`REG_DWORD`|A decision/)
  }
})

test('what is not confirmed is not worded as an order', () => {
  for (const { id, expect: expected, why, risk, takesEffect, verify } of all) {
    const said = [expected, why.text, risk.text, takesEffect, verify.expect].join(' ')
    expect(said, id).not.toMatch(/(?:^|[.;] )Check: /)
  }
})

test('whatever shows a setting of the federation says of which domain it is', () => {
  const showing = printed
    .map(({ at, command }) => ({ at, text: printCommand(command) }))
    .filter(({ text }) => /Get-MgDomainFederationConfiguration/.test(text) && !/Update-Mg/.test(text))
  expect(showing.length).toBeGreaterThan(3)
  expect(showing.filter(({ text }) => !/\bDomain = \$domain\b/.test(text)).map(({ at }) => at)).toEqual([])
})

test('hybrid modern authentication goes off only when no policy blocks, whatever its name', () => {
  const task = all.find(({ id }) => id === 'switch-on-hybrid-modern-authentication')
  const undo = task && 'command' in task.undo ? printCommand(task.undo.command.command, examples) : ''
  expect(undo).toMatch(/BlockLegacyAuthMapi[\s\S]*throw[\s\S]*Set-OrganizationConfig/)
  expect(undo).not.toContain(names.policy.example)
})

test('in an outage it goes off whatever was on record, but not while a policy blocks; no block comes back without it', () => {
  const undoOf = (id: string) => {
    const task = all.find(each => each.id === id)
    return task && 'command' in task.undo ? printCommand(task.undo.command.command, examples) : ''
  }
  const off = textOf('switch-tokens-off-at-once')
  expect(off).toMatch(/BlockLegacyAuthMapi[\s\S]*throw[\s\S]*-OAuth2ClientProfileEnabled \$false\n\}$/)
  expect(off).not.toContain('Import-Clixml')
  expect(undoOf('switch-tokens-off-at-once')).toMatch(/-OAuth2ClientProfileEnabled \$true$/)
  expect(undoOf('open-server-at-once')).toMatch(
    /-not \(Get-OrganizationConfig\)\.OAuth2ClientProfileEnabled\) \{\n\s+throw[\s\S]*Set-AuthenticationPolicy/,
  )
})

test('lists that are replaced as a whole are sent with what was there', () => {
  const additions = {
    'add-service-principal-names': /ServicePrincipalNames = @\(\$presentNames\) \+/,
    'upload-adfs-mfa-certificate': /\$allKeys = @\(\$presentKeys\) \+/,
    'add-entra-mfa-provider': /\$presentProviders \+ /,
    'add-adfs-provider': /\$listedProviders \+ /,
    'add-oauth-to-directories': /IISAuthenticationMethods = \$methods \+ /,
    'set-authorization-server': /\$domainNames \+ /,
  }
  for (const [id, addition] of Object.entries(additions)) {
    const task = all.find(each => each.id === id)
    expect(printCommand(task?.command?.command ?? [], examples), id).toMatch(addition)
  }
})

/** The command of a task, with the example names. */
const textOf = (id: string) =>
  printCommand(all.find(each => each.id === id)?.command?.command ?? [], examples)

test('groups that a policy leaves out are looked at: a synchronised one is refused for the emergency accounts, else named', () => {
  const emergency = textOf('check-emergency-accounts')
  expect(emergency).toMatch(/emergencyGroup\[0\]\.OnPremisesSyncEnabled\) \{\n\s+throw/)
  expect(emergency).toMatch(/-not \$emergencyGroup\[0\]\.IsAssignableToRole\) \{\n\s+Write-Warning/)
  for (const id of ['create-mfa-all', 'create-mfa-everywhere', 'create-block-legacy']) {
    expect(textOf(id), id).toMatch(/group\[0\]\.OnPremisesSyncEnabled\) \{\n\s+Write-Warning/)
  }
  // The pilot group comes from Active Directory.
  expect(textOf('create-mfa-pilot')).not.toContain('OnPremisesSyncEnabled')
})

describe('the access control policy of the trust', () => {
  test('is replaced for the pilot only where nothing asks and nobody is shut out', () => {
    const [before = ''] = textOf('require-adfs-mfa-pilot').split('Set-AdfsRelyingPartyTrust')
    expect(before).toMatch(/AccessControlPolicyName\n.* -notin '', 'Permit everyone'\) \{\n\s+throw/)
    expect(before).toMatch(/-notmatch \$permitAll\) \{\n\s+throw/)
    expect(before).toMatch(
      /AdditionalAuthenticationRules -or\n\s+\$farmRule\.AdditionalAuthenticationRules\n\s+\) \{ throw/,
    )
  })

  test('may be missing only where one rule permits everyone, whatever stands before it', () => {
    const [, pattern = ''] = /\$permitAll = '([^']+)'/.exec(textOf('require-adfs-mfa-pilot')) ?? []
    const permits = new RegExp(pattern, 'i')
    const claim = (kind: string) => `"http://schemas.microsoft.com/authorization/claims/${kind}"`
    const permit = `=> issue(Type = ${claim('permit')}, Value = "true");`
    const deny = `=> issue(Type = ${claim('deny')}, Value = "true");`
    for (const rules of [
      permit,
      `@RuleTemplate = "AllowAllAuthzRule"\r\n ${permit}\r\n\r\n`,
      `@RuleTemplate = "AllowAllAuthzRule"\n@RuleName = "Permit (all)"\n${permit}`,
    ]) {
      expect(permits.test(rules), rules).toBe(true)
    }
    for (const rules of [
      '',
      deny,
      `exists([Type == "http://inside", Value == "true"]) ${permit}`,
      `@RuleName = "Some"\nc:[Type == "http://group"] ${permit}`,
      `${permit}\nc:[Type == "http://group"] ${deny}`,
      `${deny}\n${permit}`,
    ]) {
      expect(permits.test(rules), rules).toBe(false)
    }
  })

  test('for everyone replaces that of the pilot, and no other', () => {
    const pilot = /\$pilotPolicyName = ('[^']+')/.exec(textOf('require-adfs-mfa-pilot'))?.[1]
    const [before = ''] = textOf('require-adfs-mfa-everyone').split('Set-AdfsRelyingPartyTrust')
    expect(before).toContain(`-ne ${pilot}) {\n    throw`)
  })

  test('for everyone stops where nothing is on record, and on a farm that has no such policy', () => {
    const [before = ''] = textOf('require-adfs-mfa-everyone').split('Set-AdfsRelyingPartyTrust')
    expect(before).toMatch(/-not \(Test-Path -Path "\$HOME\/OutlookMfa\/adfs-trust\.xml"\)\) \{\n +throw/)
    expect(before).toMatch(/Get-AdfsAccessControlPolicy[\s\S]*-ne 1\) \{\n +throw "This farm has no policy/)
  })
})

test('whom AD FS does not ask is listed before each wave, nested groups and all, and the way back of a wave reads that list', () => {
  const ids = all.map(({ id }) => id)
  expect(ids.indexOf('list-adfs-group')).toBe(ids.indexOf('widen-adfs-group') - 1)
  const text = textOf('list-adfs-group')
  expect(text).toContain('memberOf:1.2.840.113556.1.4.1941:=')
  expect(text).toContain('(!(userAccountControl:1.2.840.113556.1.4.803:=2))')
  for (const id of ['adfs-pilot-group', 'federated-domain'] as const) {
    expect(text).toContain([names[id].example].flat()[0])
  }
  const undo = all.find(({ id }) => id === 'widen-adfs-group')?.undo
  const [, record = ''] = /`(adfs-[\w-]+)\*\.txt`/.exec(undo && 'none' in undo ? undo.none : '') ?? []
  expect(record).not.toBe('')
  expect(text).toContain(`/${record}$askedTime.txt"`)
})

test('a renewed certificate has a file that the upload finds: in a folder made first, of another name each time', () => {
  const renewal = textOf('renew-adfs-mfa-certificate')
  expect(renewal).toMatch(/New-Item -ItemType Directory[\s\S]*New-AdfsAzureMfaTenantCertificate/)
  expect(renewal).toContain(`"adfs-mfa-$env:COMPUTERNAME-$(Get-Date -Format 'yyyyMMdd').txt"`)
  expect(textOf('upload-adfs-mfa-certificate')).toContain('adfs-mfa-*.txt')
})

test('values that come back from a remote session as objects are compared as text, and dictionaries shown whole', () => {
  for (const { at, command } of printed) {
    const text = printCommand(command, examples)
    expect(text, at).not.toMatch(/\$\w+\.RecipientTypeDetails -/)
    expect(text, at).not.toMatch(/Format-\w+ -Property[^\n]*'AccessControlPolicyParameters'/)
  }
})

test('a gate that finds nothing to read does not pass', () => {
  const gate = all.find(({ id }) => id === 'prove-hybrid-modern-authentication')
  expect(printCommand(gate?.command?.command ?? [])).toContain('$gateMapi.Count -eq 0')
  const registration = all.find(({ id }) => id === 'check-mfa-registration')
  expect(printCommand(registration?.command?.command ?? [])).toContain('$registered.Count -eq 0')
})

test('the switch to modern authentication waits for what its gate asks for, on every directory', () => {
  for (const id of [
    'switch-on-hybrid-modern-authentication',
    'switch-on-hybrid-modern-authentication-old',
    'prove-hybrid-modern-authentication',
  ]) {
    const [before = ''] = textOf(id).split(/Set-OrganizationConfig|Write-Output/)
    for (const directory of ['Mapi', 'WebServices', 'Oab', 'Autodiscover']) {
      expect(before, id).toContain(`Get-${directory}VirtualDirectory`)
    }
    expect(before, id).toMatch(
      /\$_\.Enabled -and \$_\.IsDefault[\s\S]*no OAuth on[\s\S]*throw \(\$gateFaults/,
    )
    expect(before, id).toMatch(/-not \$gateConfig\.MapiHttpEnabled\) \{ 'MapiHttpEnabled is off' \}/)
  }
})

test('the Auth certificate is read from every Mailbox server, and one that lacks it is named', () => {
  expect(textOf('check-hybrid-app')).toMatch(
    /Get-ExchangeServer[\s\S]*foreach \(\$holder[\s\S]*Server = [\s\S]*Get-ExchangeCertificate @[\s\S]*catch \{ Write-Warning/,
  )
})

test('a wave takes nobody without MAPI over HTTP: Outlook then uses what has no modern authentication', () => {
  const [before = ''] = textOf('assign-server-wave').split('Export-Clixml')
  expect(before).toMatch(/if \(\(Get-CASMailbox [^\n]+\.MapiHttpEnabled -eq \$false\) \{\n\s+throw /)
})

test('an address of Exchange Server that no command names stops the list of addresses, after it was shown', () => {
  const text = textOf('list-exchange-addresses')
  expect(text).toMatch(/AutoDiscoverServiceInternalUri'[\s\S]*-notin \$known[\s\S]*throw /)
  for (const id of ['mail-host', 'autodiscover-host'] as const) expect(text).toContain(names[id].example)
})

test('who has no second factor is listed for the pilot and for everyone, before a gate asks about it', () => {
  const ids = all.map(({ id }) => id)
  for (const id of ['check-mfa-registration', 'check-mfa-registration-adfs']) {
    expect(textOf(id)).toMatch(/foreach \(\$id in \$pilotIds\)[\s\S]*Out-File -FilePath \$unregisteredFile/)
    expect(ids.indexOf(id)).toBeLessThan(ids.findIndex(each => each.startsWith('replace-security-defaults')))
  }
})

test('those who are about to change are listed before the first change', () => {
  for (const task of all) {
    const text = printCommand(task.command?.command ?? [], examples)
    if (!task.expect.includes('An error before this list')) continue
    expect(text.indexOf('Format-Table'), task.id).toBeGreaterThan(-1)
    expect(text.indexOf('Format-Table'), task.id).toBeLessThan(text.indexOf('Set-User'))
  }
})

test('a task that is a choice says so in its title and when to take it', () => {
  const optional = all.filter(task => task.title.startsWith('Optional: '))
  expect([...new Set(optional.map(task => task.id))]).toEqual([
    'create-server-hold',
    'create-server-allow',
    'assign-server-allow',
    'set-server-hold',
    'ask-by-strength',
    'replace-security-defaults',
    'set-adfs-mfa-registry',
    'allow-protocol-online',
    'end-online-pilot-sessions',
    'require-adfs-mfa-everyone',
    'create-online-exception',
    'assign-online-exception',
    'release-server-hold',
    'clear-server-allow',
    'roll-back-security-defaults',
  ])
  expect(all.filter(task => /\bif you (?:must|cannot)\b/i.test(task.title)).map(task => task.id)).toEqual([])
})

test('no policy blocks modern and legacy authentication for the same protocol: its users would be shut out', () => {
  const policies = new Map<string, Set<string>>()
  for (const { command } of printed) {
    const root = parse(printCommand(command, examples))
    for (const written of commandsIn(root).filter(({ name }) =>
      /^(?:New|Set)-AuthenticationPolicy$/.test(name),
    )) {
      const words = written.words.map(word => ('argument' in word ? word.argument : word.parameter.name))
      const blocked = words.flatMap(word => [...(hashtablesIn(root).get(word.slice(1))?.keys() ?? []), word])
      const policy = words.find(word => word.startsWith("'")) ?? ''
      const known = policies.get(policy) ?? new Set()
      policies.set(policy, new Set([...known, ...blocked.filter(word => word.startsWith('Block'))]))
    }
  }
  const names = ['', ' SMTP', ' allow', ' exception', ' hold'].map(
    suffix => `'Block Legacy Outlook${suffix}'`,
  )
  expect([...policies.keys()].sort()).toEqual(names.sort())
  for (const [policy, blocked] of policies) {
    const both = [...blocked].filter(word => blocked.has(word.replace('BlockLegacyAuth', 'BlockModernAuth')))
    expect(
      both.filter(word => word.startsWith('BlockLegacyAuth')),
      policy,
    ).toEqual([])
  }
  expect(policies.get("'Block Legacy Outlook'")).toContain('BlockLegacyAuthMapi')
  expect(policies.get("'Block Legacy Outlook hold'")?.size).toBe(8)
})

test('a task that only reads runs nothing that changes', () => {
  const changers = /^(?:Set|Update|Remove|Revoke|Restart|Enable|Disable|Add)-|^New-(?!Item$)/
  const wrong = all
    .filter(task => !task.changes && task.command)
    .filter(task => {
      const text = printCommand(task.command?.command ?? [], examples)
      return commandsIn(parse(text)).some(written => changers.test(written.name))
    })
  expect(wrong.map(task => task.id)).toEqual([])
})

test('a task that only reads asks for no change by the way: what is missing is a change of its own', () => {
  // The settings of a session of the Exchange Management Shell are no change.
  const changer = /`(?:Set|New|Update|Remove|Restart|Enable|Disable|Add|Invoke)-(?!ADServerSettings)[A-Z]/
  const asking = all
    .filter(task => !task.changes)
    .flatMap(({ id, expect, verify, risk, takesEffect }) =>
      [expect, verify.expect, risk.text, takesEffect].map(text => ({ id, text })),
    )
    .filter(({ text }) => changer.test(text))
  expect(asking.length).toBeGreaterThan(0)
  for (const { id, text } of asking) expect(text, id).toContain('a change of its own')
  for (const { id, changes, portal } of all)
    if (!changes) expect(portal?.clicks.join(' ') ?? '', id).not.toMatch(/\bAdd (?:Rule|user)/)
})

test('a verification only reads', () => {
  const wrong = all.filter(task => {
    const text = task.verify.command ? printCommand(task.verify.command.command, examples) : ''
    return commandsIn(parse(text)).some(
      written =>
        !/^(?:Get|Import|Where|ForEach|Select|Sort|Format|ConvertTo|ConvertFrom)-/.test(written.name),
    )
  })
  expect(wrong.map(task => task.id)).toEqual([])
})

test('what runs in a loop over users was collected and counted before', () => {
  for (const { at, command } of printed) {
    const text = printCommand(command, examples)
    if (!/foreach [\s\S]*Set-User/.test(text)) continue
    expect(text, at).toMatch(/throw '[^']+'[\s\S]*Set-User/)
    expect(text, at).not.toMatch(/\|\s*(?:ForEach-Object \{[^}]*)?Set-User/)
  }
})

test('a file that keeps a state is never overwritten', () => {
  for (const { at, command } of printed) {
    const text = printCommand(command, examples).replace(/\|\n\s*/g, '| ')
    for (const line of text.split('\n').filter(line => /Export-Clixml|Out-File/.test(line))) {
      expect(line, at).toContain('-NoClobber')
    }
  }
})

describe('the commands in the help of the questions, on the path and about the environment', () => {
  const help = [...questions, ...estate].flatMap(question =>
    question.help.flatMap(item =>
      'command' in item
        ? [{ at: question.id, shell: item.command.shell, command: item.command.command }]
        : [],
    ),
  )

  test('count the mailboxes of people whose account is in another forest, too', () => {
    const counting = help
      .map(({ command }) => printCommand(command))
      .filter(text => /Get-Mailbox /.test(text))
    expect(counting).toHaveLength(1)
    expect(counting[0]).toMatch(/'UserMailbox', 'LinkedMailbox'/)
  })

  test('parse, and use cmdlets and parameters that exist', () => {
    const wrong = help.flatMap(({ shell, command }) => {
      const root = parse(printCommand(command))
      return commandsIn(root)
        .flatMap(written => faults(written, shell, hashtablesIn(root)))
        .concat(root.hasError ? [printCommand(command)] : [])
        .filter(fault => !/^Select-Object: .* has no parameter name$/.test(fault))
    })
    expect(wrong).toEqual([])
  })

  test('only read, need no names, and keep to the form of the others', () => {
    for (const { at, command } of help) {
      const text = printCommand(command)
      expect(namesIn(command), at).toEqual([])
      expect(
        commandsIn(parse(text)).filter(
          ({ name }) => !/^(?:Connect|Get|Test|Where|ForEach|Select|Format)-/.test(name),
        ),
        at,
      ).toEqual([])
      expect(
        text.split('\n').filter(line => line.length > 90 || !/^[ -_a-~]*[!-_a-~]$/.test(line)),
        at,
      ).toEqual([])
    }
  })
})
