/**
 * Builds the site with ten and a hundred times as many outcomes, from a copy whose flow asks one question more, and
 * prints how page weight and build time grow: `npm run growth`, or `npm run growth -- 10` for one of them.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { table } from '@/lib/export/markdown'
import { allOutcomes } from '@/lib/flow/path'
import { spread } from './bench/spread'
import { namesIn } from './site'

const project = fileURLToPath(new URL('..', import.meta.url))
const factors = process.argv[2] === undefined ? [1, 10, 100] : [Number(process.argv[2])]

const rows = factors.map(factor => {
  const copy = copyOfProject()
  try {
    if (factor > 1) askOneMore(copy, factor)
    const render = seconds(copy, ['next', 'build'])
    const finish = seconds(copy, ['tsx', 'scripts/finish.ts'])
    const files = namesIn(join(copy, 'out'))
    const bytes = (file: string) => statSync(join(copy, 'out', file)).size
    const pages = files.filter(file => file.endsWith('.html.br'))
    const outcomes = pages.filter(file => bytes(file) > 20 * 1024 && file.startsWith('advice/'))
    const kilobytes = outcomes.map(file => bytes(file) / 1024)
    const site = files.filter(file => !/\.(br|gz)$/.test(file))
    const megabytes = site.reduce((sum, file) => sum + bytes(file), 0) / 1024 ** 2
    return [allOutcomes().length * factor, pages.length, spread(kilobytes, 1), megabytes, render, finish].map(
      cell => (typeof cell === 'number' ? Math.round(cell).toLocaleString('en-GB') : cell),
    )
  } finally {
    rmSync(copy, { recursive: true })
  }
})
console.log(
  table(['outcomes', 'pages', 'HTML of an outcome, KB', 'site, MB', 'rendering, s', 'finishing, s'], rows),
)

/** The committed files in a folder of their own, with the packages of the project. */
function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'growth-'))
  const { stdout } = spawnSync('git', ['ls-files'], { cwd: project, encoding: 'utf8' })
  for (const file of stdout.trim().split('\n')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    copyFileSync(join(project, file), join(copy, file))
  }
  // Hard links: the bundler accepts no link that leads out of the project.
  spawnSync('cp', ['-al', join(project, 'node_modules'), copy])
  // The types name the questions that there are.
  const settings = join(copy, 'next.config.js')
  const loose = 'export default { typescript: { ignoreBuildErrors: true },'
  // These pages compare architectures, not outcomes; they answer the questions that there are.
  rmSync(join(copy, 'app/architectures/compare'), { recursive: true })
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('export default {', loose))
  return copy
}

/** Adds a question with so many options, on which nothing depends. */
function askOneMore(copy: string, options: number): void {
  const ids = Array.from({ length: options }, (_, index) => `unit-${index + 1}`)
  const words = 'Made for the measurement.'
  const question = {
    id: 'unit',
    title: 'Which unit?',
    shortTitle: 'Unit',
    lead: words,
    help: [],
    options: ids.map(id => ({ id, label: id, hint: words })),
  }
  const reason = [{ claim: { text: words, sources: ['seed-article'] } }]
  const reasons = Object.fromEntries(ids.map(id => [id, reason]))
  addBefore(
    join(copy, 'content/flow.ts'),
    '] as const satisfies readonly Question[]',
    `${JSON.stringify(question)},`,
  )
  addBefore(
    join(copy, 'content/reasons.ts'),
    '} as const satisfies Record<OptionId, readonly [Reason, ...Reason[]]>',
    `${JSON.stringify(reasons).slice(1, -1)},`,
  )
}

function addBefore(file: string, end: string, added: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(end)) throw new Error(`${file} has no line “${end}” any more.`)
  writeFileSync(file, text.replace(end, added + end))
}

function seconds(folder: string, command: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync('npx', command, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`)
  return (performance.now() - start) / 1000
}
