import type { Token } from '@/lib/powershell/tokens'

/** Kinds of token that have a colour; the class of each is `::highlight(token-…)` in app/globals.css. */
const coloured = new Set<Token['kind']>(['comment', 'string', 'cmdlet', 'parameter', 'keyword'])

/**
 * Colours the text of `element`, whose tokens are given, with the CSS Custom Highlight API: the text stays one
 * piece, instead of becoming thousands of elements. Browsers without it show the text in one colour.
 *
 * @returns what takes the colours away again.
 */
export function highlight(element: HTMLElement, tokens: readonly Token[]): () => void {
  if (!('highlights' in CSS)) return () => {}
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const added: (readonly [Highlight, StaticRange])[] = []
  let text = texts.nextNode() as Text | null
  let textStart = 0
  let start = 0
  for (const token of tokens) {
    while (text && start >= textStart + text.length) {
      textStart += text.length
      text = texts.nextNode() as Text | null
    }
    if (!text) break
    if (coloured.has(token.kind)) {
      const range = new StaticRange({
        startContainer: text,
        startOffset: start - textStart,
        endContainer: text,
        endOffset: Math.min(text.length, start - textStart + token.text.length),
      })
      const colour = colourOf(token.kind)
      colour.add(range)
      added.push([colour, range])
    }
    start += token.text.length
  }
  return () => {
    for (const [colour, range] of added) colour.delete(range)
  }
}

function colourOf(kind: Token['kind']): Highlight {
  const name = `token-${kind}`
  const present = CSS.highlights.get(name)
  if (present) return present
  const colour = new Highlight()
  CSS.highlights.set(name, colour)
  return colour
}
