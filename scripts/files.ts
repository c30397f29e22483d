import { statSync } from 'node:fs'
import { join } from 'node:path'
import { notFoundPages, typeOf } from './headers'
import type { Coding } from './negotiate'
import { namesIn } from './site'

/** A file of the site on disk, plain or compressed. `tag` names this version of it. */
export type Form = {
  readonly coding: Coding
  readonly path: string
  readonly size: number
  readonly tag: string
}

/** A file of the site, in every form that there is of it. */
export type SiteFile = {
  readonly name: string
  readonly type: string
  readonly forms: { readonly identity: Form } & { readonly [coding in Coding]?: Form }
}

const endings = { br: '.br', gzip: '.gz', identity: '' } as const satisfies Record<Coding, string>

/**
 * The file at each address of the site. What is asked for is looked up in here and nowhere else, so no address leads
 * out of the site.
 *
 * @throws when a file has an ending for which no type is known.
 */
export function filesByAddress(folder: string): ReadonlyMap<string, SiteFile> {
  const names = new Set(namesIn(folder))
  const files = new Map<string, SiteFile>()
  for (const name of names) {
    if (!isServed(name)) continue
    const file = siteFile(folder, name, names)
    for (const address of addressesOf(name)) files.set(address, file)
  }
  return files
}

/** The page that says that an address leads nowhere. */
export function notFoundPage(folder: string): SiteFile {
  return siteFile(folder, '404.html', new Set(namesIn(folder)))
}

/** Whether a file is to be had by its name: not so the compressed forms, what other servers read, and the page for 404. */
export function isServed(name: string): boolean {
  return !/\.(br|gz)$|(^|\/)\.|^_headers$/.test(name) && !notFoundPages.includes(name)
}

function siteFile(folder: string, name: string, names: ReadonlySet<string>): SiteFile {
  const form = (coding: Coding): Form => {
    const path = join(folder, name + endings[coding])
    const { size, mtimeMs } = statSync(path)
    return { coding, path, size, tag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}-${coding}"` }
  }
  const compressed = (['br', 'gzip'] as const).filter(coding => names.has(name + endings[coding]))
  return {
    name,
    type: typeOf(name),
    forms: {
      identity: form('identity'),
      ...Object.fromEntries(compressed.map(coding => [coding, form(coding)])),
    },
  }
}

/** A page is also at its name without the ending, with and without a slash behind it. */
function addressesOf(name: string): readonly string[] {
  const page = /^(.*)\.html$/.exec(name)?.[1]
  if (page === undefined) return [`/${name}`]
  return page === 'index' ? ['/', '/index.html'] : [`/${page}`, `/${page}/`, `/${name}`]
}
