/**
 * `npm run fuzz`: a million generated values through the quoting of PowerShell, and a share of them as many again through
 * links and documents, each read back by a real parser. The tests hold the same properties with fewer values.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nameIds, names } from '@/content/names'
import {
  isOneCell,
  isOnePieceOfCode,
  isOneTextOfFrontMatter,
  isOneTextOfXml,
} from '@/lib/export/properties.testing'
import { bringsOnlyWhatIsAllowed, returnsAsPrinted, takenOrRefused } from '@/lib/link/properties.testing'
import { powershellParser } from '@/lib/powershell/grammar.testing'
import { staysOneString } from '@/lib/powershell/properties.testing'
import { staysOneInFilter } from '@/lib/runbook/properties.testing'
import { type Check, optionsFrom, runChecks } from './fuzz/run'
import { isTextOfPdf } from './pdf/properties'

const parse = await powershellParser()
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))

/** The first two make up the thousand: every value of them is quoted, and the command parsed. */
const checks: readonly Check[] = [
  {
    about: 'a text that may be printed is one string of the command (tree-sitter-powershell)',
    perThousand: 400,
    property: staysOneString(parse),
  },
  ...nameIds.map(id => ({
    about: `${names[id].label}: refused with a reason, or back from its link and one string of the command`,
    perThousand: 600 / nameIds.length,
    property: takenOrRefused(parse, id),
  })),
  {
    about: 'a group is one string of the filter for Microsoft Graph',
    perThousand: 100,
    property: staysOneInFilter(),
  },
  {
    about: 'a fragment brings only what may be chosen and what the gate accepts',
    perThousand: 100,
    property: bringsOnlyWhatIsAllowed(),
  },
  { about: 'a link returns as it was printed', perThousand: 20, property: returnsAsPrinted() },
  { about: 'a text is one cell of a table (micromark, GFM)', perThousand: 20, property: isOneCell() },
  {
    about: 'a text is one code span and one block of code (micromark, GFM)',
    perThousand: 20,
    property: isOnePieceOfCode(),
  },
  { about: 'a text is one text of XML (xmldom)', perThousand: 20, property: isOneTextOfXml() },
  {
    about: 'a text of the front matter stays one, in a whole decision record (micromark)',
    perThousand: 0.2,
    property: isOneTextOfFrontMatter(),
  },
  {
    about: 'a text stands in the PDF as it was typed (Typst, mutool)',
    perThousand: 0.05,
    property: isTextOfPdf(join(folder, 'fuzz.pdf')),
  },
]

try {
  const held = runChecks(checks, optionsFrom(process.argv.slice(2), Date.now()), console.log)
  process.exitCode = held ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}
