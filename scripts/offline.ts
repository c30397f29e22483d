import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

type SiteFile = { readonly name: string; readonly content: Uint8Array }

/**
 * What is of no use without a network: the page that only a server can answer with, the pictures that other sites show
 * beside a link, and files for robots and servers.
 */
const isForOthers = /^(404\.html$|previews\/|_not-found\.|robots\.txt$|sitemap\.xml$|_headers$)/

/**
 * What the browser is to keep: each file by its address, with a hash of its content where the address has none.
 *
 * @param files the site as it is served, without the compressed copies.
 */
export function keptFiles(files: readonly SiteFile[]): { url: string; revision: string | null }[] {
  return files
    .filter(({ name }) => !isForOthers.test(name))
    .map(({ name, content }) => ({
      url: `/${name}`,
      revision: name.startsWith('_next/static/') ? null : hashOf(content),
    }))
    .sort((one, other) => (one.url < other.url ? -1 : 1))
}

/** The service worker with the list of what it keeps, as one script. The same site gives the same script. */
export async function serviceWorkerFor(files: readonly SiteFile[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../components/offline/service-worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { siteFiles: JSON.stringify(keptFiles(files)), 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles.map(({ text }) => text).join('')
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}
