import { product } from '@/content/product'
import { takeBack } from '@/content/runbook/take-back'
import { standings } from '@/content/sources'
import type { Claim, IsoDate } from '@/content/types'
import { actionLabel } from '@/lib/advice/findings-by-kind'
import { byNumber, numberOf, verbOf } from '@/lib/advice/sources'
import { answerText } from '@/lib/advice/verdict'
import { halvesOf, svgOf } from '@/lib/diagram/svg'
import type { ChangeArchitecture, ChangeCommand, ChangePlan, ChangeTask } from '@/lib/export/change-plan'
import { tokens } from '@/lib/powershell/tokens'
import { taskLabels } from '@/lib/runbook/task-labels'
import { covers, fonts, fontsFor, type OtherFontId } from './fonts'

/** The sizes of paper that the template knows. */
export type Paper = 'a4' | 'us-letter'

/** A file that travels inside the PDF, under the last part of its path. */
export type Attachment = { readonly path: string; readonly text: string }

/** What the compiler is given beside the template, by path, and the typefaces beyond those it always has. */
export type PdfDocument = {
  readonly files: { readonly [path: string]: string }
  readonly fonts: readonly OtherFontId[]
}

/** Thrown before anything is fetched or typeset: in no typeface that this site has. */
export class UnprintableError extends Error {
  constructor(readonly characters: readonly string[]) {
    super(`No typeface of this site has ${characters.join(' ')}.`)
    this.name = 'UnprintableError'
  }
}

/**
 * A command's type: as wide as the text of both papers are `widest` / columns points, and nothing smaller than
 * `smallest` points is printed. A line with more columns than that leaves is broken, and its command attached.
 */
const code = { widest: 796, smallest: 5 } as const

/**
 * The change as the template prints it: everything as data, with each drawing as a file.
 *
 * @throws UnprintableError where a name has a character that no typeface of this site has.
 */
export function pdfDocumentOf(
  plan: ChangePlan,
  { paper, attachments }: { readonly paper: Paper; readonly attachments: readonly Attachment[] },
): PdfDocument {
  const drawn: Record<string, string> = {}
  const draw = (name: string, svg: string) => {
    drawn[`/${name}.svg`] = svg
    return `${name}.svg`
  }
  const attached = [...attachments.map(withoutFolder), ...longCommandsOf(plan)]
  const { date, reviewed, organisation, changeNumber, condition } = plan
  const data = {
    paper,
    code,
    product: product.name,
    title: plan.title,
    ...(organisation !== undefined && { organisation }),
    foot: [
      ...[organisation, changeNumber].filter(words => words !== undefined),
      inWords(date),
      ...(plan.isMasked ? ['Masked: names are placeholders'] : []),
    ],
    link: plan.link,
    date: { ...dateOf(date), words: inWords(date) },
    reviewed: inWords(reviewed),
    titleBlock: plan.titleBlock,
    verdict: plan.verdict,
    ...(condition !== undefined && { condition }),
    summary: plan.summary.map(({ title, lines }) => ({ title, lines: lines.map(lineOf) })),
    answers: plan.answers,
    unanswered: plan.unanswered,
    whyTitle: plan.whyTitle,
    why: plan.why.map(({ question, answer, claim }) => ({ question, answer, claim: claimOf(claim) })),
    whyNotTitle: plan.whyNotTitle,
    whyNot: plan.whyNot.map(({ title, reasons, link }) => ({
      title,
      reasons: reasons.map(({ answer, claim }) => ({ answer: answerText(answer), claim: claimOf(claim) })),
      link: absolute(link, plan),
    })),
    waysForward: plan.waysForward.map(({ title, claim, link }) => ({
      title,
      claim: claimOf(claim),
      ...(link && { link: absolute(link, plan) }),
    })),
    findings: plan.findings.map(({ kind, title, claim, action }) => ({
      kind,
      title,
      claim: claimOf(claim),
      action,
    })),
    aboutNames: plan.aboutNames,
    names: plan.names,
    missing: plan.missing,
    architectures: plan.architectures.map(architecture => architectureOf(architecture, plan, draw)),
    checks: plan.checks,
    labels: { ...taskLabels, action: actionLabel },
    takeBack,
    phases: phasesOf(plan),
    later: laterPhasesOf(plan),
    aboutApprovals: plan.aboutApprovals,
    approvals: plan.approvals,
    abbreviations: plan.abbreviations,
    attached: attached.map(({ path }) => path),
    sources: plan.sources.map(({ dated, checked, standing, ...source }) => ({
      ...source,
      ...(dated && { dated: inWords(dated) }),
      checked: `${verbOf(source)} ${inWords(checked)}`,
      standing: standings[standing],
    })),
  }
  const text = JSON.stringify(data)
  const chosen = fontsFor(text)
  if ('unprintable' in chosen) throw new UnprintableError(chosen.unprintable)
  return {
    files: {
      '/plan.json': text,
      '/fonts.json': JSON.stringify(chosen.fonts.map(id => fonts[id].family)),
      ...drawn,
      ...Object.fromEntries(attached.map(({ path, text }) => [`/attached/${path}`, text])),
    },
    fonts: chosen.fonts,
  }
}

function claimOf({ text, sources, check }: Claim) {
  return { text, check: check === true, sources: byNumber(sources).map(numberOf) }
}

function lineOf(line: string | Claim) {
  return typeof line === 'string' ? { text: line, check: false, sources: [] } : claimOf(line)
}

function absolute({ href, text }: { readonly href: string; readonly text: string }, { link }: ChangePlan) {
  return { href: new URL(href, link).href, text }
}

function architectureOf(
  { id, title, summary, steps, blocked, links, coverage, pictures }: ChangeArchitecture,
  { architectures }: ChangePlan,
  draw: (name: string, svg: string) => string,
) {
  const halves = halvesOf(pictures.sequence)
  return {
    title: architectures.length > 1 ? title : 'Diagram and workflow',
    summary,
    steps: steps.map(({ text, detail, sources }) => ({
      text,
      ...(detail && { detail }),
      sources: byNumber(sources).map(numberOf),
    })),
    blocked: claimOf(blocked),
    links: links.map(claimOf),
    coverage: coverage.map(({ title: row, claims }) => ({ title: row, lines: claims.map(claimOf) })),
    flowchart: {
      path: draw(`${id}.flowchart`, svgOf(pictures.flowchart)),
      words: `Diagram: ${title}. The numbered steps after it say the same in words.`,
    },
    sequence: halves.map((half, index) => ({
      path: draw(`${id}.sequence-${index + 1}`, svgOf(half)),
      words: `Sequence diagram: ${title}${halves.length > 1 ? `, part ${index + 1} of ${halves.length}` : ''}. The numbered steps before it say the same in words.`,
    })),
  }
}

/** Each phase that has tasks, with those before it that have none: they need no page of their own. */
function phasesOf({ phases }: ChangePlan) {
  const busy = phases.filter(({ tasks }) => tasks.length > 0)
  return busy.map(({ tasks, ...phase }, index) => ({
    ...phase,
    idle: phases.filter(({ number }) => number > (busy[index - 1]?.number ?? -1) && number < phase.number),
    tasks: tasks.map(taskOf),
  }))
}

/** The phases without a task that no other follows. */
function laterPhasesOf({ phases }: ChangePlan) {
  return phases.slice(phases.findLastIndex(({ tasks }) => tasks.length > 0) + 1)
}

function taskOf({ why, furtherSources, command, verify, undo, ...task }: ChangeTask) {
  const printed = (role: Role, written: ChangeCommand | undefined) =>
    written && { command: commandOf(written, fileOf(task.number, role)) }
  return {
    ...task,
    why: claimOf(why),
    furtherSources: byNumber(furtherSources).map(numberOf),
    ...printed('command', command),
    verify: { expect: verify.expect, ...printed('verification', verify.command) },
    undo: { text: undo.text, ...printed('undo', undo.command) },
  }
}

/** The lines of a command in coloured pieces, and how many columns the longest has. */
function commandOf(command: ChangeCommand, file: string) {
  const text = textOf(command)
  const columns = columnsOf(text)
  return {
    shellName: command.shellName,
    ...(command.title && { title: command.title }),
    text,
    lines: linesOf(command),
    columns,
    ...(isTooLong(columns) && { file }),
  }
}

function linesOf({ segments }: ChangeCommand): readonly (readonly (readonly [string, string])[])[] {
  const lines: [string, string][][] = [[]]
  for (const { kind, text } of tokens(segments)) {
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push([kind, piece])
    }
  }
  return lines
}

type Role = 'command' | 'verification' | 'undo'

function commandsIn({ phases }: ChangePlan) {
  return phases
    .flatMap(({ tasks }) => tasks)
    .flatMap(({ number, command, verify, undo }) => [
      ...(command ? [{ file: fileOf(number, 'command'), command }] : []),
      ...(verify.command ? [{ file: fileOf(number, 'verification'), command: verify.command }] : []),
      ...(undo.command ? [{ file: fileOf(number, 'undo'), command: undo.command }] : []),
    ])
}

function longCommandsOf(plan: ChangePlan): readonly Attachment[] {
  return commandsIn(plan)
    .map(({ file, command }) => ({ path: file, text: textOf(command) }))
    .filter(({ text }) => isTooLong(columnsOf(text)))
}

function fileOf(number: string, role: Role): string {
  return `${number}-${role}.txt`
}

/** Some programs that take all files out of a PDF stop at a name with a folder in it. */
function withoutFolder({ path, text }: Attachment): Attachment {
  return { path: path.slice(path.lastIndexOf('/') + 1), text }
}

function textOf({ segments }: ChangeCommand): string {
  return segments.map(({ text }) => text).join('')
}

/** How wide the widest line is at most, in characters of Plex Mono: letters of other typefaces count double. */
function columnsOf(text: string): number {
  const widths = text.split('\n').map(line => {
    const wide = line.match(/[^ -~]/g)?.filter(letter => !covers('mono', letter)) ?? []
    return line.length + wide.length
  })
  return Math.max(...widths)
}

function isTooLong(columns: number): boolean {
  return code.widest / columns < code.smallest
}

function dateOf(date: IsoDate) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

/** The date as British English writes it: `2 December 2026`. */
function inWords(date: IsoDate): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
}
