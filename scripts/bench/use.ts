import type { Browser, Page } from 'playwright'
import { exampleNames } from '@/lib/export/samples'
import { printFitting } from '@/lib/link/fragment'
import { newPage, throttling } from './load'

/** An outcome with every name that its commands need. */
const complete = `/advice/exchange-online/conditional-access/password-hash-sync${printFitting({ names: exampleNames })}`

/** From the click on an option until the next question is painted, in milliseconds, for each of two steps. */
export async function questionSteps(browser: Browser, origin: string): Promise<readonly number[]> {
  return onSlowProcessor(browser, async page => {
    await page.goto(`${origin}/advice`, { waitUntil: 'networkidle' })
    const times: number[] = []
    for (const answer of ['In Exchange Online', 'Conditional Access is available']) {
      await page.waitForLoadState('networkidle')
      const link = page.getByRole('main').getByRole('link', { name: answer }).first()
      await link.evaluate(element => {
        const before = document.querySelector('h1')?.textContent
        element.addEventListener('click', () => {
          const start = performance.now()
          const look = () => {
            if (document.querySelector('h1')?.textContent === before) requestAnimationFrame(look)
            else requestAnimationFrame(() => Reflect.set(window, 'step', performance.now() - start))
          }
          requestAnimationFrame(look)
        })
        Reflect.set(window, 'step', undefined)
      })
      await link.click()
      const step = await page.waitForFunction(() => Reflect.get(window, 'step'))
      times.push(Number(await step.jsonValue()))
    }
    return times
  })
}

/** From a key in a name field until the frame in which the commands have it, in milliseconds, for each of many keys. */
export async function keys(browser: Browser, origin: string): Promise<readonly number[]> {
  return onSlowProcessor(browser, async page => {
    await page.goto(`${origin}/advice/both/conditional-access/federated#v=1&pilot-group=Pilot`)
    await page.locator('main[data-link="applied"]').waitFor()
    await page.evaluate(() => {
      const times: number[] = []
      Reflect.set(window, 'times', times)
      document.addEventListener(
        'keydown',
        () => {
          const start = performance.now()
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => times.push(performance.now() - start)
            port2.postMessage(null)
          })
        },
        true,
      )
    })
    await page
      .getByRole('textbox', { name: 'Name of the authentication policy' })
      .pressSequentially('Block legacy Outlook', { delay: 200 })
    return page.evaluate(() => Reflect.get(window, 'times') as number[])
  })
}

/**
 * From the press of Download PDF until the browser has the file, in milliseconds: with nothing kept, then with a name
 * changed; and the browser’s own print of the same page to a PDF.
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
    const warm: number[] = []
    for (const name of ['One', 'Two', 'Three']) {
      await page.getByRole('textbox', { name: 'Organisation', exact: true }).fill(name)
      warm.push(await make())
    }
    const start = performance.now()
    await page.pdf({ format: 'A4' })
    return { cold, warm, print: performance.now() - start }
  } finally {
    await context.close()
  }
}

async function onSlowProcessor<Result>(
  browser: Browser,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await newPage(context)
    const client = await context.newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: throttling.processor })
    return await use(page)
  } finally {
    await context.close()
  }
}
