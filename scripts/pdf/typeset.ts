import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfDocument } from '@/lib/export/pdf/document'
import { baseFonts } from '@/lib/export/pdf/fonts'
import { fontFile } from './font-files'

const template = readFileSync(
  fileURLToPath(new URL('../../lib/export/pdf/template.typ', import.meta.url)),
  'utf8',
)

/**
 * The document as the bytes of a PDF, with the compiler's build for Node: what the tests look at.
 *
 * @param standard `ua-1` fails where something stands in the way of accessibility; without it the bytes are those of
 * the browser.
 */
export function typeset({ files, fonts }: PdfDocument, standard?: 'ua-1'): Buffer {
  const compiler = NodeCompiler.create({
    workspace: '/',
    fontArgs: [{ fontBlobs: [...baseFonts, ...fonts].map(fontFile) }],
  })
  compiler.addSource('/main.typ', template)
  for (const [path, text] of Object.entries(files)) compiler.mapShadow(path, Buffer.from(text))
  const compiled = compiler.compile({ mainFilePath: '/main.typ' })
  const failed = compiled.takeDiagnostics()
  if (!compiled.result) throw new Error(JSON.stringify(failed && compiler.fetchDiagnostics(failed), null, 2))
  const pdf = compiler.pdf(compiled.result, standard ? { pdfStandard: standard } : {})
  // What it keeps for the next time grows to gigabytes, and to start a program from there takes twice as long.
  compiler.evictCache(0)
  return pdf
}
