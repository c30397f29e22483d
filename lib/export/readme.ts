import type { FindingKind } from '@/content/finding-kinds'
import { maskedNotice } from '@/content/placeholders'
import { places, shells } from '@/content/places'
import { product } from '@/content/product'
import { takeBack } from '@/content/runbook/take-back'
import type { IsoDate, ShellId } from '@/content/types'
import { actionLabel, findingsByKind } from '@/lib/advice/findings-by-kind'
import { effortInWords } from '@/lib/runbook/effort'
import type { NumberedTask, Runbook } from '@/lib/runbook/runbook'
import { taskLabels } from '@/lib/runbook/task-labels'
import type { ChangePlan } from './change-plan'
import { codeSpan, fenced } from './markdown'
import { callOf, connectTasks, type PlannedPhase, type PlannedTask, planOf } from './plan'
import { type RecordFile, recordsOf } from './records'
import { scriptShells } from './shells'
import { straight } from './text'

/** What the README says of the runbook. Scripts take nothing of it but the date. */
export type About = {
  readonly title: string
  readonly organisation?: string
  readonly changeNumber?: string
  /** The answers that led here, a line each. */
  readonly answers: readonly string[]
  readonly link: string
  readonly date: IsoDate
  readonly isMasked: boolean
  readonly findings?: readonly {
    readonly kind: FindingKind
    readonly title: string
    readonly text: string
    readonly action: string
  }[]
}

/** What the README says, taken from the document of the change. */
export function aboutOf({
  title,
  isMasked,
  organisation,
  changeNumber,
  titleBlock,
  answers,
  link,
  date,
  findings,
}: ChangePlan): About {
  return {
    title,
    ...(organisation !== undefined && { organisation }),
    ...(changeNumber !== undefined && { changeNumber }),
    answers: [
      ...titleBlock.flatMap(({ value }) => (value === maskedNotice ? [`Names: ${value}`] : [])),
      ...answers.map(({ question, answer }) => `${question} ${answer}`),
    ],
    link,
    date,
    isMasked,
    findings: findings.map(({ kind, title, claim, action }) => ({
      kind,
      title,
      text: claim.check ? `${claim.text} (check)` : claim.text,
      action,
    })),
  }
}

/** The order of work, in Markdown that also reads well as it stands: the engineer follows it, script by script. */
export function readmeText(runbook: Runbook, about: About): string {
  const plan = planOf(runbook)
  const tasks = plan.flatMap(phase => phase.tasks)
  const text = [
    ...[
      `# ${about.title}`,
      `Scripts of the runbook, written on ${about.date} by ${product.name}.`,
      '**Nothing in here has been run or tested against your organisation.** Read each script before you run it, try it with the pilot, and keep this order. The scripts are not signed.',
    ].map(straight),
    ...typedText(about),
    ...[
      ...about.answers.map(answer => `- ${answer}`),
      `The same page: ${about.link}`,
      ...findingsText(about),
      ...howTo(about.isMasked),
      ...shellsText(plan),
      '## Order of work',
      effortInWords(runbook),
      'Each task is marked as one that reads or one that changes something. Leave out a task whose title begins with "Optional" unless its reason applies to you, and the phase Roll back unless it is decided; all others are part of the work, including those by hand.',
      ...plan.flatMap(phase => phaseText(phase, tasks)),
      ...recordsText(recordsOf(tasks)),
    ].map(straight),
  ]
    .filter(paragraph => paragraph !== '')
    .join('\n\n')
    .replace(/^(- .*)\n\n(?=- )/gm, '$1\n')
  return `${text}\n`
}

/** What was typed stays as it is, whatever quotes it has. */
function typedText({ organisation, changeNumber }: About): readonly string[] {
  return [
    ...(organisation === undefined ? [] : [`- Organisation: ${codeSpan(organisation)}`]),
    ...(changeNumber === undefined ? [] : [`- Change number: ${codeSpan(changeNumber)}`]),
  ]
}

function findingsText({ findings = [] }: About): readonly string[] {
  const texts = findingsByKind(findings).flatMap(({ plural, text: when, findings: found }) => [
    `## ${plural}`,
    when,
    ...found.map(({ title, text, action }) => `- ${title}. ${text} **${actionLabel}** ${action}`),
  ])
  return texts.some(text => text.includes('(check)'))
    ? [
        ...texts,
        'What is marked “(check)” is confirmed by no Microsoft page: try it before you rely on it. The sources are in the runbook.',
      ]
    : texts
}

const howTo = (isMasked: boolean) => [
  '## How to run them',
  isMasked
    ? 'Not these: placeholders stand for the names, and each script stops before it does anything. To run them, download them again without a mask.'
    : 'Each script holds the tasks of one phase for one shell, with the names you gave: edit only what a task or a finding asks you to. If a name is wrong, correct it on the page and download again.',
  [
    '1. Copy the scripts into one folder on each computer where one of them runs, and keep it where only administrators can write.',
    '2. Windows marks files from the internet. After reading them: `Get-ChildItem -Recurse -Filter *.ps1 | Unblock-File`. Where only signed scripts may run, sign them with your own certificate.',
    '3. Go to that folder with `Set-Location`. Without `-Task` a script lists its phase and runs nothing. Below, `<script>` and `<task>` stand for the names in the order of work.',
  ].join('\n'),
  code([
    '.\\<script>                       lists the tasks of the phase; nothing is run',
    '.\\<script> -Task <task> -WhatIf  where a script changes something: says what would be run',
    '.\\<script> -Task <task>          runs the task, then its verification',
    '.\\<script> -Verify -Task <task>  the verification alone, as often as you like',
    '.\\<script> -Undo -Task <task>    takes the task back',
  ]),
  'A task that changes something asks for confirmation. Then its verification runs, and the expected result is printed: **compare the two before you go on.** The first error stops the script.',
  'Several tasks of a script can be named together (`-Task <task>,<task>`) where they follow each other. A script never skips a task that belongs elsewhere: it stops and names it.',
]

function shellsText(plan: readonly PlannedPhase[]): readonly string[] {
  const used = new Set(plan.flatMap(phase => phase.scripts.map(({ shell }) => shell)))
  const all = Object.keys(scriptShells) as ShellId[]
  return [
    '## How to start each shell',
    ...all
      .filter(shell => used.has(shell))
      .map(shell => {
        const calls = connectTasks(plan, shell).map(
          planned => `\`${callOf(planned)}\` (${planned.task.number})`,
        )
        const session = calls.length > 0 ? ` Open its session with ${calls.join(' or ')}.` : ''
        return `- **${shells[shell]}.** ${scriptShells[shell].start}${session}`
      }),
  ]
}

function phaseText({ number, phase, tasks }: PlannedPhase, all: readonly PlannedTask[]): readonly string[] {
  return [`### Phase ${number}: ${phase.title}`, phase.summary, ...tasks.flatMap(task => taskText(task, all))]
}

function taskText(planned: PlannedTask, all: readonly PlannedTask[]): readonly string[] {
  const { task, script } = planned
  const facts = `${task.changes ? 'Changes' : 'Reads'}. ${places[task.place]}. ${taskLabels.role}: ${task.role.replace(/\.$/, '')}.`
  const title = `#### ${task.number} ${task.title}`
  const portal = task.portal
    ? [`${task.portal.where}:`, task.portal.clicks.map((click, index) => `${index + 1}. ${click}`).join('\n')]
    : []
  if (script) {
    // Where a portal can make the same change, the script is enough; what it shows beside a command that reads is not.
    return [title, facts, task.why.text, code([callOf(planned)]), ...(task.changes ? [] : portal)]
  }
  const undone = takenBackText(task, all)
  return [
    title,
    `${undone.length > 0 ? 'By undoing earlier tasks.' : 'By hand.'} ${facts}`,
    task.why.text,
    ...undone,
    ...portal,
    `- ${taskLabels.expect}: ${task.expect}`,
    `- ${taskLabels.verify}: ${task.verify.expect}`,
    `- ${taskLabels.takesEffect}: ${task.takesEffect}`,
    `- ${taskLabels.risk}: ${task.risk.level}. ${task.risk.text}`,
    `- ${taskLabels.undo}: ${'none' in task.undo ? task.undo.none : task.undo.text}`,
  ]
}

/** What a task of the way back takes back, each with the call that does it. */
function takenBackText({ takesBack }: NumberedTask, all: readonly PlannedTask[]): readonly string[] {
  if (takesBack.length === 0) return []
  const calls = takesBack.map(({ id, number, title, note = '' }, index) => {
    const planned = all.find(({ task }) => task.id === id)
    const call = planned?.script ? `\`${callOf(planned, ' -Undo')}\`.` : 'By hand.'
    return `${index + 1}. ${number} ${title}: ${call} ${note}`.trimEnd()
  })
  return [`${takeBack.title}. ${takeBack.text}`, calls.join('\n')]
}

function recordsText(files: readonly RecordFile[]): readonly string[] {
  if (files.length === 0) return []
  const numbers = (tasks: readonly PlannedTask[]) => tasks.map(({ task }) => task.number).join(', ')
  const journal = [
    '- `journal.csv` (CSV): one line for each task that was run, verified or taken back, with time, account and result. Every script adds to it.',
    '- `transcript-<time>-<script>.txt` (text): all that a script printed.',
  ]
  return [
    '## Records',
    'They are kept in the folder `OutlookMfa` in the home folder (`$HOME`) of whoever runs the script, on the computer where it runs. They name users, groups and policies: keep them where only administrators can read them, and until the rollout is closed. No record is overwritten.',
    ...journal,
    ...files.map(({ name, format, writtenBy, readBy, undoneBy: undo }) => {
      const parts = [
        writtenBy.length > 0
          ? `written by ${numbers(writtenBy)}`
          : 'written by you, before the task that reads it',
        ...(readBy.length > 0 ? [`read by ${numbers(readBy)}`] : []),
        ...(undo.length > 0 ? [`needed to take back ${numbers(undo)}`] : []),
      ]
      return `- \`${name}\` (${format}): ${parts.join('; ')}.`
    }),
  ]
}

function code(lines: readonly string[]): string {
  return fenced(lines.join('\n'), 'powershell')
}
