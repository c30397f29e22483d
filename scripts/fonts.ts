/** `npm run fonts`: writes down what each typeface of the PDF covers and how large its file is. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pdfFiles } from './pdf/font-files'

const entries = Object.entries(pdfFiles()).map(
  ([id, { bytes, characters }]) =>
    `  ${id}: {\n    bytes: ${bytes},\n    characters:\n      '${characters}',\n  },\n`,
)
writeFileSync(
  fileURLToPath(new URL('../lib/export/pdf/files.ts', import.meta.url)),
  `/**
 * What the files of the PDF weigh, and the characters that each typeface has: see \`runsOf\` in fonts.ts.
 * Written by \`npm run fonts\`.
 */
export const files = {\n${entries.join('')}} as const\n`,
)
