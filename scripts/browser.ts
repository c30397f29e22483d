import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const systemPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const isRoot = process.getuid?.() === 0

/**
 * Arguments every start of Chromium gets. Background services stay off, because they ask for hosts that have
 * nothing to do with us; the sandbox is given up only where it cannot work, as root.
 */
export const launchArguments: readonly string[] = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
]

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else Playwright's own, else one of the system, else one that is
 * installed now. Throws an error that lists what was looked for and how to get one.
 */
export function findBrowser(): string {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (isExecutable(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}, and no program can be run there.`)
  }
  const tried: string[] = ['CHROMIUM_PATH: not set']
  return (
    playwrightBrowser(tried) ??
    systemBrowser(tried) ??
    installed('npx playwright install chromium', tried, playwrightBrowser) ??
    (isRoot ? installed('apt-get update && apt-get install -y chromium', tried, systemBrowser) : undefined) ??
    fail(tried)
  )
}

function playwrightBrowser(tried: string[]): string | undefined {
  const path = chromium.executablePath()
  if (path && isExecutable(path)) return path
  tried.push(`Playwright's own: not at ${path || 'any known place'}`)
}

function systemBrowser(tried: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const places = [...systemNames.flatMap(name => folders.map(folder => join(folder, name))), ...systemPlaces]
  const path = places.find(isExecutable)
  if (path) return path
  tried.push(
    `A system browser: none of ${systemNames.join(', ')} in ${folders.join(', ')}; nor ${systemPlaces.join(', ')}`,
  )
}

function installed(
  command: string,
  tried: string[],
  find: (tried: string[]) => string | undefined,
): string | undefined {
  console.error(`No Chromium found, trying: ${command}`)
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] })
  tried.push(`${command}: ${status === 0 ? 'done' : `failed (${status ?? 'not started'})`}`)
  return status === 0 ? find(tried) : undefined
}

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function fail(tried: readonly string[]): never {
  throw new Error(
    [
      'No Chromium was found. Looked for:',
      ...tried.map(line => `  - ${line}`),
      'To get one: npx playwright install --with-deps chromium; or on Debian: apt-get install chromium;',
      'or set CHROMIUM_PATH to the program of a Chromium or Chrome that you have.',
    ].join('\n'),
  )
}
