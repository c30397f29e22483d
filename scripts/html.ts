import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A page as it was built: its text, and what a browser makes of it. */
export type HtmlPage = { readonly text: string; readonly document: DefaultTreeAdapterTypes.Document }

/** Reads a page: once, for all that looks at it. */
export function htmlPage(text: string): HtmlPage {
  return { text, document: parse(text, { sourceCodeLocationInfo: true }) }
}

/** Every element of a parsed document, in the order of the document. */
export function* elementsIn(node: Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child)
}

/**
 * A page without the entities for quotes that React writes: neither texts nor attributes in double quotes need one for an
 * apostrophe, and texts none for a double quote.
 */
export function withPlainQuotes(html: string): string {
  return html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g, (found, element) => {
    if (element) return found
    const plain = found.replaceAll('&#x27;', "'")
    return found.startsWith('<') ? plain : plain.replaceAll('&quot;', '"')
  })
}
