import { expect, type Page, test } from '@playwright/test'
import { expectNoFaults, expectRoomAtFourHundredPercent } from './axe'
import { untilRead } from './pages'
import { watch } from './watch'

const outcome = '/advice/exchange-server/conditional-access/federated'
const list = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })

test('shortcuts are listed on a question mark, act, rest while somebody types, and can be turned off', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${outcome}#v=1&exchange-version=2016`)
  await untilRead(page, 'applied')
  await page.keyboard.press('j')
  const first = page.locator('main h2[tabindex]').first()
  await expect(first).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(first).toBeFocused()
  const place = await page.evaluate(() => window.scrollY)
  await page.keyboard.press('c')
  await expect(page.getByText('Copied with your environment.')).toBeInViewport()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  await expect(first).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(place)

  const field = page.getByRole('textbox').first()
  await field.fill('')
  await field.press('?')
  await expect(field).toHaveValue('?')
  await field.fill('')
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus()
  await page.keyboard.press('Control+j')
  await page.keyboard.press('?')
  await expect(list(page).getByText('Download PDF')).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeFocused()

  // The environment goes along, as with the link of the header.
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(page).toHaveURL('/architectures#v=1&exchange-version=2016')

  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await list(page).getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(list(page).getByRole('checkbox')).not.toBeChecked()
  await list(page).getByRole('checkbox').check()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('a shortcut to a page takes the environment along, also when its link had the focus before; the search as well', async ({
  page,
}) => {
  const told = 'v=1&exchange-version=2016'
  await page.goto(`${outcome}#${told}`)
  await untilRead(page, 'applied')
  for (const name of ['Architectures', 'Search'])
    await page.getByRole('banner').getByRole('link', { name }).focus()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(page).toHaveURL(`/architectures#${told}`)
  await page.goBack()
  await untilRead(page, 'applied')
  await page.keyboard.press('/')
  await expect(page).toHaveURL(new RegExp(`/search#q=&from=[a-z.-]+&${told}$`))
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('a report is what the preview shows, without names, and with answers only if they are let in', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const noted = await watch(page, String(baseURL))
  await page.goto(`${outcome}#v=1&exchange-version=2016&pilot-group=Zanzibar`)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Something wrong on this page?' }).click()
  const dialog = page.getByRole('dialog', { name: 'Something wrong on this page?' })
  const preview = dialog.getByRole('textbox', { name: 'This is copied, and nothing else' })
  await dialog.getByRole('textbox', { name: 'What is wrong?' }).fill('The undo of task 7 is cut off.')
  await expect(preview).toHaveValue(/The undo of task 7 is cut off\./)
  await expect(preview).not.toHaveValue(/conditional-access|2016/)
  for (const more of await dialog.getByRole('checkbox').all()) await more.check()
  await expect(preview).toHaveValue(new RegExp(`Page: ${outcome}\\n`))
  await expect(preview).toHaveValue(/Exchange server\? 2016/)
  await expect(preview).not.toHaveValue(/Zanzibar/)
  await dialog.getByRole('button', { name: 'Copy the text' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Copied. Now send it.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await preview.inputValue())
  expect(noted).toEqual([])
})

test('nothing behind a dialog scrolls, and what gets the focus back is in view', async ({ page }) => {
  await page.goto(outcome)
  await untilRead(page, 'none')
  // A typeface that comes later moves the page by a line.
  await page.evaluate(async () => void (await document.fonts.ready))
  for (const name of ['Look closer', 'Keyboard shortcuts', 'Something wrong on this page?']) {
    const button = page.getByRole('button', { name }).first()
    await button.focus()
    await expect(button).toBeInViewport()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button').first()).toBeVisible()
    const place = await page.evaluate(() => window.scrollY)
    for (const key of ['Home', 'PageUp', 'End', 'PageDown']) {
      await dialog.getByRole('button', { name: 'Close' }).press(key)
      await page.evaluate(() => new Promise(requestAnimationFrame))
      expect(await page.evaluate(() => window.scrollY), `${key} in ${name}`).toBe(place)
    }
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
    await expect(button).toBeInViewport()
  }
})

test('what was written for a report is kept while the page is open, and for that page alone', async ({
  page,
}) => {
  await page.goto(outcome)
  const wrong = page.getByRole('textbox', { name: 'What is wrong?' })
  const report = page.getByRole('button', { name: 'Something wrong on this page?' })
  await report.click()
  await wrong.fill('The undo of task 7 is cut off.')
  await page.keyboard.press('Escape')
  await expect(wrong).toBeHidden()
  await report.click()
  await expect(wrong).toHaveValue('The undo of task 7 is cut off.')
  await page.keyboard.press('Escape')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click()
  await expect(page).toHaveURL('/glossary')
  await report.click()
  await expect(wrong).toHaveValue('')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('both dialogs have no faults, and room at 400 %', async ({ page }) => {
  await page.goto('/advice/exchange-online/federated')
  for (const name of ['Keyboard shortcuts', 'Something wrong on this page?']) {
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await expectNoFaults(page, name)
    await expectRoomAtFourHundredPercent(page, name)
    await page.keyboard.press('Escape')
  }
})

test('on a phone a dialog is no wider than the window, with letters twice as large, too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/advice/exchange-online/federated')
  for (const size of ['100%', '200%']) {
    await page.evaluate(letters => document.documentElement.style.setProperty('font-size', letters), size)
    await page.getByRole('button', { name: 'Something wrong on this page?' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 })
    expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), size).toBe(0)
    await page.keyboard.press('Escape')
  }
})
