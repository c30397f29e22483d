/** For tests only: the document as PDF, with the compiler's build for Node. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfDocument } from './document'
import { fontFile } from './font-files'
import { baseFonts } from './fonts'

const template = readFileSync(fileURLToPath(new URL('template.typ', import.meta.url)), 'utf8')

/**
 * The bytes of the PDF.
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
  return compiler.pdf({ mainFilePath: '/main.typ' }, standard ? { pdfStandard: standard } : {})
}
