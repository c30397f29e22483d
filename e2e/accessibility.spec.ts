import { test } from '@playwright/test'
import { expectNoFaults, expectReadable, expectRoomAtFourHundredPercent } from './axe'
import { kindsOfPage, untilRead } from './pages'

// Every single page is walked by every-page.spec.ts, which takes too long for each run.
for (const [kind, path] of Object.entries(kindsOfPage)) {
  test(`anybody can read ${kind}`, async ({ page }) => {
    test.setTimeout(180_000)
    await expectReadable(page, path)
  })
}

test('anybody can read what opens', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto(
    '/advice/exchange-server/conditional-access/federated#v=1&exchange-version=2016&hybrid=agent',
  )
  await untilRead(page, 'applied')
  for (const summary of await page.locator('main summary:visible').all()) await summary.click()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expectNoFaults(page, 'details')
  await expectRoomAtFourHundredPercent(page, 'details')
  await page.getByRole('button', { name: 'Look closer' }).first().click()
  await expectNoFaults(page, 'dialog')
})
