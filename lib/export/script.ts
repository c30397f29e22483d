import { maskedNotice } from '@/content/placeholders'
import { places, shells } from '@/content/places'
import { product } from '@/content/product'
import type { IsoDate, ShellCommand } from '@/content/types'
import { printCommand, type Values } from '@/lib/powershell/print'
import { commandsOf } from '@/lib/runbook/runbook'
import { isOptional } from '@/lib/runbook/task-kinds'
import { taskLabels } from '@/lib/runbook/task-labels'
import type { PlannedPhase, PlannedTask } from './plan'
import { graphRequires, type ScriptShell, scriptShells } from './shells'
import { indented, literal, plain, wrapped } from './text'

/**
 * One script: the tasks of a phase that one shell runs.
 *
 * What it says comes from content only; values stand nowhere but in the literals that lib/powershell prints, never
 * in help, comments or messages. A task of another place stands in its list too, so that it can refuse to pass it.
 */
export function scriptText(
  { number, phase, tasks }: PlannedPhase,
  { name, shell }: PlannedPhase['scripts'][number],
  values: Values,
  about: { readonly date: IsoDate; readonly isMasked: boolean; readonly connect: readonly string[] },
): string {
  const own = tasks.filter(({ script }) => script === name)
  const changes = own.some(({ task }) => task.changes)
  const { values: compared, check, mark, requires } = scriptShells[shell]
  const body = [
    '',
    'Set-StrictMode -Version Latest',
    "$ErrorActionPreference = 'Stop'",
    // Somebody may have it alone, without what says so beside it.
    ...(about.isMasked ? ['', `throw '${maskedNotice}'`] : []),
    '',
    `$scriptName = '${name}'`,
    '$recordFolder = "$HOME/OutlookMfa"',
    '$journalFile = "$recordFolder/journal.csv"',
    ...(compared ? [printCommand(compared, values)] : []),
    ...(mark?.name === 'Connects'
      ? [`$connect = @(\n${indented(quoted(about.connect), 2)}\n) -join ' or '`]
      : []),
    '',
    '# The tasks of the phase in the order of work, with the commands of the runbook.',
    '$tasks = @(',
    ...tasks.map(planned =>
      indented(
        planned.script === name ? ownTask(planned, scriptShells[shell], values) : otherTask(planned),
        2,
      ),
    ),
    ')',
    '',
    functions,
    ...(check ? ['', check] : []),
    '',
    mainText(changes, scriptShells[shell]),
  ].join('\n')
  const head = [
    '#Requires -Version 5.1',
    ...requires,
    ...(shell === 'graph'
      ? graphRequires(
          [
            check ?? '',
            ...own.flatMap(({ task }) => commandsOf(task).map(({ command }) => printCommand(command))),
          ].join('\n'),
        )
      : []),
    '',
    helpText(
      { name, own, changes, title: `Phase ${number}: ${phase.title}. Tasks in ${shells[shell]}.` },
      about.date,
    ),
    parameters(own, changes),
  ]
  return `${[...head, body].join('\n')}\n`
}

function helpText(
  script: {
    readonly name: string
    readonly own: readonly PlannedTask[]
    readonly changes: boolean
    readonly title: string
  },
  date: IsoDate,
): string {
  const { name, own, changes } = script
  const sample = own.find(({ task }) => task.changes) ?? own[0]
  const undone = own.find(({ task }) => 'command' in task.undo)
  const paragraph = (text: string) => indented(wrapped(plain(text), 86).join('\n'), 2)
  const example = (call: string, text: string) => ['.EXAMPLE', `  .\\${name}${call}`, '', paragraph(text), '']
  return [
    '<#',
    '.SYNOPSIS',
    paragraph(script.title),
    '',
    '.DESCRIPTION',
    paragraph(
      'Without -Task it lists the tasks of the phase in the order of work and runs nothing. With -Task it runs the named tasks in that order, each with its verification, and prints what to expect. It stops at the first error.',
    ),
    '',
    paragraph(
      'Named together, tasks must follow each other: the script does not skip a task that belongs to another shell, or that is done by hand. A task whose title begins with "Optional" runs alone.',
    ),
    '',
    paragraph(
      'A transcript of each run, and journal.csv with one line for each task, are kept in the folder OutlookMfa in the home folder, beside the records that the way back needs.',
    ),
    '',
    '.PARAMETER Task',
    paragraph('The ids of the tasks to run. Without it, nothing is run.'),
    '',
    '.PARAMETER Verify',
    paragraph('Only runs the verification of the named tasks: it reads, and changes nothing.'),
    '',
    '.PARAMETER Undo',
    paragraph('Takes back the named task, one at a time, from its record where there is one.'),
    '',
    ...example('', 'Lists the tasks. Nothing is run.'),
    ...example(
      ` -Task ${sample?.task.id}`,
      changes ? 'Asks for confirmation, runs the task and verifies it.' : 'Runs the task and verifies it.',
    ),
    ...(changes
      ? example(
          ` -Task ${sample?.task.id} -WhatIf`,
          'Says what would be run. Nothing is run, and nothing is written.',
        )
      : []),
    ...(undone ? example(` -Undo -Task ${undone.task.id}`, 'Takes the task back, after confirmation.') : []),
    '.NOTES',
    paragraph(
      `Written on ${date} by ${product.name}. It has not been run or tested against your organisation: read it, and try it with the pilot first. It is not signed.`,
    ),
    '#>',
  ].join('\n')
}

function parameters(own: readonly PlannedTask[], changes: boolean): string {
  const binding = changes ? ", ConfirmImpact = 'High', SupportsShouldProcess" : ''
  return `\
[CmdletBinding(DefaultParameterSetName = 'Run'${binding})]
param(
  [ValidateSet(
${own.map(({ task }) => `    '${task.id}'`).join(',\n')}
  )]
  [string[]]$Task,

  [Parameter(Mandatory, ParameterSetName = 'Verify')]
  [switch]$Verify,

  [Parameter(Mandatory, ParameterSetName = 'Undo')]
  [switch]$Undo
)`
}

/** A task of this script: what it says and its three blocks. */
function ownTask(planned: PlannedTask, { mark }: ScriptShell, values: Values): string {
  const { task } = planned
  const undo = task.undo
  return table([
    `Number = '${task.number}'`,
    `Id = '${task.id}'`,
    `Title = ${literal(task.title)}`,
    `Place = ${literal(places[task.place])}`,
    'Here = $true',
    `Changes = ${truth(task.changes)}`,
    `Optional = ${truth(isOptional(task))}`,
    ...(mark ? [`${mark.name} = ${truth(mark.holds(planned))}`] : []),
    `Role = ${literal(task.role)}`,
    `Why = ${lines(task.why.text)}`,
    `Risk = ${lines(`${task.risk.level}. ${task.risk.text}`)}`,
    `Command = ${block(task.command, values)}`,
    `Expect = ${lines(task.expect)}`,
    `TakesEffect = ${lines(task.takesEffect)}`,
    `Verify = ${block(task.verify.command, values)}`,
    `Proof = ${lines(task.verify.expect)}`,
    `Undo = ${block('command' in undo ? undo.command : undefined, values)}`,
    `WayBack = ${lines('command' in undo ? undo.text : undo.none)}`,
  ])
}

/** A task of another place: its name only. */
function otherTask({ task, script }: PlannedTask): string {
  return table([
    `Number = '${task.number}'; Id = '${task.id}'; Here = $false`,
    `Changes = ${truth(task.changes)}; Optional = ${truth(isOptional(task))}`,
    `Title = ${literal(task.title)}`,
    `Place = ${literal(script ?? `by hand: ${places[task.place]}`)}`,
  ])
}

function table(entries: readonly string[]): string {
  return `[pscustomobject]@{\n${indented(entries.join('\n'), 2)}\n}`
}

function truth(value: boolean): string {
  return value ? '$true' : '$false'
}

/** A text as a list of literals, one for each line on the console. */
function lines(text: string): string {
  return `@(\n${indented(quoted(wrapped(plain(text), 84)), 2)}\n)`
}

function quoted(texts: readonly string[]): string {
  return texts.map(literal).join('\n')
}

function block(command: ShellCommand | undefined, values: Values): string {
  return command ? `{\n${indented(printCommand(command.command, values), 2)}\n}` : '$null'
}

const functions = `\
# Writes to the console and to the transcript, in order with the output of the commands.
function Show-Text {
  param([string[]]$Text)
  $Text | Out-Host
}

function Show-Part {
  param([string]$Name, [string[]]$Text)
  Show-Text -Text @("\${Name}:"; $Text | ForEach-Object { "  $_" })
}

# One line for each task that was run, taken back or verified, and how it ended.
function Write-Journal {
  param([string]$Id, [string]$Action, [string]$Result)
  $line = [pscustomobject]@{
    Time = Get-Date -Format 's'
    Script = $scriptName
    Task = $Id
    Action = $Action
    Result = $Result
    Account = [System.Environment]::UserName
    Computer = [System.Environment]::MachineName
  }
  $line | Export-Csv -Path $journalFile -Append -NoTypeInformation -Encoding utf8
}`

/** What every script does with its tasks: list them, or run, verify or take back those that were named. */
function mainText(changes: boolean, { check, mark, target }: ScriptShell): string {
  const assert = check === undefined ? '' : `Assert-Shell${mark ? ` -${mark.name}:(${mark.when})` : ''}`
  return `\
if (-not $Task) {
  $journal = @()
  if (Test-Path -Path $journalFile) { $journal = @(Import-Csv -Path $journalFile) }
  foreach ($entry in $tasks) {
    $does = if ($entry.Changes) { 'changes' } else { 'reads' }
    $how = if ($entry.Here) { "-Task $($entry.Id)" } else { $entry.Place }
    Show-Text -Text "$($entry.Number)  $($entry.Title)", "     $does; $how"
    $last = @($journal | Where-Object { $_.Task -eq $entry.Id }) | Select-Object -Last 1
    if ($last) {
      Show-Text -Text "     last on this computer: $($last.Action), $($last.Result), $($last.Time)"
    }
  }
  Show-Text -Text '', 'Nothing was run. Name the tasks to run with -Task.'
  return
}

$chosen = @($tasks | Where-Object { $_.Here -and $_.Id -in $Task })
if ($Undo) {
  if ($chosen.Count -ne 1) { throw 'Take back one task at a time.' }
  if (-not $chosen[0].Undo) {
    throw "$($chosen[0].Id) has no command that takes it back. $($chosen[0].WayBack -join ' ')"
  }
} elseif (-not $Verify -and $chosen.Count -gt 1) {
  $optional = @($chosen | Where-Object { $_.Optional })
  if ($optional.Count -gt 0) { throw "$($optional[0].Id) is optional: run it alone." }
  $from = [array]::IndexOf($tasks, $chosen[0])
  $to = [array]::IndexOf($tasks, $chosen[-1])
  $passed = @($tasks[$from..$to] | Where-Object { -not $_.Here -and -not $_.Optional })
  if ($passed.Count -gt 0) {
    $stop = "$($passed[0].Number), $($passed[0].Title) ($($passed[0].Place))"
    throw "Between these tasks comes $stop. Run up to it, do it, then go on."
  }
}

$action = if ($Undo) { 'undo' } elseif ($Verify) { 'verify' } else { 'run' }
$preference = $global:ErrorActionPreference
$recording = $false
try {
  if (-not $WhatIfPreference) {
    New-Item -ItemType Directory -Path $recordFolder -Force | Out-Null
    $transcriptName = "transcript-$(Get-Date -Format 'yyyyMMdd-HHmmss')-$scriptName.txt"
    Start-Transcript -Path "$recordFolder/$transcriptName" -NoClobber | Out-Host
    $recording = $true
  }
  # Cmdlets of modules see the global preference only.
  $global:ErrorActionPreference = 'Stop'
  foreach ($entry in $chosen) {
    Show-Text -Text '', "$($entry.Number)  $($entry.Title)"
    Show-Part -Name '${taskLabels.where}' -Text $entry.Place
    Show-Part -Name '${taskLabels.role}' -Text $entry.Role
    if ($action -eq 'run') { Show-Part -Name 'Why' -Text $entry.Why }
    $step = 'the check of this window'
    try {
${indented(changes ? changingStep(assert, target) : readingStep(assert), 6)}
      $step = 'the verification'
      if ($entry.Verify) {
${mark?.name === 'Connects' ? '        Assert-Shell\n' : ''}\
        Show-Text -Text 'Verification:'
        & $entry.Verify | Out-Host
      }
      Show-Part -Name '${taskLabels.verify}' -Text $entry.Proof
      if ($Verify) { Write-Journal -Id $entry.Id -Action $action -Result 'read' }
${changes ? indented(wayBack, 6) : ''}\
      $after = [array]::IndexOf($tasks, $entry) + 1
      if ($after -lt $tasks.Count) {
        $next = $tasks[$after]
        Show-Part -Name 'Next' -Text "$($next.Number)  $($next.Title) ($($next.Place))"
      }
    } catch {
      Write-Warning -Message "Stopped in $step of $($entry.Id): $($_.Exception.Message)"
${changes ? indented(halfWay, 6) : ''}\
      if ($recording) { Write-Journal -Id $entry.Id -Action $action -Result "stopped in $step" }
      throw
    }
  }
} finally {
  $global:ErrorActionPreference = $preference
  if ($recording) { Stop-Transcript | Out-Host }
}`
}

/** One task, in a script that changes something: only what is confirmed is run, and -WhatIf runs nothing at all. */
function changingStep(assert: string, target: string): string {
  return `\
$changes = $entry.Changes -and -not $Verify
if ($WhatIfPreference -and -not $changes) {
  Show-Text -Text 'What if: it would only read.'
  continue
}
${assert ? `if (-not $WhatIfPreference) {\n  ${assert}\n}\n` : ''}\
if ($Undo) {
  Show-Part -Name '${taskLabels.undo}' -Text $entry.WayBack
} elseif (-not $Verify) {
  Show-Part -Name '${taskLabels.risk}' -Text $entry.Risk
}
$step = 'the command'
$block = if ($Undo) { $entry.Undo } else { $entry.Command }
if ($changes) {
  $target = ${target}
  if ($PSCmdlet.ShouldProcess($target, "$action $($entry.Number), $($entry.Title)")) {
    & $block | Out-Host
  } elseif ($WhatIfPreference) {
    continue
  } else {
    Write-Journal -Id $entry.Id -Action $action -Result 'not confirmed'
    Show-Text -Text 'Not confirmed. Neither this nor a later task was run.'
    break
  }
} elseif (-not $Verify) {
  & $block | Out-Host
}
if ($Undo) {
  Write-Journal -Id $entry.Id -Action $action -Result 'done'
  Show-Text -Text 'Taken back. Run -Verify to read the state as it is now.'
  continue
}
${afterCommand}`
}

/** One task, in a script that only reads. */
function readingStep(assert: string): string {
  return `\
${assert ? `${assert}\n` : ''}\
$step = 'the command'
if (-not $Verify) { & $entry.Command | Out-Host }
${afterCommand}`
}

const afterCommand = `\
if (-not $Verify) {
  Write-Journal -Id $entry.Id -Action $action -Result 'done'
  Show-Part -Name '${taskLabels.expect}' -Text $entry.Expect
  Show-Part -Name '${taskLabels.takesEffect}' -Text $entry.TakesEffect
}`

const wayBack = `\
if ($entry.Undo) {
  $back = @(".\\$scriptName -Undo -Task $($entry.Id)") + $entry.WayBack
  Show-Part -Name '${taskLabels.undo}' -Text $back
} elseif ($entry.Changes) {
  Show-Part -Name '${taskLabels.undo}' -Text $entry.WayBack
}
`

const halfWay = `\
if ($entry.Changes -and $step -eq 'the command') {
  Write-Warning -Message 'It may have changed something. Run -Verify before you go on.'
}
`
