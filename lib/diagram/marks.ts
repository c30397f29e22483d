import type { SvgAttributes, SvgElement } from '@/content/diagrams/drawing'

/** Coordinates to a tenth of a unit: finer than a screen shows, and coarse enough to stay small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

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
