import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Node } from 'web-tree-sitter'
import { cmdlets } from '@/content/cmdlets'
import { graphModules } from '@/content/modules'
import { nameIds, names } from '@/content/names'
import { phases } from '@/content/runbook/phases'
import type { ShellId } from '@/content/types'
import { architecturesFor } from '@/lib/advice/architectures-for'
import { allOutcomes } from '@/lib/flow/path'
import { faults } from '@/lib/powershell/faults.testing'
import { commandsIn, hashtablesIn, nodesOf, powershellParser } from '@/lib/powershell/grammar.testing'
import { printCommand, type Values } from '@/lib/powershell/print'
import { effortInWords } from '@/lib/runbook/effort'
import { commandsOf, runbookOf, tasksOf } from '@/lib/runbook/runbook'
import { isOptional } from '@/lib/runbook/task-kinds'
import { planOf } from './plan'
import type { About } from './readme'
import { type ExportedFile, scriptsOf, zipOf } from './scripts'
import { straight } from './text'

/** The tree of a script: each is read once, for all tests. */
let parse: (text: string) => Node
beforeAll(async () => {
  const read = await powershellParser()
  const trees = new Map<string, Node>()
  parse = text => {
    const root = trees.get(text) ?? read(text)
    trees.set(text, root)
    return root
  }
})

const about: About = {
  title: 'Exchange Online with Conditional Access',
  answers: ['Where are the mailboxes? Exchange Online'],
  link: 'https://advisor.example/advice/exchange-online',
  date: '2026-11-24',
  isMasked: false,
}

const examples: Values = Object.fromEntries(nameIds.map(id => [id, names[id].example]))

/** Names that organisations may have, and that break a script which quotes or comments carelessly. */
const awkward: Values = {
  ...examples,
  organisation: "O'Brien & Söhne (Bank)",
  policy: "Legacy ‘off’ – O'Brien",
  'pilot-group': 'Pilot (Zürich) $(Get-Date) #> O’Neill',
  'exclusion-group': 'Accounts \'@ "quoted" `n',
  'service-exclusion-group': 'Räume; Remove-Item *',
  'legacy-exclusion-group': "Scanner’s '; exit",
  admin: "o'neill@fabrikam.com",
  'federated-domain': ['fabrikam.com', 'fabrikam.example'],
  'mail-host': ['mail.fabrikam.com', 'owa.fabrikam.com'],
  'autodiscover-host': ['autodiscover.fabrikam.com', 'autodiscover.fabrikam.example'],
  'adfs-pilot-group': "FABRIKAM\\Pilot's (Köln)",
}

const outcomes = allOutcomes().flatMap(answers => {
  const chosen = architecturesFor(answers)
  if (chosen.length === 0) return []
  const runbook = runbookOf(answers, chosen)
  const plan = planOf(runbook)
  return [
    {
      at: Object.values(answers).join('/'),
      runbook,
      plan,
      planned: plan.flatMap(phase => phase.tasks),
      plainFiles: filesOf(scriptsOf(runbook, examples, about)),
      awkwardFiles: filesOf(scriptsOf(runbook, awkward, about)),
    },
  ]
})

function filesOf(result: ReturnType<typeof scriptsOf>): readonly ExportedFile[] {
  if (result.status !== 'ready') throw new Error(`missing: ${result.names}`)
  return result.files
}

const isScript = ({ path }: ExportedFile) => path.endsWith('.ps1')
const shellOf = (path: string) => path.split('.').at(-2) as ShellId
const readmeOf = (files: readonly ExportedFile[]) =>
  (files.find(({ path }) => path === 'README.md')?.text ?? '').replace(/\r\n/g, '\n')

/** Every different script among the files, as PowerShell reads it: outcomes share most of them. */
const differentScripts = (files: readonly ExportedFile[]) => [
  ...new Map(
    files
      .filter(isScript)
      .map(({ path, text }) => [
        text,
        { path, shell: shellOf(path), raw: text, text: text.slice(1).replace(/\r\n/g, '\n') },
      ]),
  ).values(),
]
const awkwardScripts = differentScripts(outcomes.flatMap(({ awkwardFiles }) => awkwardFiles))
const scripts = [...differentScripts(outcomes.flatMap(({ plainFiles }) => plainFiles)), ...awkwardScripts]
const changes = (text: string) => / {4}Here = \$true\n {4}Changes = \$true/.test(text)

describe('every script of every outcome, with plain and with awkward names', () => {
  test('exists wherever there is a runbook', () => {
    expect(outcomes).toHaveLength(15)
    expect(scripts.length).toBeGreaterThan(40)
  })

  test('parses, and none of its strings goes on in the next line', () => {
    for (const { path, text } of scripts) {
      const root = parse(text)
      expect(root.hasError, path).toBe(false)
      expect(
        nodesOf(root, 'string_literal').filter(node => node.text.includes('\n')),
        path,
      ).toEqual([])
    }
  })

  test('uses only cmdlets, parameters and switches that its shell has', () => {
    const wrong = awkwardScripts.flatMap(({ path, shell, text }) => {
      const root = parse(text)
      const own = nodesOf(root, 'function_name').map(node => node.text)
      const tables = hashtablesIn(root)
      return commandsIn(root)
        .filter(({ name }) => !own.includes(name))
        .flatMap(written => faults(written, shell, tables))
        .map(fault => `${path}: ${fault}`)
    })
    expect(wrong).toEqual([])
  })

  test('begins with a byte order mark and ends each line as Windows does', () => {
    for (const { path, raw } of scripts) {
      expect(raw.startsWith('\ufeff#Requires -Version 5.1\r\n'), path).toBe(true)
      expect(raw.replace(/\r\n/g, ''), path).not.toMatch(/[\r\n]/)
    }
  })

  test('has help, strict mode, a stop at the first error, and a transcript that ends in any case', () => {
    for (const { path, text } of scripts) {
      for (const part of ['SYNOPSIS', 'DESCRIPTION', 'PARAMETER Task', 'PARAMETER Undo', 'EXAMPLE', 'NOTES'])
        expect(text, path).toContain(`\n.${part}\n`)
      expect(text, path).toContain("\nSet-StrictMode -Version Latest\n$ErrorActionPreference = 'Stop'\n")
      expect(text, path).toMatch(/Start-Transcript[\s\S]*\n\} finally \{[\s\S]*Stop-Transcript/)
      expect(text, path).not.toMatch(/[ \t]$/m)
      expect(text, path).toMatch(
        /\n {2}\$global:ErrorActionPreference = 'Stop'\n {2}foreach[\s\S]*\n\} finally \{\n {2}\$global:ErrorActionPreference = \$preference\n/,
      )
      expect(text, path).not.toMatch(/Read-Host|Write-Host|Invoke-Expression/)
    }
  })

  test('asks for the edition, the rights and the modules that it needs, and for no more', () => {
    for (const { path, shell, text } of scripts) {
      const onServer = shell === 'exchange-server' || shell === 'adfs'
      expect(text.includes('#Requires -PSEdition Desktop\n'), path).toBe(onServer)
      expect(text.includes('#Requires -RunAsAdministrator\n'), path).toBe(onServer)
      expect(text.includes("ModuleName = 'ExchangeOnlineManagement'"), path).toBe(shell === 'exchange-online')
      const required = [...text.matchAll(/^#Requires .*(Microsoft\.Graph\.[\w.]+)/gm)].map(match => match[1])
      const used = commandsIn(parse(text)).map(({ name }) => name)
      const needed = Object.entries(graphModules)
        .filter(([, inside]) => inside.some(cmdlet => used.includes(cmdlet)))
        .map(([module]) => module)
      expect(required, path).toEqual(needed)
    }
  })

  test('checks its window before a task: the shell, the tenant, or the primary node', () => {
    const sign: Partial<Record<ShellId, RegExp>> = {
      graph: /\$context\.TenantId -ne \$tenantId/,
      'exchange-online': /\$_\.TenantID -ne \$tenantId/,
      'exchange-server': /-not \(Get-Command -Name 'Get-ExchangeServer'/,
      adfs: /\(Get-AdfsSyncProperties\)\.Role -ne 'PrimaryComputer'/,
    }
    expect(scripts.some(({ shell }) => shell === 'windows')).toBe(true)
    for (const { path, shell, text } of scripts) {
      if (shell === 'windows') {
        // Any window will do: it signs in nowhere.
        expect(text, path).not.toContain('Assert-Shell')
        continue
      }
      expect(text, path).toMatch(sign[shell] ?? /^$/)
      expect(text.lastIndexOf('Assert-Shell -') > 0 || shell === 'exchange-server', path).toBe(true)
      const run = text.slice(text.indexOf('foreach ($entry in $chosen)'))
      expect(run.indexOf('Assert-Shell'), path).toBeGreaterThan(0)
      expect(run.indexOf('Assert-Shell'), path).toBeLessThan(run.indexOf('& $'))
    }
  })

  test('with masked names stops before anything else, whoever runs it', () => {
    const [sample] = outcomes
    if (!sample) throw new Error('no outcome has scripts')
    const made = scriptsOf(sample.runbook, examples, { ...about, isMasked: true })
    if (made.status !== 'ready') throw new Error('a name is missing')
    const [readme, ...masked] = made.files
    expect(readme?.text).not.toContain('with the names you gave')
    for (const { path, text } of masked) {
      const stop = text.indexOf("throw 'Masked.")
      expect(stop, path).toBeGreaterThan(0)
      expect(stop, path).toBeLessThan(text.indexOf('$scriptName ='))
    }
    for (const { path, text } of scripts) expect(text, path).not.toContain('Masked')
  })

  test('runs what changes something only once it is confirmed, and nothing with -WhatIf', () => {
    const confirmed =
      /if \(\$changes\) \{\n\s*\$target = .*\n\s*if \(\$PSCmdlet\.ShouldProcess\(.*\)\) \{\n\s*& \$block \| Out-Host\n/
    for (const { path, text } of scripts) {
      expect(text.includes('SupportsShouldProcess'), path).toBe(changes(text))
      const invoked = [...text.matchAll(/& \$([\w.]+)/g)].map(match => match[1])
      if (changes(text)) {
        expect(text, path).toMatch(confirmed)
        expect(invoked, path).toEqual(['block', 'block', 'entry.Verify'])
      } else {
        expect(invoked, path).toEqual(['entry.Command', 'entry.Verify'])
        expect(text, path).not.toMatch(/ {4}Undo = \{/)
      }
    }
  })

  test('holds no gap', () => {
    const gap = new RegExp(`<(?:${Object.keys(names).join('|')})>`)
    expect(scripts.filter(({ text }) => gap.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('is ASCII as long as the names are', () => {
    for (const { at, plainFiles } of outcomes)
      for (const { path, text } of plainFiles)
        expect(text.replace(/^\ufeff/, ''), `${at} ${path}`).toMatch(/^[ -~\r\n]*$/)
  })

  test('keeps names out of comments and help: these are the same whatever the names', () => {
    const commentsOf = ({ text }: { readonly text: string }) =>
      nodesOf(parse(text), 'comment').map(node => node.text)
    const plainComments = new Set(
      scripts.slice(0, -awkwardScripts.length).map(each => commentsOf(each).join()),
    )
    for (const script of awkwardScripts)
      expect(plainComments.has(commentsOf(script).join()), script.path).toBe(true)
    for (const { at, plainFiles, awkwardFiles } of outcomes)
      expect(readmeOf(awkwardFiles), at).toBe(readmeOf(plainFiles))
  })
})

describe('the scripts of an outcome together', () => {
  test('run each task with a command exactly once, by the shell of its command', () => {
    for (const { at, runbook, plainFiles } of outcomes) {
      const offered = plainFiles.filter(isScript).flatMap(({ path, text }) => {
        const set = /\[ValidateSet\(\r\n([\s\S]*?)\)\]/.exec(text)?.[1] ?? ''
        return [...set.matchAll(/'([\w-]+)'/g)].map(match => `${shellOf(path)} ${match[1]}`)
      })
      const expected = tasksOf(runbook).flatMap(({ id, command }) =>
        command ? [`${command.shell} ${id}`] : [],
      )
      expect([...offered].sort(), at).toEqual([...expected].sort())
    }
  })

  test('hold the command, the verification and the way back of each task, word for word', () => {
    const flat = (text: string) => text.replace(/\r?\n\s*/g, '\n')
    for (const { at, planned, awkwardFiles } of outcomes) {
      const texts = new Map(awkwardFiles.map(({ path, text }) => [path, flat(text)]))
      for (const { task, script } of planned.filter(each => each.script)) {
        for (const { command } of commandsOf(task)) {
          expect(texts.get(`scripts/${script}`), `${at} ${task.id}`).toContain(
            `{\n${flat(printCommand(command, awkward))}\n}`,
          )
        }
      }
    }
  })

  test('list the whole phase in its order, with what belongs elsewhere and what is optional', () => {
    for (const { at, plan, plainFiles } of outcomes) {
      for (const { scripts: own, tasks } of plan) {
        for (const { name } of own) {
          const text = plainFiles.find(({ path }) => path === `scripts/${name}`)?.text ?? ''
          const rows = [...text.matchAll(/^ {4}Number = '([\d.]+)'(?:\r\n {4}|; )Id = '([\w-]+)'/gm)]
          expect(
            rows.map(([, number, id]) => `${number} ${id}`),
            `${at} ${name}`,
          ).toEqual(tasks.map(({ task }) => `${task.number} ${task.id}`))
          expect(text.match(/Optional = \$true/g)?.length ?? 0).toBe(
            tasks.filter(({ task }) => isOptional(task)).length,
          )
        }
      }
    }
  })

  test('skip the check of the session only for tasks that open it themselves', () => {
    for (const { at, planned } of outcomes) {
      for (const { task, connects, script } of planned.filter(each => each.script)) {
        const text = printCommand(task.command?.command ?? [])
        expect(connects, `${at} ${script} ${task.id}`).toBe(/Connect-(?:MgGraph|ExchangeOnline)/.test(text))
      }
    }
  })
})

test('the module of every Microsoft Graph cmdlet is known', () => {
  const known: readonly string[] = Object.values(graphModules).flat()
  const all = [...cmdlets.keys()].filter(name => /^[a-z]+-mg/.test(name))
  expect(all.filter(name => !known.some(cmdlet => cmdlet.toLowerCase() === name))).toEqual([])
})

describe('the README', () => {
  test('lists every task once, in the order of work, with its call or the steps by hand', () => {
    for (const { at, planned, plainFiles } of outcomes) {
      const readme = readmeOf(plainFiles)
      expect(
        [...readme.matchAll(/^#### ([\d.]+) /gm)].map(match => match[1]),
        at,
      ).toEqual(planned.map(({ task }) => task.number))
      const calls = [...readme.matchAll(/^\.\\(\S+) -Task (\S+)$/gm)].map(match => `${match[1]} ${match[2]}`)
      expect(calls, at).toEqual(
        planned.flatMap(({ task, script }) => (script ? [`${script} ${task.id}`] : [])),
      )
      for (const { task } of planned.filter(({ task, script }) => !script || !task.changes))
        for (const click of task.portal?.clicks ?? [])
          expect(readme).toContain(click.replace(/[“”]/g, '"').replace(/’/g, "'"))
    }
  })

  test('gives the way back in the order of the phase Roll back, each step with its script', () => {
    const both = outcomes.find(({ at }) => at === 'both/conditional-access/federated')
    const readme = readmeOf(both?.plainFiles ?? [])
    const calls = [...readme.matchAll(/^\d+\. .*`\.\\\S+ -Undo -Task (\S+)`/gm)].map(match => match[1])
    expect(calls).toEqual([
      'set-online-default',
      'assign-online-exception',
      'assign-online-pilot',
      'create-online-exception',
      'create-online-policy',
      'set-server-default',
      'assign-server-exceptions',
      'assign-server-wave',
      'assign-server-pilot',
      'create-server-exception',
      'create-server-policy',
      'switch-on-block-legacy',
      'reject-federated-mfa',
      'switch-on-mfa-all',
      'switch-on-mfa-pilot',
      'switch-on-hybrid-modern-authentication',
      'set-authorization-server',
    ])
    for (const { at, planned, plainFiles } of outcomes) {
      const lines = readmeOf(plainFiles).split('\n')
      for (const { task } of planned) {
        const items = task.takesBack.map(({ id, number, title }, index) => {
          const script = planned.find(each => each.task.id === id)?.script
          return straight(`${index + 1}. ${number} ${title}: \`.\\${script} -Undo -Task ${id}\`.`)
        })
        const from = lines.findIndex(line => line.startsWith(items[0] ?? '#'))
        for (const [index, item] of items.entries())
          expect(lines[from + index]?.startsWith(item), `${at}: ${item}`).toBe(true)
      }
    }
  })

  test('says of each record who writes it and what needs it', () => {
    const both = outcomes.find(({ at }) => at === 'both/conditional-access/federated')
    const readme = readmeOf(both?.plainFiles ?? [])
    const numberOf = (id: string) => both?.planned.find(({ task }) => task.id === id)?.task.number
    const pilot = numberOf('assign-online-pilot')
    expect(readme).toContain(
      `- \`online-pilot-<time>.xml\` (Clixml): written by ${pilot}; read by ${numberOf('end-online-pilot-sessions')}; needed to take back ${pilot}.`,
    )
    expect(readme).toContain(
      `- \`conditional-access.json\` (JSON): written by ${numberOf('record-conditional-access')}.`,
    )
    expect(readme).toMatch(/- `smtp-accounts\.txt` \(text\): written by you/)
    for (const { at, plainFiles } of outcomes)
      expect(readmeOf(plainFiles), at).not.toMatch(/\.(?:xml|json)` \(\w+\): written by you/)
  })

  test('says the effort, and each phase by its number, also one without a task', () => {
    for (const { at, runbook, plainFiles } of outcomes) {
      const readme = readmeOf(plainFiles)
      expect(readme, at).toContain(effortInWords(runbook))
      expect(
        [...readme.matchAll(/^### Phase (\d)/gm)].map(([, number]) => Number(number)),
        at,
      ).toEqual([...phases.keys()])
    }
  })

  test('puts blockers first, and every finding with what to do', () => {
    const { runbook } = outcomes[0] ?? { runbook: [] }
    const findings = [
      { kind: 'warning', title: 'Less', text: 'A warning.', action: 'Heed it.' },
      { kind: 'blocker', title: 'More', text: 'A blocker.', action: 'Solve it.' },
    ] as const
    const readme = readmeOf(filesOf(scriptsOf(runbook, examples, { ...about, findings })))
    expect(readme).toMatch(
      /## Blockers\n\nNot possible until[\s\S]*- More\. A blocker\. \*\*Do:\*\* Solve it\.[\s\S]*- Less\. A warning\. \*\*Do:\*\* Heed it\./,
    )
    expect(readme.indexOf('A blocker.')).toBeLessThan(readme.indexOf('## How to run them'))
  })

  test('says what it is: date, link, answers, and that nothing was tested', () => {
    const readme = readmeOf(outcomes[0]?.plainFiles ?? [])
    for (const part of [about.title, about.date, about.link, ...about.answers]) expect(readme).toContain(part)
    expect(readme).toMatch(/Nothing in here has been run or tested/)
  })

  test('names the organisation and the change as they were typed, though all else has straight quotes', () => {
    const { runbook } = outcomes[0] ?? { runbook: [] }
    const organisation = 'Banque de l’État – «Пилот»'
    const changeNumber = 'CHG–7’'
    const named = { ...about, organisation, changeNumber }
    const readme = readmeOf(filesOf(scriptsOf(runbook, examples, named)))
    expect(readme).toContain(
      `- Organisation: \`${organisation}\`\n- Change number: \`${changeNumber}\`\n- ${about.answers[0]}\n`,
    )
    expect(readme.replace(organisation, '').replace(changeNumber, '')).not.toMatch(/[‘’“”–—…]/)
  })
})

describe('what comes out', () => {
  test('is the list of missing names, in the order of need, until all are there', () => {
    const { runbook } = outcomes[0] ?? { runbook: [] }
    const { policy: _, 'pilot-group': __, 'tenant-id': ___, ...some } = examples
    expect(scriptsOf(runbook, some, about)).toEqual({
      status: 'missing',
      names: ['tenant-id', 'pilot-group'],
    })
    expect(scriptsOf(runbook, { ...examples, admin: '' }, about)).toEqual({
      status: 'missing',
      names: ['admin'],
    })
  })

  test('is the list of groups that are the same, though a policy reaches one and leaves out the other', () => {
    const { runbook } = outcomes[0] ?? { runbook: [] }
    expect(scriptsOf(runbook, { ...examples, 'exclusion-group': 'mfa pilot' }, about)).toEqual({
      status: 'same-group',
      names: ['exclusion-group', 'pilot-group'],
    })
  })

  test('refuses a date that is none, because it stands in a comment', () => {
    const { runbook } = outcomes[0] ?? { runbook: [] }
    const date = '2026-11-24 #> Remove-Item' as About['date']
    expect(() => scriptsOf(runbook, examples, { ...about, date })).toThrow(/is no date/)
  })

  test('has only file names that every system takes, inside its own folder', () => {
    for (const { at, awkwardFiles } of outcomes)
      for (const { path } of awkwardFiles) {
        expect(path, at).toMatch(/^(?:README\.md|scripts\/[0-9][a-z0-9.-]+\.ps1)$/)
        expect(path, at).not.toMatch(/\.\.|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)\./i)
      }
  })

  test('is the same archive, byte for byte, and opens again', () => {
    for (const { runbook, awkwardFiles } of outcomes.slice(0, 3)) {
      const bytes = zipOf(awkwardFiles, about.date)
      expect(zipOf(filesOf(scriptsOf(runbook, awkward, about)), about.date)).toEqual(bytes)
      // Where a header keeps the day: seven bits of years since 1980, four of the month, five of the day.
      const day = new DataView(bytes.buffer, bytes.byteOffset).getUint16(12, true)
      expect([1980 + (day >> 9), (day >> 5) & 15, day & 31]).toEqual(about.date.split('-').map(Number))
      const opened = Object.entries(unzipSync(bytes)).map(([path, content]) => ({ path, content }))
      expect(opened.map(({ path }) => path)).toEqual(awkwardFiles.map(({ path }) => path))
      for (const [index, { path, content }] of opened.entries()) {
        const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
        expect(decoded, path).toBe(awkwardFiles[index]?.text)
      }
      expect(strFromU8(opened[0]?.content ?? new Uint8Array())).toContain('# Exchange Online')
    }
  })
})
