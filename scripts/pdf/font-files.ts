import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type FontId, fonts, runsOf } from '@/lib/export/pdf/fonts'

const { resolve } = createRequire(import.meta.url)

/** The bytes of a typeface of the PDF. */
export function fontFile(id: FontId): Buffer {
  return readFileSync(resolve(fonts[id].path))
}

type FileFacts = { readonly bytes: number; readonly characters: string }

/** What the table must hold: the size of every file of the PDF, and the characters that each typeface has. */
export function pdfFiles(): { readonly [id: string]: FileFacts } {
  const compiler = readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')).byteLength
  const entries = (Object.keys(fonts) as FontId[]).map(id => {
    const file = fontFile(id)
    return [id, { bytes: file.byteLength, characters: runsOf(charactersOf(file)) }] as const
  })
  return { compiler: { bytes: compiler, characters: '' }, ...Object.fromEntries(entries) }
}

/** The characters of a TrueType file, ascending, as its `cmap` table lists them (formats 4 and 12). */
export function charactersOf(file: Buffer): readonly number[] {
  const table = tableAt(file, 'cmap')
  const found = new Set<number>()
  for (let index = 0; index < file.readUInt16BE(table + 2); index += 1) {
    const at = table + file.readUInt32BE(table + 4 + 8 * index + 4)
    for (const [first, last] of rangesAt(file, at)) {
      for (let character = first; character <= last; character += 1) found.add(character)
    }
  }
  found.delete(0xffff)
  return [...found].sort((one, other) => one - other)
}

function tableAt(file: Buffer, name: string): number {
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index
    if (file.toString('latin1', entry, entry + 4) === name) return file.readUInt32BE(entry + 8)
  }
  throw new Error(`the file has no table ${name}`)
}

function rangesAt(file: Buffer, at: number): readonly (readonly [number, number])[] {
  const format = file.readUInt16BE(at)
  if (format === 12) {
    return Array.from({ length: file.readUInt32BE(at + 12) }, (_, index) => {
      const group = at + 16 + 12 * index
      return [file.readUInt32BE(group), file.readUInt32BE(group + 4)] as const
    })
  }
  if (format !== 4) return []
  const segments = file.readUInt16BE(at + 6) / 2
  return Array.from({ length: segments }, (_, index) => {
    const end = at + 14 + 2 * index
    return [file.readUInt16BE(end + 2 + 2 * segments), file.readUInt16BE(end)] as const
  })
}
