import type { Estate } from '@/content/estate'
import type { Condition } from '@/content/types'

/** What a result is. */
export type Kind =
  | 'Answer'
  | 'Architecture'
  | 'Command'
  | 'Component'
  | 'Consideration'
  | 'Correction'
  | 'Date'
  | 'Finding'
  | 'Note'
  | 'Outcome'
  | 'Page'
  | 'Phase'
  | 'Question'
  | 'Source'
  | 'Step'
  | 'Task'
  | 'Term'
  | 'Way forward'

/** Where on the pages of outcomes something stands. */
export type Place = {
  /** The id of the element. */
  readonly at: string
  /** The outcomes that have it: their places in `allOutcomes`, from the first to the last. */
  readonly outcomes: readonly number[]
  /** What must be told of the environment, or it is not there. */
  readonly estate?: Estate
  /** Under which answers it is there, where that depends on the environment. */
  readonly when?: Condition
}

/** Something to be found. */
export type Entry = {
  readonly kind: Kind
  readonly title: string
  /** What it is about, in a sentence or a few. */
  readonly text: string
  /** Cmdlets, parameters and names of settings in its commands. */
  readonly code?: string
  /** Searched and not shown. */
  readonly more?: string
  /** How much it is asked for, beside others that say the same. */
  readonly weight: number
} & (
  | { readonly href: string }
  /** First the one that says most of it. */
  | { readonly places: readonly [Place, ...Place[]] }
)
