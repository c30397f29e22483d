import type { SvgElement } from '@/content/diagrams/drawing'
import { iconSize } from '@/content/diagrams/icons'
import { zones } from '@/content/diagrams/zones'
import { elements } from '@/content/elements'
import type { Workflow } from '@/lib/advice/workflow'
import { arrow, badge, centredText, iconOf, lineHeights, round } from '@/lib/diagram/marks'
import { coreColumn, type Lane, type Layout, layoutOf, type Place, titleColumn } from './layout'
import type { Measure } from './read'
import { type Constraint, slack, solve } from './solve'

/** Every distance of the flowchart, in units of its own size; a badge has a radius of 13. */
const gap = {
  edge: 1,
  lane: 34,
  laneInNode: 20,
  laneBesideNode: 18,
  laneBesideZone: 18,
  laneBesideTitle: 12,
  laneBesideWords: 22,
  nodeInZone: 14,
  betweenNodes: 20,
  linkedNodes: 68,
  textInNode: 13,
  besideIcon: 9,
  underIcon: 3,
  titleRow: 38,
  zonePadding: 18,
  rows: 52,
  bandWithBadges: 52,
  band: 30,
  lineHeight: lineHeights.flowchart,
  nodePadding: 13,
  stopSign: 62,
} as const

/** Parts that many lines make wide enough for their name in one line. */
const oneLine: ReadonlySet<Place['element']> = new Set(['outlook', 'web-application-proxy', 'entra-id'])

type Point = { readonly x: number; readonly y: number }
type Box = { left: number; right: number; readonly top: number; readonly bottom: number }
type Name = `${string}.${'left' | 'right' | 'x'}`

/** The texts that `drawFlowchart` will ask the width of. */
export function textsOfFlowchart(workflow: Workflow) {
  return [
    ...workflow.nodes.flatMap(node => labelFor(node.element).map(line => [line, 'label'] as const)),
    ...Object.values(zones).map(title => [title, 'title'] as const),
    ...legacyLabel(workflow).map(line => [line, 'label'] as const),
  ]
}

/** Draws the flowchart: parts in rows, zones around them, and every line straight in a column of its own. */
export function drawFlowchart(workflow: Workflow, measure: Measure) {
  const layout = layoutOf(workflow)
  const rows = rowsOf(layout, measure)
  const constraints = constraintsOf(layout, workflow, measure)
  const positions = solve(constraints)
  const at = (name: Name) => positions.get(name) ?? 0
  const width = Math.max(...positions.values()) + gap.edge
  fill(layout, constraints, positions, width)
  centreLanes(layout, constraints, positions)
  tuckZones(layout, constraints, positions)

  const boxOf = (place: Place): Box => ({
    left: at(`${place.element}.left`),
    right: at(`${place.element}.right`),
    top: rows.top(place.row),
    bottom: rows.bottom(place.row),
  })
  const zoneBox = (id: string): Box => ({
    left: at(`${id}.left`),
    right: at(`${id}.right`),
    top: rows.zoneTop(id),
    bottom: rows.zoneBottom(id),
  })

  const zoneElements = layout.zones.flatMap(({ id, titleAtFoot }): SvgElement[] => [
    ['rect', { class: 'zone', 'data-zone': id, ...rectangle(zoneBox(id)), rx: 10 }],
    [
      'text',
      {
        class: 'zone-title',
        x: round(at(`title ${id}.left`)),
        y: round(titleAtFoot ? rows.zoneBottom(id) - 14 : rows.zoneTop(id) + 25),
      },
      zones[id],
    ],
  ])

  const lines: SvgElement[] = []
  const badges: SvgElement[] = []
  for (const lane of layout.lanes) {
    const { line, upper, lower } = lane
    const x = at(laneName(lane))
    const high = { x, y: rows.bottom(upper.row) }
    const low = { x, y: rows.top(lower.row) }
    const down = line.from === upper.element
    lines.push(group(line, down ? arrow(high, low, isBothWays(line)) : arrow(low, high, isBothWays(line))))
    if (line.kind === 'interaction' && line.badge) {
      badges.push(badge(line.step, x, down ? rows.below(upper.row) : rows.above(lower.row)))
    }
  }
  for (const { line, left, right } of layout.links) {
    const y = (rows.top(left.row) + rows.bottom(left.row)) / 2
    const start = { x: boxOf(left).right, y }
    const end = { x: boxOf(right).left, y }
    const forwards = line.from === left.element
    lines.push(group(line, forwards ? arrow(start, end) : arrow(end, start)))
    if (line.kind === 'interaction' && line.badge) badges.push(badge(line.step, (start.x + end.x) / 2, y))
  }

  const nodes = layout.places.map((place): SvgElement => {
    const box = boxOf(place)
    const x = (box.left + box.right) / 2
    if (place.element === 'blocked') return stopSign(place, x, box.top)
    return [
      'g',
      { class: 'node', 'data-element': place.element },
      ['rect', { ...rectangle(box), rx: 7 }],
      ...nameWithIcon(place.element, { x, y: (box.top + box.bottom) / 2 }, measure),
    ]
  })
  const words = legacyLabel(workflow).map((line, index): SvgElement => {
    const y = rows.below(0) + (index - (legacyLabel(workflow).length - 1) / 2) * gap.lineHeight + 6
    return ['text', { class: 'legacy-label', x: round(at('legacy.left')), y: round(y) }, line]
  })
  return {
    width: Math.ceil(width),
    height: Math.ceil(rows.height),
    elements: [...zoneElements, ...lines, ...nodes, ...badges, ...words],
  }
}

function rectangle({ left, right, top, bottom }: Box) {
  return { x: round(left), y: round(top), width: round(right - left), height: round(bottom - top) }
}

function isBothWays(line: Lane['line']): boolean {
  return line.kind === 'background' && line.bothWays
}

function group(line: Lane['line'], children: readonly SvgElement[]): SvgElement {
  const step = line.kind === 'interaction' ? { 'data-step': line.step } : {}
  return ['g', { class: line.kind, 'data-line': `${line.from} ${line.to}`, ...step }, ...children]
}

/** An octagon with a bar, and the word below it. */
function stopSign(place: Place, x: number, top: number): SvgElement {
  const [radius, cut] = [17, 7]
  const y = top + radius
  const corners = [
    [-cut, -radius],
    [cut, -radius],
    [radius, -cut],
    [radius, cut],
    [cut, radius],
    [-cut, radius],
    [-radius, cut],
    [-radius, -cut],
  ] as const
  const outline = corners.map(([across, down]) => `${round(x + across)} ${round(y + down)}`).join('L')
  return [
    'g',
    { class: 'stop', 'data-element': place.element },
    ['path', { class: 'sign', d: `M${outline}Z` }],
    ['path', { class: 'bar', d: `M${round(x - 9)} ${round(y)}H${round(x + 9)}` }],
    ['text', { x: round(x), y: round(y + radius + 19) }, ...labelOf(place.element)],
  ]
}

function labelOf(element: Place['element']): readonly string[] {
  return elements[element].label.split('\n')
}

/** The name as it stands in the part. */
function labelFor(element: Place['element']): readonly string[] {
  const lines = labelOf(element)
  return oneLine.has(element) ? [lines.join(' ')] : lines
}

function widthOfLabel(element: Place['element'], measure: Measure): number {
  return Math.max(...labelFor(element).map(line => measure(line, 'label')))
}

/** How wide and high the name of a part is with its icon: beside a name of one line, above a longer one. */
function sizeOfName(element: Place['element'], measure: Measure) {
  const lines = labelFor(element).length
  const [width, height] = [widthOfLabel(element, measure), lines * gap.lineHeight]
  if (element === 'blocked') return { width, height: gap.stopSign - 2 * gap.nodePadding }
  return lines === 1
    ? { width: iconSize + gap.besideIcon + width, height }
    : { width, height: iconSize + gap.underIcon + height }
}

/** A name with its icon, around a middle. */
function nameWithIcon(element: Place['element'], middle: Point, measure: Measure): SvgElement[] {
  const lines = labelFor(element)
  const { width, height } = sizeOfName(element, measure)
  const [left, top] = [middle.x - width / 2, middle.y - height / 2]
  const text = (x: number, y: number) => centredText(lines, x, y, gap.lineHeight, {})
  return lines.length === 1
    ? [
        ...iconOf(element, left, middle.y - iconSize / 2),
        ...text(middle.x + (iconSize + gap.besideIcon) / 2, middle.y),
      ]
    : [
        ...iconOf(element, middle.x - iconSize / 2, top),
        ...text(middle.x, middle.y + (iconSize + gap.underIcon) / 2),
      ]
}

/** The words beside the blocked path, in two lines where there are more than one. */
function legacyLabel(workflow: Workflow): readonly string[] {
  const words = workflow.architecture.blocked.label.split(' ')
  const half = Math.ceil(words.length / 2)
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')].filter(Boolean)
}

/** Rows and bands from top to bottom. */
function rowsOf(layout: Layout, measure: Measure) {
  const heights = new Map<number, number>()
  for (const { element, row } of layout.places) {
    const height = sizeOfName(element, measure).height + 2 * gap.nodePadding
    heights.set(row, Math.max(heights.get(row) ?? 0, height))
  }
  const tops = new Map<number, number>()
  const edges = new Map<string, { top: number; bottom: number }>()
  let y: number = gap.edge
  for (const [index, zone] of layout.zones.entries()) {
    const previous = layout.zones[index - 1]
    if (previous) y += bandHasBadges(layout, previous.lastRow) ? gap.bandWithBadges : gap.band
    const top = y
    y += zone.titleAtFoot ? gap.zonePadding : gap.titleRow
    for (let row = zone.firstRow; row <= zone.lastRow; row++) {
      if (row > zone.firstRow) y += gap.rows
      tops.set(row, y)
      y += heights.get(row) ?? 0
    }
    y += zone.titleAtFoot ? gap.titleRow : gap.zonePadding
    edges.set(zone.id, { top, bottom: y })
  }
  const top = (row: number) => tops.get(row) ?? 0
  const bottom = (row: number) => top(row) + (heights.get(row) ?? 0)
  const zoneOf = (row: number) => layout.zones.findIndex(zone => zone.firstRow <= row && row <= zone.lastRow)
  const zoneTop = (id: string) => edges.get(id)?.top ?? 0
  const zoneBottom = (id: string) => edges.get(id)?.bottom ?? 0
  /** The middle of the space under a row: between two rows, or between two zones. */
  const below = (row: number) => {
    const [zone, next] = [layout.zones[zoneOf(row)], layout.zones[zoneOf(row) + 1]]
    if (zone && next && row === zone.lastRow) return (zoneBottom(zone.id) + zoneTop(next.id)) / 2
    return (bottom(row) + top(row + 1)) / 2
  }
  return {
    top,
    bottom,
    zoneTop,
    zoneBottom,
    below,
    above: (row: number) => below(row - 1),
    height: y + gap.edge,
  }
}

/** A badge sits at the tail of its line; has a line one in the space under this row? */
function bandHasBadges(layout: Layout, row: number): boolean {
  return layout.lanes.some(({ line, upper, lower }) => {
    if (line.kind !== 'interaction' || !line.badge) return false
    return line.from === upper.element ? upper.row === row : lower.row - 1 === row
  })
}

function laneName(lane: Lane): Name {
  return `lane ${lane.line.id}.x`
}

/** Everything that must lie to the right of something else, and how far. */
function constraintsOf(layout: Layout, workflow: Workflow, measure: Measure): Constraint<Name>[] {
  const constraints: Constraint<Name>[] = []
  const before = (from: Name, to: Name, distance: number) => constraints.push({ from, to, distance })

  for (const zone of layout.zones) {
    const inside = layout.places.filter(place => place.zone === zone.id)
    before('page.left', `${zone.id}.left`, gap.edge)
    before(`${zone.id}.left`, `title ${zone.id}.left`, gap.nodeInZone)
    before(`title ${zone.id}.left`, `title ${zone.id}.right`, measure(zones[zone.id], 'title'))
    before(`title ${zone.id}.right`, `${zone.id}.right`, gap.nodeInZone)
    for (const { element } of inside) {
      before(`${zone.id}.left`, `${element}.left`, gap.nodeInZone)
      before(`${element}.right`, `${zone.id}.right`, gap.nodeInZone)
    }
    const column = Math.min(...inside.map(place => place.column))
    for (const lane of layout.lanes) {
      const { upper, lower } = lane
      if (upper.row < zone.firstRow && lower.row > zone.lastRow) {
        if (lane.column < column) before(laneName(lane), `${zone.id}.left`, gap.laneBesideZone)
        else before(`${zone.id}.right`, laneName(lane), gap.laneBesideZone)
      }
      if (!zone.titleAtFoot && upper.row < zone.firstRow && lower.row >= zone.firstRow) {
        if (lane.column < titleColumn) before(laneName(lane), `title ${zone.id}.left`, gap.laneBesideTitle)
        else before(`title ${zone.id}.right`, laneName(lane), gap.laneBesideTitle)
      }
    }
  }

  for (const place of layout.places) {
    const { element, row, column } = place
    const name = sizeOfName(element, measure).width
    before(`${element}.left`, `${element}.right`, name + 2 * gap.textInNode)
    for (const other of layout.places) {
      if (other.row === row && column < other.column) {
        const linked = layout.links.some(({ left, right }) => left === place && right === other)
        before(`${element}.right`, `${other.element}.left`, linked ? gap.linkedNodes : gap.betweenNodes)
      }
    }
    for (const lane of layout.lanes) {
      if (lane.upper === place || lane.lower === place) {
        before(`${element}.left`, laneName(lane), gap.laneInNode)
        before(laneName(lane), `${element}.right`, gap.laneInNode)
      } else if (lane.upper.row < row && row < lane.lower.row) {
        if (lane.column < column) before(laneName(lane), `${element}.left`, gap.laneBesideNode)
        else before(`${element}.right`, laneName(lane), gap.laneBesideNode)
      }
    }
  }

  // What stands in one column of a zone begins at one edge, and the sign stands under the policy.
  for (const group of alignedIn(workflow)) {
    const names = group.filter(name => positioned(layout, name))
    for (const name of names) {
      for (const other of names) if (name !== other) before(`${name}.left`, `${other}.left`, 0)
    }
  }
  const { through, to } = workflow.architecture.blocked
  for (const side of ['left', 'right'] as const) {
    before(`${through}.${side}`, `${to}.${side}`, 0)
    before(`${to}.${side}`, `${through}.${side}`, 0)
  }

  for (const [index, lane] of layout.lanes.entries()) {
    for (const next of layout.lanes.slice(index + 1)) {
      if (lane.upper.row < next.lower.row && next.upper.row < lane.lower.row) {
        before(laneName(lane), laneName(next), gap.lane)
      }
    }
  }

  // The words beside the blocked path stand in the band under the client.
  const widest = Math.max(...legacyLabel(workflow).map(line => measure(line, 'label')))
  for (const lane of layout.lanes.filter(({ upper }) => upper.row === 0)) {
    if (lane.line.kind === 'blocked') before(laneName(lane), 'legacy.left', 12)
    else if (lane.column > titleColumn) before('legacy.right', laneName(lane), gap.laneBesideWords)
  }
  before('legacy.left', 'legacy.right', widest)
  return constraints
}

/** The groups of parts that share their left edge: as many of the middle column as the lines beside them allow. */
function alignedIn({ architecture, nodes }: Workflow): readonly (readonly Place['element'][])[] {
  const online = architecture.mailbox === 'exchange-online'
  if (architecture.trigger === 'adfs') {
    // The lines to Entra MFA run on the left of Entra ID; the provider of AD FS leaves that room to it.
    const ownProvider = nodes.some(({ element }) => element === 'adfs-mfa-provider')
    const below = ownProvider ? 'entra-id' : 'entra-mfa'
    return [
      ['web-application-proxy', 'adfs', 'adfs-mfa-provider', ...(online ? ([below] as const) : [])],
      ['active-directory', 'entra-connect'],
    ]
  }
  return [
    [
      'web-application-proxy',
      'adfs',
      'active-directory',
      'entra-connect',
      ...(online ? (['entra-id', 'conditional-access', 'entra-mfa'] as const) : []),
    ],
  ]
}

function positioned(layout: Layout, element: Place['element']): boolean {
  return layout.places.some(place => place.element === element)
}

/** Lets the outer zones reach both edges of the picture, and parts grow into the room that lines leave beside them. */
function fill(
  layout: Layout,
  constraints: readonly Constraint<Name>[],
  positions: Map<Name, number>,
  width: number,
) {
  for (const zone of ['client', 'microsoft-cloud'] as const) positions.set(`${zone}.right`, width - gap.edge)
  const linked = layout.links.flatMap(({ left, right }) => [left, right])
  // The box of MFA ends where the line back to Entra ID needs it to, so that it stands under what calls it.
  const widening = layout.places.filter(
    place => place.column === coreColumn && place.element !== 'entra-mfa' && !linked.includes(place),
  )
  for (const { element } of widening) {
    const name = `${element}.right` as const
    positions.set(name, (positions.get(name) ?? 0) + slack([name], constraints, positions).right)
  }
  // Parts that are linked in a row of their own stand in the middle of it, with the lines that end at them.
  const group = [
    ...linked.flatMap(({ element }) => [`${element}.left`, `${element}.right`] as const),
    ...layout.lanes.filter(lane => linked.includes(lane.upper) || linked.includes(lane.lower)).map(laneName),
  ]
  if (group.length === 0) return
  const shift = slack(group, constraints, positions).right / 2
  for (const name of group) positions.set(name, (positions.get(name) ?? 0) + shift)
}

/** Draws the left edge of the middle zones, and their titles with it, up to the parts inside. */
function tuckZones(layout: Layout, constraints: readonly Constraint<Name>[], positions: Map<Name, number>) {
  for (const { id } of layout.zones.filter(zone => zone.id === 'perimeter' || zone.id === 'on-premises')) {
    const names = [`${id}.left`, `title ${id}.left`, `title ${id}.right`] as const
    const shift = slack(names, constraints, positions).right
    for (const name of names) positions.set(name, (positions.get(name) ?? 0) + shift)
  }
}

/** Moves each bundle of lines between the same two parts to the middle of the narrower part, as far as it can. */
function centreLanes(layout: Layout, constraints: readonly Constraint<Name>[], positions: Map<Name, number>) {
  const at = (name: Name) => positions.get(name) ?? 0
  const bundles = new Map<string, Lane[]>()
  for (const lane of layout.lanes) {
    const key = `${lane.upper.element} ${lane.lower.element}`
    bundles.set(key, [...(bundles.get(key) ?? []), lane])
  }
  for (const lanes of bundles.values()) {
    const [first] = lanes
    if (!first) continue
    const names = lanes.map(laneName)
    const [narrower] = [first.upper, first.lower]
      .map(({ element }) => ({ left: at(`${element}.left`), right: at(`${element}.right`) }))
      .sort((one, other) => one.right - one.left - (other.right - other.left))
    if (!narrower) continue
    const middle = (Math.min(...names.map(at)) + Math.max(...names.map(at))) / 2
    const room = slack(names, constraints, positions)
    const shift = Math.max(-room.left, Math.min(room.right, (narrower.left + narrower.right) / 2 - middle))
    for (const name of names) positions.set(name, at(name) + shift)
  }
}
