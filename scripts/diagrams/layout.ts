import { zoneIds } from '@/content/diagrams/zones'
import type { ElementId } from '@/content/elements'
import type { ZoneId } from '@/content/types'
import type { Workflow } from '@/lib/advice/workflow'
import { type Line, linesOf } from '@/lib/diagram/lines'

/**
 * Columns from left to right. Lines run straight up and down in them, so no line bends and none crosses
 * another: what starts higher up runs further out.
 */
const columns = [
  'mailbox',
  'legacy',
  'titles',
  'second-factor',
  'core',
  'return',
  'redirect',
  'token',
] as const
type Column = (typeof columns)[number]

/** A place for a part: its row, counted through all zones, and the column that it belongs to. */
export type Place = {
  readonly element: ElementId
  readonly zone: ZoneId
  readonly row: number
  readonly column: number
}

/** A vertical line between an upper and a lower part. */
export type Lane = {
  readonly line: Line
  readonly upper: Place
  readonly lower: Place
  readonly column: number
}

/** A line between two parts of one row. */
export type Link = { readonly line: Line; readonly left: Place; readonly right: Place }

/** The rows of a zone, and whether its title stands at its foot because lines fill its head. */
type Band = {
  readonly id: ZoneId
  readonly firstRow: number
  readonly lastRow: number
  readonly titleAtFoot: boolean
}

/** Where everything of a flowchart stands, in rows and columns. */
export type Layout = {
  readonly zones: readonly Band[]
  readonly places: readonly Place[]
  readonly lanes: readonly Lane[]
  readonly links: readonly Link[]
}

/** Says for every part which row and column it stands in, and for every line which column it runs in. */
export function layoutOf(workflow: Workflow): Layout {
  const filled = zoneIds.filter(zone => workflow.nodes.some(node => node.zone === zone))
  const places: Place[] = []
  const bands = filled.map(id => {
    const firstRow = 1 + Math.max(-1, ...places.map(place => place.row))
    for (const { element } of workflow.nodes.filter(node => node.zone === id)) {
      const column = columns.indexOf(homeOf(element, workflow))
      places.push({ element, zone: id, row: firstRow + levelOf(element, workflow), column })
    }
    const titleAtFoot = id === 'microsoft-cloud' && workflow.architecture.mailbox === 'exchange-online'
    return { id, firstRow, lastRow: Math.max(...places.map(place => place.row)), titleAtFoot }
  })
  const placeOf = (element: ElementId) => {
    const place = places.find(candidate => candidate.element === element)
    if (place) return place
    throw new Error(`${workflow.architecture.id}: a line ends at ${element}, which is not in the picture`)
  }
  const lanes: Lane[] = []
  const links: Link[] = []
  for (const line of linesOf(workflow)) {
    const [from, to] = [placeOf(line.from), placeOf(line.to)]
    if (from.row === to.row) {
      const [left, right] = from.column < to.column ? [from, to] : [to, from]
      links.push({ line, left, right })
    } else {
      const [upper, lower] = from.row < to.row ? [from, to] : [to, from]
      lanes.push({ line, upper, lower, column: columns.indexOf(columnOf(line, workflow)) })
    }
  }
  return { zones: bands, places, lanes: lanes.sort((left, right) => left.column - right.column), links }
}

/** The title of a zone stands between the columns, where no line passes. */
export const titleColumn = columns.indexOf('titles')

/** The column of each part and line that has no other. */
export const coreColumn = columns.indexOf('core')

/** The row within the zone. */
function levelOf(element: ElementId, workflow: Workflow): number {
  const { mailbox, trigger } = workflow.architecture
  const belowAdfs = workflow.answers.identity === 'federated' ? 1 : 0
  switch (element) {
    case 'authentication-policy':
    case 'conditional-access':
      return 1
    case 'blocked':
      return 2
    case 'entra-mfa':
      if (trigger === 'adfs') return mailbox === 'exchange-online' ? 1 : 0
      return mailbox === 'exchange-online' ? 2 : 1
    case 'active-directory':
    case 'adfs-mfa-provider':
      return belowAdfs
    case 'entra-connect':
    case 'pass-through-agent':
      return belowAdfs + 1
    default:
      return 0
  }
}

function homeOf(element: ElementId, workflow: Workflow): Column {
  switch (element) {
    case 'exchange-online':
    case 'exchange-server':
    case 'authentication-policy':
    case 'blocked':
      return 'mailbox'
    case 'entra-mfa':
      if (workflow.architecture.trigger === 'adfs') return 'second-factor'
      return workflow.architecture.mailbox === 'exchange-online' ? 'core' : 'return'
    case 'adfs-mfa-provider':
      return 'second-factor'
    case 'pass-through-agent':
      return 'return'
    default:
      return 'core'
  }
}

function columnOf(line: Line, workflow: Workflow): Column {
  const joins = (one: ElementId, other: ElementId) =>
    (line.from === one && line.to === other) || (line.from === other && line.to === one)
  const { blocked } = workflow.architecture
  if (line.from === blocked.from && line.to === blocked.through) return 'legacy'
  if (line.kind === 'blocked') return 'mailbox'
  if (joins('outlook', 'exchange-online') || joins('outlook', 'exchange-server')) return 'mailbox'
  if (joins('outlook', 'entra-id')) return 'token'
  if (joins('entra-id', 'web-application-proxy')) return 'redirect'
  if (joins('adfs', 'entra-mfa') || joins('adfs', 'adfs-mfa-provider')) return 'second-factor'
  if (joins('adfs', 'entra-id') || joins('entra-mfa', 'entra-id')) return 'return'
  if (line.from === 'pass-through-agent' || line.to === 'pass-through-agent') return 'return'
  return 'core'
}
