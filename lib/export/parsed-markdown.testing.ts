/** For tests only: Markdown as GitHub reads it. */
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'

const options = {
  extensions: [gfm(), frontmatter(['yaml'])],
  mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
}

/** The tree of a document, its front matter apart where there is one. */
export function parsed(markdown: string): Root {
  return fromMarkdown(markdown, options)
}

/** Every node of one kind, in the order of the document. */
export function nodesOf<Type extends Nodes['type']>(
  node: Nodes,
  type: Type,
): readonly Extract<Nodes, { type: Type }>[] {
  const inside = 'children' in node ? node.children.flatMap(child => nodesOf(child, type)) : []
  return node.type === type ? [node as Extract<Nodes, { type: Type }>, ...inside] : inside
}

/** What a reader sees of a node: its text, without what HTML adds. */
export function visible(node: Nodes): string {
  if (node.type === 'html') return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(visible).join('') : ''
}

/** The kinds of nodes and how they lie in each other; text and code in a line count as one kind. */
export function outline(node: Nodes): unknown {
  if (!('children' in node)) return node.type === 'inlineCode' ? 'text' : node.type
  const children = node.children.map(outline)
  return [node.type, ...children.filter((child, index) => child !== 'text' || children[index - 1] !== 'text')]
}

/** The numbers of the sources that the text of a document cites, and those that its last table lists, each in order. */
export function sourcesIn(root: Root): {
  readonly cited: readonly string[]
  readonly listed: readonly string[]
} {
  const rows = nodesOf(root, 'table').at(-1)?.children.slice(1) ?? []
  const cited = nodesOf(root, 'text').flatMap(({ value }) =>
    [...value.matchAll(/\[(\d+)\]/g)].map(([, number = '']) => number),
  )
  return {
    cited: [...new Set(cited)].sort(),
    listed: rows.map(({ children: [first] }) => (first ? visible(first) : '')).sort(),
  }
}
