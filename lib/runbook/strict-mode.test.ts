import { beforeAll, describe, expect, test } from 'vitest'
import type { Node } from 'web-tree-sitter'
import { tasks } from '@/content/runbook'
import type { Task } from '@/content/types'
import { nodesOf, powershellParser } from '@/lib/powershell/grammar.testing'
import { printCommand } from '@/lib/powershell/print'
import { commandsOf } from './runbook'
import { variantsOf } from './variants.testing'

let parse: (text: string) => Node
beforeAll(async () => {
  parse = await powershellParser()
})

const blocks = (tasks as readonly Task[]).flatMap(variantsOf).flatMap(task =>
  commandsOf(task).map(({ command }, index) => ({
    at: `${task.id} ${index}`,
    text: printCommand(command).replace(/<[a-z-]+>/g, "'gap'"),
  })),
)

/** The members that a text reads: what stands before the dot, as written, and the name after it. */
const membersOf = (text: string) =>
  nodesOf(parse(text), 'member_access').map(({ children }) => ({
    owner: children[0]?.text ?? '',
    member: children.at(-1)?.text ?? '',
  }))

const automatic = /^\$(?:_|true|false|null|HOME|env:\w+|global:\w+)$/i

/* Scripts run under `Set-StrictMode -Version Latest`, where what is absent is an error and not empty. */
describe('under strict mode, in every block,', () => {
  test('no property is read of a list that may be empty: it is an error there', () => {
    const wrong = blocks.flatMap(({ at, text }) =>
      membersOf(text)
        .filter(({ owner, member }) => owner.startsWith('@(') && !/^Count$/.test(member))
        .map(({ owner, member }) => `${at}: ${owner}.${member}`),
    )
    expect(wrong).toEqual([])
  })

  test('only what is a list for certain is counted: one object alone has no count', () => {
    const wrong = blocks.flatMap(({ at, text }) =>
      membersOf(text)
        .filter(({ owner, member }) => member === 'Count' && !owner.startsWith('@('))
        .filter(({ owner }) => !text.includes(`${owner} = @(`) && !text.includes(`${owner} = @{`))
        .map(({ owner }) => `${at}: ${owner}.Count`),
    )
    expect(wrong).toEqual([])
  })

  test('no variable is read that the same block does not set', () => {
    const wrong = blocks.flatMap(({ at, text }) => {
      const set = new Set(
        [...text.matchAll(/(\$\w+)(?:\.\w+|\[\$?\w+\])?\s\+?=|foreach \((\$\w+) in/g)].map(
          ([, assigned, looped]) => assigned ?? looped,
        ),
      )
      const read = nodesOf(parse(text), 'variable').map(variable => variable.text.replace(/^@|\$using:/, '$'))
      return read
        .filter(variable => !automatic.test(variable) && !set.has(variable))
        .map(variable => `${at}: ${variable}`)
    })
    expect(wrong).toEqual([])
  })
})
