/**
 * `npm run dev`: the site as it is being written, and beside it, in one terminal, the checks of the content: the types
 * and the quick tests that read it, again after each file that is saved. All end together, with Ctrl+C or when one ends.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { told, typeMistakes } from './dev/mistakes'

/** The quick tests of the content. `npm run unit` runs all. */
const tests = [
  'lib/missing.test.ts',
  'lib/content.test.ts',
  'lib/advice/recommend.test.ts',
  'lib/advice/outcome.test.ts',
  'lib/flow/',
  'lib/runbook/commands.test.ts',
  'lib/runbook/runbook.test.ts',
  'lib/runbook/strict-mode.test.ts',
  'scripts/diagrams/drift.test.ts',
]

/** How long the programs may take to end before they are ended, in milliseconds. */
const lastWords = 5_000

const root = fileURLToPath(new URL('..', import.meta.url))

/** A program that writes its lines after its name. */
function start(name: string, script: string, options: readonly string[], tell = (line: string) => [line]) {
  const child = spawn(process.execPath, [`${root}node_modules/${script}`, ...options], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => {
      for (const each of tell(line)) console.log(`${name.padEnd(7)} | ${each}`)
    })
  }
  child.on('exit', () => stop(`${name} has ended, so all end`, 1))
  return child
}

/** Gathers what the type check prints until it has checked everything, then tells what is wrong. */
function tellTypes(): (line: string) => string[] {
  let printed: string[] = []
  return line => {
    if (/Starting (incremental )?compilation/.test(line)) return ['checking …']
    printed.push(line)
    if (!/Found \d+ errors?\./.test(line)) return []
    const mistakes = typeMistakes(printed)
    printed = []
    return mistakes.length === 0 ? ['all types fit'] : [...told(mistakes), 'waiting for a correction']
  }
}

let ending = false

function stop(reason: string, code: number): void {
  if (ending) return
  ending = true
  process.exitCode = code
  console.log(reason)
  for (const child of children) child.kill()
  setTimeout(() => {
    for (const child of children) child.kill('SIGKILL')
  }, lastWords).unref()
}

const children: readonly ChildProcess[] = [
  start('site', 'next/dist/bin/next', ['dev', ...process.argv.slice(2)]),
  start('types', 'typescript/bin/tsc', ['--noEmit', '--watch', '--preserveWatchOutput'], tellTypes()),
  start('content', 'vitest/vitest.mjs', ['--watch', '--reporter=./scripts/dev/reporter.ts', ...tests]),
]

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop('ending', 0))
