/**
 * Makes the exported site ready to be served: draws the PNG of each drawing, gives every page its policy, writes the
 * headers that belong to each page, and compresses what is text. Runs after `next build`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { rasteriser } from './png'
import { guard } from './policy'
import { headersFile, siteFolder } from './site'

const files = readdirSync(siteFolder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name))

const pictures = join(siteFolder, 'diagrams')
const pngOf = await rasteriser()
for (const file of files.filter(name => dirname(name) === pictures && name.endsWith('.svg'))) {
  writeFileSync(file.replace(/svg$/, 'png'), pngOf(readFileSync(file, 'utf8')))
}

const policies: Record<string, string> = {}
for (const file of files.filter(name => name.endsWith('.html'))) {
  const { html, header } = guard(readFileSync(file, 'utf8'))
  writeFileSync(file, html)
  policies[relative(siteFolder, file)] = header
}
writeFileSync(headersFile, JSON.stringify(policies))

for (const file of files.filter(name => /\.(html|js|css|json|txt|svg|mmd|drawio)$/.test(name))) {
  const content = readFileSync(file)
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  // Pages are compressed as well as can be: a tenth smaller, for a minute of build.
  const quality = file.endsWith('.html') ? 11 : 9
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  )
}
console.log(
  `${Object.keys(policies).length} pages have their policy; ${files.length} files are ready to be served.`,
)
