import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { files } from '@/lib/export/pdf/files'
import { type FontId, fonts, fontsFor } from '@/lib/export/pdf/fonts'
import { charactersOf, fontFile, pdfFiles } from './font-files'

test('the table of the typefaces is what their files say', () => {
  expect(files, 'run npm run fonts').toEqual(pdfFiles())
})

test('the bold letters are those of the regular ones', () => {
  expect(charactersOf(fontFile('bold'))).toEqual(charactersOf(fontFile('sans')))
})

test('the worker fetches exactly the files of the table', () => {
  const worker = readFileSync('components/export/pdf-worker.ts', 'utf8')
  const fetched = [...worker.matchAll(/'(@expo-google-fonts\/[^']+)'/g)].map(([, path]) => path)
  expect(fetched).toEqual((Object.keys(fonts) as FontId[]).map(id => fonts[id].path))
})

test('the typefaces that are always there have every character of the template', () => {
  expect(fontsFor(readFileSync('lib/export/pdf/template.typ', 'utf8'))).toEqual({ fonts: [] })
})
