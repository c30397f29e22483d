import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where `next build` puts the site. */
export const siteFolder = fileURLToPath(new URL('../out', import.meta.url))

/** The policy of each page, by the page's file name; written by the build, read by the server. */
export const headersFile = fileURLToPath(new URL('../.next/page-policies.json', import.meta.url))

/** Where the build puts what is made of the site: configurations for other servers, and the bundle. */
export const distFolder = fileURLToPath(new URL('../dist', import.meta.url))

/** The names of all files below a folder, with slashes on every system, in the same order everywhere. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort()
}
