import { expect, type Page, test } from '@playwright/test'

const light = 'rgb(251, 251, 249)'
const dark = 'rgb(15, 21, 27)'
const other = '/advice/exchange-online/federated'

/** The ground of the page, as it is now. */
const ground = (page: Page) => page.locator('body')
const colours = (page: Page) => page.getByRole('combobox', { name: 'Colours' })

/** Every ground that a page opened from now on is painted with, from its first frame to when it is asked. */
async function watchGrounds(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const seen = new Set<string>()
    Reflect.set(window, 'grounds', seen)
    const look = () => {
      if (document.body) seen.add(getComputedStyle(document.body).backgroundColor)
      requestAnimationFrame(look)
    }
    look()
  })
  return () => page.evaluate(() => [...Reflect.get(window, 'grounds')])
}

test.use({ colorScheme: 'light' })

test('chosen colours are there from the first frame of every page, in every window, until the system decides again', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await expect(ground(page)).toHaveCSS('background-color', light)
  await colours(page).selectOption('Dark')
  await expect(ground(page)).toHaveCSS('background-color', dark)

  const second = await context.newPage()
  const grounds = await watchGrounds(second)
  for (const path of [other, '/advice/no-such-answer', '/offline']) {
    await second.goto(path)
    await expect(colours(second), path).toHaveValue('dark')
    expect(await grounds(), path).toEqual([dark])
  }

  await colours(second).selectOption('System')
  await expect(ground(page)).toHaveCSS('background-color', light)
  await expect(colours(page)).toHaveValue('system')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(ground(page)).toHaveCSS('background-color', dark)
})

test('chosen colours give way to those that are forced, and to paper', async ({ page }) => {
  await page.goto(other)
  await colours(page).selectOption('Dark')
  await page.emulateMedia({ media: 'print' })
  await expect(ground(page)).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(ground(page)).toHaveCSS('color', 'rgb(23, 33, 43)')
  await page.emulateMedia({ media: 'screen', forcedColors: 'active', colorScheme: 'light' })
  await expect(ground(page)).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

test('where the browser keeps nothing, the colours of this page can be chosen all the same', async ({
  page,
}) => {
  const errors: Error[] = []
  page.on('pageerror', error => errors.push(error))
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await page.goto(other)
  await colours(page).selectOption('Dark')
  await expect(ground(page)).toHaveCSS('background-color', dark)
  expect(errors).toEqual([])
})
