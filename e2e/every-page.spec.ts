import { test } from '@playwright/test'
import { allPages } from '../lib/pages'
import { expectReadable } from './axe'

for (const path of allPages()) {
  test(`anybody can read ${path}`, async ({ page }) => {
    // A long page gives axe thousands of things to check.
    test.setTimeout(180_000)
    await expectReadable(page, path)
  })
}
