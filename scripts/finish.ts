/**
 * Makes the exported site ready to be served: adds the licences of what is shipped, draws the PNG of each drawing,
 * leaves out of the pages what they repeat, has the scripts of every page compiled early, gives every page its policy,
 * makes the service worker, writes the headers that belong to each page, for our server and for others, and compresses
 * what is text. Runs after `next build`.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '@/lib/freshness'
import { serviceWorkerFile } from '@/lib/offline'
import { dueOn, printed } from '@/lib/review'
import { withScriptsAfterPaint } from './after-paint'
import { compressTexts } from './compress'
import { writeConfigurations } from './deploy/write'
import { compileHint, inEvery, scriptsOf } from './eager'
import { withoutRepeatedStyles } from './flight'
import { htmlPage, withPlainQuotes } from './html'
import { serviceWorkerFor } from './offline'
import { licencesText } from './packages'
import { rasteriser } from './png'
import { guard, serviceWorkerPolicy, workerPolicy } from './policy'
import { headersFile, namesIn, siteFolder } from './site'

const fileOf = (name: string) => join(siteFolder, name)

writeFileSync(fileOf('licences.txt'), licencesText())

const built = namesIn(siteFolder)
// Turbopack publishes the source of a worker beside what it made of it; nobody asks for it.
const isSource = (name: string) => /\.tsx?$/.test(name)
for (const name of built.filter(isSource)) rmSync(fileOf(name))
const exported = built.filter(name => !isSource(name))

const pngOf = await rasteriser()
for (const name of exported.filter(each => /^diagrams\/[^/]+\.svg$/.test(each))) {
  writeFileSync(fileOf(name.replace(/svg$/, 'png')), pngOf(readFileSync(fileOf(name), 'utf8')))
}

const policies: Record<string, string> = {}
// A page is read, and let go again: thousands of them would not fit into memory.
const scripts = exported
  .filter(name => name.endsWith('.html'))
  .map(name => {
    const page = htmlPage(
      withPlainQuotes(withScriptsAfterPaint(withoutRepeatedStyles(readFileSync(fileOf(name), 'utf8')))),
    )
    const { html, header } = guard(page)
    writeFileSync(fileOf(name), html)
    policies[name] = header
    return scriptsOf(page)
  })
for (const address of inEvery(scripts)) {
  const file = fileOf(address.slice(1))
  writeFileSync(file, compileHint + readFileSync(file, 'utf8'))
}

const workers = exported.filter(name => /^_next\/static\/chunks\/turbopack-worker-.*\.js$/.test(name))
if (workers.length !== 1)
  throw new Error(`one worker was expected in the site: ${workers.join(', ') || 'none'}`)
for (const name of workers) policies[name] = workerPolicy

writeFileSync(fileOf(serviceWorkerFile), await serviceWorkerFor(siteFolder))
policies[serviceWorkerFile.slice(1)] = serviceWorkerPolicy
writeFileSync(headersFile, JSON.stringify(policies))
writeConfigurations(policies)

const files = namesIn(siteFolder)
await compressTexts(siteFolder, files)
console.log(
  `${Object.keys(policies).length} pages have their policy; ${files.length} files are ready to be served.`,
)
console.log(printed(dueOn(dayOf(new Date()))))
