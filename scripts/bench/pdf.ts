import type { Browser } from 'playwright'
import { exampleNames } from '@/lib/export/samples.testing'
import { printFitting } from '@/lib/link/fragment'
import { newPage } from './load'

/** An outcome with every name that its commands need. */
const complete = `/advice/exchange-online/conditional-access/password-hash-sync${printFitting({ names: exampleNames })}`

/**
 * From the press of Download PDF until the browser has the file, in milliseconds: with nothing kept, then with the name
 * of a group changed, then with that of the organisation, which stands on every page; and the browser’s own print of the
 * same page to a PDF.
 */
export async function pdfs(browser: Browser, origin: string) {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await newPage(context)
    await page.goto(origin + complete)
    await page.locator('main[data-link="applied"]').waitFor()
    await page.waitForLoadState('networkidle')
    const make = async () => {
      const start = performance.now()
      await Promise.all([
        page.waitForEvent('download', { timeout: 120_000 }),
        page.getByRole('button', { name: 'Download PDF' }).click(),
      ])
      return performance.now() - start
    }
    const cold = await make()
    const afterChangeOf = async (field: string) => {
      const times: number[] = []
      for (const name of ['One', 'Two', 'Three']) {
        await page.getByRole('textbox', { name: field, exact: true }).fill(name)
        times.push(await make())
      }
      return times
    }
    const group = await afterChangeOf('Pilot group')
    const organisation = await afterChangeOf('Organisation')
    const start = performance.now()
    await page.pdf({ format: 'A4' })
    return { cold, group, organisation, print: performance.now() - start }
  } finally {
    await context.close()
  }
}
