import { elements } from '@/content/elements'
import type { CompleteAnswers } from '@/content/flow'
import type { Architecture, Claim, Element } from '@/content/types'
import { optionOf } from '@/lib/flow/path'
import { listOf } from '@/lib/list'
import { commandsOf, rolloutOf, runbookOf, tasksOf } from '@/lib/runbook/runbook'
import { answersFor } from './answers-for'
import { factsOf } from './facts'
import { acceptedBy, workflowOf } from './workflow'

/** A row of the comparison: one cell for each architecture, as a word, a claim, or a list of either. */
export type ComparisonRow = {
  readonly title: string
  readonly cells: readonly (string | Claim | readonly string[] | readonly Claim[])[]
}

/** For each cell of a row the places of all cells that say the same, itself among them, in order. */
export function alikeIn(cells: ComparisonRow['cells']): readonly (readonly number[])[] {
  const texts = cells.map(cell => JSON.stringify(cell))
  return texts.map(text => texts.flatMap((other, place) => (other === text ? [place] : [])))
}

/** The architectures side by side, derived from their own content; what differs by the way to sign in, for each way. */
export function compare(architectures: readonly Architecture[]): readonly ComparisonRow[] {
  const row = (title: string, cell: (architecture: Architecture) => ComparisonRow['cells'][number]) => ({
    title,
    cells: architectures.map(cell),
  })
  return [
    row('Mailbox', ({ mailbox }) => optionOf(mailbox).label.replace(/^(In|On) /, '')),
    row('MFA trigger', ({ trigger }) => elements[trigger].title),
    row('Sign-in to Entra ID', architecture => signInsOf(architecture).map(({ label }) => label)),
    row('When to choose it', ({ recommendation }) => recommendation),
    row('Licence', architecture => factsOf(architecture, answersFor(architecture)).licences.claims),
    row('Parts to run yourself', architecture =>
      forEachSignIn(architecture, answers =>
        workflowOf(architecture, answers).nodes.flatMap(({ zone, element }) => {
          const { title, notRun }: Element = elements[element]
          return zone === 'microsoft-cloud' || zone === 'client' || notRun ? [] : [title]
        }),
      ),
    ),
    row('Steps of a sign-in', architecture =>
      forEachSignIn(architecture, answers => [String(workflowOf(architecture, answers).steps.length)]),
    ),
    row('Commands in the runbook', architecture =>
      forEachSignIn(architecture, answers => {
        const tasks = tasksOf(rolloutOf(runbookOf(answers, [architecture])))
        return [
          `${tasks.length} tasks, ${tasks.flatMap(commandsOf).length} commands, those of verification and undo among them`,
        ]
      }),
    ),
    row('What the trigger reaches', ({ scope }) => scope),
    row('Depends on', architecture => {
      const signIns = signInsOf(architecture)
      return signIns.flatMap(({ label, answers }) =>
        factsOf(architecture, answers).availability.claims.map(claim => ({
          ...claim,
          text: signIns.length > 1 ? `${label}: ${claim.text.replace(/^D/, 'd')}` : claim.text,
        })),
      )
    }),
  ]
}

/** The ways to sign in that lead to an architecture, each with the answers of its outcome. */
function signInsOf(architecture: Architecture) {
  return acceptedBy(architecture, 'identity').map(identity => ({
    label: optionOf(identity).label,
    answers: { ...answersFor(architecture), identity },
  }))
}

/** What holds for every way to sign in, then what each has beyond that, under its name. */
function forEachSignIn(
  architecture: Architecture,
  say: (answers: CompleteAnswers) => readonly string[],
): readonly string[] {
  const said = signInsOf(architecture).map(({ label, answers }) => ({ label, items: say(answers) }))
  const [first] = said
  const shared = first?.items.filter(item => said.every(({ items }) => items.includes(item))) ?? []
  const own = said.map(({ label, items }) => ({ label, items: items.filter(item => !shared.includes(item)) }))
  return [
    ...shared,
    ...own.filter(({ items }) => items.length > 0).map(({ label, items }) => `${label}: ${listOf(items)}`),
  ]
}
