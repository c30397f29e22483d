import type { Drawing } from '@/content/diagrams/drawing'
import type { Estate } from '@/content/estate'
import type { Finding } from '@/content/findings'
import { type NameId, names as rules } from '@/content/names'
import { maskedNotice } from '@/content/placeholders'
import { places, shells } from '@/content/places'
import { product } from '@/content/product'
import { type Criterion, goNoGo, signOffs } from '@/content/runbook/go-no-go'
import { type SourceId, sources } from '@/content/sources'
import { approvals, type TitleBlockId, titleBlock, titleBlockIds } from '@/content/title-block'
import type { Claim, CompleteSituation, IsoDate, Phase, ShellCommand, ShellId, Source } from '@/content/types'
import { applicable } from '@/lib/advice/applies'
import { answersAbout, unansweredFor } from '@/lib/advice/estate'
import type { Outcome } from '@/lib/advice/outcome'
import { numberOf, sourcesIn } from '@/lib/advice/sources'
import { type SummaryRow, summaryOf } from '@/lib/advice/summary'
import { whyNotTitleOf, whyTitleOf } from '@/lib/advice/verdict'
import { optionOf, questionOf, segmentsOf } from '@/lib/flow/path'
import { type Abbreviation, abbreviationsIn } from '@/lib/glossary'
import { printFitting } from '@/lib/link/fragment'
import { printSegments, type Segment, type Values } from '@/lib/powershell/print'
import { furtherSourcesOf } from '@/lib/runbook/further-sources'
import { type EarlierTask, isContinued, namesOf, type Runbook, rolloutOf } from '@/lib/runbook/runbook'
import { titlesOfWays } from '@/lib/runbook/task-kinds'
import { maskedNames } from './mask'
import { onlyConnects, type PlannedPhase, type PlannedTask, planOf } from './plan'
import { aboutSameGroups } from './same-groups'

/**
 * The change as one document: what the PDF, the Markdown and the decision record print. Everything is worked out
 * and filled in; what prints it only lays it out. Prose is as content writes it: backticks mark code.
 */
export type ChangePlan = {
  readonly title: string
  /** What the names of its files say of it, so that those of two outcomes are told apart. */
  readonly fileMark: string
  /** Placeholders stand for the names: it is to be read, not to be run. */
  readonly isMasked: boolean
  /** Absent where it was not filled in, and where the names are masked. */
  readonly organisation?: string
  readonly changeNumber?: string
  /** The address of the page with what was told, or without the names where they are masked. */
  readonly link: string
  /** The day on which the document is made: an input, so that the same input gives the same document. */
  readonly date: IsoDate
  /** When the content was last reviewed against its sources. */
  readonly reviewed: IsoDate
  /** Only what was filled in where no architecture fits: a verdict changes nothing. */
  readonly titleBlock: readonly TitleBlockEntry[]
  /** What was answered, and told of the environment. */
  readonly situation: CompleteSituation
  readonly verdict: string
  readonly condition?: string
  /** The verdict in a few rows: what is in the way, the effort, the licences, the phases. */
  readonly summary: readonly SummaryRow[]
  /** The three answers and what was told of the environment, in words. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  /** What was asked of the environment and not told, in a sentence; '' where all of it was. */
  readonly unanswered: string
  readonly whyTitle: string
  readonly why: Outcome['why']
  readonly whyNotTitle: string
  readonly whyNot: Outcome['whyNot']
  readonly waysForward: Outcome['waysForward']
  /** Blockers first, then prerequisites, then warnings. */
  readonly findings: readonly Omit<Finding, 'when'>[]
  /** What the list of names is, in a sentence or two. */
  readonly aboutNames: string
  /** The names that the commands need. */
  readonly names: readonly ChangeName[]
  /** Those of the names that a command cannot run without and that were not given. */
  readonly missing: readonly NameId[]
  readonly architectures: readonly ChangeArchitecture[]
  /** What is looked at before anything changes; the column for what was found is empty on paper. */
  readonly checks: readonly {
    readonly number: string
    readonly title: string
    readonly expected: string
  }[]
  readonly phases: readonly ChangePhase[]
  /** What they sign who sign the whole: it names the condition where there is one, which stands with it. */
  readonly aboutApprovals: string
  /** Those who sign: a role each, with the name where the title block has one. */
  readonly approvals: readonly { readonly role: string; readonly name?: string }[]
  /** What the short forms in our own sentences stand for, in alphabetical order. */
  readonly abbreviations: readonly Abbreviation[]
  /** In the order of their numbers. */
  readonly sources: readonly (Source & { readonly number: number })[]
}

/** A line of the title block; without a value, a line to fill in. */
type TitleBlockEntry = { readonly label: string; readonly value?: string }

type ChangeName = {
  readonly id: NameId
  readonly label: string
  /** Absent where it is missing. A list is joined by commas. */
  readonly value?: string
}

export type ChangeArchitecture = Outcome['architectures'][number] & {
  readonly pictures: { readonly flowchart: Drawing; readonly sequence: Drawing }
}

type ChangePhase = {
  readonly number: number
  readonly id: Phase['id']
  readonly title: Phase['title']
  readonly summary: string
  /** Absent where there is no task, and after the end of the runbook. */
  readonly signOff?: SignOff
  readonly tasks: readonly ChangeTask[]
}

/** What is signed beside a phase: at its end, but for the way back, which begins with it. */
export type SignOff = (typeof signOffs)[keyof typeof signOffs] & {
  readonly place: 'head' | 'end'
  readonly criteria: string
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
  /** Of all else that it says; those of `why` stand there. */
  readonly furtherSources: readonly SourceId[]
  /** The tasks whose undo it asks for, in this order. */
  readonly takesBack: readonly EarlierTask[]
  /** By hand, under a title that says whether it is done in place of the command. */
  readonly portal?: { readonly title: string; readonly where: string; readonly clicks: readonly string[] }
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
  /** What is written over it where it can be done by hand as well. */
  readonly title?: string
  readonly segments: readonly Segment[]
}

/** What was told on the page, and how it leaves it. */
export type ChangeInput = {
  readonly outcome: Outcome
  readonly runbook: Runbook
  readonly estate: Estate
  readonly names: Values
  /** What was filled in for this document alone. */
  readonly titleBlock: { readonly [Id in TitleBlockId]?: string }
  /** For sharing outside: placeholders for the names, an empty title block, and a link without names. */
  readonly isMasked: boolean
  /** The address of the page, without its fragment. */
  readonly address: string
  readonly date: IsoDate
}

/** What was filled in of the title block: nothing of it goes into a masked document. */
function titleBlockFor({ titleBlock, isMasked }: ChangeInput): ChangeInput['titleBlock'] {
  return isMasked ? {} : titleBlock
}

/** The names as a document of the runbook may hold them: masked where that was asked for. */
export function namesFor({ names, isMasked }: Pick<ChangeInput, 'names' | 'isMasked'>): Values {
  return isMasked ? maskedNames(names) : names
}

/**
 * The change as one document, the same for the same input.
 *
 * @param drawings the drawings that the architectures of the outcome name.
 * @throws if a drawing is missing, or a value holds what no literal may hold.
 */
export function changePlanOf(told: ChangeInput, drawings: ReadonlyMap<string, Drawing>): ChangePlan {
  const { outcome, runbook, estate, isMasked, date } = told
  const { title, verdict, meanwhile, why, whyNot, waysForward, findings } = outcome
  const condition =
    outcome.condition && meanwhile ? `${outcome.condition} ${meanwhile.text}` : outcome.condition
  const names = namesFor(told)
  const situation = { ...estate, ...outcome.answers }
  const plan = planOf(runbook)
  const organisation = isMasked ? undefined : filledIn('organisation', names)
  const changeNumber = titleBlockFor(told)['change-number']
  const missing = namesOf(runbook).filter(id => filledIn(id, names) === undefined)
  const answers = answersIn(outcome, estate)
  const phases = plan.map(({ number, phase, tasks }) => ({
    number,
    id: phase.id,
    title: phase.title,
    summary: phase.summary,
    ...(tasks.length > 0 && { signOff: signOffOf(phase, runbook, situation) }),
    tasks: tasks.map(planned => taskOf(planned, names)),
  }))
  const architectures = outcome.architectures.map(architecture => ({
    ...architecture,
    pictures: {
      flowchart: drawingIn(drawings, architecture.drawings.flowchart),
      sequence: drawingIn(drawings, architecture.drawings.sequence),
    },
  }))
  return {
    title,
    fileMark: [...segmentsOf(outcome.answers), ...(isMasked ? ['masked'] : [])].join('-'),
    isMasked,
    ...(organisation !== undefined && { organisation }),
    ...(changeNumber !== undefined && { changeNumber }),
    link: told.address + printFitting({ estate, ...(!isMasked && { names: told.names }) }),
    date,
    reviewed: product.reviewed,
    titleBlock: titleBlockOf(told, organisation).filter(
      ({ value }) => value !== undefined || outcome.architectures.length > 0,
    ),
    situation,
    verdict,
    ...(condition !== undefined && { condition }),
    summary: summaryOf(outcome, runbook, estate),
    answers,
    unanswered: unansweredIn(outcome, estate),
    whyTitle: whyTitleOf(outcome),
    why,
    whyNotTitle: whyNotTitleOf(architectures),
    whyNot,
    waysForward,
    findings,
    aboutNames: aboutSameGroups(namesOf(runbook), told.names) + aboutNames(isMasked, missing.length > 0),
    names: namesOf(runbook).map(id => {
      const value = filledIn(id, names)
      return { id, label: rules[id].label, ...(value !== undefined && { value }) }
    }),
    missing,
    architectures,
    checks: checksIn(plan),
    phases,
    aboutApprovals: approved(runbook, condition !== undefined),
    approvals: approvalsOf(titleBlockFor(told)),
    abbreviations: abbreviationsIn([
      title,
      verdict,
      condition,
      answers,
      why,
      whyNot,
      waysForward,
      findings,
      outcome.architectures,
      phases,
    ]),
    sources: numberedSources([why, whyNot, waysForward, findings, outcome.architectures, runbook]),
  }
}

/** The sources that any part of `content` names, in the order of their numbers. */
export function numberedSources(content: unknown): ChangePlan['sources'] {
  return sourcesIn(content).map(id => ({ ...sources[id], number: numberOf(id) }))
}

function drawingIn(drawings: ReadonlyMap<string, Drawing>, name: string): Drawing {
  const drawing = drawings.get(name)
  if (!drawing) throw new Error(`The drawing ${name} is missing.`)
  return drawing
}

function filledIn(id: NameId, names: Values): string | undefined {
  const value = [names[id] ?? []].flat().join(', ')
  const rule = rules[id]
  return value || ('default' in rule ? rule.default : undefined)
}

function titleBlockOf(told: ChangeInput, organisation: string | undefined): readonly TitleBlockEntry[] {
  const typed = titleBlockFor(told)
  return [
    { label: rules.organisation.label, ...(organisation !== undefined && { value: organisation }) },
    ...titleBlockIds.map(id => {
      const value = typed[id]
      return { label: titleBlock[id].label, ...(value !== undefined && { value }) }
    }),
    ...(told.isMasked ? [{ label: 'Names', value: maskedNotice }] : []),
  ]
}

function aboutNames(isMasked: boolean, hasMissing: boolean): string {
  const which = isMasked
    ? 'The commands contain these placeholders in place of the names.'
    : 'The commands contain these names.'
  return hasMissing ? `${which} A name between \`<\` and \`>\` is missing; its command cannot run.` : which
}

function approved(runbook: Runbook, hasCondition: boolean): string {
  const condition = hasCondition ? 'its condition and ' : ''
  const end = isContinued(runbook) ? 'the end of this runbook' : 'its way back'
  return `Those who sign approve the change as written here, with ${condition}${end}.`
}

/** Those whom the title block names, each approver on a line of its own, then the roles that always sign. */
function approvalsOf(typed: ChangeInput['titleBlock']): ChangePlan['approvals'] {
  const signing = (role: string, name?: string) => ({ role, ...(name !== undefined && { name }) })
  const approvers = (typed.approvers ?? '').split(';').map(name => name.trim())
  return [
    signing(titleBlock.requester.label, typed.requester),
    signing(titleBlock.implementer.label, typed.implementer),
    ...approvers.filter(name => name !== '').map(name => signing('Approver', name)),
    ...approvals.map(role => signing(role)),
  ]
}

function answersIn({ answers }: Outcome, told: Estate): ChangePlan['answers'] {
  const given = (['mailbox', 'conditional-access', 'identity'] as const).map(id => ({
    question: questionOf(id).title,
    answer: optionOf(answers[id]).label,
  }))
  return [...given, ...answersAbout(told)]
}

function unansweredIn({ answers }: Outcome, told: Estate): string {
  const open = unansweredFor(answers, told).map(({ title }) => title)
  return open.length > 0 ? `Not answered: ${open.join(' ')}` : ''
}

/**
 * What is read in the two phases of preparation, and in the next one up to its first change. To open a session shows
 * nothing of the organisation; a check that opens one as well is a check.
 */
function checksIn(plan: readonly PlannedPhase[]): ChangePlan['checks'] {
  const all = plan.flatMap(({ phase, tasks }) => tasks.map(({ task }) => ({ task, phase: phase.id })))
  const firstChange = all.findIndex(({ task }) => task.changes)
  return all
    .filter(({ phase }, place) => isPreparation(phase) || place < firstChange)
    .filter(({ task }) => !task.changes && !onlyConnects(task))
    .map(({ task: { number, title, expect } }) => ({ number, title, expected: expect }))
}

function isPreparation(phase: Phase['id']): boolean {
  return phase === 'before-you-start' || phase === 'prerequisites'
}

function signOffOf(phase: Phase, runbook: Runbook, situation: CompleteSituation): SignOff {
  const criteria = applicable<Criterion>(goNoGo[phase.id], situation)
    .map(({ text }) => text)
    .join(' ')
  if (phase.id === 'roll-back') return { ...signOffs['roll-back'], place: 'head', criteria }
  const isLast = phase.id === rolloutOf(runbook).at(-1)?.phase.id
  const atEnd = isContinued(runbook) ? signOffs.ends : signOffs.complete
  return { ...(isLast ? atEnd : signOffs['go-on']), place: 'end', criteria }
}

function taskOf({ task, architecture }: PlannedTask, names: Values): ChangeTask {
  const { number, id, title, changes, role, takesEffect, risk, why, takesBack } = task
  const { portal, command, expect, verify, undo } = task
  const titles = titlesOfWays(task)
  return {
    number,
    id,
    title,
    ...(architecture && { architecture: architecture.title }),
    changes,
    where: places[task.place],
    role,
    takesEffect,
    risk,
    why,
    furtherSources: furtherSourcesOf(task),
    takesBack,
    ...(portal && { portal: { title: titles.portal, ...portal } }),
    ...(command && {
      command: { ...commandOf(command, names), ...(titles.command && { title: titles.command }) },
    }),
    expect,
    verify: { expect: verify.expect, ...(verify.command && { command: commandOf(verify.command, names) }) },
    undo:
      'command' in undo ? { text: undo.text, command: commandOf(undo.command, names) } : { text: undo.none },
  }
}

function commandOf({ shell, command }: ShellCommand, names: Values): ChangeCommand {
  return { shell, shellName: shells[shell], segments: printSegments(command, names) }
}
