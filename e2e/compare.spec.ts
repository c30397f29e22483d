import { expect, test } from '@playwright/test'
import { decisionText } from '@/lib/diagram/decision'
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
  await expect(steps.getByRole('row', { name: /Outlook goes to Entra ID for a token/ })).toContainText('Same')
  await expect(steps.getByRole('row', { name: /applies the Conditional Access policy/ })).toContainText(
    'Only here',
  )
})

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
