import { elements } from '@/content/elements'
import type { Architecture, Claim, Element } from '@/content/types'
import { optionOf } from '@/lib/flow/path'
import { commandsOf, rolloutOf, runbookOf, tasksOf } from '@/lib/runbook/runbook'
import { answersFor } from './answers-for'
import { applicable } from './applies'
import { acceptedBy, workflowOf } from './workflow'

/** A row of the comparison: one cell for each architecture, as a word, a claim or a list. */
export type ComparisonRow = {
  readonly title: string
  readonly cells: readonly (string | Claim | readonly string[])[]
}

/** For each cell of a row the places of all cells that say the same, itself among them, in order. */
export function alikeIn(cells: ComparisonRow['cells']): readonly (readonly number[])[] {
  const texts = cells.map(cell => JSON.stringify(cell))
  return texts.map(text => texts.flatMap((other, place) => (other === text ? [place] : [])))
}

/** The architectures side by side, derived from their own content. Steps, commands and parts are those of a federated domain. */
export function compare(architectures: readonly Architecture[]): readonly ComparisonRow[] {
  const row = (title: string, cell: (architecture: Architecture) => ComparisonRow['cells'][number]) => ({
    title,
    cells: architectures.map(cell),
  })
  return [
    row('Mailbox', ({ mailbox }) => optionOf(mailbox).label.replace(/^(In|On) /, '')),
    row('MFA trigger', ({ trigger }) => elements[trigger].title),
    row('Sign-in to Entra ID', architecture =>
      acceptedBy(architecture, 'identity').map(id => optionOf(id).label),
    ),
    row('When to choose it', ({ recommendation }) => recommendation),
    row('Licence', ({ licence }) => licence),
    row('Parts to run yourself', architecture =>
      workflowOf(architecture, answersFor(architecture)).nodes.flatMap(({ zone, element }) => {
        const { title, notRun }: Element = elements[element]
        return zone === 'microsoft-cloud' || zone === 'client' || notRun ? [] : [title]
      }),
    ),
    row('Steps of a sign-in', architecture =>
      String(workflowOf(architecture, answersFor(architecture)).steps.length),
    ),
    row('Commands in the runbook', architecture => {
      const tasks = tasksOf(rolloutOf(runbookOf(answersFor(architecture), [architecture])))
      return `${tasks.length} tasks, ${tasks.flatMap(commandsOf).length} commands with verification and undo`
    }),
    row('What the trigger reaches', ({ scope }) => scope),
    row('Depends on', architecture => {
      const [claim] = applicable(architecture.availability, answersFor(architecture))
      return claim ?? ''
    }),
  ]
}
