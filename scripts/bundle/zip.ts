import { type Zippable, zipSync } from 'fflate'
import type { IsoDate } from '@/content/types'
import type { Contents } from './contents'

/** The zip of a bundle, in a folder of its own: the same bytes for the same files, on any day and in any time zone. */
export function zipOfBundle(contents: Contents, folder: string, date: IsoDate): Uint8Array {
  const files: Zippable = {}
  for (const [path, content] of contents) {
    // What is compressed already would only cost time.
    files[`${folder}/${path}`] = [content, { level: /\.(png|vsdx|woff2)$/.test(path) ? 0 : 6 }]
  }
  return zipSync(files, { mtime: new Date(`${date}T12:00:00`) })
}
