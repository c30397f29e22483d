import { strToU8, zipSync } from 'fflate'
import type { NameId } from '@/content/names'
import type { IsoDate } from '@/content/types'
import { missingNames, type Values } from '@/lib/powershell/print'
import { commandsOf, namesOf, type Runbook, tasksOf } from '@/lib/runbook/runbook'
import { callOf, connectTasks, planOf } from './plan'
import { type About, readmeText } from './readme'
import { sameGroupsIn } from './same-groups'
import { scriptText } from './script'
import { scriptShells } from './shells'
import { windowsLines } from './text'

// The page fetches them with the scripts that they are for.
export { aboutOf } from './readme'
export { sameGroupRule } from './same-groups'

/** A file of the archive: its path inside it, and what it holds. */
export type ExportedFile = { readonly path: string; readonly text: string }

/** The scripts; or, while a command still lacks a name, the names that are missing; or groups that must differ. */
export type Scripts =
  | { readonly status: 'missing'; readonly names: readonly NameId[] }
  | { readonly status: 'same-group'; readonly names: readonly NameId[] }
  | { readonly status: 'ready'; readonly files: readonly ExportedFile[] }

/** Windows PowerShell 5.1 takes a file without it for one of the local code page. */
const byteOrderMark = '\ufeff'

/**
 * The runbook as PowerShell scripts, one for each phase and shell, and a README with the order of work.
 *
 * @returns the files, the same for the same input; or, while a command still lacks a name, the missing names in
 * the order in which they are needed; or the names of groups that are the same, though a policy reaches one and leaves
 * out the other.
 * @throws if the date is none, or a value holds what no literal may hold.
 */
export function scriptsOf(runbook: Runbook, values: Values, about: About): Scripts {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(about.date)) throw new Error(`${about.date} is no date.`)
  const plan = planOf(runbook)
  const compared = plan.flatMap(({ scripts }) => scripts.map(({ shell }) => scriptShells[shell].values ?? []))
  const commands = [
    ...tasksOf(runbook)
      .flatMap(commandsOf)
      .map(({ command }) => command),
    ...compared,
  ]
  const names = [...new Set(commands.flatMap(command => missingNames(command, values)))]
  if (names.length > 0) return { status: 'missing', names }
  const same = sameGroupsIn(namesOf(runbook), values)
  if (same.length > 0) return { status: 'same-group', names: same }
  const scripts = plan.flatMap(phase =>
    phase.scripts.map(script => ({
      path: `scripts/${script.name}`,
      text: windowsLines(
        byteOrderMark +
          scriptText(phase, script, values, {
            date: about.date,
            isMasked: about.isMasked,
            connect: connectTasks(plan, script.shell).map(planned => callOf(planned)),
          }),
      ),
    })),
  )
  return {
    status: 'ready',
    files: [{ path: 'README.md', text: windowsLines(readmeText(runbook, about)) }, ...scripts],
  }
}

/** The bytes of a zip archive with these files, each of this day: the same for the same input, in any time zone. */
export function zipOf(files: readonly ExportedFile[], date: IsoDate): Uint8Array {
  // An archive keeps the local time, without its zone.
  const mtime = new Date(`${date}T12:00`)
  return zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), { mtime })
}
