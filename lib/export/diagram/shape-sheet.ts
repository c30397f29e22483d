import type { Stroke } from '@/content/diagrams/icons'
import { isCircle } from '@/lib/diagram/marks'
import type { XmlElement } from '@/lib/xml'
import { type Box, type Point, typeface } from './sheet'

/** A cell of Visio’s ShapeSheet: its value, and the formula that keeps it true while somebody edits. */
export type Cell = readonly [name: string, value: string | number, formula?: string]

type GeometryRow = readonly [kind: string, ...cells: Cell[]]

/** One outline of a shape, of straight lines or an ellipse. */
type Geometry = { readonly cells: readonly Cell[]; readonly rows: readonly GeometryRow[] }

export type Text = {
  readonly lines: readonly string[]
  readonly size: number
  readonly bold?: boolean
  readonly colour: string
  readonly align?: 'left' | 'centre'
}

type Shape = {
  readonly id: number
  readonly name: string
  readonly cells: readonly Cell[]
  readonly sections?: readonly XmlElement[]
  readonly geometries: readonly Geometry[]
  readonly text?: Text | undefined
}

/** Visio counts in inches; a unit of the drawings is a 96th of one, as on the web. */
export function inches(units: number): number {
  return Math.round((units / 96) * 1e5) / 1e5
}

/** A shape as it stands on a page: its cells, its sections, and its text at the end. */
export function shapeXml({ id, name, cells, sections = [], geometries, text }: Shape): XmlElement {
  return [
    'Shape',
    { ID: id, NameU: name, Name: name, Type: 'Shape', LineStyle: 0, FillStyle: 0, TextStyle: 0 },
    ...cells.map(cellXml),
    ...sections,
    ...(text ? textSections(text) : []),
    ...geometries.map(geometryXml),
    ...(text ? [['Text', {}, text.lines.join('\n')] as const] : []),
  ]
}

/** A section of the ShapeSheet with its rows. */
export function section(name: string, ...rows: readonly XmlElement[]): XmlElement {
  return ['Section', { N: name }, ...rows]
}

/** A row of cells; `about` are the attributes that tell rows of a section apart. */
export function row(about: XmlElement[1], ...cells: readonly Cell[]): XmlElement {
  return ['Row', about, ...cells.map(cellXml)]
}

/** A cell as XML. */
export function cellXml([name, value, formula]: Cell): XmlElement {
  return ['Cell', { N: name, V: value, ...(formula === undefined ? {} : { F: formula }) }]
}

/** How a line is drawn; pattern 1 is unbroken. */
export function stroke(colour: string, weight: number, pattern = 1): readonly Cell[] {
  return [
    ['LineColor', colour],
    ['LineWeight', inches(weight)],
    ['LinePattern', pattern],
  ]
}

/** How an area is filled. */
export function fill(colour: string): readonly Cell[] {
  return [
    ['FillForegnd', colour],
    ['FillPattern', 1],
  ]
}

/** No line around a shape. */
export const noStroke: Cell = ['LinePattern', 0]

/** Nothing inside its line. */
export const noFill: Cell = ['FillPattern', 0]

/** Where a shape stands: `middle` in the inches of the page, upwards; `follow` are the formulas of one that follows another. */
export function placed(
  middle: Point,
  { width, height }: Box,
  follow?: { readonly x: string; readonly y: string },
): readonly Cell[] {
  return [
    follow ? ['PinX', middle.x, follow.x] : ['PinX', middle.x],
    follow ? ['PinY', middle.y, follow.y] : ['PinY', middle.y],
    ['Width', inches(width)],
    ['Height', inches(height)],
    ['LocPinX', inches(width / 2), 'Width*0.5'],
    ['LocPinY', inches(height / 2), 'Height*0.5'],
  ]
}

/** A shape from a point to a point, which Visio turns and stretches when an end moves; `glue` holds its ends. */
export function oneDimensional(
  begin: Point,
  end: Point,
  glue: { readonly begin?: string; readonly end?: string } = {},
): readonly Cell[] {
  const length = Math.hypot(end.x - begin.x, end.y - begin.y)
  return [
    ['PinX', (begin.x + end.x) / 2, '(BeginX+EndX)/2'],
    ['PinY', (begin.y + end.y) / 2, '(BeginY+EndY)/2'],
    ['Width', length, 'SQRT((EndX-BeginX)^2+(EndY-BeginY)^2)'],
    ['Height', 0],
    ['LocPinX', length / 2, 'Width*0.5'],
    ['LocPinY', 0, 'Height*0.5'],
    ['Angle', Math.atan2(end.y - begin.y, end.x - begin.x), 'ATAN2(EndY-BeginY,EndX-BeginX)'],
    ...([
      ['BeginX', begin.x, glue.begin],
      ['BeginY', begin.y, glue.begin],
      ['EndX', end.x, glue.end],
      ['EndY', end.y, glue.end],
    ] as Cell[]),
  ]
}

/** Where the text of a shape stands, from the shape’s own lower left corner, upwards; `across` and `up` keep it there. */
export function textPlaced(
  middle: Point,
  { width, height }: Pick<Box, 'width' | 'height'>,
  { across, up }: { readonly across: string; readonly up?: string },
): readonly Cell[] {
  return [
    ['TxtPinX', inches(middle.x), across],
    up === undefined ? ['TxtPinY', inches(middle.y)] : ['TxtPinY', inches(middle.y), up],
    ['TxtWidth', inches(width)],
    ['TxtHeight', inches(height)],
    ['TxtLocPinX', inches(width / 2), 'TxtWidth*0.5'],
    ['TxtLocPinY', inches(height / 2), 'TxtHeight*0.5'],
  ]
}

/** Closed outlines, filled; their corners are parts of the width and height. What lies inside another is a hole. */
export function polygon(...outlines: readonly (readonly (readonly [x: number, y: number])[])[]): Geometry {
  return {
    cells: [
      ['NoFill', 0],
      ['NoLine', 0],
    ],
    rows: outlines.flatMap(corners =>
      [...corners, ...corners.slice(0, 1)].map(([x, y], index): GeometryRow => {
        return [index === 0 ? 'RelMoveTo' : 'RelLineTo', ['X', x], ['Y', y]]
      }),
    ),
  }
}

/** A rectangle as wide and as high as its shape. */
export const rectangle = polygon([
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
])

/** A rectangle with round corners, whose radius stays when it grows. It needs no cell for it, which would round icons too. */
export function roundedRectangle({ width, height }: Pick<Box, 'width' | 'height'>, radius: number): Geometry {
  const [w, h, r] = [inches(width), inches(height), inches(radius)]
  // Where the middle of the arc of a corner stands, from both sides.
  const m = Math.round(r * (1 - Math.SQRT1_2) * 1e5) / 1e5
  const near = (name: 'X' | 'Y' | 'A' | 'B', distance: number): Cell => [name, distance]
  const far = (name: 'X' | 'Y' | 'A' | 'B', whole: number, distance: number): Cell => {
    const side = name === 'X' || name === 'A' ? 'Width' : 'Height'
    return [name, Math.round((whole - distance) * 1e5) / 1e5, `${side}-${distance}`]
  }
  const arc = (...cells: Cell[]): GeometryRow => ['EllipticalArcTo', ...cells, ['C', 0], ['D', 1]]
  return {
    cells: [
      ['NoFill', 0],
      ['NoLine', 0],
    ],
    rows: [
      ['MoveTo', near('X', r), near('Y', 0)],
      ['LineTo', far('X', w, r), near('Y', 0)],
      arc(far('X', w, 0), near('Y', r), far('A', w, m), near('B', m)),
      ['LineTo', far('X', w, 0), far('Y', h, r)],
      arc(far('X', w, r), far('Y', h, 0), far('A', w, m), far('B', h, m)),
      ['LineTo', near('X', r), far('Y', h, 0)],
      arc(near('X', 0), far('Y', h, r), near('A', m), far('B', h, m)),
      ['LineTo', near('X', 0), near('Y', r)],
      arc(near('X', r), near('Y', 0), near('A', m), near('B', m)),
    ],
  }
}

/** The formula of a place that keeps its distance, in units, from the middle of a shape. */
export function besideMiddle(side: 'Width' | 'Height', distance: number): string {
  return `${side}*0.5${distance < 0 ? '-' : '+'}${inches(Math.abs(distance))}`
}

/** Strokes without a fill, from a corner of their own that keeps its distance from the middle of the shape. */
export function strokes(
  lines: readonly Stroke[],
  corner: Point,
  { width, height }: Pick<Box, 'width' | 'height'>,
): readonly Geometry[] {
  const cell = (name: string, axis: 'x' | 'y', value: number): Cell => {
    const [whole, place, side]: [number, number, 'Width' | 'Height'] =
      axis === 'x' ? [width, corner.x + value, 'Width'] : [height, height - corner.y - value, 'Height']
    return [name, inches(place), besideMiddle(side, place - whole / 2)]
  }
  const cells: readonly Cell[] = [
    ['NoFill', 1],
    ['NoLine', 0],
  ]
  const paths = lines.flatMap(line => (isCircle(line) ? [] : [line]))
  return [
    {
      cells,
      rows: paths.flatMap(points =>
        points.map(([x, y], index): GeometryRow => {
          return [index === 0 ? 'MoveTo' : 'LineTo', cell('X', 'x', x), cell('Y', 'y', y)]
        }),
      ),
    },
    ...lines.filter(isCircle).map(({ x, y, radius }): Geometry => {
      const [right, top] = [x + radius, y - radius]
      return {
        cells,
        rows: [
          [
            'Ellipse',
            cell('X', 'x', x),
            cell('Y', 'y', y),
            cell('A', 'x', right),
            cell('B', 'y', y),
            cell('C', 'x', x),
            cell('D', 'y', top),
          ],
        ],
      }
    }),
  ]
}

/** The line of a 1-D shape, from its beginning to its end. */
export function straight(length: number): Geometry {
  return {
    cells: [
      ['NoFill', 1],
      ['NoLine', 0],
    ],
    rows: [
      ['MoveTo', ['X', 0], ['Y', 0]],
      ['LineTo', ['X', inches(length), 'Width'], ['Y', 0]],
    ],
  }
}

/** A filled circle. */
export function circle({ x, y }: Point, radius: number): Geometry {
  return {
    cells: [
      ['NoFill', 0],
      ['NoLine', 1],
    ],
    rows: [
      [
        'Ellipse',
        ['X', inches(x)],
        ['Y', inches(y)],
        ['A', inches(x + radius)],
        ['B', inches(y)],
        ['C', inches(x)],
        ['D', inches(y + radius)],
      ],
    ],
  }
}

function geometryXml({ cells, rows }: Geometry, index: number): XmlElement {
  return [
    'Section',
    { N: 'Geometry', IX: index },
    ...cells.map(cellXml),
    ...rows.map(([kind, ...inside], place) => row({ T: kind, IX: place + 1 }, ...inside)),
  ]
}

function textSections({ lines, size, bold, colour, align = 'centre' }: Text): readonly XmlElement[] {
  const character: readonly Cell[] = [
    ['Font', typeface],
    ['Color', colour],
    ['Style', bold ? 1 : 0],
    ['Size', inches(size)],
  ]
  return [
    section('Character', row({ IX: 0 }, ...character)),
    // Less than none is a part of the size; extra room above a single line would push it off its middle.
    section(
      'Paragraph',
      row({ IX: 0 }, ['HorzAlign', align === 'left' ? 0 : 1], ['SpLine', lines.length === 1 ? -1 : -1.2]),
    ),
  ]
}
