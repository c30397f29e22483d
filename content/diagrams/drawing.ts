import type { ArchitectureId } from '../architectures'
import type { WorkflowAnswers } from '../flow'

/** An SVG element as data: `[tag, attributes, …children]`. Colours come from class names only. */
export type SvgElement = readonly [
  tag: string,
  attributes: SvgAttributes,
  ...children: (SvgElement | string)[],
]

export type SvgAttributes = { readonly [name: string]: string | number }

export type DrawingKind = 'flowchart' | 'sequence'

/** A picture that `npm run diagrams` made from a Mermaid text. */
export type Drawing = {
  readonly architecture: ArchitectureId
  readonly answers: WorkflowAnswers
  readonly kind: DrawingKind
  readonly width: number
  readonly height: number
  /** SHA-256 of the Mermaid text, so that a test sees when the text has moved on. */
  readonly madeFrom: string
  readonly elements: readonly SvgElement[]
}
