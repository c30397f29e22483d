import { expect, type Page, test } from '@playwright/test'
import { untilRead } from './pages'

const outcome = '/advice/exchange-server/conditional-access/federated'

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`forced colours, ${colorScheme}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active', colorScheme }))

    test('stand in every drawing in place of ours', async ({ page }) => {
      await page.goto(outcome)
      const colours = await page.evaluate(() => {
        const sample = document.body.appendChild(document.createElement('span'))
        const theirs = ['Canvas', 'CanvasText', 'LinkText'].map(name => {
          sample.style.color = name
          return getComputedStyle(sample).color
        })
        const used = [...document.querySelectorAll('.drawing *')].flatMap(part => {
          const { fill, stroke } = getComputedStyle(part)
          return [fill, stroke]
        })
        return { theirs, used: [...new Set(used)] }
      })
      expect(colours.used.length).toBeGreaterThan(2)
      expect([...colours.theirs, 'none']).toEqual(expect.arrayContaining(colours.used))
    })

    test('tell a step that is followed by weight, and fade nothing', async ({ page }) => {
      await page.goto(outcome)
      await next(page).click()
      await expect(page.locator('.flowchart .interaction[data-lit] .line').first()).toHaveCSS(
        'stroke-width',
        '3.5px',
      )
      await expect(page.locator('.workflow li[data-lit]')).toHaveCSS('outline-style', 'solid')
      const faded = await page
        .locator('.drawing *')
        .evaluateAll(parts => parts.filter(part => getComputedStyle(part).opacity !== '1').length)
      expect(faded).toBe(0)
    })

    test('leave words on filled badges, and do not make selected text of commands', async ({ page }) => {
      await page.goto(`${outcome}#v=1&at=configuration`)
      await untilRead(page, 'applied')
      await expect(page.locator('.button-primary, .workflow li > a').first()).toHaveCSS(
        'forced-color-adjust',
        'none',
      )
      const badge = page.locator('.workflow li > a').first()
      const [words, ground] = await badge.evaluate(element => {
        const { color, backgroundColor } = getComputedStyle(element)
        return [color, backgroundColor]
      })
      expect(words).not.toBe(ground)
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
    })
  })
}

test('for those who asked for less motion nothing is animated, and nothing scrolls smoothly', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 500 })
  await page.addInitScript(() => {
    Reflect.set(window, 'scrolls', [])
    window.scrollBy = (options?: ScrollToOptions | number) => {
      Reflect.get(window, 'scrolls').push(options)
    }
  })
  const moving = () => page.evaluate(() => document.getAnimations().length)
  await page.goto(outcome)
  await next(page).click()
  // The page wakes with the first press, and hears keys from then on.
  await expect(page.locator('.flowchart .badge[data-lit]')).toHaveText('1')
  await next(page).press('End')
  await expect(page.locator('.flowchart .badge[data-lit]')).toHaveText('11')
  // From the head of the drawing to its foot.
  await next(page).press('ArrowLeft')
  await next(page).press('ArrowLeft')
  await expect(page.locator('.flowchart .badge[data-lit]')).toHaveText('9')
  expect(await moving()).toBe(0)
  const scrolls: ScrollToOptions[] = await page.evaluate(() => Reflect.get(window, 'scrolls'))
  expect(scrolls.length).toBeGreaterThan(0)
  expect(scrolls.map(({ behavior }) => behavior)).not.toContain('smooth')

  await page.getByRole('button', { name: 'Look closer' }).first().click()
  const picture = page.getByRole('dialog').getByRole('img')
  const before = await picture.boundingBox()
  await expect(async () => {
    await page.keyboard.press('+')
    expect((await picture.boundingBox())?.width).toBeGreaterThan(before?.width ?? 0)
  }).toPass()
  expect(await moving()).toBe(0)
})

test('whoever wants more contrast gets darker lines and words, and nothing that is faded', async ({
  page,
}) => {
  await page.emulateMedia({ contrast: 'more' })
  await page.goto(outcome)
  await next(page).click()
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toHaveCSS(
    'border-top-color',
    'rgb(81, 96, 109)',
  )
  await expect(page.locator('.workflow li[data-lit]')).toHaveCount(1)
  const faded = await page
    .locator('.drawing *')
    .evaluateAll(parts => parts.filter(part => getComputedStyle(part).opacity !== '1').length)
  expect(faded).toBe(0)
})
