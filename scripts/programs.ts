import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether we may install what is missing. */
export const isRoot = process.getuid?.() === 0

/**
 * The program at the path that an environment variable names; undefined where it is not set.
 *
 * @throws when nothing can be run there: who chose a program does not want another.
 */
export function chosenBy(variable: string): string | undefined {
  const chosen = process.env[variable]
  if (!chosen || isExecutable(chosen)) return chosen || undefined
  throw new Error(`${variable} is ${chosen}, and no program can be run there.`)
}

/** The first of these programs in the folders of PATH, or at one of the places; what was looked for goes to `tried`. */
export function ofSystem(
  names: readonly string[],
  places: readonly string[],
  tried: string[],
): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const all = [...names.flatMap(name => folders.map(folder => join(folder, name))), ...places]
  const path = all.find(isExecutable)
  if (path) return path
  tried.push(
    `One of the system: none of ${names.join(', ')} in ${folders.join(', ')}; nor ${places.join(', ')}`,
  )
}

/**
 * The path of a program that Debian has: the one that `variable` names, else one of the system, else, for root, one that is
 * installed now.
 *
 * @param names what it may be called; `places` where else than in PATH it may be; `needs` a file without which one of the
 * system is of no use.
 * @throws with what was looked for and how to get one.
 */
export function programOfDebian({
  title,
  variable,
  names,
  places,
  packages,
  needs,
}: {
  readonly title: string
  readonly variable: string
  readonly names: readonly string[]
  readonly places: readonly string[]
  readonly packages: string
  readonly needs?: string
}): string {
  const chosen = chosenBy(variable)
  if (chosen) return chosen
  const tried: string[] = [`${variable}: not set`]
  const find = () => {
    if (!needs || existsSync(needs)) return ofSystem(names, places, tried)
    tried.push(`One of the system with ${needs}: no such file`)
  }
  return (
    find() ??
    (isRoot ? installed(onDebian(packages), tried, find) : undefined) ??
    notFound(title, tried, [
      `To get it on Debian: apt-get install ${packages};`,
      `or set ${variable} to the program of the one that you have.`,
    ])
  )
}

/** The command that installs packages on Debian, for root. */
export function onDebian(packages: string): string {
  return `apt-get update && apt-get install -y --no-install-recommends ${packages}`
}

/** Runs a command that installs something and looks again. */
export function installed(
  command: string,
  tried: string[],
  find: (tried: string[]) => string | undefined,
): string | undefined {
  console.error(`Not found, trying: ${command}`)
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] })
  tried.push(`${command}: ${status === 0 ? 'done' : `failed (${status ?? 'not started'})`}`)
  return status === 0 ? find(tried) : undefined
}

/** Whether a program can be run at this path. */
export function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Gives up, with all that was tried and what helps. */
export function notFound(what: string, tried: readonly string[], help: readonly string[]): never {
  throw new Error(
    [`${what} was not found. Looked for:`, ...tried.map(line => `  - ${line}`), ...help].join('\n'),
  )
}
