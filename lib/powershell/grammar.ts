import { createRequire } from 'node:module'
import { Language, type Node, Parser } from 'web-tree-sitter'

/** A parameter as written; `colon` is what follows `-Name:` without a space. */
export type WrittenParameter = { readonly name: string; readonly colon?: string }

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

/** What stands in quotes or in a comment, and a list of bare words outside of them. */
const quotedOrList =
  /<#[\s\S]*?#>|#[^\n]*|'(?:[^']|'')*'|"(?:[^"`]|`[\s\S]|"")*"|(?<=[ ,])(?<list>[A-Z]\w*\*?(?:, [A-Z]\w*\*?)+)(?=\s|$)/g

/** The grammar trips over two things that PowerShell accepts: a digit in a parameter's name, and a list of bare words. */
function withoutKnownFaults(text: string): string {
  return text
    .replace(/(?<=\s-OAuth)2(?=Client)/g, 'Two')
    .replace(quotedOrList, (found, list: string | undefined) =>
      list === undefined ? found : list.replace(/\w+\*?/g, word => `'${word}'`),
    )
}

/** The nodes of the given type, in order, at any depth. */
export function nodesOf(node: Node, type: string): readonly Node[] {
  return node.descendantsOfType(type).filter(found => found !== null)
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
