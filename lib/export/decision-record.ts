import { type ArchitectureId, architectures } from '@/content/architectures'
import { drivers, options } from '@/content/options'
import { titleBlock } from '@/content/title-block'
import type { ConditionalClaim, PhaseId } from '@/content/types'
import { applicable } from '@/lib/advice/applies'
import { isRuledOut, titleOf } from '@/lib/advice/verdict'
import { optionOf } from '@/lib/flow/path'
import { abbreviationsIn } from '@/lib/glossary'
import { listOf } from '@/lib/list'
import { isGate } from '@/lib/runbook/task-kinds'
import { type ChangePlan, type ChangeTask, numberedSources } from './change-plan'
import { bullets, joined, link, prose } from './markdown'
import {
  abbreviationsTable,
  answersTable,
  claimText,
  findingsParts,
  originText,
  reasonText,
  references,
  sourcesTable,
  titleBlockTable,
  titleLine,
  waysForwardText,
  whyNotText,
} from './parts'

/**
 * The decision as a record in the form of MADR 4 (https://adr.github.io/madr/), also where none of the four fits, or the
 * environment rules out what the answers lead to.
 */
export function decisionRecord(plan: ChangePlan): string {
  const { verdict, condition, answers, why, whyNot, waysForward, findings } = plan
  const isNone = plan.architectures.length === 0 || isRuledOut(plan)
  const title = isNone ? titleOf([]) : plan.title
  const confirming = isNone
    ? []
    : plan.phases.flatMap(phase => phase.tasks.filter(task => confirms(phase.id, task)))
  return joined([
    frontMatter(plan),
    titleLine(`${isNone ? '' : 'MFA for Outlook on the desktop: '}${title}`, plan),
    condition ? `**${prose(condition)}**` : '',
    '## Context and Problem Statement',
    'Outlook on the desktop is to reach mail only with a second factor. Which architecture achieves that, with the mailboxes, the licences and the sign-in as they are?',
    answersTable(plan),
    prose(plan.unanswered),
    '## Decision Drivers',
    bullets(drivers.map(driver => prose(driver))),
    '## Considered Options',
    bullets(architectures.map(architecture => prose(architecture.title))),
    '## Decision Outcome',
    ...outcomeParts(plan),
    '### Consequences',
    ...(isNone ? [bullets(consequencesOfNone(plan))] : consequencesOf(plan)),
    '### Confirmation',
    ...confirmationParts(plan, confirming),
    '## Pros and Cons of the Options',
    ...architectures.flatMap(architecture => [
      `### ${prose(architecture.title)}`,
      standingOf(architecture.id, plan),
      bullets(weighed(architecture.id, plan)),
    ]),
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
  return `"${text.replace(harmful, unicodeEscape)}"`
}

/**
 * All but letters, digits and signs that Markdown leaves alone; of these a dot or a colon that could be part of an
 * address or an emoji, and what would begin an entity.
 */
const harmful = /[^\p{L}\p{M}\p{N} ,.;:&/+!?%=()'’–—-]|\.(?=\S)|:(?! |$)|&(?=(?:\w{2,}|#\w+);)/gu

function unicodeEscape(sign: string): string {
  return `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`
}

/** The choice with its reasons. What the environment rules out is not chosen, whatever the answers lead to. */
function outcomeParts(plan: ChangePlan): readonly string[] {
  const { verdict, why, architectures: chosen } = plan
  const reasons = bullets(why.map(reasonText))
  const because = 'because of what the answers mean:'
  if (chosen.length === 0) return [prose(verdict), `Chosen option: none of the four, ${because}`, reasons]
  const named = chosen.map(({ title, waitsFor }) => `“${prose(title)}”${onCondition(waitsFor)}`)
  // What one of a pair waits for is told from what both do.
  const together = named.join(chosen.some(({ waitsFor }) => waitsFor.length > 0) ? '; and ' : ' and ')
  if (!isRuledOut(plan)) return [prose(verdict), `Chosen option: ${together}, ${because}`, reasons]
  return [
    'Chosen option: none of the four, until what rules them out is gone:',
    bullets(rulingOut(plan).map(({ title, claim }) => `**${prose(title)}.** ${claimText(claim)}`)),
    `Once that is gone, the answers lead to ${together}, ${because}`,
    reasons,
  ]
}

/** Whether one of the four was chosen, and if not, why not. */
function standingOf(id: ArchitectureId, plan: ChangePlan): string {
  const excluded = plan.whyNot.find(each => each.id === id)
  if (excluded) return `Ruled out. ${whyNotText(excluded, plan.link)}`
  const waitsFor = onCondition(plan.architectures.find(each => each.id === id)?.waitsFor ?? [])
  if (!isRuledOut(plan)) return `Chosen${waitsFor}.`
  const titles = listOf(rulingOut(plan).map(({ title }) => `“${prose(title)}”`))
  return `Ruled out by the environment: ${titles}. Once that is gone, the answers lead to it${waitsFor}.`
}

/** What must come true before an architecture can work, with the way to the findings that say how. */
function onCondition(waitsFor: readonly string[]): string {
  if (waitsFor.length === 0) return ''
  return `, on the condition that ${listOf(waitsFor.map(text => prose(text)))} (see ${link('Blockers', '#blockers')})`
}

function rulingOut({ findings }: ChangePlan): ChangePlan['findings'] {
  return findings.filter(finding => isRuledOut({ findings: [finding] }))
}

function consequencesOfNone({ architectures: ruledOut }: ChangePlan): readonly string[] {
  const end = ruledOut.length > 0 ? 'what rules the four out is gone' : 'one of the ways forward is taken'
  return [
    'Good, because nothing is set up that could not ask for a second factor.',
    `Bad, because Outlook keeps its present sign-in until ${end}.`,
  ]
}

/** What speaks for what was chosen and what against it; of a pair first what is true in both places, then in each. */
function consequencesOf(plan: ChangePlan): readonly string[] {
  const places = architectures
    .filter(({ id }) => plan.architectures.some(each => each.id === id))
    .map(({ id, mailbox }) => ({ mailbox, said: weighed(id, plan) }))
  const shared = (places[0]?.said ?? []).filter(line => places.every(({ said }) => said.includes(line)))
  if (places.length < 2) return [bullets(shared)]
  return [
    `${optionOf('both').label}:`,
    bullets(shared),
    ...places.flatMap(({ mailbox, said }) => [
      `${optionOf(mailbox).label}:`,
      bullets(said.filter(line => !shared.includes(line))),
    ]),
  ]
}

/** What speaks for an architecture here and what against it. */
function weighed(id: ArchitectureId, { situation }: ChangePlan): readonly string[] {
  const said = (side: 'good' | 'bad', word: string) =>
    applicable<ConditionalClaim>(options[id][side], situation).map(
      ({ text, sources }) => `${word}, because ${prose(text)}.${references(sources)}`,
    )
  return [...said('good', 'Good'), ...said('bad', 'Bad')]
}

/** What proves that the decision has been carried out: the runbook's own gates and verifications. */
function confirmationParts(plan: ChangePlan, confirming: readonly ChangeTask[]): readonly string[] {
  if (plan.architectures.length === 0) {
    return [
      'There is nothing to configure. The decision is reopened when an answer changes or one of the ways forward is taken.',
    ]
  }
  if (isRuledOut(plan)) {
    return [
      'There is nothing to configure yet. The decision is reopened when what rules the four out is gone, or an answer changes.',
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
