import type { Drawing, SvgAttributes, SvgElement } from '@/content/diagrams/drawing'
import { attributesText, escapeXml } from '@/lib/xml'

/** What of a drawing is shown or printed: the rest need not travel with the page. */
export type Picture = Pick<Drawing, 'kind' | 'width' | 'height' | 'elements'>

/** The light colours of the site, for documents. */
export const colours = {
  surface: '#ffffff',
  sunken: '#f1f4f5',
  ink: '#17212b',
  muted: '#51606d',
  edge: '#7f8b96',
  accent: '#0b5f70',
  'on-accent': '#ffffff',
  danger: '#ad1f1f',
} as const

type Rule = {
  /** Class or tag of the element, perhaps inside an element of another class. */
  readonly on: string
  readonly inside?: string
  readonly style: SvgAttributes
}

/**
 * The rules of components/diagram/diagram.css as attributes, in their order: a document has no style sheet.
 * A test compares the two. The halo of a message is not among them: see `halo`.
 */
export const rules: readonly Rule[] = [
  { on: 'zone', style: { fill: colours.sunken, stroke: colours.edge } },
  { on: 'zone-title', style: { 'font-size': 17, 'font-weight': 600, fill: colours.muted } },
  {
    on: 'rect',
    inside: 'node',
    style: { fill: colours.surface, stroke: colours.accent, 'stroke-width': 1.4 },
  },
  {
    on: 'icon',
    style: {
      fill: 'none',
      stroke: colours.accent,
      'stroke-width': 1.4,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
  },
  ...['node', 'stop', 'badge'].map(inside => ({ on: 'text', inside, style: { 'text-anchor': 'middle' } })),
  { on: 'message', style: { 'text-anchor': 'middle' } },
  { on: 'line', style: { fill: 'none', stroke: colours.ink, 'stroke-width': 1.5 } },
  { on: 'background', style: { fill: colours.muted } },
  { on: 'line', inside: 'background', style: { stroke: colours.muted, 'stroke-dasharray': '5 4' } },
  ...['blocked', 'stop', 'legacy-label'].map(on => ({ on, style: { fill: colours.danger } })),
  {
    on: 'line',
    inside: 'blocked',
    style: { stroke: colours.danger, 'stroke-width': 2, 'stroke-dasharray': '10 4' },
  },
  { on: 'bar', style: { stroke: colours.surface, 'stroke-width': 5 } },
  { on: 'text', inside: 'stop', style: { 'font-weight': 600 } },
  { on: 'badge', style: { fill: colours.accent } },
  {
    on: 'text',
    inside: 'badge',
    style: { 'font-size': 17, 'font-weight': 600, fill: colours['on-accent'] },
  },
  { on: 'lifeline', style: { stroke: colours.edge, 'stroke-width': 1.5 } },
]

/** The size of type on each kind of drawing, as in diagram.css. */
export const sizes = { flowchart: 18, sequence: 16 } as const

/** The drawing as an SVG file of its own: light, with every colour and size as an attribute, and text as text. */
export function svgOf({
  kind,
  width,
  height,
  elements,
  fontFamily = 'IBM Plex Sans',
}: Picture & { readonly fontFamily?: string }): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'font-family': fontFamily,
    'font-size': sizes[kind],
    fill: colours.ink,
  }
  return `<svg${attributesText(attributes)}>${elements.map(element => elementText(element, [])).join('')}</svg>`
}

function elementText(node: SvgElement | string, around: readonly string[]): string {
  if (typeof node === 'string') return escapeXml(node)
  const [tag, { class: className, ...own }, ...children] = node
  const names = [tag, ...(className === undefined ? [] : [String(className)])]
  const styles = rules.filter(
    ({ on, inside }) => names.includes(on) && (inside === undefined || around.includes(inside)),
  )
  const attributes = Object.assign({ ...own }, ...styles.map(({ style }) => style))
  const inner = children.map(child => elementText(child, [...around, ...names])).join('')
  return `${className === 'message' ? halo(node) : ''}<${tag}${attributesText(attributes)}>${inner}</${tag}>`
}

/**
 * Where a message crosses a lifeline, the line stops short of the words. On the page an outline of the letters does it;
 * printed letter by letter, the outline of each would cover the one before.
 */
function halo([, { x = 0, y = 0 }, ...words]: SvgElement): string {
  const size = sizes.sequence
  const width = words.join('').length * size * 0.52
  return `<rect${attributesText({ x: Number(x) - width / 2, y: Number(y) - size, width, height: size * 1.3, fill: colours.surface })}/>`
}

/** How much of a page a drawing may be wide before its type gets too small on paper held upright. */
const widest = 950

/** The picture as it goes on paper: a wide sequence diagram in two halves, each under the names of those who take part. */
export function halvesOf(picture: Picture): readonly Picture[] {
  if (picture.kind !== 'sequence' || picture.width <= widest) return [picture]
  const { width, elements } = picture
  const of = (name: string) => elements.filter(([, { class: className }]) => className === name)
  const [actors, lifelines, messages] = [of('node'), of('lifeline'), of('interaction')]
  const half = Math.ceil(messages.length / 2)
  return [messages.slice(0, half), messages.slice(half)].map(part => {
    const first = part[0] && messages.indexOf(part[0])
    const top = first ? heightOf(messages[first - 1]) : heightOf(lifelines[0])
    const up = top - heightOf(lifelines[0])
    const height = Math.ceil(heightOf(part.at(-1)) - up + foot)
    return {
      kind: picture.kind,
      width,
      height: height + 1,
      elements: [
        ...lifelines.map(line => shortened(line, height)),
        ...actors,
        ['g', { transform: `translate(0 ${-up})` }, ...part],
      ],
    }
  })
}

/** The room below the last message. */
const foot = 28

/**
 * How far down a message of a sequence stands, or where a lifeline begins: what its path says, in units of the drawing.
 *
 * @throws if there is no such path.
 */
export function heightOf(element: SvgElement | undefined): number {
  const path =
    element?.[0] === 'g' ? element.find(child => Array.isArray(child) && child[0] === 'path') : element
  const [, y] = /^M[\d.]+ ([\d.]+)/.exec(String((path as SvgElement | undefined)?.[1].d)) ?? []
  if (y === undefined) throw new Error('A sequence diagram has a part without a path.')
  return Number(y)
}

function shortened([tag, attributes]: SvgElement, height: number): SvgElement {
  return [tag, { ...attributes, d: String(attributes.d).replace(/V.*/, `V${height}`) }]
}
