import { test } from '@playwright/test'
import { allPages } from '@/lib/pages'
import { expectReadable } from './axe'
import { tabTo } from './focus'
import { desk, kindsOfPage, phone } from './pages'

for (const path of allPages()) {
  test(`anybody can read ${path}`, async ({ page }) => {
    // A long page gives axe thousands of things to check.
    test.setTimeout(180_000)
    await expectReadable(page, path)
  })
}

for (const size of [phone, desk])
  for (const [kind, path] of Object.entries(kindsOfPage))
    test(`at every stop of the keyboard one sees where it is: ${kind}, at ${size.width} pixels`, async ({
      page,
    }) => {
      test.setTimeout(300_000)
      await page.setViewportSize(size)
      await page.goto(path)
      // It lies over the page until it is closed.
      if (kind === 'outcome, with an environment')
        await page.getByRole('button', { name: 'Close', exact: true }).click()
      await tabTo(page, page.getByRole('button', { name: 'Something wrong on this page?' }), 'Tab', 2000)
    })
