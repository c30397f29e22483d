import { chromium } from 'playwright'
import { chosenBy, installed, isExecutable, isRoot, notFound, ofSystem, onDebian } from './programs'

/** Chromium without a window to put anything into: the tests take little more than half the time in it. */
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell']
const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const systemPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Arguments every start of Chromium gets. Background services stay off, because they ask for hosts that have
 * nothing to do with us; letters are as wide with a window as without one; the sandbox is given up only where it cannot
 * work, as root.
 */
export const launchArguments: readonly string[] = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  ...(isRoot ? ['--no-sandbox'] : []),
]

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else a headless shell of the system, which root gets installed where there is
 * none, else Playwright's own, else one with a window of the system, else one that is installed now. Throws an error
 * that lists what was looked for and how to get one.
 */
export function findBrowser(): string {
  const chosen = chosenBy('CHROMIUM_PATH')
  if (chosen) return chosen
  const tried: string[] = ['CHROMIUM_PATH: not set']
  return (
    systemShell(tried) ??
    (isRoot ? installed(onDebian('chromium-headless-shell'), tried, systemShell) : undefined) ??
    playwrightBrowser(tried) ??
    systemBrowser(tried) ??
    installed('npx playwright install chromium', tried, playwrightBrowser) ??
    (isRoot ? installed(onDebian('chromium'), tried, systemBrowser) : undefined) ??
    notFound('Chromium', tried, [
      'To get one: npx playwright install --with-deps chromium; or on Debian: apt-get install chromium;',
      'or set CHROMIUM_PATH to the program of a Chromium or Chrome that you have.',
    ])
  )
}

function systemShell(tried: string[]): string | undefined {
  return ofSystem(shellNames, [], tried)
}

function playwrightBrowser(tried: string[]): string | undefined {
  const path = chromium.executablePath()
  if (path && isExecutable(path)) return path
  tried.push(`Playwright's own: not at ${path || 'any known place'}`)
}

function systemBrowser(tried: string[]): string | undefined {
  return ofSystem(systemNames, systemPlaces, tried)
}
