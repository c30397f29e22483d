import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addressOf, formatsOf } from '@/lib/diagram/downloads'
import { allPictures } from '@/lib/diagram/pictures'
import { serviceWorkerFile } from '@/lib/offline'
import { listen } from '@/scripts/listen'
import { siteServer } from '@/scripts/server'
import { siteFolder } from '@/scripts/site'
import { choose, completeOutcome, isComplaint, kindsOfPage, untilRead } from './pages'

test.use({ serviceWorkers: 'allow' })
// The first visit keeps the whole site, exports included.
test.setTimeout(120_000)

/** A server of its own for each test, so that it can go away, or bring a newer version. */
async function serve() {
  const site = siteServer()
  let isNewer = false
  const server = createServer((request, response) => {
    if (request.url !== serviceWorkerFile || !isNewer) return site.emit('request', request, response)
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' })
    response.end(`${readFileSync(join(siteFolder, serviceWorkerFile), 'utf8')}\n// newer`)
  })
  return {
    origin: `http://localhost:${await listen(server)}`,
    bringNewer: () => {
      isNewer = true
    },
    stop: () => stopped(server),
  }
}

async function stopped(server: Server) {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}

/** Waits until the site is kept, and this page is answered from what is kept. */
async function untilKept(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller) return
    await new Promise(resolve =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    )
  })
}

test('after one visit to one page every page works without a network, and so does every export', async ({
  page,
}) => {
  const site = await serve()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    // What the network is asked for all the same: an address that is not of the site, and whether there is a newer version.
    const { pathname } = new URL(message.location().url || page.url())
    if (isComplaint(message) && ![kindsOfPage['not found'], serviceWorkerFile].includes(pathname)) {
      complaints.push(`${pathname}: ${message.text()}`)
    }
  })
  await page.goto(site.origin)
  await untilKept(page)
  await expect(page.getByText('All pages are kept on this device.')).toBeVisible()
  const path = kindsOfPage['outcome, a pair']
  const served = (await page.request.get(site.origin + path)).headers()['content-security-policy']
  await site.stop()

  const kept = await page.goto(site.origin + path)
  expect(kept?.fromServiceWorker()).toBe(true)
  expect(kept?.headers()['content-security-policy'], 'the policy that the server gave it').toBe(served)
  for (const [kind, address] of Object.entries(kindsOfPage)) {
    await page.goto(site.origin + address)
    await expect(page.getByRole('heading', { level: 1 }), kind).toBeVisible()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/There is no network/)

  // Question by question, as the router goes.
  await page.goto(`${site.origin}/advice`)
  await choose(page, 'On Exchange Server')
  await choose(page, 'Conditional Access is available')
  await choose(page, 'Federated, with AD FS')
  await expect(page.locator('main[data-outcome]')).toHaveAttribute(
    'data-outcome',
    'exchange-server-conditional-access',
  )

  await page.goto(site.origin + completeOutcome)
  await untilRead(page, 'applied')
  for (const [button, ending] of [
    ['Download PDF', 'pdf'],
    ['Download Markdown', 'md'],
    ['Download decision record', 'md'],
    ['Download scripts', 'zip'],
  ] as const) {
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await page.getByRole('button', { name: button, exact: true }).click()
    expect((await download).suggestedFilename(), button).toMatch(new RegExp(`\\.${ending}$`))
  }
  const drawings = allPictures().flatMap(({ name, kind }) =>
    formatsOf(kind).map(format => addressOf(name, format)),
  )
  const answers = await page.evaluate(
    async addresses =>
      Promise.all(addresses.map(async address => [address, (await fetch(address)).status] as const)),
    drawings,
  )
  expect(answers.filter(([, status]) => status !== 200)).toEqual([])
  expect(complaints).toEqual([])
})

test('a newer version is offered, loaded only when asked for, keeps the address, and tells other windows', async ({
  page,
  context,
}) => {
  const site = await serve()
  await page.goto(site.origin)
  await untilKept(page)
  const other = await context.newPage()
  await other.goto(`${site.origin}/sources`)
  site.bringNewer()
  const path = `${kindsOfPage['outcome, one architecture']}#v=1&pilot-group=MFA%20Pilot`
  await page.goto(site.origin + path)
  const offer = page.getByText('A newer version is ready')
  await expect(offer).toBeVisible({ timeout: 60_000 })
  const first = await page.evaluate(() => performance.timeOrigin)

  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Load it' }).click()])
  expect(await page.evaluate(() => performance.timeOrigin)).not.toBe(first)
  expect(page.url()).toBe(site.origin + path)
  await expect(offer).toBeHidden()
  await expect(other.getByText('Another window has loaded a newer version')).toBeVisible()
  await site.stop()
})
