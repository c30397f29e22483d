import { type ArchitectureId, architectures } from '@/content/architectures'
import { drivers, options } from '@/content/options'
import { titleBlock } from '@/content/title-block'
import type { Claim, PhaseId } from '@/content/types'
import { abbreviationsIn } from '@/lib/glossary'
import { listOf } from '@/lib/list'
import { isGate } from '@/lib/runbook/task-kinds'
import { type ChangePlan, type ChangeTask, numberedSources } from './change-plan'
import { bullets, joined, prose } from './markdown'
import {
  abbreviationsTable,
  answersTable,
  findingsParts,
  originText,
  reasonText,
  references,
  sourcesTable,
  titleBlockTable,
  waysForwardText,
  whyNotText,
} from './parts'

/** The decision as a record in the form of MADR 4 (https://adr.github.io/madr/), also where none of the four fits. */
export function decisionRecord(plan: ChangePlan): string {
  const { title, verdict, condition, answers, why, whyNot, waysForward, findings } = plan
  const confirming = plan.phases.flatMap(phase => phase.tasks.filter(task => confirms(phase.id, task)))
  const chosen = architectures.filter(({ id }) => plan.architectures.some(each => each.id === id))
  const isNone = chosen.length === 0
  const named = listOf(chosen.map(architecture => `“${prose(architecture.title)}”`))
  return joined([
    frontMatter(plan),
    `# ${isNone ? '' : 'MFA for Outlook on the desktop: '}${prose(title)}`,
    condition ? `**${prose(condition)}**` : '',
    '## Context and Problem Statement',
    'Outlook on the desktop is to reach mail only with a second factor. Which architecture achieves that, with the mailboxes, the licences and the sign-in as they are?',
    answersTable(plan),
    '## Decision Drivers',
    bullets(drivers.map(driver => prose(driver))),
    '## Considered Options',
    bullets(architectures.map(architecture => prose(architecture.title))),
    '## Decision Outcome',
    prose(verdict),
    `Chosen option: ${isNone ? 'none of the four' : named}, because of what the answers mean:`,
    bullets(why.map(reasonText)),
    '### Consequences',
    bullets(isNone ? consequencesOfNone : weighed(chosen.map(({ id }) => id))),
    '### Confirmation',
    ...confirmationParts(plan, confirming),
    '## Pros and Cons of the Options',
    ...architectures.flatMap(architecture => {
      const excluded = whyNot.find(({ id }) => id === architecture.id)
      return [
        `### ${prose(architecture.title)}`,
        excluded ? `Ruled out. ${whyNotText(excluded, plan.link)}` : 'Chosen.',
        bullets(weighed([architecture.id])),
      ]
    }),
    '## More Information',
    originText(plan),
    titleBlockTable(plan.titleBlock.filter(({ value }) => value !== undefined)),
    ...findingsParts(plan),
    ...(waysForward.length > 0 ? ['### Ways forward', waysForwardText(plan)] : []),
    '### Abbreviations',
    abbreviationsTable(
      abbreviationsIn([
        [title, verdict, condition, answers, why, whyNot, waysForward, findings],
        [drivers, options, architectures.map(architecture => architecture.title)],
        confirming.map(task => [task.title, task.verify.expect]),
      ]),
    ),
    '### Sources',
    sourcesTable(numberedSources([why, whyNot, waysForward, findings, options])),
  ])
}

function frontMatter({ date, titleBlock: entries }: ChangePlan): string {
  const approvers = entries.find(({ label }) => label === titleBlock.approvers.label)?.value
  return [
    '---',
    'status: proposed',
    `date: ${date}`,
    `decision-makers: ${approvers === undefined ? '' : yamlText(approvers)}`.trimEnd(),
    '---',
  ].join('\n')
}

/** A text of YAML in double quotes. What is not harmless is escaped: some readers take front matter for Markdown. */
function yamlText(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{M}\p{N} ,.;()'’–—-]|\.(?=\S)/gu, sign =>
    [...sign].map(unicodeEscape).join(''),
  )
  return `"${escaped}"`
}

function unicodeEscape(sign: string): string {
  return `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`
}

const consequencesOfNone = [
  'Good, because nothing is set up that could not ask for a second factor.',
  'Bad, because Outlook keeps its present sign-in until one of the ways forward is taken.',
]

/** What speaks for these architectures and what against them, each once. */
function weighed(ids: readonly ArchitectureId[]): readonly string[] {
  const said = (side: 'good' | 'bad', word: string) => {
    const claims = new Set(ids.flatMap((id): readonly Claim[] => options[id][side]))
    return [...claims].map(({ text, sources }) => `${word}, because ${prose(text)}.${references(sources)}`)
  }
  return [...said('good', 'Good'), ...said('bad', 'Bad')]
}

/** What proves that the decision has been carried out: the runbook's own gates and verifications. */
function confirmationParts(plan: ChangePlan, confirming: readonly ChangeTask[]): readonly string[] {
  if (plan.phases.length === 0) {
    return [
      'There is nothing to configure. The decision is reopened when an answer changes or one of the ways forward is taken.',
    ]
  }
  return [
    'By these tasks of the runbook, with its numbers:',
    bullets(
      confirming.map(({ number, title, verify }) => `**${number} ${prose(title)}.** ${prose(verify.expect)}`),
    ),
  ]
}

/** The phases that only look, and the gates of the others. */
function confirms(phase: PhaseId, task: ChangeTask): boolean {
  return !task.changes && (phase === 'verify' || phase === 'watch' || isGate(task))
}
