import type { Estate } from '@/content/estate'
import { type FindingKind, findingKinds } from '@/content/finding-kinds'
import type { Claim } from '@/content/types'
import { effortInWords } from '@/lib/runbook/effort'
import { isContinued, type Runbook, rolloutOf } from '@/lib/runbook/runbook'
import { questionsFor, unansweredFor } from './estate'
import type { Outcome } from './outcome'

/** What stands before the rows of a summary, on the page and in every document. */
export const summaryTitles = {
  inTheWay: 'In the way',
  effort: 'Effort',
  licences: 'Licences',
  phases: 'Phases',
  waysForward: 'Ways forward',
} as const

/** What is said where nothing blocks an architecture, in place of its condition. */
export const nothingInTheWay = 'Nothing is known to stand in the way so far.'

/** What a document says as well, where nothing was told that could stand in the way. */
export const nothingAnswered = 'No question about the environment has been answered yet.'

/** What is said after the phases of a runbook that ends before the change is complete. */
export const continued = 'Here this runbook ends, and a new one goes on.'

/** How many findings there are of each kind, in words; that nothing blocks is said, too. */
export function countsOf(
  findings: Outcome['findings'],
): readonly { readonly id: FindingKind; readonly count: number; readonly words: string }[] {
  if (findings.length === 0) return []
  return findingKinds
    .map(({ id, singular, plural }) => {
      const count = findings.filter(({ kind }) => kind === id).length
      return { id, count, words: `${count} ${(count === 1 ? singular : plural).toLowerCase()}` }
    })
    .filter(({ id, count }) => count > 0 || id === 'blocker')
}

/** Two architectures may ask for the same licence: that is said once. */
export function licencesOf(architectures: Outcome['architectures']): readonly Claim[] {
  const all = architectures.flatMap(({ licences }) => licences)
  return [...new Map(all.map(licence => [licence.text, licence])).values()]
}

/** A row of a summary: what it is about, and what is said of it. */
export type SummaryRow = { readonly title: string; readonly lines: readonly (string | Claim)[] }

/**
 * The outcome in a few rows, as the page begins; none where no architecture fits. A document says above them what the
 * verdict hangs on.
 */
export function summaryOf(outcome: Outcome, runbook: Runbook, told: Estate): readonly SummaryRow[] {
  const { answers, architectures, condition, findings } = outcome
  if (architectures.length === 0) return []
  const isNothingAnswered = unansweredFor(answers, told).length === questionsFor(answers).length
  const counts = countsOf(findings).map(({ words }) => words)
  const phases = rolloutOf(runbook).map(({ number, phase }) => `${number}\u00a0${phase.title}`)
  return [
    {
      title: summaryTitles.inTheWay,
      lines: [
        ...(condition ? [] : [nothingInTheWay]),
        ...(isNothingAnswered ? [nothingAnswered] : []),
        ...(counts.length > 0 ? [`${counts.join(', ')}.`] : []),
      ],
    },
    { title: summaryTitles.effort, lines: [effortInWords(runbook)] },
    { title: summaryTitles.licences, lines: licencesOf(architectures) },
    {
      title: summaryTitles.phases,
      lines: [
        `${phases.join(', ')}. ${isContinued(runbook) ? continued : 'The way back is described as well.'}`,
      ],
    },
  ]
}
