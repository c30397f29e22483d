import type { SvgAttributes, SvgElement } from '@/content/diagrams/drawing'
import { type IconId, icons, type Stroke } from '@/content/diagrams/icons'
import { type ElementId, elements } from '@/content/elements'
import type { Element } from '@/content/types'

/** Coordinates to a tenth of a unit: finer than a screen shows, and coarse enough to stay small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** From one line of a text to the next, in each kind of drawing. */
export const lineHeights = { flowchart: 22, sequence: 20 } as const

/** Lines of text set around a middle, both ways. */
export function centredText(
  lines: readonly string[],
  x: number,
  y: number,
  lineHeight: number,
  attributes: SvgAttributes,
): SvgElement[] {
  return lines.map((line, index) => [
    'text',
    { ...attributes, x: round(x), y: round(y + baseline(index, lines.length, lineHeight)) },
    line,
  ])
}

/** From the middle of a block of lines to the baseline of one of them: a third of a line under its own middle. */
function baseline(index: number, count: number, lineHeight: number): number {
  return (index - (count - 1) / 2) * lineHeight + lineHeight * 0.29
}

/** The middle of lines that `centredText` has set. */
export function middleOfText(lines: readonly SvgElement[], lineHeight: number): { x: number; y: number } {
  const [first, last] = [lines[0]?.[1], lines.at(-1)?.[1]]
  const y = (Number(first?.y) + Number(last?.y)) / 2 - baseline(0, 1, lineHeight)
  return { x: Number(first?.x), y }
}

const head = { length: 10, width: 9 }

/** A straight line with an arrow head at its end, and one at its start too if it goes both ways. */
export function arrow(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  bothWays = false,
): SvgElement[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  const point = (distance: number, aside = 0) =>
    `${round(from.x + along.x * distance - along.y * aside)} ${round(from.y + along.y * distance + along.x * aside)}`
  const tip = (at: number, towards: 1 | -1) => {
    const base = at - towards * head.length
    return `M${point(at)}L${point(base, head.width / 2)}L${point(base, -head.width / 2)}Z`
  }
  const start = bothWays ? head.length : 0
  return [
    ['path', { class: 'line', d: `M${point(start)}L${point(length - head.length)}` }],
    ['path', { class: 'head', d: tip(length, 1) + (bothWays ? tip(0, -1) : '') }],
  ]
}

/** A number in a disc. */
export function badge(number: number, x: number, y: number): SvgElement {
  return [
    'g',
    { class: 'badge', 'data-step': number },
    ['circle', { cx: round(x), cy: round(y), r: 13 }],
    ['text', { x: round(x), y: round(y + 6) }, `${number}`],
  ]
}

/** The sign of the kind of part that an element is, with its upper left corner at a point; nothing for the stop sign. */
export function iconOf(element: ElementId, left: number, top: number): SvgElement[] {
  const id = iconIdOf(element)
  if (!id) return []
  return [
    [
      'path',
      {
        class: 'icon',
        transform: `translate(${round(left)} ${round(top)})`,
        d: strokesOf(id).map(strokePath).join(''),
      },
    ],
  ]
}

/** Which icon an element has; the stop sign has none, because it is a sign itself. */
export function iconIdOf(element: ElementId): IconId | undefined {
  const { icon }: Element = elements[element]
  return icon
}

/** What an icon is drawn with. */
export function strokesOf(icon: IconId): readonly Stroke[] {
  return icons[icon]
}

function strokePath(stroke: Stroke): string {
  if (!isCircle(stroke)) return `M${stroke.map(([x, y]) => `${x} ${y}`).join('L')}`
  const { x, y, radius } = stroke
  const half = (across: number) => `a${radius} ${radius} 0 1 0 ${across} 0`
  return `M${x - radius} ${y}${half(2 * radius)}${half(-2 * radius)}`
}

/** Whether a stroke of an icon is a circle, not a line through points. */
export function isCircle(stroke: Stroke): stroke is Extract<Stroke, { radius: number }> {
  return 'radius' in stroke
}
