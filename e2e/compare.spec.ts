import { expect, type Page, test } from '@playwright/test'
import { architectures } from '@/content/architectures'
import { architecturesFor } from '@/lib/advice/architectures-for'
import { titleOf } from '@/lib/advice/verdict'
import { decisionText } from '@/lib/diagram/decision'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { preparePage } from '@/scripts/diagrams/read'

test('from the four, two can be compared: drawings beside each other, steps aligned and marked', async ({
  page,
}) => {
  await page.goto('/architectures')
  await page
    .getByRole('link', {
      name: 'Exchange Online, Conditional Access and Exchange Online, AD FS',
      exact: true,
    })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Exchange Online, Conditional Access compared with Exchange Online, AD FS',
  )
  const [first, second] = await page
    .getByRole('main')
    .getByRole('img', { name: /^Diagram:/ })
    .all()
  const [left, right] = [await first?.boundingBox(), await second?.boundingBox()]
  expect(left && right && left.x + left.width <= right.x).toBe(true)
  const steps = page.getByRole('table', { name: 'Steps of the sign-in' })
  await expect(steps.getByRole('row', { name: /Outlook goes to Entra ID for a token/ })).toContainText(
    'Same in both',
  )
  await expect(steps.getByRole('row', { name: /applies the Conditional Access policy/ })).toContainText(
    'Only here',
  )
})

test('every abbreviation that a comparison explains stands on it', async ({ page }) => {
  await page.goto(
    '/architectures/compare/exchange-online-conditional-access/exchange-server-conditional-access',
  )
  const explained = page.locator('section[aria-labelledby="abbreviations"]')
  const shorts = await explained.locator('dt').allTextContents()
  expect(shorts).toContain('AD FS')
  await explained.evaluate(section => section.remove())
  const rest = (await page.locator('main').textContent()) ?? ''
  expect(shorts.filter(short => !rest.includes(short))).toEqual([])
})

test('the comparisons begin with their contents, which say how much differs and lead to each part', async ({
  page,
}) => {
  for (const path of ['', '/compare/exchange-online-conditional-access/exchange-server-adfs']) {
    await page.goto(`/architectures${path}`)
    const contents = page.getByRole('navigation', { name: 'On this page' })
    const links = await contents.getByRole('link').all()
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) {
      await link.click()
      const part = page.getByRole('heading', { level: 2, name: await link.innerText() })
      await expect(part).toBeFocused()
      await expect(part).toBeInViewport()
    }
  }
  await expect(page.getByRole('navigation', { name: 'On this page' })).toContainText(
    /Tasks and commands\s*\d+ the same, \d+ different, \d+ only in one/,
  )
})

test('what is the same is said once, and what is marked as changed reads differently on its two sides', async ({
  page,
}) => {
  await page.goto('/architectures/compare/exchange-online-conditional-access/exchange-server-adfs')
  const steps = page.getByRole('table', { name: 'Steps of the sign-in' })
  for (const row of await steps.locator('[data-kind="same"]').all())
    await expect(row.getByRole('cell')).toHaveCount(1)
  const changed = await steps.locator('[data-kind="changed"]').all()
  expect(changed.length).toBeGreaterThan(1)
  for (const row of changed) {
    const [one, other] = await row.locator('td > div:last-child').allTextContents()
    expect(withoutNumber(one)).not.toBe(withoutNumber(other))
  }
})

test('what is the same can be left out, without a script too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(
    '/architectures/compare/exchange-online-conditional-access/exchange-server-conditional-access',
  )
  const rows = (kind: string) => page.locator(`tr[data-kind="${kind}"]`).filter({ visible: true })
  const [same, changed] = [await rows('same').count(), await rows('changed').count()]
  expect(same).toBeGreaterThan(20)
  const alike = page.getByRole('heading', { name: 'MFA trigger', exact: true })
  await expect(alike).toBeVisible()
  await page.getByRole('checkbox', { name: `Show only what differs (${same} rows less)` }).check()
  await expect(rows('same')).toHaveCount(0)
  await expect(rows('changed')).toHaveCount(changed)
  // Every task of this phase is the same.
  await expect(alike).toBeHidden()
  await page.getByRole('checkbox', { name: 'Show only what differs' }).uncheck()
  await expect(rows('same')).toHaveCount(same)
  await context.close()
})

test('on a phone nothing of the comparisons lies beside the screen, and each side is named where it is read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/architectures')
  const licences = page
    .getByRole('table', { name: 'The four architectures compared' })
    .getByRole('row', { name: /^Licence/ })
  for (const { shortTitle } of architectures) await expect(licences.getByText(shortTitle)).toBeVisible()
  // Each runs its own: with Conditional Access AD FS and its proxy stand in the line of the federated domain.
  await expect(page.getByRole('cell', { name: /Web Application Proxy/ })).toHaveCount(4)
  expect(await beyondTheScreen(page)).toEqual([])
  await page.goto('/architectures/compare/exchange-online-conditional-access/exchange-server-adfs')
  const only = page.getByRole('row', { name: /AD FS applies its access control policy/ })
  await expect(only.getByText('Exchange Server, AD FS')).toBeVisible()
  await expect(only.getByRole('cell')).toHaveCount(1)
  expect(await beyondTheScreen(page)).toEqual([])
})

test('what is the same lies across the line between the two, on paper too', async ({ page }) => {
  await page.goto('/architectures/compare/exchange-online-conditional-access/exchange-server-adfs')
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media })
    const table = page.getByRole('table', { name: 'Components' })
    const line = (await table.getByRole('columnheader').last().boundingBox())?.x ?? Number.NaN
    const same = await table.locator('[data-kind="same"] div').all()
    expect(same.length).toBeGreaterThan(3)
    for (const text of same) {
      const box = await text.boundingBox()
      expect(box && box.x < line && line < box.x + box.width, (await text.textContent()) ?? media).toBe(true)
    }
  }
})

/** What a cell says, without the number of its step. */
function withoutNumber(text: string | undefined): string | undefined {
  return text?.replace(/^(Different)\d+ /, '$1')
}

/** The cells that reach over the right edge of the window. */
function beyondTheScreen(page: Page): Promise<readonly (string | null)[]> {
  return page
    .locator('td')
    .evaluateAll(cells =>
      cells.filter(cell => cell.getBoundingClientRect().right > innerWidth).map(cell => cell.textContent),
    )
}

test('a pair in the other order, or of one architecture with itself, is the 404 page', async ({ page }) => {
  for (const pair of [
    'exchange-online-adfs/exchange-online-conditional-access',
    'exchange-online-adfs/exchange-online-adfs',
  ]) {
    const response = await page.goto(`/architectures/compare/${pair}`)
    expect(response?.status()).toBe(404)
  }
})

test.describe('the decision, drawn', () => {
  const lit = '.decision [data-lit]'

  test('lights the way of a visitor who comes from an outcome, and keeps what is known of the environment', async ({
    page,
  }) => {
    await page.goto('/advice/exchange-server/not-permitted/federated#v=1&exchange-version=se')
    await page.getByRole('link', { name: 'Your way through the decision' }).click()
    await expect(page.locator(lit)).toHaveText([
      'On Exchange Server',
      'Licensed, but Conditional Access may not be used',
      'Federated, with AD FS',
      'On Exchange Server: Exchange Server with MFA in AD FS',
    ])
    const { hash } = new URL(page.url())
    expect(hash).toBe('#v=1&exchange-version=se&at=way-exchange-server-not-permitted-federated')
    await page.locator(lit).getByRole('link').click()
    await expect(page.locator('main')).toHaveAttribute('data-outcome', 'exchange-server-adfs')
    expect(new URL(page.url()).hash).toBe('#v=1&exchange-version=se')
  })

  test('leads to each outcome once, from where it says what the outcome is', async ({ page }) => {
    await page.goto('/architectures')
    const links = await page.locator('.decision-ends a').evaluateAll(all =>
      all.map(link => ({
        href: link.getAttribute('href') ?? '',
        end: link.closest('.decision-ends > li')?.textContent?.replaceAll('\u00a0', ' '),
      })),
    )
    expect(links.map(({ href }) => href).sort()).toEqual(allOutcomes().map(hrefOf).sort())
    for (const answers of allOutcomes())
      expect(links.find(({ href }) => href === hrefOf(answers))?.end).toContain(
        titleOf(architecturesFor(answers)),
      )
  })

  test('lights nothing for a way that does not exist', async ({ page }) => {
    await page.goto('/architectures#way-exchange-online-federated-federated')
    await expect(page.locator('.decision')).toBeVisible()
    await expect(page.locator(lit)).toHaveCount(0)
  })

  test('is drawn by stock Mermaid from the text that the README shows', async ({ page }) => {
    await preparePage(page)
    const texts = await page.evaluate(async text => {
      const { mermaid } = window as unknown as {
        mermaid: { render: (id: string, text: string) => Promise<{ svg: string }> }
      }
      const { svg } = await mermaid.render('decision', text)
      return new DOMParser().parseFromString(svg, 'text/html').body.textContent ?? ''
    }, decisionText())
    for (const words of ['Where are the mailboxes?', 'Federated, with AD FS', 'None of the four']) {
      expect(texts.replace(/\s+/g, ' ')).toContain(words)
    }
  })
})
