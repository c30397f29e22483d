import { elements } from '@/content/elements'
import { questions } from '@/content/flow'
import type { Architecture, Claim } from '@/content/types'
import { optionOf } from '@/lib/flow/path'
import { commandsOf, runbookOf, tasksOf } from '@/lib/runbook/runbook'
import { answersFor } from './answers-for'
import { applicable } from './applies'
import { workflowOf } from './workflow'

/** A row of the comparison: one cell for each architecture, as a word, a claim or a list. */
export type ComparisonRow = {
  readonly title: string
  readonly cells: readonly (string | Claim | readonly string[])[]
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
    row('Sign-in to Entra ID', identityModelsOf),
    row('When to choose it', ({ recommendation }) => recommendation),
    row('Licence', ({ licence }) => licence),
    row('Parts to run yourself', architecture =>
      workflowOf(architecture, answersFor(architecture))
        .nodes.filter(
          ({ zone, element }) =>
            zone !== 'microsoft-cloud' &&
            zone !== 'client' &&
            // A setting and a stop sign are drawn, but nobody runs them.
            element !== 'authentication-policy' &&
            element !== 'blocked',
        )
        .map(({ element }) => elements[element].title),
    ),
    row('Steps of a sign-in', architecture =>
      String(workflowOf(architecture, answersFor(architecture)).steps.length),
    ),
    row('Commands in the runbook', architecture => {
      const tasks = tasksOf(runbookOf(answersFor(architecture), [architecture]))
      return `${tasks.length} tasks, ${tasks.flatMap(commandsOf).length} commands with verification and undo`
    }),
    row('What the trigger reaches', ({ scope }) => scope),
    row('Depends on', architecture => {
      const [claim] = applicable(architecture.availability, answersFor(architecture))
      return claim ?? ''
    }),
  ]
}

function identityModelsOf({ when }: Architecture): readonly string[] {
  const identity = questions[2]
  const accepted: readonly string[] = when.identity ?? identity.options.map(({ id }) => id)
  return identity.options.filter(({ id }) => accepted.includes(id)).map(({ label }) => label)
}
