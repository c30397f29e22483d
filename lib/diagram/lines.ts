import type { ElementId } from '@/content/elements'
import type { Workflow } from '@/lib/advice/workflow'

/** An arrow of the flowchart. Its id is the edge id in the Mermaid text. */
export type Line = {
  readonly id: string
  readonly from: ElementId
  readonly to: ElementId
} & (
  | {
      readonly kind: 'interaction'
      /** The number of the step, which every leg of it carries. */
      readonly step: number
      /** Only the first leg of a step shows the number. */
      readonly badge: boolean
    }
  | { readonly kind: 'background'; readonly bothWays: boolean }
  | { readonly kind: 'blocked'; readonly label?: string }
)

/** Every arrow of a workflow: the legs of its steps in order, the background links, the blocked path. */
export function linesOf(workflow: Workflow): readonly Line[] {
  const { blocked } = workflow.architecture
  const lines = [
    ...workflow.steps.flatMap(step =>
      step.legs.map(({ from, to }, leg) => ({
        kind: 'interaction' as const,
        from,
        to,
        step: step.number,
        badge: leg === 0,
      })),
    ),
    ...workflow.links.map(({ from, to, direction }) => ({
      kind: 'background' as const,
      from,
      to,
      bothWays: direction === 'both-ways',
    })),
    { kind: 'blocked' as const, from: blocked.from, to: blocked.through, label: blocked.label },
    { kind: 'blocked' as const, from: blocked.through, to: blocked.to },
  ]
  return lines.map((line, index) => ({ ...line, id: `e${index + 1}` }))
}

/** A line in words: what a test says is missing. */
export function describeLine(line: Line): string {
  const step = line.kind === 'interaction' ? `step ${line.step}` : `the ${line.kind} line`
  return `${step} from ${line.from} to ${line.to}`
}
