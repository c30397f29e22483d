import type { Drawing } from '@/content/diagrams/drawing'
import type { Finding } from '@/content/findings'
import type { NameId } from '@/content/names'
import type { Claim, IsoDate, Phase, ShellId, Source } from '@/content/types'
import type { Outcome } from '@/lib/advice/outcome'
import type { Segment } from '@/lib/powershell/print'

/**
 * The change as one document: what the PDF, the Markdown and the decision record print. Everything is worked out
 * and filled in; what prints it only lays it out. Prose is as content writes it: backticks mark code.
 */
export type ChangePlan = {
  readonly title: string
  /** Absent where it was not filled in. */
  readonly organisation?: string
  /** The address of the page with what was told, or without the names where they are masked. */
  readonly link: string
  /** The day on which the document is made: an input, so that the same input gives the same document. */
  readonly date: IsoDate
  /** When the content was last reviewed against its sources. */
  readonly reviewed: IsoDate
  readonly titleBlock: readonly TitleBlockEntry[]
  readonly verdict: string
  readonly condition?: string
  /** The three answers and what was told of the environment, in words. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly why: Outcome['why']
  readonly whyNot: Outcome['whyNot']
  readonly waysForward: Outcome['waysForward']
  /** Blockers first, then prerequisites, then warnings. */
  readonly findings: readonly Omit<Finding, 'when'>[]
  /** The names that the commands need, and the organisation. */
  readonly names: readonly ChangeName[]
  readonly architectures: readonly ChangeArchitecture[]
  /** What is looked at before anything changes; the column for what was found is empty on paper. */
  readonly checks: readonly {
    readonly number: string
    readonly title: string
    readonly expected: string
  }[]
  readonly phases: readonly ChangePhase[]
  /** Those who sign: a role each. */
  readonly approvals: readonly string[]
  /** In the order of their numbers. */
  readonly sources: readonly (Source & { readonly number: number })[]
}

/** A line of the title block; without a value, a line to fill in. */
export type TitleBlockEntry = { readonly label: string; readonly value?: string }

export type ChangeName = {
  readonly id: NameId
  readonly label: string
  /** Absent where it is missing. A list is joined by commas. */
  readonly value?: string
}

export type ChangeArchitecture = Outcome['architectures'][number] & {
  readonly pictures: { readonly flowchart: Drawing; readonly sequence: Drawing }
}

export type ChangePhase = {
  readonly number: number
  readonly title: Phase['title']
  readonly summary: string
  /** What must be true before the next phase begins; absent after the last. */
  readonly goOn?: string
  readonly tasks: readonly ChangeTask[]
}

export type ChangeTask = {
  readonly number: string
  readonly id: string
  readonly title: string
  /** Of a pair, the architecture that the task belongs to; absent where both share it. */
  readonly architecture?: string
  readonly changes: boolean
  readonly where: string
  readonly role: string
  readonly takesEffect: string
  readonly risk: { readonly level: 'low' | 'medium' | 'high'; readonly text: string }
  readonly why: Claim
  readonly portal?: { readonly where: string; readonly clicks: readonly string[] }
  readonly command?: ChangeCommand
  readonly expect: string
  readonly verify: { readonly expect: string; readonly command?: ChangeCommand }
  readonly undo: { readonly text: string; readonly command?: ChangeCommand }
}

/** A command with its values in place; a value that is missing is a segment of the kind `gap`. */
export type ChangeCommand = {
  readonly shell: ShellId
  /** The shell's name in words. */
  readonly shellName: string
  readonly segments: readonly Segment[]
}
