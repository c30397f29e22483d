import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Node } from 'web-tree-sitter'
import type { Command } from '@/content/command'
import { type NameId, nameIds, names } from '@/content/names'
import { tasks } from '@/content/runbook'
import type { Task } from '@/content/types'
import { nastyNames, textsFor } from '@/lib/link/attacks.testing'
import { checkName } from '@/lib/link/names'
import { powershellParser } from '@/lib/powershell/grammar.testing'
import { missingNames, namesIn, printCommand, type Values } from '@/lib/powershell/print'
import { staysOneInFilter } from './properties.testing'
import { commandsOf } from './runbook'
import { variantsOf } from './variants.testing'

let parse: (text: string) => Node
beforeAll(async () => {
  parse = await powershellParser()
})

/** Every block of every task that has a place for a name: the command, the verification and the way back. */
const blocks: readonly { readonly at: string; readonly command: Command }[] = [
  ...new Map(
    (tasks as readonly Task[])
      .flatMap(task =>
        variantsOf(task).flatMap(variant =>
          commandsOf(variant).map(({ command }) => ({ at: task.id, command })),
        ),
      )
      .filter(({ command }) => namesIn(command).length > 0)
      .map(block => [JSON.stringify(block), block]),
  ).values(),
]

/** The names with one value each, so that lists have as many entries as in the examples. */
function valuesFrom(textOf: (id: NameId) => string): Values {
  return Object.fromEntries(nameIds.map(id => [id, textOf(id)]))
}

/** The parsed structure: kinds of nodes and how they lie in each other, whatever the strings hold. */
function shapeOf(command: Command, values: Values): string {
  const root = parse(printCommand(command, values))
  const shape = `${root.hasError ? 'with errors ' : ''}${root.toString()}`
  root.tree.delete()
  return shape
}

describe('every block with the organisation’s own names', () => {
  const usual = new Map<Command, string>()
  beforeAll(() => {
    for (const { command } of blocks)
      usual.set(
        command,
        shapeOf(
          command,
          valuesFrom(id => names[id].example),
        ),
      )
  })

  test('is there to be tested', () => {
    expect(blocks.length).toBeGreaterThan(40)
    expect(new Set(blocks.flatMap(({ command }) => namesIn(command))).size).toBe(nameIds.length - 1)
  })

  test('keeps its structure with names that look like attacks', () => {
    for (const round of [0, 1, 2] as const) {
      const values = valuesFrom(id => nastyNames[id][round])
      for (const { at, command } of blocks) expect(shapeOf(command, values), at).toBe(usual.get(command))
    }
  })

  test('keeps its structure with whatever the rules of the names accept', () => {
    const one = (id: NameId) =>
      textsFor(id)
        .map(text => {
          const checked = checkName(id, text)
          return 'ok' in checked ? [checked.ok ?? ''].flat()[0] : ''
        })
        .filter(value => value !== undefined && value !== '')
    fc.assert(
      fc.property(
        fc.constantFrom(...blocks),
        fc.record(Object.fromEntries(nameIds.map(id => [id, one(id)]))),
        ({ command }, values) => shapeOf(command, values) === usual.get(command),
      ),
      { numRuns: 1000 },
    )
  })
})

test('a name in a filter stays one string of it, whatever the rule of the name accepts', () => {
  fc.assert(staysOneInFilter(), { numRuns: 1000 })
})

const gap = new RegExp(`<(?:${nameIds.join('|')})>`)

/**
 * The parts in which a console takes a text that is pasted into it line by line. A line that opens something, and has
 * no error of its own, waits until it is closed; our blocks have no blank line, which would end the waiting. A line
 * with a gap is an error at once: what it opened does not wait, and the next line begins anew.
 */
function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let waits = false
  for (const line of text.split('\n')) {
    const part: string = waits ? `${parts.pop()}\n${line}` : line
    waits = isOpen(part) && (waits || !gap.test(line))
    parts.push(part)
  }
  return parts
}

/** Whether a bracket is still open, or the last line ends in what must go on. */
function isOpen(text: string): boolean {
  const code = text.replace(/"[^"]*"|'(?:[^']|'')*'/g, '')
  return (code.match(/[({]/g)?.length ?? 0) > (code.match(/[)}]/g)?.length ?? 0) || /[|,=+]$/.test(code)
}

/** Every choice of one or more of these. */
function subsetsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items
    .reduce<readonly Item[][]>(
      (subsets, item) => subsets.flatMap(subset => [subset, [...subset, item]]),
      [[]],
    )
    .slice(1)
}

/** Everything but reading, sorting and showing, and the folder and the connection that reading needs. */
const changes =
  /\b(?!New-(?:Item|Object)\b)(?:Set|New|Update|Remove|Revoke|Restart|Enable|Disable|Add|Register|Start|Stop|Clear|Reset|Grant)-[A-Z]\w+/

describe('a block in which names are missing', () => {
  const cases = blocks.flatMap(({ at, command }) =>
    subsetsOf(missingNames(command)).map(missing => ({
      at: `${at} without ${missing.join(', ')}`,
      text: printCommand(
        command,
        valuesFrom(id => (missing.includes(id) ? '' : names[id].example)),
      ),
      missing,
    })),
  )

  test('has a gap for each of them, whichever they are', () => {
    expect(cases.length).toBeGreaterThan(40)
    for (const { at, text, missing } of cases) {
      for (const id of nameIds) expect(text.includes(`<${id}>`), at).toBe(missing.includes(id))
    }
  })

  test('changes nothing, even when it is pasted line by line', () => {
    const wrong = cases.flatMap(({ at, text }) =>
      partsOf(text)
        .filter(part => changes.test(part) && !gap.test(part))
        .map(part => `${at}: ${part}`),
    )
    expect(wrong).toEqual([])
  })

  test('is cut where a console would cut it', () => {
    expect(partsOf('& {\n  $x = <admin>\n  Set-User -Identity $x\n}')).toHaveLength(1)
    expect(partsOf('$x = <admin>\nSet-User -Identity $x')).toEqual(['$x = <admin>', 'Set-User -Identity $x'])
    expect(partsOf('foreach ($x in <admin>) {\n  Set-User -Identity $x\n}')).toEqual([
      'foreach ($x in <admin>) {',
      '  Set-User -Identity $x',
      '}',
    ])
    expect(partsOf("Get-User -Identity 'a(' |\n  Set-User")).toHaveLength(1)
    expect(partsOf('& {\n  $x = 1\n}\nSet-User -Identity $x')).toHaveLength(2)
  })
})
