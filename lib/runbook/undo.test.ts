/*
 * Record, change and undo of each changing task, followed through the text of the commands: nothing is run. An undo
 * reads a record that was written before the change and restores what is in it; or it removes what its task made; or
 * it goes back to what an earlier task has set.
 */
import { beforeAll, expect, test } from 'vitest'
import type { Node } from 'web-tree-sitter'
import { names } from '@/content/names'
import {
  assignmentsIn,
  commandsIn,
  hashtablesIn,
  nodesOf,
  powershellParser,
} from '@/lib/powershell/grammar.testing'
import { printCommand } from '@/lib/powershell/print'
import type { RunbookTask } from './runbook'
import { allCases } from './variants.testing'

/** Where the state before the change is what an earlier task has set, its record is that task's command. */
const stepBefore: Readonly<Record<string, string>> = {
  'allow-protocol-online': 'create-online-policy',
  'switch-on-mfa-pilot': 'create-mfa-pilot',
  'switch-on-mfa-all': 'create-mfa-all',
  'switch-on-mfa-everywhere': 'create-mfa-everywhere',
  'open-server-at-once': 'create-server-policy',
  'switch-tokens-off-at-once': 'switch-on-hybrid-modern-authentication',
  'switch-tokens-off-at-once-old': 'switch-on-hybrid-modern-authentication-old',
  'switch-on-block-legacy': 'create-block-legacy',
  'release-server-hold': 'set-server-hold',
  'require-adfs-mfa-everyone': 'require-adfs-mfa-pilot',
  'ask-by-strength': 'create-mfa-all',
}

/** A file of the record folder, times as `*`; `properties` is undefined where whole objects were written. */
type Written = {
  readonly file: string
  readonly at: number
  readonly properties: readonly string[] | undefined
}

/** What a command does, as far as its text shows. */
type Reading = {
  readonly text: string
  readonly written: readonly Written[]
  /** The files that it reads back, and what it takes from them. */
  readonly read: readonly string[]
  readonly taken: readonly string[]
  /** Cmdlet and parameter of each value that it sets; names of what is changed are left out. */
  readonly sets: readonly string[]
  readonly firstChange: number
  readonly made: readonly string[]
  readonly removed: readonly string[]
}

let parse: (text: string) => Node
beforeAll(async () => {
  parse = await powershellParser()
})

const values = Object.fromEntries(Object.entries(names).map(([id, { example }]) => [id, example]))
const changes = /^(?:Set|Update|Remove)-|^New-(?:Authentication|Mg|ItemProperty)/
const identities =
  /^(?:Identity|TargetIdentifier|DomainId|InternalDomainFederationId|ConditionalAccessPolicyId|Path|Name|PropertyType|Force|Confirm)$/

const readings = new Map<string, Reading>()

function readingOf(text: string): Reading {
  const known = readings.get(text)
  if (known) return known
  const root = parse(text)
  const variables = new Map(assignmentsIn(root).map(({ target, value }) => [target, value]))
  const commands = nodesOf(root, 'command')
  const words = commandsIn(root)
  const reading: Reading = {
    text,
    written: commands
      .filter(({ text }) => /^(?:Export-Clixml|Out-File)\b/.test(text) && text.includes('-NoClobber'))
      .map(command => ({
        file: fileOf(/-(?:File)?Path (\S+)/.exec(command.text)?.[1] ?? '', variables),
        at: command.startIndex,
        properties: propertiesOf(sourceOf(command), variables),
      })),
    ...takenFrom(root, variables),
    sets: words
      .filter(({ name }) => changes.test(name) && !name.startsWith('Remove-'))
      .flatMap(({ name, words }) =>
        words
          .flatMap(word => {
            if ('parameter' in word) return [word.parameter.name]
            return word.argument.startsWith('@')
              ? [...(hashtablesIn(root).get(word.argument.slice(1))?.keys() ?? [])]
              : []
          })
          .filter(parameter => !identities.test(parameter))
          .map(parameter => `${name} -${parameter}`),
      ),
    firstChange: Math.min(
      ...commands.filter(({ text }) => changes.test(text)).map(({ startIndex }) => startIndex),
    ),
    made: [...text.matchAll(/New-AuthenticationPolicy -Name ('[^']+')/g)].map(([, name = '']) => name),
    removed: [...text.matchAll(/Remove-AuthenticationPolicy -Identity ('[^']+')/g)].map(
      ([, name = '']) => name,
    ),
  }
  readings.set(text, reading)
  return reading
}

/** The text before a command in its pipeline. */
function sourceOf(command: Node): string {
  const chain = command.parent
  return chain ? chain.text.slice(0, command.startIndex - chain.startIndex) : ''
}

/** A path as the name of its file in the record folder, through the variables that hold it. */
function fileOf(path: string, variables: ReadonlyMap<string, string>): string {
  const [variable = ''] = path.split('.')
  const held = variables.get(variable)
  if (held !== undefined && held !== path) return fileOf(held, variables)
  const file = /(?:\$records|OutlookMfa)\/([^"]+)"/.exec(path)?.[1]
  return file?.replace(/\$\w+/, '*') ?? path
}

/** The properties of the objects that a pipeline writes, or undefined where it writes whole objects. */
function propertiesOf(source: string, variables: ReadonlyMap<string, string>): readonly string[] | undefined {
  const [variable = ''] = /^\$\w+/.exec(source) ?? []
  const text = (variables.get(variable) ?? '') + source.slice(variable.length)
  const selected = text.lastIndexOf('Select-Object -Property ')
  if (selected >= 0) {
    const list = text.slice(selected + 'Select-Object -Property '.length)
    const [held = ''] = /^\$\w+/.exec(list) ?? []
    return [...(variables.get(held) ?? list).matchAll(/'(\w+)'/g)].map(([, name = '']) => name)
  }
  if (!text.includes('[pscustomobject]@{')) return undefined
  return [...text.matchAll(/(?:[;{]|\n)\s*(\w+) = /g)].map(([, name = '']) => name)
}

/** What a text reads from records, and which properties of the recorded objects it uses. */
function takenFrom(root: Node, variables: ReadonlyMap<string, string>): Pick<Reading, 'read' | 'taken'> {
  const loops = nodesOf(root, 'foreach_statement').map(loop => ({
    target: loop.children.find(child => child?.type === 'variable')?.text ?? '',
    value: loop.children.find(child => child?.type === 'pipeline')?.text ?? '',
  }))
  const sources = [...assignmentsIn(root).map(({ target, value }) => ({ target, value })), ...loops]
  const held = new Map([...variables, ...loops.map(({ target, value }) => [target, value] as const)])
  const recorded = new Set<string>()
  const holdsRecord = (value: string) =>
    value.includes('Import-Clixml') ||
    [...recorded].some(variable => new RegExp(`\\${variable}(?![\\w.])`).test(value))
  for (let size = -1; size !== recorded.size; ) {
    size = recorded.size
    for (const { target, value } of sources) {
      if (/^\$\w+$/.test(target) && !value.startsWith('@{') && holdsRecord(value)) recorded.add(target)
    }
  }
  const taken = nodesOf(root, 'member_access').flatMap(access => {
    const [owner, , member] = access.children
    return recorded.has(owner?.text ?? '') && member ? [member.text] : []
  })
  const inPipelines = sources
    .filter(({ target, value }) => recorded.has(target) && holdsRecord(value))
    .flatMap(({ value }) => [...value.matchAll(/\$_\.(\w+)/g)].map(([, name = '']) => name))
  const files = nodesOf(root, 'command')
    .filter(({ text }) => text.startsWith('Import-Clixml'))
    .map(({ text }) => recordPath(/-Path (\S+)/.exec(text)?.[1] ?? '', held))
  return { read: files, taken: [...new Set([...taken, ...inPipelines])].filter(name => name !== 'Count') }
}

/** The file behind a path that a loop or a search for files holds. */
function recordPath(path: string, held: ReadonlyMap<string, string>): string {
  if (/OutlookMfa\//.test(path)) return fileOf(path.endsWith('"') ? path : `${path}"`, held)
  const value = held.get(path.split('.')[0] ?? '') ?? ''
  const direct = /OutlookMfa\/([^"]+)"/.exec(value)?.[1]
  if (direct) return direct
  const [next = ''] = /\$\w+/.exec(value) ?? []
  return next === '' ? path : recordPath(next, held)
}

/** A task with what its command and its way back do. */
type Followed = { readonly task: RunbookTask; readonly main: Reading; readonly undo?: Reading }

const followed = (task: RunbookTask): Followed => ({
  task,
  main: readingOf(task.command ? printCommand(task.command.command, values) : ''),
  ...('command' in task.undo && { undo: readingOf(printCommand(task.undo.command.command, values)) }),
})

/** What is wrong with the way back of a task, given the records of the tasks before it in the same runbook. */
function faultsOf({ task, main, undo }: Followed, before: readonly Followed[]): readonly string[] {
  if (!task.changes || !undo) return []
  const earlier = before.flatMap(each => each.main.written)
  const own = main.written.filter(({ at }) => at < main.firstChange)
  if (undo.read.length > 0) {
    const unset = main.sets.filter(setting => !undo.sets.includes(setting))
    return [
      ...unset.map(setting => `leaves ${setting} as it is`),
      ...undo.read.flatMap(file => {
        const records = [...earlier, ...own].filter(written => written.file === file)
        if (records.length === 0) return [`reads ${file}, which nothing has written before the change`]
        if (undo.taken.length === 0) return [`takes nothing from ${file}`]
        return undo.taken
          .filter(property => !records.some(({ properties }) => properties?.includes(property) ?? true))
          .map(property => `takes ${property} from ${file}, which does not hold it`)
      }),
    ]
  }
  const origin = stepBefore[task.id]
  if (origin !== undefined) {
    const text = before.find(each => each.task.id === origin)?.main.text ?? ''
    // What is refused, and how a request travels, sets nothing.
    const setting = undo.text.replace(/throw '[^']+'|(?:Method|ContentType) = '[^']+'/g, '')
    const literals = setting.match(/'[^']+'/g) ?? []
    return literals
      .filter(literal => !text.includes(literal.replace(/\*'$/, '')))
      .map(literal => `sets or names ${literal}, which ${origin} has not set`)
  }
  if (undo.removed.length > 0 || main.made.length > 0) {
    return JSON.stringify(undo.removed) === JSON.stringify(main.made)
      ? []
      : [`made ${main.made.join(', ')} and removes ${undo.removed.join(', ')}`]
  }
  if (undo.text.includes('Remove-MgIdentityConditionalAccessPolicy')) {
    const titles = [...undo.text.matchAll(/DisplayName -eq ('[^']+')/g)].map(([, title = '']) => title)
    return titles.length === 1 && main.text.includes(titles[0] ?? '')
      ? []
      : ['removes another policy than it made']
  }
  return ['neither reads a record nor removes what it made']
}

test('each undo restores what was on record before the change, or removes exactly what its task made', () => {
  const found = new Set<string>()
  const ways = new Set<string>()
  for (const { at, tasks } of allCases()) {
    const all = tasks.map(followed)
    for (const [index, each] of all.entries()) {
      const { task, undo } = each
      if (task.changes && undo) ways.add(task.id)
      for (const fault of faultsOf(each, all.slice(0, index))) found.add(`${task.id} ${fault} (${at})`)
    }
  }
  expect([...found]).toEqual([])
  expect(ways.size).toBeGreaterThan(25)
})

test('a fault in any of the three is found', () => {
  const [{ tasks } = { tasks: [] }] = allCases().filter(
    ({ situation }) => situation.mailbox === 'exchange-server',
  )
  const faultsAfter = (id: string, part: 'command' | 'undo', from: string, to: string) => {
    const index = tasks.findIndex(task => task.id === id)
    const task = tasks[index]
    if (!task?.command || !('command' in task.undo)) return ['the task is not there']
    const altered = (command: RunbookTask['command']) => {
      const text = printCommand(command?.command ?? [], values)
      expect(text, id).toContain(from)
      return { shell: 'exchange-server', command: [text.replace(from, to)] } as const
    }
    const changed =
      part === 'command'
        ? { ...task, command: altered(task.command) }
        : { ...task, undo: { ...task.undo, command: altered(task.undo.command) } }
    return faultsOf(followed(changed), tasks.slice(0, index).map(followed))
  }
  expect(faultsAfter('assign-server-pilot', 'command', ", 'AuthenticationPolicy'", '')).toEqual([
    'takes AuthenticationPolicy from server-pilot-*.xml, which does not hold it',
  ])
  expect(faultsAfter('assign-server-pilot', 'command', 'server-pilot-', 'other-')).toEqual([
    'reads server-pilot-*.xml, which nothing has written before the change',
  ])
  expect(faultsAfter('assign-server-pilot', 'command', ' -NoClobber', '')).toHaveLength(1)
  expect(
    faultsAfter('set-server-default', 'undo', 'DefaultAuthenticationPolicy $s', 'EwsEnabled $s'),
  ).toEqual(['leaves Set-OrganizationConfig -DefaultAuthenticationPolicy as it is'])
  expect(
    faultsAfter('set-authorization-server', 'undo', 'server-auth-servers', 'server-policies'),
  ).toHaveLength(0)
  expect(
    faultsAfter('set-authorization-server', 'undo', 'server-auth-servers', 'server-assigned'),
  ).not.toEqual([])
  expect(faultsAfter('create-server-policy', 'undo', "'Block Legacy Outlook'", "'Other'")).toHaveLength(1)
})

test('no default is taken back but the one that the task set: run late, its undo leaves another alone', () => {
  const ways = new Set<string>()
  for (const { at, tasks } of allCases()) {
    for (const task of tasks) {
      const { main, undo } = followed(task)
      const [, policy] = /-DefaultAuthenticationPolicy ('[^']+')/.exec(main.text) ?? []
      if (!policy || !undo) continue
      ways.add(task.id)
      const [before = ''] = undo.text.split('Set-OrganizationConfig')
      expect(before, at).toContain(`.Name -ne ${policy}) {\n    throw `)
    }
  }
  expect([...ways].sort()).toEqual(['set-online-default', 'set-server-default', 'set-server-hold'])
})
