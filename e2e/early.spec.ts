import { expect, type Page, test } from '@playwright/test'
import { completeOutcome, holdScripts, untilAwake, untilRead } from './pages'

const outcome = '/advice/exchange-server/conditional-access/federated'

/** Opens a page whose scripts come only when that is asked for. */
async function openWithoutScripts(page: Page, address: string): Promise<() => void> {
  const letCome = await holdScripts(page)
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  await page.waitForFunction(() => !document.querySelector('script[type="waiting"]'))
  return letCome
}

test.describe('before the scripts of a page are there', () => {
  test('a link within the page waits for them, and the address keeps what it says', async ({ page }) => {
    const come = await openWithoutScripts(page, `${outcome}#v=1&reach=open&policy=Block`)
    await page.getByRole('link', { name: 'Task 2.6' }).first().click()
    expect(new URL(page.url()).hash).toBe('#v=1&reach=open&policy=Block')
    come()
    await expect(page.locator('#task-switch-on-hybrid-modern-authentication')).toBeFocused()
    expect(new URL(page.url()).hash).toBe('#v=1&reach=open&policy=Block')
  })

  test('a link to another page takes along what the address says', async ({ page }) => {
    const come = await openWithoutScripts(page, '/advice/exchange-server#v=1&reach=open')
    await page.getByRole('link', { name: /^Conditional Access is available/ }).click()
    come()
    await expect(page).toHaveURL(/\/advice\/exchange-server\/conditional-access#v=1&reach=open$/)
  })

  test('the search is told of the page that the reader comes from', async ({ page }) => {
    const come = await openWithoutScripts(page, outcome)
    const search = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' })
    await search.click()
    come()
    await expect(page).toHaveURL(/\/search#q=&from=exchange-server\.conditional-access\.federated$/)
  })

  test('a link that had the focus before them says where the reader comes from, too', async ({ page }) => {
    const come = await openWithoutScripts(page, outcome)
    const search = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' })
    await search.focus()
    come()
    await expect(page.locator('main')).toHaveAttribute('data-link', 'none')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search#q=&from=exchange-server\.conditional-access\.federated$/)
  })

  test('a link leads at once where the address says nothing', async ({ page }) => {
    await openWithoutScripts(page, outcome)
    await page.getByRole('link', { name: 'Task 2.6' }).first().click()
    await expect(page).toHaveURL(/#task-switch-on-hybrid-modern-authentication$/)
  })

  test('a link leads at once where they cannot be fetched', async ({ page }) => {
    await page.route('**/_next/**/*.js', route => route.abort())
    await page.goto(`${outcome}#v=1&reach=open`)
    await expect(page.getByText('A part of this page could not be fetched.')).toBeVisible()
    await page.getByRole('link', { name: 'Task 2.6' }).first().click()
    await expect(page).toHaveURL(/#task-switch-on-hybrid-modern-authentication$/)
  })

  test('a double press answers one question, though the second half falls on the next page', async ({
    page,
  }) => {
    const come = await openWithoutScripts(page, '/advice')
    const answer = page.getByRole('link', { name: /^In Exchange Online/ })
    const { x, y } = (await answer.boundingBox()) ?? { x: 0, y: 0 }
    await page.mouse.click(x + 40, y + 40)
    await expect(page).toHaveURL('/advice/exchange-online')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can Conditional Access enforce MFA?')
    await page.waitForFunction(() => window.early)
    await page.mouse.down({ clickCount: 2 })
    await page.mouse.up({ clickCount: 2 })
    come()
    await untilAwake(page)
    await expect(page).toHaveURL('/advice/exchange-online')
  })

  test('what is pressed at the foot of the page opens when they come', async ({ page }) => {
    const come = await openWithoutScripts(page, '/glossary')
    await page.getByRole('button', { name: 'Something wrong on this page?' }).click()
    come()
    await expect(page.getByRole('dialog', { name: 'Something wrong on this page?' })).toBeVisible()
  })

  test('what is pressed in the moment in which they take the page over is done once', async ({ page }) => {
    await page.goto(`${outcome}#v=1&reach=open`)
    await pressAtTakeOver(page, /^Next$/)
    await untilRead(page, 'applied')
    await expect(page.locator('.walk-through [role="status"]')).toContainText('Step 1 of 11.')
  })

  test('what is pressed in that moment knows what the address says', async ({ page }) => {
    await page.goto(completeOutcome)
    const download = page.waitForEvent('download')
    await pressAtTakeOver(page, /^Download scripts$/)
    expect((await download).suggestedFilename()).toMatch(/^outlook-mfa-scripts-/)
  })

  test('what is pressed and typed is done when they come', async ({ page }) => {
    const come = await openWithoutScripts(page, outcome)
    const field = page.getByRole('textbox', { name: 'Pilot group', exact: true })
    await field.fill('MFA Pilot')
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    come()
    await expect(page.locator('.walk-through [role="status"]')).toContainText('Step 1 of 11.')
    await expect(field).toHaveValue('MFA Pilot')
    await expect(page.locator('pre[data-task]').filter({ hasText: "'MFA Pilot'" }).first()).toBeAttached()
  })
})

/** Presses the first button of the outcome with this text between two tasks of React, just as it takes the page over. */
async function pressAtTakeOver(page: Page, text: RegExp) {
  await page.evaluate(async source => {
    const shown = document.querySelector('.outcome') as Element
    const { port1, port2 } = new MessageChannel()
    // It marks an element as its own before it listens to what the visitor did.
    await new Promise<void>(resolve => {
      port1.onmessage = () =>
        Object.keys(shown).some(key => key.startsWith('__react')) ? resolve() : port2.postMessage('')
      port2.postMessage('')
    })
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button')]
    buttons.find(({ textContent }) => new RegExp(source).test(textContent))?.click()
  }, text.source)
}

test('a mouse that rests on a new outcome does not wake it, and one that moves does', async ({ page }) => {
  await page.goto('/advice/exchange-server/conditional-access/federated')
  await untilAwake(page)
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.evaluate(async () => {
    document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  expect(asked.filter(url => url.endsWith('.js'))).toEqual([])
  await page.mouse.move(200, 200)
  await untilRead(page, 'none')
  expect(asked.filter(url => url.endsWith('.js'))).not.toEqual([])
})
