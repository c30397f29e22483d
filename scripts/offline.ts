import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { isServed } from './files'
import { hashedFolder } from './headers'
import { oneScript } from './one-script'
import { namesIn } from './site'

/** What is of no use without a network: the pictures that other sites show beside a link, and files for robots. */
const isForOthers = /^(previews\/|_not-found\.|robots\.txt$|sitemap\.xml$)/

/**
 * What of a folder with a site the browser is to keep: each file that is served, by its address, with a hash of its
 * content where the address has none.
 */
export function keptFiles(folder: string): readonly { url: string; revision: string | null }[] {
  return namesIn(folder)
    .filter(name => isServed(name) && !isForOthers.test(name))
    .map(name => ({
      url: `/${name}`,
      revision: name.startsWith(hashedFolder) ? null : hashOf(readFileSync(join(folder, name))),
    }))
}

/** The service worker with the list of what it keeps of a folder, as one script. The same site gives the same script. */
export async function serviceWorkerFor(folder: string): Promise<string> {
  const { outputFiles } = await bundled(keptFiles(folder))
  return outputFiles.map(({ text }) => text).join('')
}

/** The packages whose code is in the service worker. */
export async function packagesInServiceWorker(): Promise<readonly string[]> {
  const { inputs } = (await bundled([])).metafile
  const names = Object.keys(inputs).flatMap(
    path => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  )
  return [...new Set(names)]
}

function bundled(files: ReturnType<typeof keptFiles>) {
  return build({
    entryPoints: [fileURLToPath(new URL('../components/offline/service-worker.ts', import.meta.url))],
    ...oneScript,
    metafile: true,
    define: { siteFiles: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
  })
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}
