/** `npm run fonts`: writes down what each typeface of the PDF covers and how large its file is. */
import { writeFileSync } from 'node:fs'
import { pdfFiles, pdfFilesPath } from './pdf/font-files'

writeFileSync(pdfFilesPath, `${JSON.stringify(pdfFiles(), null, 2)}\n`)
