import { expect, test } from '@playwright/test'
import { choose, completeOutcome, kindsOfPage, untilRead } from './pages'
import { watch } from './watch'

for (const [kind, path] of Object.entries(kindsOfPage)) {
  test(`the policy is strict, and nothing breaks it: ${kind}`, async ({ page, baseURL }) => {
    const noted = await watch(page, baseURL ?? '')
    const response = await page.goto(path)
    await page.waitForLoadState('networkidle')
    const header = response?.headers()['content-security-policy'] ?? ''
    const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(header).toBe(`${meta}; frame-ancestors 'none'`)
    expect(header).toContain("default-src 'none'")
    expect(header).not.toContain('unsafe')
    const expected = path === kindsOfPage['not found'] ? noted.filter(text => !text.includes('404')) : noted
    expect(expected).toEqual([])
  })
}

test('going from page to page inside the advisor breaks no policy and asks nobody else', async ({
  page,
  baseURL,
}) => {
  const noted = await watch(page, baseURL ?? '')
  await page.goto('/advice')
  await choose(page, 'In both')
  await choose(page, 'Licensed, but Conditional Access may not be used')
  await choose(page, 'Federated, with AD FS')
  await expect(page.locator('main[data-outcome]')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(noted).toEqual([])
})

test('what the address says goes along to pages with styles of their own, which they have', async ({
  page,
  baseURL,
}) => {
  const noted = await watch(page, baseURL ?? '')
  const told = '#v=1&exchange-version=2016&pilot-group=Pilot'
  await page.goto(`/advice/exchange-server/conditional-access/federated${told}`)
  await untilRead(page, 'applied')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Architectures' }).click()
  await expect(page).toHaveURL(`/architectures${told}`)
  await expect(page.locator('.decision')).toHaveCSS('display', 'grid')
  await page.locator('main a[href^="/architectures/compare/"]').first().click()
  await expect(page).toHaveURL(/\/architectures\/compare\/.*#v=1&exchange-version=2016&pilot-group=Pilot$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('compared with')
  expect(noted).toEqual([])
})

test('every export and every way to look keeps to the policy and asks nobody else', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const noted = await watch(page, baseURL ?? '')
  await page.goto(completeOutcome)
  await untilRead(page, 'applied')
  await page.getByRole('checkbox', { name: 'Done' }).first().check()
  for (const name of [
    'Download PDF',
    'Download Markdown',
    'Download decision record',
    'Download scripts',
    'Export progress',
  ]) {
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await page.getByRole('button', { name, exact: true }).click()
    await download
  }
  const figure = page.locator('main figure').first()
  for (const format of ['SVG', 'PNG', 'draw.io', 'Visio']) {
    const download = page.waitForEvent('download')
    await figure.getByRole('link', { name: new RegExp(`^${format}`) }).click()
    await download
  }
  await figure.getByRole('button', { name: 'Look closer' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.getByRole('button', { name: 'Copy Mermaid text' }).first().click()
  expect(noted).toEqual([])
})

test('every answer of the server carries the security headers', async ({ request }) => {
  for (const path of ['/', '/advice/both', '/no-such-page']) {
    const headers = (await request.get(path)).headers()
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  }
})
