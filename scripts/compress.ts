import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const isText = (name: string) => /\.(html|js|css|json|txt|svg|mmd|drawio|typ|ttf|wasm)$/.test(name)

/** As many at once as there are threads for it, and no more in memory. */
const atOnce = 4

/**
 * Writes beside each file of text what a server sends of it: in gzip and in brotli, with `.gz` and `.br` added to its
 * name. Files with the same content are compressed once: what Next writes for its navigation is half of it repeated.
 */
export async function compressTexts(folder: string, names: readonly string[]): Promise<void> {
  const alike = sameContent(names.filter(isText).map(name => join(folder, name)))
  for (let from = 0; from < alike.length; from += atOnce) {
    await Promise.all(alike.slice(from, from + atOnce).map(compress))
  }
}

/** The files in groups of the same content. */
function sameContent(files: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  for (const file of files) {
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
    const alike = groups.get(hash)
    if (alike) alike.push(file)
    else groups.set(hash, [file])
  }
  return [...groups.values()]
}

async function compress(files: readonly string[]): Promise<void> {
  const [first] = files
  if (first === undefined) return
  const content = readFileSync(first)
  // Pages are compressed as well as can be: a tenth smaller, for a minute of build. Typefaces of 10 MB are not worth that.
  const quality = first.endsWith('.html') ? 11 : first.endsWith('.ttf') ? 7 : 9
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(content, { level: 9 }),
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  ])
  for (const file of files) {
    writeFileSync(`${file}.gz`, zipped)
    writeFileSync(`${file}.br`, brotli)
  }
}
