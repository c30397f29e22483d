import type { Page } from 'playwright'
import { throttling } from './load'

/**
 * How long a page took to answer, in milliseconds: as it was, and `even`, as it would have been on a machine on which
 * the fixed piece of work takes `workOfReference`. A shared machine changes its speed from second to second, so each
 * answer is measured beside that work.
 */
export type Answer = { readonly raw: number; readonly even: number }

type Measured = { readonly raw: number; readonly work: number }

/** What the fixed piece of work takes at a quarter of the speed of a quiet machine of the kind that the budgets were set on. */
const workOfReference = 50

declare global {
  interface Window {
    /** Calls back when the next frame has been drawn. */
    afterFrame(then: () => void): void
    /** Does the fixed piece of work, and says how many milliseconds it took. */
    fixedWork(): number
    answers: Measured[]
  }
}

/** From the click on an option until the next question is drawn, for each of the two first questions, once the page has come to rest. */
export async function questionSteps(page: Page, origin = ''): Promise<readonly Answer[]> {
  await prepare(page)
  await page.goto(`${origin}/advice`)
  for (const label of ['In Exchange Online', 'Conditional Access is available']) {
    await comesToRest(page)
    const link = page.getByRole('main').getByRole('link', { name: label }).first()
    await link.evaluate(element => {
      const before = document.querySelector('h1')?.textContent
      element.addEventListener('click', () => {
        const start = performance.now()
        new MutationObserver((_, observer) => {
          if (document.querySelector('h1')?.textContent === before) return
          observer.disconnect()
          window.afterFrame(() =>
            window.answers.push({ raw: performance.now() - start, work: window.fixedWork() }),
          )
        }).observe(document.body, { subtree: true, childList: true, characterData: true })
      })
    })
    const measured = await page.evaluate(() => window.answers.length)
    await link.click()
    await page.waitForFunction(count => window.answers.length > count, measured)
  }
  return answersOf(page)
}

/** From a key in a name field until the frame in which the commands have it, on the longest runbook, for each of 31 keys. */
export async function keys(page: Page, origin = ''): Promise<readonly Answer[]> {
  await prepare(page)
  await page.goto(`${origin}/advice/both/conditional-access/federated#v=1&pilot-group=Pilot`)
  await page.locator('main[data-link="applied"]').waitFor()
  await page.evaluate(() => {
    document.addEventListener(
      'keydown',
      () => {
        const start = performance.now()
        window.afterFrame(() =>
          window.answers.push({ raw: performance.now() - start, work: window.fixedWork() }),
        )
      },
      true,
    )
  })
  await page
    .getByRole('textbox', { name: 'Name of the authentication policy' })
    .pressSequentially('Block legacy Outlook everywhere', { delay: 200 })
  return answersOf(page)
}

async function prepare(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttling.processor })
  await page.addInitScript(() => {
    window.answers = []
    window.afterFrame = then => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = then
        port2.postMessage(null)
      })
    }
    window.fixedWork = () => {
      const start = performance.now()
      const texts = Array.from({ length: 20_000 }, (_, index) => `${(index * 7919) % 20_000}`)
      JSON.parse(JSON.stringify(texts.sort()))
      return performance.now() - start
    }
  })
}

/** A visitor reads a question before answering; meanwhile the next ones are fetched: until nothing is asked for any more, for a second. */
async function comesToRest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>(resolve => {
        const rest = () => setTimeout(resolve, 1000)
        let resting = rest()
        const observer = new PerformanceObserver(() => {
          clearTimeout(resting)
          resting = rest()
        })
        observer.observe({ type: 'resource' })
      }),
  )
}

async function answersOf(page: Page): Promise<readonly Answer[]> {
  const measured = await page.evaluate(() => window.answers)
  return measured.map(({ raw, work }) => ({ raw, even: (raw * workOfReference) / work }))
}
