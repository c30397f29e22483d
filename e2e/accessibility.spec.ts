import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { kindsOfPage } from './pages'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const [kind, path] of Object.entries(kindsOfPage)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on: ${kind}, ${colorScheme}`, async ({ page }) => {
      // A long page gives axe tens of thousands of things to check.
      test.setTimeout(120_000)
      await page.emulateMedia({ colorScheme })
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  }

  test(`nothing scrolls the page sideways at 320 px: ${kind}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(320)
  })
}
