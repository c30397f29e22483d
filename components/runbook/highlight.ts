import type { Token } from '@/lib/powershell/tokens'

/** Kinds of token that have a colour; the style of each is `::highlight(token-…)` in highlight.css. */
const coloured = new Set<Token['kind']>(['comment', 'string', 'cmdlet', 'parameter', 'keyword'])

const shown = new WeakMap<Element, (isNear: boolean) => void>()
let observer: IntersectionObserver | undefined

/**
 * Colours the text of `element` with the CSS Custom Highlight API while it is in sight or nearly so: the text stays
 * one piece, instead of becoming thousands of elements, and what is far away costs nothing. `tokensOf` gives the
 * tokens of the text. Browsers without the interface show the text in one colour; so does one with forced colours, which
 * would show every token as selected text.
 *
 * @returns what takes the colours away again.
 */
export function highlight(element: HTMLElement, tokensOf: () => readonly Token[]): () => void {
  if (!('highlights' in CSS) || window.matchMedia('(forced-colors: active)').matches) return () => {}
  observer ??= observe()
  let uncolour = () => {}
  shown.set(element, isNear => {
    uncolour()
    uncolour = isNear ? colour(element, tokensOf()) : () => {}
  })
  observer.observe(element)
  return () => {
    uncolour()
    shown.delete(element)
    observer?.unobserve(element)
  }
}

function observe(): IntersectionObserver {
  // Without it a command has one colour.
  import('./highlight.css').catch(() => {})
  return new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) shown.get(target)?.(isIntersecting)
    },
    { rootMargin: '50%' },
  )
}

function colour(element: HTMLElement, tokens: readonly Token[]): () => void {
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
      const ranges = colourOf(token.kind)
      ranges.add(range)
      added.push([ranges, range])
    }
    start += token.text.length
  }
  return () => {
    for (const [ranges, range] of added) ranges.delete(range)
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
