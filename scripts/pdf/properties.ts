/** For tests only: what must hold of any text that goes into the PDF. A run that fails throws. */
import { ok } from 'node:assert'
import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { pdfDocumentOf } from '@/lib/export/pdf/document'
import { markup } from '@/lib/link/attacks.testing'
import { smallPlan } from './small-plan'
import { pdfTool } from './tools'
import { typeset } from './typeset'

const hostile = fc.array(
  fc.constantFrom(
    // Two of the quotes are in no typeface: a document with them is refused by name.
    ...Object.values(markup).map(text => text.replace(/[‛‟]/g, '')),
    ...['#', '"', "'", '\\', '$', '*', '_', '@', '<label>', '//', '/*', '*/', '`', '~', '[', ']', '{', '}'],
    ...['= ', '- ', '+ ', '/ ', 'https://a.example/', '#panic()', '$x$', '\\u{41}', '---'],
    ...['a', 'Z', 'é', 'ß', 'Ω', 'Ж', 'ffi', '->', '!=', '0x', '::', '&amp;', '%20', ' a'],
    'W'.repeat(90),
  ),
  { minLength: 1, maxLength: 12 },
)

const packed = (text: string) => text.replace(/\s/g, '')

/**
 * A text stands in the PDF as it was typed, in the title, the title block, the names and a command.
 *
 * @param path where the PDF is put so that a reader can open it.
 */
export function isTextOfPdf(path: string) {
  return fc.property(hostile, pieces => {
    const words = pieces.join('').trim()
    const command = `$name = '${words.replaceAll("'", "''").slice(0, 80)}'`
    const plan = smallPlan(
      {
        organisation: words,
        titleBlock: [{ label: 'Requester', value: words }],
        names: [{ id: 'pilot-group', label: 'Pilot group', value: words }],
      },
      command,
    )
    writeFileSync(path, typeset(pdfDocumentOf(plan, { paper: 'a4', attachments: [] }), 'ua-1'))
    const text = pdfTool('mutool', ['draw', '-F', 'text', path])
    ok(packed(text).split(packed(words)).length - 1 >= 3, `not three times: ${words}`)
    ok(text.split(/[\n\f]/).includes(command), `not found as it was: ${command}`)
  })
}
