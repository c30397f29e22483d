import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { pdfDocumentOf } from '@/lib/export/pdf/document'
import { exampleNames, exampleTitleBlock, planOfTold, toldOf } from '@/lib/export/samples.testing'
import { pdfTool } from './pdf/tools'
import { typeset } from './pdf/typeset'

const folder = 'public/runbook'

/** The pages of a runbook that the first page shows, each with words that stand on no earlier page. */
const shown = {
  cover: '',
  drawing: 'Diagram and workflow\n',
  task: 'Switch hybrid modern authentication on\n',
}

/** As they are shown, twice for sharp screens. */
const width = 2 * 300

/** Typesets a runbook with example names, as the browser does, and writes pictures of a few of its pages. */
export async function drawRunbookPages(browser: Browser): Promise<void> {
  const answers = {
    mailbox: 'exchange-server',
    'conditional-access': 'conditional-access',
    identity: 'federated',
  } as const
  const plan = planOfTold(toldOf(answers, { names: exampleNames, titleBlock: exampleTitleBlock }))
  const drafts = mkdtempSync(join(tmpdir(), 'runbook-'))
  const pdf = join(drafts, 'runbook.pdf')
  writeFileSync(pdf, typeset(pdfDocumentOf(plan, { paper: 'a4', attachments: [] })))
  // The words also stand in the contents, followed by dots.
  const pages = pdfTool('pdftotext', [pdf, '-']).split('\f')
  mkdirSync(folder, { recursive: true })
  const page = await browser.newPage()
  for (const [name, words] of Object.entries(shown)) {
    const number = pages.findIndex(text => text.includes(words)) + 1
    if (number === 0) throw new Error(`No page of the runbook says “${words.trim()}”.`)
    const png = join(drafts, `${name}.png`)
    pdfTool('mutool', ['draw', '-q', '-w', `${width}`, '-o', png, pdf, `${number}`])
    const picture = await page.evaluate(asWebp, readFileSync(png, 'base64'))
    writeFileSync(join(folder, `${name}.webp`), Buffer.from(picture, 'base64'))
  }
  rmSync(drafts, { recursive: true })
}

/** In the browser: a PNG as WebP, both in base64. A page of text is a fifth of the size so. */
async function asWebp(png: string): Promise<string> {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), {
    width: image.naturalWidth,
    height: image.naturalHeight,
  })
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  return canvas.toDataURL('image/webp', 0.7).split(',')[1] ?? ''
}
