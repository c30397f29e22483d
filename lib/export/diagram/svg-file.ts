import type { Drawing, SvgElement } from '@/content/diagrams/drawing'
import type { Workflow } from '@/lib/advice/workflow'
import { arrow, badge, round } from '@/lib/diagram/marks'
import { drawingTitle } from '@/lib/diagram/names'
import { colours, svgOf } from '@/lib/diagram/svg'
import {
  headingsOf,
  margin,
  originUnder,
  type Point,
  type Sheet,
  sheetOf,
  typeface,
  type Words,
} from './sheet'

/** A drawing as an SVG file: a flowchart with its title, steps and legend; a sequence diagram, which has the steps in it. */
export function svgFile(workflow: Workflow, drawing: Drawing): string {
  const picture =
    drawing.kind === 'flowchart' ? onSheet(sheetOf(workflow, drawing), drawing) : onPaper(workflow, drawing)
  const steps = workflow.steps.map(({ number, text }) => `${number}. ${text}`)
  const elements: readonly SvgElement[] = [
    ['title', {}, drawingTitle(workflow)],
    ['desc', {}, steps.join('\n')],
    ['rect', { width: picture.width, height: picture.height, fill: colours.surface }],
    ...picture.elements,
  ]
  return svgOf({
    ...picture,
    kind: drawing.kind,
    elements,
    fontFamily: `${typeface}, Helvetica, sans-serif`,
  })
}

function onSheet({ width, height, origin, words, discs, samples }: Sheet, { elements }: Drawing) {
  return {
    width,
    height,
    elements: [
      moved(origin, elements),
      ...words.flatMap(textsOf),
      ...samples.map(({ kind, start, end }): SvgElement => ['g', { class: kind }, ...arrow(start, end)]),
      ...discs.map(({ number, x, y }) => badge(number, x, y)),
    ],
  }
}

/** A drawing under its title. */
function onPaper(workflow: Workflow, { width, height, elements }: Drawing) {
  const headings = headingsOf(workflow, width)
  const origin = originUnder(headings)
  return {
    width: width + 2 * margin,
    height: Math.ceil(origin.y + height + margin),
    elements: [...headings.flatMap(textsOf), moved(origin, elements)],
  }
}

function moved({ x, y }: Point, elements: readonly SvgElement[]): SvgElement {
  return ['g', { transform: `translate(${round(x)} ${round(y)})` }, ...elements]
}

function textsOf({ left, top, height, lines, size, bold, tone }: Words): SvgElement[] {
  return lines.map((line, index) => [
    'text',
    {
      x: round(left),
      y: round(top + (height / lines.length) * (index + 0.5) + size * 0.35),
      'font-size': size,
      ...(bold ? { 'font-weight': 600 } : {}),
      fill: colours[tone],
    },
    line,
  ])
}
