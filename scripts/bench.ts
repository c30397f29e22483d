/**
 * Measures the built site beside what it could be and what others do, and prints tables for docs/performance.md.
 * `npm run bench` takes some minutes and wants a machine that does nothing else; `npm run bench -- 9` measures nine times.
 */
import { cpus } from 'node:os'
import { chromium, type Page } from 'playwright'
import { table } from '@/lib/export/markdown'
import { dayOf } from '@/lib/freshness'
import { type Answer, keys, questionSteps } from './bench/answers'
import { type Load, load, newPage } from './bench/load'
import { pdfs } from './bench/pdf'
import { type Samples, spread } from './bench/spread'
import { otherServers, outcome } from './bench/variants'
import { findBrowser, launchArguments } from './browser'
import { listen } from './listen'
import { siteServer } from './server'

const rounds = Number(process.argv[2] ?? 7)
const servers = { ours: siteServer(), ...otherServers() }
type Variant = keyof typeof servers
const variants = Object.keys(servers) as Variant[]
const titles: Readonly<Record<Variant, string>> = {
  ours: 'this site',
  static: 'the same page without a script (the limit)',
  mermaid: 'that page with Mermaid in the browser',
}

const origins = Object.fromEntries(
  await Promise.all(
    variants.map(async name => [name, `http://localhost:${await listen(servers[name])}`] as const),
  ),
) as Record<Variant, string>
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...launchArguments] })

const loads = Object.fromEntries(variants.map(name => [name, [] as Load[]])) as Record<Variant, Load[]>
const steps: Answer[] = []
const presses: Answer[] = []
const documents: Awaited<ReturnType<typeof pdfs>>[] = []
for (let round = 0; round < rounds; round++) {
  // Each round measures everything once, so that a slow minute of the machine falls on all alike.
  for (const name of variants) loads[name].push(await load(browser, origins[name] + outcome))
  steps.push(...(await inNewPage(page => questionSteps(page, origins.ours))))
  presses.push(...(await inNewPage(page => keys(page, origins.ours))))
  documents.push(await pdfs(browser, origins.ours))
  console.error(`Round ${round + 1} of ${rounds}.`)
}
const of = (name: Variant, figure: (measured: Load) => number): Samples => loads[name].map(figure)
const kilobytes = (name: Variant, kind: keyof Load['bytes']) => of(name, ({ bytes }) => bytes[kind] / 1024)

console.log(
  `${dayOf(new Date())}, Chromium ${browser.version()}, ${cpus().length} processors, ${rounds} rounds; median (least–greatest).\n`,
)
console.log(
  table(
    [
      '',
      'first paint, ms',
      'largest paint, ms',
      'diagram visible, ms',
      'long tasks, ms',
      'HTML, KB',
      'scripts, KB',
      'fonts, KB',
    ],
    variants.map(name => [
      titles[name],
      spread(of(name, ({ firstPaint }) => firstPaint)),
      spread(of(name, ({ largestPaint }) => largestPaint)),
      spread(of(name, ({ drawing }) => drawing)),
      spread(of(name, ({ longTasks }) => longTasks)),
      spread(kilobytes(name, 'Document'), 1),
      spread(kilobytes(name, 'Script'), 1),
      spread(kilobytes(name, 'Font'), 1),
    ]),
  ),
)
const answers = (measured: readonly Answer[]) => [
  spread(measured.map(({ raw }) => raw)),
  spread(measured.map(({ even }) => even)),
]
console.log(
  `\n${table(
    ['with a processor of a quarter of the speed', 'ms', 'ms at reference speed'],
    [
      ['from one question to the next', ...answers(steps)],
      ['from a key in a name field to the frame with it', ...answers(presses)],
    ],
  )}\n\n${table(
    ['at full speed', 'ms'],
    [
      ['PDF, nothing kept', spread(documents.map(({ cold }) => cold))],
      ['PDF again, another pilot group', spread(documents.flatMap(({ group }) => group))],
      ['PDF again, another organisation', spread(documents.flatMap(({ organisation }) => organisation))],
      ['the browser’s own print of the page', spread(documents.map(({ print }) => print))],
    ],
  )}`,
)
await browser.close()
for (const server of Object.values(servers)) server.close()

async function inNewPage<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    return await use(await newPage(context))
  } finally {
    await context.close()
  }
}
