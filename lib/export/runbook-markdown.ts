import type { NameId } from '@/content/names'
import { takeBack } from '@/content/runbook/take-back'
import type { Claim } from '@/content/types'
import { taskLabels } from '@/lib/runbook/task-labels'
import type { ChangeArchitecture, ChangeCommand, ChangePlan, ChangeTask, SignOff } from './change-plan'
import {
  bullets,
  codeCell,
  codeSpan,
  fenced,
  joined,
  numbered,
  prose,
  proseCell,
  table,
  valueCell,
} from './markdown'
import {
  abbreviationsTable,
  answersTable,
  claimText,
  findingsParts,
  mermaidBlock,
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
 * The runbook as GitHub-flavoured Markdown, with its drawings as Mermaid. Where none of the four architectures fits, it
 * is the verdict with its reasons. A command stands in a block of its own, word for word.
 */
export function runbookMarkdown(plan: ChangePlan): string {
  const { title, verdict, condition, summary, architectures, phases } = plan
  const { whyTitle, why, whyNotTitle, whyNot, waysForward, findings } = plan
  const isRunbook = architectures.length > 0
  return joined([
    titleLine(`${isRunbook ? 'Runbook: ' : ''}${title}`, plan),
    condition ? `**${prose(condition)}**` : '',
    originText(plan),
    ...(isRunbook ? ['**Nothing in here has been run or tested against your organisation.**'] : []),
    titleBlockTable(plan.titleBlock),
    '## Verdict',
    prose(verdict),
    bullets(summary.map(row => `**${row.title}.** ${row.lines.map(lineText).join(' ')}`)),
    answersTable(plan),
    prose(plan.unanswered),
    `### ${whyTitle}`,
    bullets(why.map(reasonText)),
    `### ${whyNotTitle}`,
    bullets(whyNot.map(each => `**${prose(each.title)}.** ${whyNotText(each, plan.link)}`)),
    ...(waysForward.length > 0 ? ['### Ways forward', waysForwardText(plan)] : []),
    ...architectures.flatMap(architectureParts),
    ...(findings.length > 0 ? ['## Findings', ...findingsParts(plan)] : []),
    ...(isRunbook ? [...namesParts(plan), ...checksParts(plan)] : []),
    ...phases.flatMap(({ number, title: name, summary, tasks, signOff }) => [
      `## Phase ${number}: ${prose(name)}`,
      prose(summary),
      ...(signOff?.place === 'head' ? signOffParts(signOff) : []),
      ...tasks.flatMap(taskParts),
      ...(signOff?.place === 'end' ? signOffParts(signOff) : []),
    ]),
    ...(isRunbook ? approvalsParts(plan) : []),
    '## Abbreviations',
    abbreviationsTable(plan.abbreviations),
    '## Sources',
    sourcesTable(plan.sources),
  ])
}

function lineText(line: string | Claim): string {
  return typeof line === 'string' ? prose(line) : claimText(line)
}

function namesParts({ aboutNames, names: all, missing }: ChangePlan): readonly string[] {
  const gap = (id: NameId) => (missing.includes(id) ? `**missing:** ${codeSpan(`<${id}>`)}` : '')
  return [
    '## Names',
    prose(aboutNames),
    table(
      ['Name', 'Value'],
      all.map(({ id, label, value }) => [label, value === undefined ? gap(id) : codeCell(value)]),
    ),
  ]
}

function architectureParts(architecture: ChangeArchitecture): readonly string[] {
  const { title, summary, steps, links, blocked, coverage } = architecture
  return [
    `## ${prose(title)}`,
    prose(summary),
    mermaidBlock(architecture, 'flowchart'),
    `The red line: ${claimText(blocked)}`,
    'The dashed lines:',
    bullets(links.map(claimText)),
    `### The sign-in in ${steps.length} steps`,
    numbered(
      steps.map(
        ({ text, detail, sources }) =>
          `**${prose(text)}**${detail ? ` ${prose(detail)}` : ''}${references(sources)}`,
      ),
    ),
    '### The same steps as a sequence',
    mermaidBlock(architecture, 'sequence'),
    '### What it covers',
    bullets(coverage.map(row => `**${prose(row.title)}.** ${row.claims.map(claimText).join(' ')}`)),
  ]
}

function checksParts({ checks }: ChangePlan): readonly string[] {
  return [
    '## Checks before the change',
    table(
      ['No.', 'Check', taskLabels.expect, 'Found'],
      checks.map(({ number, title, expected }) => [number, proseCell(title), proseCell(expected), '']),
    ),
  ]
}

function approvalsParts({ aboutApprovals, condition, approvals }: ChangePlan): readonly string[] {
  return [
    '## Approvals',
    aboutApprovals,
    condition ? `**${prose(condition)}**` : '',
    table(
      ['Role', 'Name', 'Date', 'Signature'],
      approvals.map(({ role, name }) => [role, name === undefined ? '' : valueCell(name), '', '']),
    ),
  ]
}

function taskParts(task: ChangeTask): readonly string[] {
  const { number, title, architecture, changes, where, role, takesEffect, risk, portal, command } = task
  return [
    `### ${number} ${prose(title)}`,
    bullets([
      ...(architecture ? [`**For:** ${prose(architecture)}`] : []),
      `**${changes ? 'Changes something' : 'Reads only'}**`,
      `**${taskLabels.where}:** ${prose(where)}`,
      `**${taskLabels.role}:** ${prose(role)}`,
      `**${taskLabels.takesEffect}:** ${prose(takesEffect)}`,
      `**${taskLabels.risk}:** ${risk.level}. ${prose(risk.text)}`,
      `[ ] ${taskLabels.done}. Owner and time:`,
    ]),
    `${claimText(task.why)}${furtherText(task)}`,
    ...takenBackParts(task),
    ...(portal
      ? [`${portal.title}: ${prose(portal.where)}`, numbered(portal.clicks.map(click => prose(click)))]
      : []),
    ...(command?.title ? [`${command.title}:`] : []),
    ...commandParts(command),
    `**${taskLabels.expect}:** ${prose(task.expect)}`,
    `**${taskLabels.verify}:** ${prose(task.verify.expect)}`,
    ...commandParts(task.verify.command),
    `**${taskLabels.undo}:** ${prose(task.undo.text)}`,
    ...commandParts(task.undo.command),
  ]
}

function furtherText({ furtherSources }: ChangeTask): string {
  return furtherSources.length > 0 ? ` ${taskLabels.furtherSources}:${references(furtherSources)}` : ''
}

function signOffParts({ title, lead, criteria, choices }: SignOff): readonly string[] {
  return [
    `**${title}.** ${lead} ${prose(criteria)}`,
    bullets([...choices.map(choice => `[ ] ${choice}`), 'Name, date and time:']),
  ]
}

function takenBackParts({ takesBack }: ChangeTask): readonly string[] {
  if (takesBack.length === 0) return []
  return [
    `**${takeBack.title}.** ${takeBack.text}`,
    numbered(
      takesBack.map(
        ({ number, title, note }) => `**${number} ${prose(title)}.**${note ? ` ${prose(note)}` : ''}`,
      ),
    ),
  ]
}

function commandParts(command: ChangeCommand | undefined): readonly string[] {
  if (!command) return []
  const { shellName, segments } = command
  const missing = [...new Set(segments.flatMap(({ kind, text }) => (kind === 'gap' ? [text] : [])))]
  return [
    `${prose(shellName)}:${missing.length > 0 ? ` **cannot run yet, missing: ${missing.map(codeSpan).join(', ')}.**` : ''}`,
    fenced(segments.map(({ text }) => text).join(''), 'powershell'),
  ]
}
