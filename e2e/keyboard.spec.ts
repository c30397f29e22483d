import { expect, type Page, test } from '@playwright/test'
import { expectOutcome } from './pages'

/** Presses Tab until the element with this accessible beginning has focus, and checks that one can see it. */
async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.innerText()).startsWith(name)) {
      const outline = await focused.evaluate(element => getComputedStyle(element).outlineStyle)
      expect(outline).not.toBe('none')
      return
    }
  }
  throw new Error(`Tab never reached "${name}"`)
}

test('the keyboard alone leads from the first page to an outcome', async ({ page }) => {
  await page.goto('/')
  for (const name of [
    'Start with the first question',
    'In both',
    'Conditional Access is available',
    'Managed, Entra ID checks',
  ]) {
    const before = page.url()
    await tabTo(page, name)
    await page.keyboard.press('Enter')
    await page.waitForURL(url => url.href !== before)
  }
  await expectOutcome(page, 'exchange-online-conditional-access exchange-server-conditional-access')
})

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto('/advice')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Skip to the content')
  await page.keyboard.press('Enter')
  await expect(page.locator('main:focus, main:focus-within')).toHaveCount(1)
})

test('a drawing or command that scrolls sideways can be reached by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/advice/exchange-online/conditional-access/federated')
  const scrolling = await page.locator('main *').evaluateAll(elements =>
    elements
      .filter(element => element instanceof HTMLElement)
      .filter(element => element.scrollWidth > element.clientWidth + 1)
      .filter(element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .filter(element => element.tabIndex < 0)
      .map(element => element.outerHTML.slice(0, 120)),
  )
  expect(scrolling).toEqual([])
})
