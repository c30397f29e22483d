import { expect, test } from '@playwright/test'
import { sources } from '@/content/sources'

const count = Object.keys(sources).length

test('the sources are marked by the day on which they are read, though nobody built the site anew', async ({
  page,
}) => {
  const marks = (section: string, text: string) =>
    page.locator('section', { has: page.locator(section) }).getByText(text, { exact: true })
  await page.clock.setFixedTime('2026-11-25T12:00:00Z')
  await page.goto('/sources')
  await expect(marks('#dates', 'soon')).toHaveCount(2)
  await expect(marks('#sources', 'check due')).toHaveCount(0)
  await page.clock.setFixedTime('2027-06-01T12:00:00Z')
  await page.reload()
  await expect(marks('#sources', 'check due')).toHaveCount(count)
  await expect(marks('#dates', 'has passed').first()).toBeVisible()
})

test('between the numbers of two sources stands a comma, which is not said', async ({ page }) => {
  await page.goto('/advice/exchange-server/conditional-access/federated')
  const second = page.locator('[role="doc-noteref"] + [role="doc-noteref"]').first()
  const number = (await second.textContent()) ?? ''
  expect(await second.evaluate(link => getComputedStyle(link, '::before').content)).toContain('",')
  await expect(second).toHaveAccessibleName(number)
  // A number that is alone, or the first, has none.
  const first = page.locator('[role="doc-noteref"]:first-of-type').first()
  expect(await first.evaluate(link => getComputedStyle(link, '::before').content)).not.toContain(',')
})

for (const width of [390, 768]) {
  test(`no name of a cmdlet or parameter breaks behind its hyphen at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/sources')
    const broken = await page.locator(':not(pre) > code').evaluateAll(all =>
      all.flatMap(({ firstChild }) => {
        const name = firstChild && /^\S*-\S*$/.test(firstChild.textContent ?? '') ? firstChild : undefined
        if (!name) return []
        const range = document.createRange()
        range.selectNodeContents(name)
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [name.textContent] : []
      }),
    )
    expect(broken).toEqual([])
  })
}
