import { createRequire } from 'node:module'
import { Language, type Node, Parser } from 'web-tree-sitter'

/** A parameter as written; `colon` is what follows `-Name:` without a space. */
type WrittenParameter = { readonly name: string; readonly colon?: string }

/** A command as written: its words in order, before anyone knows which parameter takes a value. */
export type WrittenCommand = {
  readonly name: string
  readonly words: readonly ({ readonly parameter: WrittenParameter } | { readonly argument: string })[]
}

const require = createRequire(import.meta.url)

/** A PowerShell parser, for tests only: the site itself never parses. */
export async function powershellParser(): Promise<(text: string) => Node> {
  await Parser.init()
  const parser = new Parser()
  parser.setLanguage(
    await Language.load(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')),
  )
  return text => {
    const tree = parser.parse(withoutKnownFaults(text))
    if (!tree) throw new Error('The parser gave no tree.')
    return tree.rootNode
  }
}

/** What stands in a comment or in quotes; the digit; and a list of bare words outside of them. */
const stumblingBlocks =
  /<#[\s\S]*?#>|#[^\n]*|"(?:[^"`]|`[\s\S]|"")*"|'(?:[^']|'')*'|(?<=\s-OAuth)2(?=Client)|(?<=[ ,])([A-Z]\w*\*?(?:, [A-Z]\w*\*?)+)(?=\s|$)/g

/**
 * The grammar trips over two things that PowerShell accepts: a digit in a parameter's name, and a list of bare words.
 * What stands in comments and in quotes stays as it is.
 */
function withoutKnownFaults(text: string): string {
  return text.replace(stumblingBlocks, (found, list?: string) => {
    if (list) return list.replace(/\w+\*?/g, word => `'${word}'`)
    return found === '2' ? 'Two' : found
  })
}

/** The nodes of the given type, in order, at any depth. */
export function nodesOf(node: Node, type: string): readonly Node[] {
  return node.descendantsOfType(type).filter(found => found !== null)
}

/** The hashtables that a text assigns, by variable, with their keys and values; keys that are set later are among them. */
export function hashtablesIn(root: Node): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const tables = new Map<string, Map<string, string>>()
  for (const { target, value, node } of assignmentsIn(root)) {
    const [variable = '', key] = target.slice(1).split('.')
    const added = key === undefined ? undefined : tables.get(variable)
    if (added && key) added.set(key, value)
    const table = value.startsWith('@{') ? nodesOf(node, 'hash_literal_body')[0] : undefined
    if (!table || key !== undefined) continue
    const entries = table.children
      .filter(entry => entry?.type === 'hash_entry')
      .map(entry => [entry?.children[0]?.text ?? '', entry?.children.at(-1)?.text ?? ''] as const)
    tables.set(variable, new Map(entries))
  }
  return tables
}

/** What a text assigns, in order: the target as written, the value's text, and its node. */
export function assignmentsIn(
  root: Node,
): readonly { readonly target: string; readonly value: string; readonly node: Node }[] {
  return nodesOf(root, 'assignment_expression').flatMap(assignment => {
    const [target, , node] = assignment.children
    return target && node ? [{ target: target.text, value: node.text, node }] : []
  })
}

/** The commands in a tree, with script blocks that `&` runs left out: their content is found by itself. */
export function commandsIn(root: Node): readonly WrittenCommand[] {
  return nodesOf(root, 'command').flatMap(node => {
    const name =
      node.childForFieldName('command_name') ?? node.children.find(child => child?.type === 'command_name')
    if (!name || !/^[A-Za-z]/.test(name.text)) return []
    return [{ name: name.text, words: wordsOf(node) }]
  })
}

function wordsOf(command: Node): WrittenCommand['words'] {
  const words: ({ parameter: WrittenParameter } | { argument: string })[] = []
  let colon = false
  for (const element of command.children.flatMap(child =>
    child?.type === 'command_elements' ? child.children : [],
  )) {
    if (!element) continue
    const last = words.at(-1)
    if (element.type === 'command_argument_sep') colon = element.text.includes(':')
    else if (element.type === 'command_parameter')
      words.push({ parameter: { name: element.text.slice(1).replace('OAuthTwo', 'OAuth2') } })
    else if (colon && last && 'parameter' in last)
      words[words.length - 1] = { parameter: { ...last.parameter, colon: element.text } }
    else words.push({ argument: element.text })
  }
  return words
}

const singleQuote = /['\u2018\u2019\u201a\u201b]/

/** Reads a single-quoted literal as PowerShell's own tokenizer does: any single quote ends it unless another follows. */
export function readLiteral(text: string): { value: string; rest: string } {
  if (text[0] !== "'") throw new Error('no literal')
  let value = ''
  for (let index = 1; index < text.length; index++) {
    const character = text[index] ?? ''
    if (singleQuote.test(character)) {
      if (!singleQuote.test(text[index + 1] ?? '')) return { value, rest: text.slice(index + 1) }
      index++
    }
    value += character
  }
  throw new Error('not ended')
}
