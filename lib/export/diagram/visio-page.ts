import { zones } from '@/content/diagrams/zones'
import type { ElementId } from '@/content/elements'
import type { Line } from '@/lib/diagram/lines'
import { lineHeights, strokesOf } from '@/lib/diagram/marks'
import { colours } from '@/lib/diagram/svg'
import type { XmlElement } from '@/lib/xml'
import {
  besideMiddle,
  type Cell,
  circle,
  fill,
  inches,
  noFill,
  noStroke,
  oneDimensional,
  placed,
  polygon,
  rectangle,
  roundedRectangle,
  row,
  section,
  shapeXml,
  straight,
  stroke,
  strokes,
  type Text,
  textPlaced,
} from './shape-sheet'
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
  type Words,
  type Zone,
} from './sheet'

const lineCells: { readonly [Kind in Line['kind']]: readonly Cell[] } = {
  interaction: stroke(colours.ink, 1.5),
  background: stroke(colours.muted, 1.5, 9),
  blocked: stroke(colours.danger, 2, 2),
}

/** The line runs over the disc under its number: a ground of its own keeps the number clear of it. */
const onGround: Cell = ['TextBkgnd', colours.accent]

/** A filled triangle, rather small. */
const arrowHead = 4
const heads: readonly Cell[] = [
  ['EndArrow', arrowHead],
  ['EndArrowSize', 1],
  ['BeginArrowSize', 1],
]

/** An octagon, and the bar in it as a hole. */
const sign = polygon(signCorners, [
  [0.22, 0.42],
  [0.78, 0.42],
  [0.78, 0.58],
  [0.22, 0.58],
])

/** The end of a line, as Visio names it, and the number by which a connection refers to it. */
const sides = { Begin: 9, End: 12 } as const
type Side = keyof typeof sides

/** Connection points count from here among what Visio calls the parts of a shape. */
const firstConnectionPoint = 100

/**
 * The contents of a Visio page with this sheet: zones as containers of their parts, parts with a connection point for
 * every line that ends there, lines as 1-D shapes glued at both ends that carry the number of their step.
 */
export function visioPage(sheet: Sheet): readonly XmlElement[] {
  const numbered = [
    ...sheet.zones.map(({ id }) => id as string),
    ...sheet.parts.map(({ element }) => element),
    ...sheet.lines.map(({ line }) => line.id),
    ...sheet.lines.map(({ line }) => groundName(line)),
    ...sheet.samples.map(({ kind }) => sampleName(kind)),
    ...sheet.discs.map(({ number }) => discName(number)),
    ...sheet.words.map((_, index) => wordsName(index)),
  ]
  const named = (name: string) => ({ id: numbered.indexOf(name) + 1, name })
  const up = ({ x, y }: Point): Point => ({ x: inches(x), y: inches(sheet.height - y) })
  const inPlace = (box: Box) => placed(up(middleOf(box)), box)
  const sheetsOf = (names: readonly string[]) =>
    names.map(name => `Sheet.${named(name).id}!SheetRef()`).join(',')

  /** The ends of lines that a part holds, in the order of its connection points. */
  const heldBy = (element: ElementId) =>
    sheet.lines.flatMap(({ line, start, end }) => [
      ...(line.from === element ? [{ line, side: 'Begin' as const, at: start }] : []),
      ...(line.to === element ? [{ line, side: 'End' as const, at: end }] : []),
    ])
  /** What one end of a line is glued to: the shape, and which of its connection points, from 0. */
  const held = (line: Line, side: Side) => {
    const element = side === 'Begin' ? line.from : line.to
    const point = heldBy(element).findIndex(end => end.line === line && end.side === side)
    return { id: named(element).id, point }
  }
  const glue = (line: Line, side: Side) => {
    const { id, point } = held(line, side)
    return `PAR(PNT(Sheet.${id}!Connections.X${point + 1},Sheet.${id}!Connections.Y${point + 1}))`
  }

  const zoneShape = ({ id, box, indent, titleAtFoot }: Zone) => {
    const members = sheet.parts.filter(({ zone }) => zone === id).map(({ element }) => element)
    return shapeXml({
      ...named(id),
      cells: [
        ...inPlace(box),
        ...stroke(colours.edge, 1),
        ['Rounding', inches(10)],
        ...fill(colours.sunken),
        ['LeftMargin', inches(indent)],
        [titleAtFoot ? 'BottomMargin' : 'TopMargin', inches(7)],
        ['VerticalAlign', titleAtFoot ? 2 : 0],
        ['Relationships', 0, `SUM(DEPENDSON(1,${sheetsOf(members)}))`],
      ],
      sections: [
        section('User', [
          'Row',
          { N: 'msvStructureType' },
          ['Cell', { N: 'Value', V: 'Container', U: 'STR' }],
        ]),
      ],
      geometries: [rectangle],
      text: { lines: [zones[id]], size: 17, bold: true, colour: colours.muted, align: 'left' },
    })
  }

  const partShape = (part: Part) => {
    const { element, zone, box, lines } = part
    const connectionPoints = heldBy(element).map(({ at }, index) => connectionPoint(at, box, index))
    const shape = { ...named(element), sections: [section('Connection', ...connectionPoints)] }
    const inZone: Cell = ['Relationships', 0, `SUM(DEPENDSON(4,${sheetsOf([zone])}))`]
    const ending = { lines, size: 18, bold: true, colour: colours.danger }
    if (part.form === 'words') {
      return shapeXml({
        ...shape,
        cells: [...inPlace(box), noStroke, noFill, inZone],
        geometries: [rectangle],
        text: ending,
      })
    }
    if (part.form === 'sign') {
      const name = { width: 120, height: 28 }
      const place = textPlaced({ x: box.width / 2, y: -name.height / 2 }, name, { across: 'Width*0.5' })
      return shapeXml({
        ...shape,
        cells: [...inPlace(box), noStroke, ...fill(colours.danger), ...place, inZone],
        geometries: [sign],
        text: ending,
      })
    }
    const { icon, name } = part
    const [left, up] = [name.x - box.left, box.top + box.height - name.y]
    const place = textPlaced(
      { x: left, y: up },
      { width: box.width, height: lines.length * lineHeights.flowchart },
      {
        across: besideMiddle('Width', left - box.width / 2),
        up: besideMiddle('Height', up - box.height / 2),
      },
    )
    const drawnIcon = icon
      ? strokes(strokesOf(icon.id), { x: icon.left - box.left, y: icon.top - box.top }, box)
      : []
    return shapeXml({
      ...shape,
      cells: [...inPlace(box), ...stroke(colours.accent, 1.4), ...fill(colours.surface), ...place, inZone],
      geometries: [roundedRectangle(box, 7), ...drawnIcon],
      text: { lines, size: 18, colour: colours.ink },
    })
  }

  const lineShape = (drawn: DrawnLine) => {
    const { line, about, start, end, badge, words } = drawn
    const numbered = line.kind === 'interaction' && badge ? { number: line.step, ...badge } : undefined
    return shapeXml({
      ...named(line.id),
      cells: [
        ...oneDimensional(up(start), up(end), { begin: glue(line, 'Begin'), end: glue(line, 'End') }),
        ...lineCells[line.kind],
        ...heads,
        ['BeginArrow', line.kind === 'background' && line.bothWays ? arrowHead : 0],
        ...(numbered ? [onGround, ...textBeside(drawn, discBox(numbered))] : []),
        ...(words ? textBeside(drawn, words) : []),
        ['Comment', about],
      ],
      geometries: [straight(distance(start, end))],
      text: numbered ? discText(numbered) : words && wordsText(words),
    })
  }

  /** The disc under the number of a step, which stays at its place along the line. A line with a disc in it would be none to other programs. */
  const groundShape = ({ line, start, end, badge }: DrawnLine) => {
    if (!badge) return []
    const share = Math.round((distance(start, badge) / distance(start, end)) * 1e4) / 1e4
    const ends = `Sheet.${named(line.id).id}`
    const along = (axis: 'X' | 'Y') =>
      `${ends}!Begin${axis}+(${ends}!End${axis}-${ends}!Begin${axis})*${share}`
    return [
      shapeXml({
        ...named(groundName(line)),
        cells: [
          ...placed(up(badge), discBox(badge), { x: along('X'), y: along('Y') }),
          noStroke,
          ...fill(colours.accent),
        ],
        geometries: [circle({ x: discRadius, y: discRadius }, discRadius)],
      }),
    ]
  }

  const sampleShape = ({ kind, about, start, end }: Sample) =>
    shapeXml({
      ...named(sampleName(kind)),
      cells: [...oneDimensional(up(start), up(end)), ...lineCells[kind], ...heads, ['Comment', about]],
      geometries: [straight(distance(start, end))],
    })

  const discShape = (disc: Disc) =>
    shapeXml({
      ...named(discName(disc.number)),
      cells: [...inPlace(discBox(disc)), noStroke, ...fill(colours.accent)],
      geometries: [circle({ x: discRadius, y: discRadius }, discRadius)],
      text: discText(disc),
    })

  const wordsShape = (words: Words, index: number) =>
    shapeXml({
      ...named(wordsName(index)),
      cells: [...inPlace(words), noStroke, noFill, ['VerticalAlign', 0]],
      geometries: [rectangle],
      text: wordsText(words),
    })

  const connects = sheet.lines.flatMap(({ line }) =>
    (['Begin', 'End'] as const).map((side): XmlElement => {
      const { id, point } = held(line, side)
      const from = { FromSheet: named(line.id).id, FromCell: `${side}X`, FromPart: sides[side] }
      return [
        'Connect',
        { ...from, ToSheet: id, ToCell: `Connections.X${point + 1}`, ToPart: firstConnectionPoint + point },
      ]
    }),
  )

  return [
    [
      'Shapes',
      {},
      ...sheet.zones.map(zoneShape),
      ...sheet.parts.map(partShape),
      ...sheet.lines.flatMap(groundShape),
      ...sheet.lines.map(lineShape),
      ...sheet.samples.map(sampleShape),
      ...sheet.discs.map(discShape),
      ...sheet.words.map(wordsShape),
    ],
    ['Connects', {}, ...connects],
  ]
}

/** Where on the outline of a part a line ends, in parts of its size: the place stays with the part when it grows. */
function connectionPoint(at: Point, box: Box, index: number): XmlElement {
  const [x, y] = [at.x - box.left, box.top + box.height - at.y]
  const share = (part: number, whole: number) => Math.round((part / whole) * 1e4) / 1e4
  return row(
    { T: 'Connection', IX: index },
    ['X', inches(x), `Width*${share(x, box.width)}`],
    ['Y', inches(y), `Height*${share(y, box.height)}`],
    ['DirX', 0],
    ['DirY', 0],
    ['Type', 0],
    ['AutoGen', 0],
  )
}

/** The text of a line: at its place along it, and upright whichever way the line runs. */
function textBeside({ start, end }: DrawnLine, box: Box): readonly Cell[] {
  const length = distance(start, end)
  const [across, down] = [(end.x - start.x) / length, (end.y - start.y) / length]
  const middle = middleOf(box)
  const [x, y] = [middle.x - start.x, middle.y - start.y]
  const along = x * across + y * down
  return [
    ...textPlaced({ x: along, y: x * down - y * across }, box, {
      across: `Width*${Math.round((along / length) * 1e4) / 1e4}`,
    }),
    ['TxtAngle', Math.atan2(down, across), '-Angle'],
  ]
}

function wordsText({ lines, size, bold, tone }: Words): Text {
  return { lines, size, bold, colour: colours[tone], align: 'left' }
}

function discText({ number }: Disc): Text {
  return { lines: [`${number}`], size: 15, bold: true, colour: colours['on-accent'] }
}

function discBox({ x, y }: Point): Box {
  return { left: x - discRadius, top: y - discRadius, width: 2 * discRadius, height: 2 * discRadius }
}

function middleOf({ left, top, width, height }: Box): Point {
  return { x: left + width / 2, y: top + height / 2 }
}

function distance(one: Point, other: Point): number {
  return Math.hypot(other.x - one.x, other.y - one.y)
}

function sampleName(kind: Line['kind']): string {
  return `legend-${kind}`
}

function groundName({ id }: Line): string {
  return `${id}-disc`
}

function discName(number: number): string {
  return `key-${number}`
}

function wordsName(index: number): string {
  return `words-${index + 1}`
}
