import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compressTexts } from './compress'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('every file of text stands there in gzip and in brotli, files with the same content too', async () => {
  const files = {
    'a.html': 'one',
    'b.txt': 'the same',
    'c.txt': 'the same',
    'd.css': '',
    'e.woff2': 'a typeface',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  await compressTexts(folder, Object.keys(files))

  const { 'e.woff2': _, ...texts } = files
  for (const [name, text] of Object.entries(texts)) {
    expect(gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString()).toBe(text)
    expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString()).toBe(text)
  }
  expect(readdirSync(folder).filter(name => name.startsWith('e.'))).toEqual(['e.woff2'])
})
