import { zones } from '@/content/diagrams/zones'
import type { Line } from '@/lib/diagram/lines'
import { iconOf, round } from '@/lib/diagram/marks'
import { colours, svgOf } from '@/lib/diagram/svg'
import { type XmlElement, xmlDocument } from '@/lib/xml'
import {
  type Box,
  type Disc,
  type DrawnLine,
  discRadius,
  type Part,
  type Point,
  type Sample,
  type Sheet,
  signCorners,
  typeface,
  type Words,
  type Zone,
} from './sheet'

type Style = { readonly [key: string]: string | number }

/** Labels are plain text, not HTML: an SVG that draw.io exports then has real text. */
const text: Style = {
  html: 0,
  fontFamily: `${typeface},Helvetica,sans-serif`,
  fontColor: colours.ink,
}

/** Dashes are in parts of the stroke’s width. */
const lineStyles: { readonly [Kind in Line['kind']]: Style } = {
  interaction: { strokeColor: colours.ink, strokeWidth: 1.5 },
  background: { strokeColor: colours.muted, strokeWidth: 1.5, dashed: 1, dashPattern: '3 3' },
  blocked: { strokeColor: colours.danger, strokeWidth: 2, dashed: 1, dashPattern: '5 2' },
}

const layer = 'layer'

/**
 * The sheet as a draw.io file: parts inside their zones, connectors glued to the parts where they touch them, the
 * number of a step on its connector.
 */
export function drawioFile(sheet: Sheet): string {
  const cells = [
    ...sheet.zones.map(zoneCell),
    ...sheet.parts.flatMap(part => partCells(part, sheet)),
    ...sheet.lines.flatMap(line => lineCells(line, sheet)),
    ...sheet.words.map((words, index) => wordsCell(words, `words-${index + 1}`)),
    ...sheet.samples.map(sampleCell),
    ...sheet.discs.map(keyCell),
  ]
  const page = { pageWidth: sheet.width, pageHeight: sheet.height }
  return xmlDocument([
    'mxfile',
    {},
    [
      'diagram',
      { id: sheet.name, name: sheet.title },
      [
        'mxGraphModel',
        {
          grid: 0,
          guides: 1,
          tooltips: 1,
          connect: 1,
          arrows: 1,
          page: 1,
          pageScale: 1,
          ...page,
          math: 0,
          shadow: 0,
        },
        ['root', {}, ['mxCell', { id: 'root' }], ['mxCell', { id: layer, parent: 'root' }], ...cells],
      ],
    ],
  ])
}

function zoneCell({ id, box, indent, titleAtFoot }: Zone): XmlElement {
  const style = {
    ...text,
    container: 1,
    collapsible: 0,
    recursiveResize: 0,
    rounded: 1,
    absoluteArcSize: 1,
    arcSize: 20,
    fillColor: colours.sunken,
    strokeColor: colours.edge,
    fontColor: colours.muted,
    fontSize: 17,
    fontStyle: 1,
    align: 'left',
    verticalAlign: titleAtFoot ? 'bottom' : 'top',
    spacing: 0,
    spacingLeft: round(indent),
    [titleAtFoot ? 'spacingBottom' : 'spacingTop']: 9,
  }
  return vertex({ id: zoneId(id), value: zones[id], style, parent: layer }, box)
}

function partCells(part: Part, sheet: Sheet): XmlElement[] {
  const { element, zone, box, lines } = part
  const around = sheet.zones.find(({ id }) => id === zone)?.box ?? { left: 0, top: 0 }
  const inZone = { ...box, left: box.left - around.left, top: box.top - around.top }
  const cell = { id: element, value: lines.join('\n'), parent: zoneId(zone) }
  if (part.form === 'box') {
    const { icon, name } = part
    const style = {
      ...text,
      rounded: 1,
      absoluteArcSize: 1,
      arcSize: 14,
      fillColor: colours.surface,
      strokeColor: colours.accent,
      strokeWidth: 1.4,
      fontSize: 18,
      // Room on one side moves the name by half of it.
      spacingLeft: round(2 * (name.x - (box.left + box.width / 2))),
      spacingTop: round(2 * (name.y - (box.top + box.height / 2))),
    }
    return [vertex({ ...cell, style }, inZone), ...(icon ? [iconCell(element, icon, box)] : [])]
  }
  const ending = { ...text, strokeColor: 'none', fontColor: colours.danger, fontSize: 18, fontStyle: 1 }
  if (part.form === 'words') return [vertex({ ...cell, style: { ...ending, fillColor: 'none' } }, inZone)]
  const style = {
    ...ending,
    shape: 'mxgraph.basic.polygon',
    polyCoords: JSON.stringify(signCorners),
    fillColor: colours.danger,
    verticalLabelPosition: 'bottom',
    verticalAlign: 'top',
  }
  const bar = { left: box.width / 2 - 9, top: box.height / 2 - 2.5, width: 18, height: 5 }
  const barStyle = { fillColor: colours.surface, strokeColor: 'none' }
  return [
    vertex({ ...cell, style }, inZone),
    vertex({ id: `${element}-bar`, value: '', style: barStyle, parent: element, connectable: 0 }, bar),
  ]
}

/** The icon of a part: a picture of its own that keeps its place beside the middle when the part grows. */
function iconCell(element: Part['element'], box: Box, part: Box): XmlElement {
  const file = svgOf({
    kind: 'flowchart',
    width: box.width,
    height: box.height,
    elements: iconOf(element, 0, 0),
  })
  const offset = {
    x: round(box.left - (part.left + part.width / 2)),
    y: round(box.top - (part.top + part.height / 2)),
  }
  return [
    'mxCell',
    {
      id: `${element}-icon`,
      value: '',
      // The form that draw.io itself writes: in a style a semicolon would end the value.
      style: styleText({ shape: 'image', image: `data:image/svg+xml,${btoa(file)}` }),
      vertex: 1,
      connectable: 0,
      parent: element,
    },
    [
      'mxGeometry',
      { x: 0.5, y: 0.5, width: box.width, height: box.height, relative: 1, as: 'geometry' },
      ['mxPoint', { ...offset, as: 'offset' }],
    ],
  ]
}

function lineCells(drawn: DrawnLine, sheet: Sheet): XmlElement[] {
  const { line, about, start, end, badge, words } = drawn
  const boxOf = (element: Part['element']) => sheet.parts.find(part => part.element === element)?.box
  const bothWays = line.kind === 'background' && line.bothWays
  const style = {
    ...text,
    ...edgeStyle(line.kind),
    startArrow: bothWays ? 'block' : 'none',
    startFill: 1,
    startSize: 8,
    ...gluedAt('exit', start, boxOf(line.from)),
    ...gluedAt('entry', end, boxOf(line.to)),
  }
  const edge: XmlElement = [
    'UserObject',
    { id: line.id, label: '', tooltip: about },
    [
      'mxCell',
      { style: styleText(style), edge: 1, parent: layer, source: line.from, target: line.to },
      ['mxGeometry', { relative: 1, as: 'geometry' }],
    ],
  ]
  return [
    edge,
    ...(badge && line.kind === 'interaction' ? [badgeCell(line.id, line.step, along(drawn, badge))] : []),
    ...(words ? [labelCell(drawn, words)] : []),
  ]
}

/** The disc with the number of a step: part of its connector, so that it goes where the connector goes. */
function badgeCell(edge: string, step: number, x: number): XmlElement {
  return [
    'mxCell',
    {
      id: `${edge}-number`,
      value: step,
      style: styleText(discStyle),
      vertex: 1,
      connectable: 0,
      parent: edge,
    },
    [
      'mxGeometry',
      { x, width: 2 * discRadius, height: 2 * discRadius, relative: 1, as: 'geometry' },
      ['mxPoint', { x: -discRadius, y: -discRadius, as: 'offset' }],
    ],
  ]
}

/** Words beside a connector, as a label of it. */
function labelCell(drawn: DrawnLine, words: Words): XmlElement {
  const middle = words.top + words.height / 2
  const x = along(drawn, { x: drawn.start.x, y: middle })
  return [
    'mxCell',
    {
      id: `${drawn.line.id}-words`,
      value: words.lines.join('\n'),
      style: styleText({
        ...text,
        ...wordsStyle(words),
        verticalAlign: 'middle',
        labelBackgroundColor: 'none',
      }),
      vertex: 1,
      connectable: 0,
      parent: drawn.line.id,
    },
    [
      'mxGeometry',
      { x, relative: 1, as: 'geometry' },
      ['mxPoint', { x: round(words.left - drawn.start.x), y: 0, as: 'offset' }],
    ],
  ]
}

const discStyle: Style = {
  ...text,
  shape: 'ellipse',
  fillColor: colours.accent,
  strokeColor: 'none',
  fontColor: colours['on-accent'],
  fontSize: 17,
  fontStyle: 1,
  spacing: 0,
}

function wordsCell(words: Words, id: string): XmlElement {
  const style = {
    ...text,
    ...wordsStyle(words),
    verticalAlign: 'top',
    fillColor: 'none',
    strokeColor: 'none',
  }
  return vertex({ id, value: words.lines.join('\n'), style, parent: layer }, words)
}

function wordsStyle({ size, bold, tone }: Words): Style {
  return {
    fontSize: size,
    fontStyle: bold ? 1 : 0,
    fontColor: colours[tone],
    align: 'left',
    spacing: 0,
    spacingTop: -3,
  }
}

function keyCell({ number, x, y }: Disc): XmlElement {
  const box = { left: x - discRadius, top: y - discRadius, width: 2 * discRadius, height: 2 * discRadius }
  return vertex({ id: `key-${number}`, value: number, style: discStyle, parent: layer }, box)
}

function sampleCell({ kind, about, start, end }: Sample): XmlElement {
  const style = styleText({ ...edgeStyle(kind), startArrow: 'none' })
  return [
    'UserObject',
    { id: `legend-${kind}`, label: '', tooltip: about },
    [
      'mxCell',
      { style, edge: 1, parent: layer },
      [
        'mxGeometry',
        { relative: 1, as: 'geometry' },
        ['mxPoint', { x: round(start.x), y: round(start.y), as: 'sourcePoint' }],
        ['mxPoint', { x: round(end.x), y: round(end.y), as: 'targetPoint' }],
      ],
    ],
  ]
}

function edgeStyle(kind: Line['kind']): Style {
  return {
    ...lineStyles[kind],
    edgeStyle: 'orthogonalEdgeStyle',
    rounded: 0,
    endArrow: 'block',
    endFill: 1,
    endSize: 8,
  }
}

/** Where on the outline of a part a connector is glued, in parts of its width and height. */
function gluedAt(side: 'exit' | 'entry', { x, y }: Point, box: Box | undefined): Style {
  if (!box) return {}
  const share = (value: number) => Math.round(value * 1e5) / 1e5
  return {
    [`${side}X`]: share((x - box.left) / box.width),
    [`${side}Y`]: share((y - box.top) / box.height),
    [`${side}Dx`]: 0,
    [`${side}Dy`]: 0,
    [`${side}Perimeter`]: 0,
  }
}

/** How far along a line a point beside it is: -1 at its beginning, 1 at its end. */
function along({ start, end }: DrawnLine, point: Point): number {
  const [length, part] = [
    Math.hypot(end.x - start.x, end.y - start.y),
    Math.hypot(point.x - start.x, point.y - start.y),
  ]
  return Math.round(((2 * part) / length - 1) * 1e4) / 1e4
}

type Cell = {
  readonly id: string
  readonly value: string | number
  readonly parent: string
  readonly connectable?: 0
}

function vertex(
  { style, ...cell }: Cell & { readonly style: Style },
  { left, top, width, height }: Box,
): XmlElement {
  return [
    'mxCell',
    { ...cell, style: styleText(style), vertex: 1 },
    [
      'mxGeometry',
      { x: round(left), y: round(top), width: round(width), height: round(height), as: 'geometry' },
    ],
  ]
}

function zoneId(id: Zone['id']): string {
  return `zone-${id}`
}

function styleText(style: Style): string {
  return Object.entries(style)
    .map(([key, value]) => `${key}=${value};`)
    .join('')
}
