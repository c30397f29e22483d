/**
 * Makes the exported site ready to be served: adds the licences of what is shipped, draws the PNG of each drawing, gives
 * every page its policy, writes the headers that belong to each page, and compresses what is text. Runs after
 * `next build`.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { dayOf } from '../lib/freshness'
import { dueOn, printed } from '../lib/review'
import { licencesText } from './packages'
import { rasteriser } from './png'
import { guard, workerPolicy } from './policy'
import { headersFile, siteFolder } from './site'

writeFileSync(join(siteFolder, 'licences.txt'), licencesText())

const built = readdirSync(siteFolder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name))

// Turbopack publishes the source of a worker beside what it made of it; nobody asks for it.
const isSource = (file: string) => /\.tsx?$/.test(file)
for (const file of built.filter(isSource)) rmSync(file)
const files = built.filter(file => !isSource(file))

const pictures = join(siteFolder, 'diagrams')
const pngOf = await rasteriser()
for (const file of files.filter(name => dirname(name) === pictures && name.endsWith('.svg'))) {
  writeFileSync(file.replace(/svg$/, 'png'), pngOf(readFileSync(file, 'utf8')))
}

const policies: Record<string, string> = {}
for (const file of files.filter(name => name.endsWith('.html'))) {
  const { html, header } = guard(readFileSync(file, 'utf8'))
  writeFileSync(file, html)
  policies[siteName(file)] = header
}
const workers = files
  .map(siteName)
  .filter(name => /^_next\/static\/chunks\/turbopack-worker-.*\.js$/.test(name))
if (workers.length !== 1)
  throw new Error(`one worker was expected in the site: ${workers.join(', ') || 'none'}`)
for (const name of workers) policies[name] = workerPolicy
writeFileSync(headersFile, JSON.stringify(policies))

for (const file of files.filter(name => /\.(html|js|css|json|txt|svg|mmd|drawio|typ|ttf|wasm)$/.test(name))) {
  const content = readFileSync(file)
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  // Pages are compressed as well as can be: a tenth smaller, for a minute of build. Typefaces of 10 MB are not worth that.
  const quality = file.endsWith('.html') ? 11 : file.endsWith('.ttf') ? 7 : 9
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  )
}
console.log(
  `${Object.keys(policies).length} pages have their policy; ${files.length} files are ready to be served.`,
)
console.log(printed(dueOn(dayOf(new Date()))))

/** The name of a file in the site, with slashes on every system. */
function siteName(file: string): string {
  return relative(siteFolder, file).replaceAll(sep, '/')
}
