import type { Drawing, SvgElement } from '@/content/diagrams/drawing'

/** What the drawing says of a server that has no authentication policy, in place of the policy and of its sign. */
const words = { policy: ['No policy to', 'refuse it'], end: 'Let in' } as const

/** Said beside files that are the same for every version of Exchange. */
export const filesAreClosed =
  'The files show the red line as blocked: they are drawn for a version with authentication policies.'

/** The drawing where nothing refuses legacy authentication: its line ends in no stop sign. */
export function withOpenLine(drawing: Drawing): Drawing {
  return { ...drawing, elements: drawing.elements.map(opened) }
}

function opened(element: SvgElement): SvgElement {
  const [tag, attributes, ...children] = element
  if (attributes['data-element'] === 'blocked') {
    const top = Number(/^M[\d.]+ ([\d.]+)/.exec(String(partOf(children, 'sign')?.[1].d))?.[1])
    // In the place of the sign, below the head of the line.
    return [tag, attributes, ...children.filter(isText).map(text => saying(text, words.end, top + 22))]
  }
  if (attributes['data-element'] === 'authentication-policy') {
    const texts = children.filter(isText)
    const others = children.filter(child => !isText(child) && classOf(child) !== 'icon')
    return [
      tag,
      attributes,
      ...others,
      ...texts.map((text, index) => saying(text, words.policy[index] ?? '', Number(text[1].y) - 14)),
    ]
  }
  return element
}

function saying([tag, attributes]: SvgElement, words: string, y: number): SvgElement {
  return [tag, { ...attributes, y }, words]
}

function partOf(children: readonly (SvgElement | string)[], name: string): SvgElement | undefined {
  return children.find((child): child is SvgElement => classOf(child) === name)
}

function classOf(child: SvgElement | string): unknown {
  return typeof child === 'string' ? undefined : child[1].class
}

function isText(child: SvgElement | string): child is SvgElement {
  return typeof child !== 'string' && child[0] === 'text'
}
