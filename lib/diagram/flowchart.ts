import { zoneIds, zones } from '@/content/diagrams/zones'
import type { ElementId } from '@/content/elements'
import type { ZoneId } from '@/content/types'
import type { Workflow } from '@/lib/advice/workflow'
import { escapeMermaid } from './escape'
import { type Line, linesOf } from './lines'
import { drawingTitle } from './names'
import { labelOf } from './open-line'
import { colours } from './svg'

/** A look that is decent wherever the text is pasted, on white or on black. */
const config = `---
config:
  theme: base
  look: classic
  layout: dagre
  htmlLabels: false
  themeVariables:
    fontFamily: IBM Plex Sans, Segoe UI, sans-serif
    fontSize: 16px
    primaryColor: "${colours.surface}"
    primaryTextColor: "${colours.ink}"
    primaryBorderColor: "${colours.accent}"
    lineColor: "${colours.muted}"
    clusterBkg: "${colours.sunken}"
    clusterBorder: "${colours.edge}"
    edgeLabelBackground: "${colours.surface}"
  flowchart:
    htmlLabels: false
    wrappingWidth: 240
    curve: rounded
    nodeSpacing: 36
    rankSpacing: 44
---`

const arrows = { interaction: '-->', background: '-.->', blocked: '-.->' } as const

const styles = {
  background: `stroke:${colours.edge},stroke-dasharray:5 4`,
  blocked: `stroke:${colours.danger},color:${colours.danger},stroke-dasharray:8 4`,
}

/** What the red line ends in. */
const ends = {
  sign: `fill:${colours.danger},stroke:${colours.danger},color:${colours.surface}`,
  open: `fill:none,stroke:none,color:${colours.danger}`,
}

/**
 * The flowchart of a workflow as Mermaid text that any Mermaid renders. Edge ids are those of `linesOf`;
 * the steps stand in the description, so that the text explains itself.
 */
export function flowchartOf(workflow: Workflow): string {
  const lines = linesOf(workflow)
  const end = workflow.isOpen ? 'open' : 'sign'
  return [
    config,
    'flowchart TB',
    `  accTitle: ${escapeMermaid(drawingTitle(workflow))}`,
    '  accDescr {',
    ...workflow.steps.map(step => `    ${step.number}. ${escapeMermaid(step.text)}`),
    '  }',
    ...zoneIds.flatMap(zone => subgraph(zone, workflow)),
    ...lines.map(edge),
    `  classDef ${end} ${ends[end]}`,
    `  class ${workflow.architecture.blocked.to} ${end}`,
    ...(['background', 'blocked'] as const).map(kind => linkStyle(lines, kind)),
    '',
  ].join('\n')
}

function subgraph(zone: ZoneId, workflow: Workflow): string[] {
  const nodes = workflow.nodes.filter(node => node.zone === zone)
  if (nodes.length === 0) return []
  return [
    `  subgraph ${zone}["${escapeMermaid(zones[zone])}"]`,
    ...nodes.map(({ element }) => `    ${node(element, workflow)}`),
    '  end',
  ]
}

function node(element: ElementId, workflow: Workflow): string {
  const label = `"${labelOf(element, workflow).map(escapeMermaid).join('<br>')}"`
  return element === workflow.architecture.blocked.to && !workflow.isOpen
    ? `${element}{{${label}}}`
    : `${element}[${label}]`
}

function edge(line: Line): string {
  const arrow = line.kind === 'background' && line.bothWays ? '<-.->' : arrows[line.kind]
  return `  ${line.from} ${line.id}@${arrow}${edgeLabel(line)} ${line.to}`
}

function edgeLabel(line: Line): string {
  if (line.kind === 'interaction' && line.badge) return `|${line.step}|`
  if (line.kind === 'blocked' && line.label) return `|"${escapeMermaid(line.label)}"|`
  return ''
}

function linkStyle(lines: readonly Line[], kind: keyof typeof styles): string {
  const positions = lines.flatMap((line, index) => (line.kind === kind ? [index] : []))
  return `  linkStyle ${positions.join(',')} ${styles[kind]}`
}
