import { expect, type Page, test } from '@playwright/test'
import { choose, expectOutcome, untilAwake, untilRead } from './pages'

const question = '/advice/exchange-server/conditional-access'
const outcome = `${question}/federated`

/** The site as at a first visit: nothing of it is kept on the device. */
test.use({ serviceWorkers: 'block' })

/** Lets no script through that is asked for from now on, until that is called. */
async function stopScripts(page: Page): Promise<() => Promise<void>> {
  await page.route('**/_next/**/*.js', route => route.abort())
  return () => page.unroute('**/_next/**/*.js')
}

function notice(page: Page) {
  return page.getByText('A part of this page could not be fetched.')
}

test.describe('where a script cannot be fetched', () => {
  test('an outcome stays to be read, says so, and is taken over when the visitor tries again', async ({
    page,
  }) => {
    await page.goto(outcome)
    await untilAwake(page)
    const letThrough = await stopScripts(page)
    const runbook = page.getByRole('heading', { level: 2, name: 'Runbook' })
    await runbook.scrollIntoViewIfNeeded()
    await expect(notice(page)).toBeVisible()
    await expect(runbook).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await page.getByRole('textbox', { name: 'Pilot group', exact: true }).fill('MFA Pilot')

    const asked = page.waitForEvent('requestfailed')
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    await asked
    await expect(page.getByRole('main')).toBeFocused()
    await expect(notice(page)).toBeVisible()

    await letThrough()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(notice(page)).toBeHidden()
    await expect(page.locator('pre[data-task]').filter({ hasText: "'MFA Pilot'" }).first()).toBeAttached()
  })

  test('a question stays until the outcome that it leads to can be shown', async ({ page }) => {
    await page.goto(question)
    await untilAwake(page)
    const letThrough = await stopScripts(page)
    await choose(page, 'Federated, with AD FS')
    await expect(notice(page)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await letThrough()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectOutcome(page, 'exchange-server-conditional-access')
    await expect(page).toHaveURL(outcome)
    await expect(notice(page)).toBeHidden()
  })

  test('what a shortcut should open opens when the visitor tries again', async ({ page }) => {
    await page.goto('/glossary')
    await untilAwake(page)
    const letThrough = await stopScripts(page)
    await page.keyboard.press('?')
    await expect(notice(page)).toBeInViewport()
    await letThrough()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  })

  test('it is asked for again by itself when the network is back', async ({ page, context }) => {
    await page.goto(outcome)
    await untilAwake(page)
    await context.setOffline(true)
    await page.mouse.wheel(0, 600)
    await expect(notice(page)).toBeVisible()
    await context.setOffline(false)
    await untilRead(page, 'none')
    await expect(notice(page)).toBeHidden()
  })

  test('a page whose own scripts do not come can be read, and comes to life when the visitor tries again', async ({
    page,
  }) => {
    const letThrough = await stopScripts(page)
    await page.goto(outcome)
    await expect(notice(page)).toBeVisible()
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await letThrough()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.locator('.walk-through [role="status"]')).toContainText('Step 1 of 11.')
    await expect(notice(page)).toBeHidden()
  })
})

for (const [kind, text, broken] of [
  ['a page that fails', 'elements:[[', 'gone:[['],
  ['what surrounds every page and fails', '"aria-current":', '"aria-current":gone.gone&&'],
] as const) {
  test(`${kind} while it is drawn says so, and is shown again when it is loaded again`, async ({ page }) => {
    await page.route('**/_next/**/*.js', async route => {
      const response = await route.fetch()
      const headers = { ...response.headers(), 'cache-control': 'no-store' }
      await route.fulfill({ response, headers, body: (await response.text()).replaceAll(text, broken) })
    })
    await page.goto(outcome)
    await page.mouse.wheel(0, 600)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page failed')
    await page.unroute('**/_next/**/*.js')
    await page.getByRole('button', { name: 'Load the page again' }).click()
    await expectOutcome(page, 'exchange-server-conditional-access')
  })
}
