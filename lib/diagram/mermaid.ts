import type { DrawingKind } from '@/content/diagrams/drawing'
import type { Workflow } from '@/lib/advice/workflow'
import { flowchartOf } from './flowchart'
import { sequenceOf } from './sequence'

/** The Mermaid text of a workflow, as one kind of drawing. */
export function mermaidOf(workflow: Workflow, kind: DrawingKind): string {
  return kind === 'flowchart' ? flowchartOf(workflow) : sequenceOf(workflow)
}
