import type { Drawing, SvgElement } from '@/content/diagrams/drawing'
import { type IconId, iconSize } from '@/content/diagrams/icons'
import { zoneIds, zones } from '@/content/diagrams/zones'
import type { ElementId } from '@/content/elements'
import type { ZoneId } from '@/content/types'
import type { Workflow } from '@/lib/advice/workflow'
import { allElements, childrenOf, draws, textOf, withClass } from '@/lib/diagram/elements'
import { describeLine, type Line, linesOf } from '@/lib/diagram/lines'
import { lineHeights, middleOfText } from '@/lib/diagram/marks'
import { drawingName, drawingSubtitle } from '@/lib/diagram/names'
import { endHeight, iconFor, legendOf } from '@/lib/diagram/open-line'
import { widthOf, wrapped } from '@/lib/diagram/text-width'

export type Point = { readonly x: number; readonly y: number }

export type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Lines of text set flush left in a box. */
export type Words = Box & {
  readonly lines: readonly string[]
  readonly size: number
  readonly bold: boolean
  readonly tone: 'ink' | 'muted' | 'danger'
}

export type Zone = {
  readonly id: ZoneId
  readonly box: Box
  /** How far its title is indented, and whether it stands at the foot. */
  readonly indent: number
  readonly titleAtFoot: boolean
}

export type Part = {
  readonly element: ElementId
  readonly zone: ZoneId
  readonly box: Box
  /** Its name as it stands in the part; under the sign for the end of the blocked path. */
  readonly lines: readonly string[]
} & (
  | {
      readonly form: 'box'
      /** The middle of its name. */
      readonly name: Point
      /** Where the icon of its kind stands; absent where a policy is missing. */
      readonly icon?: Box & { readonly id: IconId }
    }
  /** The end of the red line: the sign where it is blocked, words alone where it is open. */
  | { readonly form: 'sign' }
  | { readonly form: 'words' }
)

/** A line from the edge of one part to the edge of another, straight. */
export type DrawnLine = {
  readonly line: Line
  /** What it stands for, in a sentence. */
  readonly about: string
  readonly start: Point
  readonly end: Point
  /** The middle of the disc with the number of the step, where this leg carries it. */
  readonly badge?: Point
  readonly words?: Words
}

/** One line of the legend: an example, with the disc of a step where that belongs to it. */
export type Sample = {
  readonly kind: Line['kind']
  /** What the kind means, in a sentence. */
  readonly about: string
  readonly start: Point
  readonly end: Point
}

export type Disc = Point & { readonly number: number }

/**
 * A flowchart as one sheet to download: the drawing, its title, the steps in words, the legend. Every file format
 * prints this, so a step is at the same place in all of them. Sizes are those of the drawing.
 */
export type Sheet = {
  readonly name: string
  readonly title: string
  readonly width: number
  readonly height: number
  /** Where the upper left corner of the drawing stands. */
  readonly origin: Point
  readonly zones: readonly Zone[]
  readonly parts: readonly Part[]
  readonly lines: readonly DrawnLine[]
  readonly words: readonly Words[]
  readonly discs: readonly Disc[]
  readonly samples: readonly Sample[]
}

/**
 * The typeface of the texts. Every office program has it or one of the same width; for the one of the site most would
 * take a wider one, and names would not fit their parts.
 */
export const typeface = 'Arial'

/** The corners of the sign for the end of the blocked path, in parts of its width and height: an octagon. */
export const signCorners = [
  [0.3, 0],
  [0.7, 0],
  [1, 0.3],
  [1, 0.7],
  [0.7, 1],
  [0.3, 1],
  [0, 0.7],
  [0, 0.3],
] as const

/** The radius of a disc with a number, in the drawing and beside it. */
export const discRadius = 13

/** The room around what stands on a sheet. */
export const margin = 24
const gutter = 36
const keyWidth = 320
const lineHeight = 1.35

/**
 * The sheet of a workflow with its committed drawing.
 *
 * @throws with the name of the drawing and of the step, part or zone, if one of them is not in the drawing.
 */
export function sheetOf(workflow: Workflow, drawing: Drawing): Sheet {
  const inner = drawing.width + gutter + keyWidth
  const headings = headingsOf(workflow, inner)
  const origin = originUnder(headings)
  const key = keyOf(workflow, { x: origin.x + drawing.width + gutter, y: origin.y })
  return {
    name: drawingName(workflow, 'flowchart'),
    title: workflow.architecture.title,
    width: inner + 2 * margin,
    height: Math.ceil(Math.max(origin.y + drawing.height, key.bottom) + margin),
    origin,
    ...drawnParts(workflow, drawing, origin),
    words: [...headings, ...key.words],
    discs: key.discs,
    samples: key.samples,
  }
}

/** The title of a drawing and the answer that tells it apart, for a sheet that is so wide inside. */
export function headingsOf(workflow: Workflow, width: number): readonly Words[] {
  const title = textAt(margin, margin, [workflow.architecture.title], { size: 24, bold: true, width })
  const subtitle = [drawingSubtitle(workflow)]
  return [title, textAt(margin, bottomOf(title), subtitle, { tone: 'muted', width })]
}

/** Where a drawing stands under its headings. */
export function originUnder(headings: readonly Words[]): Point {
  return { x: margin, y: Math.max(...headings.map(bottomOf)) + margin }
}

function textAt(
  left: number,
  top: number,
  lines: readonly string[],
  { size = 16, bold = false, tone = 'ink' as Words['tone'], width = keyWidth } = {},
): Words {
  return { left, top, width, height: lines.length * size * lineHeight, lines, size, bold, tone }
}

function bottomOf({ top, height }: Box): number {
  return top + height
}

/** The column beside the drawing: each step in words, and what the kinds of line mean. */
function keyOf(workflow: Workflow, { x, y }: Point) {
  const indent = 2 * discRadius + 12
  const words: Words[] = []
  const discs: Disc[] = []
  const samples: Sample[] = []
  let top = y
  const heading = (text: string) => {
    words.push(textAt(x, top, [text], { size: 17, bold: true }))
    top += 17 * lineHeight + 10
  }
  const paragraph = (text: string, left: number, bold = false) => {
    const width = x + keyWidth - left
    // The box reaches into the margin, so that a wider typeface does not break the lines anew.
    const set = textAt(left, top, wrapped(text, 15, width), { size: 15, width: width + margin, bold })
    words.push(set)
    top = bottomOf(set)
  }
  heading(`The sign-in in ${workflow.steps.length} steps`)
  for (const { number, text } of workflow.steps) {
    discs.push({ number, x: x + discRadius, y: top + (15 * lineHeight) / 2 })
    const next = top + 2 * discRadius + 2
    paragraph(text, x + indent)
    top = Math.max(top + 10, next)
  }
  top += gutter - 10
  heading('The lines')
  const legend = legendOf(workflow)
  for (const kind of Object.keys(legend) as Line['kind'][]) {
    const { title, text } = legend[kind]
    const middle = top + (15 * lineHeight) / 2
    samples.push({ kind, about: text, start: { x, y: middle }, end: { x: x + 64, y: middle } })
    paragraph(title, x + 76, true)
    paragraph(text, x + 76)
    top += 10
  }
  return { words, discs, samples, bottom: top }
}

/** The zones, parts and lines of the model, each found in the drawing. */
function drawnParts(workflow: Workflow, { elements }: Drawing, origin: Point) {
  const all = allElements(elements)
  const name = drawingName(workflow, 'flowchart')
  const found = <Found>(value: Found | undefined, what: string): Found => {
    if (value !== undefined) return value
    throw new Error(`${name}: ${what} is not in the drawing. Run npm run diagrams and commit what it writes.`)
  }
  const point = (x: unknown, y: unknown) => ({ x: origin.x + Number(x), y: origin.y + Number(y) })

  const drawnZones = zoneIds
    .filter(id => workflow.nodes.some(node => node.zone === id))
    .map((id): Zone => {
      const [, rect] = found(
        all.find(([, attributes]) => attributes['data-zone'] === id),
        `the zone ${id}`,
      )
      const title = withClass(all, 'zone-title').find(text => textOf(text) === zones[id])
      const [, place] = found(title, `the title of the zone ${id}`)
      const box = boxFrom(rect, origin)
      const baseline = point(place.x, place.y)
      return {
        id,
        box,
        indent: baseline.x - box.left,
        titleAtFoot: baseline.y > box.top + box.height / 2,
      }
    })

  const parts = workflow.nodes.map(({ element, zone }): Part => {
    const drawn = found(
      all.find(([, attributes]) => attributes['data-element'] === element),
      `the part ${element}`,
    )
    const inside = childrenOf(drawn)
    const rect = inside.find(([tag]) => tag === 'rect')
    const texts = inside.filter(([tag]) => tag === 'text')
    const lines = texts.map(textOf)
    const { x, y } = middleOfText(texts, lineHeights.flowchart)
    const name = point(x, y)
    if (rect) {
      const box = boxFrom(rect[1], origin)
      const id = iconFor(element, workflow)
      if (!id) return { element, zone, lines, form: 'box', box, name }
      const [, { transform }] = found(withClass(inside, 'icon')[0], `the icon of ${element}`)
      const [, left, top] = /^translate\(([\d.]+) ([\d.]+)\)$/.exec(String(transform)) ?? []
      const corner = point(left, top)
      const icon = { id, left: corner.x, top: corner.y, width: iconSize, height: iconSize }
      return { element, zone, lines, form: 'box', box, name, icon }
    }
    if (!workflow.isOpen) {
      const sign = found(withClass(inside, 'sign')[0], `the sign of ${element}`)
      return { element, zone, lines, form: 'sign', box: boxAround(pointsOf(sign), origin) }
    }
    const width = Math.max(...lines.map(line => widthOf(line, 18)))
    const box = { left: name.x - width / 2, top: name.y - endHeight / 2, width, height: endHeight }
    return { element, zone, lines, form: 'words', box }
  })

  const waiting = all.filter(([, attributes]) => 'data-line' in attributes)
  const badges = withClass(all, 'badge')
  const label = withClass(all, 'legacy-label')
  const lines = linesOf(workflow).map((line): DrawnLine => {
    const index = waiting.findIndex(element => draws(element, line))
    const [drawn] = waiting.splice(index, index === -1 ? 0 : 1)
    const inside = childrenOf(found(drawn, describeLine(line)))
    const [path] = withClass(inside, 'line').map(pointsOf)
    const [end, otherEnd] = withClass(inside, 'head').flatMap(tipsOf)
    const start = otherEnd ?? found(path?.[0], `the beginning of ${describeLine(line)}`)
    const tip = found(end, `the head of ${describeLine(line)}`)
    const ends = {
      line,
      about: aboutLine(line, workflow),
      start: point(start.x, start.y),
      end: point(tip.x, tip.y),
    }
    if (line.kind === 'interaction' && line.badge) {
      const badge = found(
        badges.find(([, attributes]) => attributes['data-step'] === line.step),
        `the number of step ${line.step}`,
      )
      const [, { cx, cy }] = found(childrenOf(badge)[0], `the disc of step ${line.step}`)
      return { ...ends, badge: point(cx, cy) }
    }
    if (line.kind !== 'blocked' || line.label === undefined) return ends
    const [, first] = found(label[0], 'what the blocked path is')
    const { x, y } = point(first.x, first.y)
    const words = textAt(x, y - 18, label.map(textOf), { size: 18, tone: 'danger', width: 130 })
    return { ...ends, words }
  })
  return { zones: drawnZones, parts, lines }
}

function aboutLine(line: Line, workflow: Workflow): string {
  switch (line.kind) {
    case 'interaction':
      return `Step ${line.step}: ${workflow.steps.find(({ number }) => number === line.step)?.text}`
    case 'background':
      return `${workflow.links.find(({ from, to }) => from === line.from && to === line.to)?.text}`
    case 'blocked':
      return `${legendOf(workflow).blocked.title}: ${workflow.architecture.blocked.label}`
  }
}

function boxFrom({ x, y, width, height }: SvgElement[1], origin: Point): Box {
  return {
    left: origin.x + Number(x),
    top: origin.y + Number(y),
    width: Number(width),
    height: Number(height),
  }
}

function boxAround(points: readonly Point[], origin: Point): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {
    left: origin.x + left,
    top: origin.y + top,
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - top,
  }
}

/** The points of a path of straight lines; the drawings have no other. */
function pointsOf([, { d }]: SvgElement): Point[] {
  return [...`${d}`.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
}

/** The tips of one or two arrow heads: where each of their outlines begins. */
function tipsOf([, { d }]: SvgElement): Point[] {
  return [...`${d}`.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
}
