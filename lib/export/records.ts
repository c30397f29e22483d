import type { Command } from '@/content/command'
import { printCommand } from '@/lib/powershell/print'
import type { PlannedTask } from './plan'

/** A file of the record folder: who writes it, which tasks read it, and which way back needs it. */
export type RecordFile = {
  /** What differs from run to run stands in angle brackets. */
  readonly name: string
  readonly format: 'Clixml' | 'JSON' | 'text'
  /** Empty: the engineer writes it. */
  readonly writtenBy: readonly PlannedTask[]
  readonly readBy: readonly PlannedTask[]
  readonly undoneBy: readonly PlannedTask[]
}

const formats: Readonly<Record<string, RecordFile['format']>> = { xml: 'Clixml', json: 'JSON', txt: 'text' }

/** The files that the commands write to and read from the record folder, in the order of their first use. */
export function recordsOf(tasks: readonly PlannedTask[]): readonly RecordFile[] {
  const uses = tasks.flatMap(planned => {
    const { command, verify, undo } = planned.task
    return [
      ...usesOf(command?.command, planned, 'readBy'),
      ...usesOf(verify.command?.command, planned, 'readBy'),
      ...('command' in undo ? usesOf(undo.command.command, planned, 'undoneBy') : []),
    ]
  })
  const written = uses.filter(({ role }) => role === 'writtenBy')
  const names = [
    ...new Set(uses.map(({ name }) => written.find(file => matches(name, file.name))?.name ?? name)),
  ]
  return names.map(name => {
    const of = (role: (typeof uses)[number]['role']) => [
      ...new Set(uses.filter(use => use.role === role && matches(use.name, name)).map(use => use.planned)),
    ]
    const writtenBy = of('writtenBy')
    return {
      name,
      format: formats[name.slice(name.lastIndexOf('.') + 1)] ?? 'text',
      writtenBy,
      readBy: of('readBy').filter(planned => !writtenBy.includes(planned)),
      undoneBy: of('undoneBy'),
    }
  })
}

function usesOf(command: Command | undefined, planned: PlannedTask, reading: 'readBy' | 'undoneBy') {
  const text = printCommand(command ?? []).replace(/\|\n\s*/g, '| ')
  return text.split('\n').flatMap(line =>
    [...line.matchAll(/(?:\$records|OutlookMfa)\/((?:\$\([^)]*\)|[\w$:*.-])+\.(?:xml|json|txt))/g)].map(
      match => ({
        name: (match[1] ?? '')
          .replace(/\$\([^)]*\)|\$\w*Time/g, '<time>')
          .replace(/\$env:COMPUTERNAME/g, '<computer>'),
        planned,
        role: writes(line, text) ? ('writtenBy' as const) : reading,
      }),
    ),
  )
}

/** Whether the line writes the file that it names, itself or through the variable that it gives the name to. */
function writes(line: string, text: string): boolean {
  const [, variable] = /^\s*(\$\w+) = "/.exec(line) ?? []
  const target = variable ? `\\${variable}\\b` : '"'
  return new RegExp(`(?:Export-Clixml -Path|Out-File -FilePath|Set-Content -Path) ${target}`).test(
    variable ? text : line,
  )
}

/** Whether a name as read, perhaps with an asterisk, means the file of this name. */
function matches(read: string, name: string): boolean {
  const pattern = read
    .split('*')
    .map(part => part.replace(/[.$<>]/g, '\\$&'))
    .join('[^/]*')
  return new RegExp(`^${pattern}$`).test(name)
}
