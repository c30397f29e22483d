import { readFileSync } from 'node:fs'
import { expect as expectSoon, type Page, test } from '@playwright/test'
import type { PdfDocument } from '@/lib/export/pdf/document'
import { typeset } from '@/scripts/pdf/typeset'
import { isComplaint, kindsOfPage, untilRead } from './pages'

/** The compiler is 28 MB: on a machine that does much else, what follows a press takes its time. */
const expect = expectSoon.configure({ timeout: 20_000 })

const path = '/advice/exchange-online/conditional-access/federated'
/** An outcome whose PDF has three pages, and is there in a third of the time. */
const verdict = kindsOfPage['outcome, none of the four']

/** Opens an outcome, awake, and notes what the browser complains of. */
async function open(page: Page, fragment = '', outcome: string = path): Promise<readonly string[]> {
  const noted: string[] = []
  page.on('console', message => {
    if (isComplaint(message)) noted.push(message.text())
  })
  page.on('pageerror', error => noted.push(error.message))
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      Reflect.set(window, 'posted', message)
      postMessage.call(this, message)
    }
    document.addEventListener('securitypolicyviolation', event => {
      console.error(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  await page.goto(`${outcome}#v=1${fragment}`)
  await untilRead(page, 'applied')
  return noted
}

const button = (page: Page) => page.getByRole('button', { name: 'Download PDF' })

test('Download PDF gives a PDF, within the policy, and the same bytes as the compiler for Node', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const noted = await open(page, '&organisation=Fabrikam%20Bank')
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  for (const paper of ['A4', 'US Letter']) {
    await page.getByRole('radio', { name: paper }).check()
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      button(page).click(),
    ])
    expect(download.suggestedFilename()).toBe(
      'outlook-mfa-runbook-exchange-online-conditional-access-federated.pdf',
    )
    const pdf = readFileSync(await download.path())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const document: PdfDocument = await page.evaluate(() => Reflect.get(window, 'posted'))
    expect(pdf.equals(typeset(document))).toBe(true)
  }
  await expect(page.getByRole('status').filter({ hasText: 'Downloaded: a PDF' })).toContainText(
    / \d names are missing; each gap is marked\. The scripts are not inside: “Download scripts” says why\.$/,
  )
  expect(asked.filter(name => name.endsWith('.wasm'))).toHaveLength(1)
  expect(noted).toEqual([])
})

test('what is pressed can be cancelled, and the focus stays where one can go on', async ({ page }) => {
  await open(page)
  await page.route('**/*.wasm', () => {})
  await button(page).click()
  await expect(page.getByRole('progressbar', { name: 'Progress of the PDF' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled' })).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(button(page)).toBeFocused()
})

test('what cannot be fetched is said, with the way out; then it can be tried again', async ({ page }) => {
  test.setTimeout(90_000)
  await open(page, '', verdict)
  await page.route('**/*.wasm', route => route.abort())
  await button(page).click()
  const alert = page.getByRole('alert').filter({ hasText: 'could not be fetched' })
  await expect(alert).toBeVisible()
  await expect(alert.getByRole('button', { name: 'Print the page' })).toBeVisible()
  await page.unroute('**/*.wasm')
  await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), button(page).click()])
  await expect(alert).toHaveCount(0)
})

test('a name that no typeface can print is refused before anything is fetched', async ({ page }) => {
  await open(page, `&organisation=${encodeURIComponent('국민은행')}`)
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await button(page).click()
  await expect(page.getByRole('alert').filter({ hasText: '국 민 은 행' })).toBeVisible()
  expect(asked.filter(url => /\.(wasm|ttf)$/.test(url))).toEqual([])
})

test('the worker has a policy of its own: it may compile WebAssembly, evaluate nothing, and ask nobody else', async ({
  page,
  request,
}) => {
  await open(page)
  const [worker] = await Promise.all([page.waitForEvent('worker'), button(page).click()])
  const headers = (await request.get(worker.url())).headers()
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  )
  expect(headers['cache-control']).toContain('immutable')
})
