import { expect, test } from '@playwright/test'
import { expectNoFaults, expectReadable, expectRoomAtFourHundredPercent } from './axe'
import { kindsOfPage, untilRead } from './pages'

// Every single page is walked by every-page.spec.ts, which takes too long for each run.
for (const [kind, path] of Object.entries(kindsOfPage)) {
  test(`anybody can read ${kind}`, async ({ page }) => {
    test.setTimeout(180_000)
    await expectReadable(page, path)
  })
}

test('anybody can read what opens', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto(
    '/advice/exchange-server/conditional-access/federated#v=1&exchange-version=2016&hybrid=agent',
  )
  await untilRead(page, 'applied')
  for (const summary of await page.locator('main summary:visible').all()) await summary.click()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expectNoFaults(page, 'details')
  await expectRoomAtFourHundredPercent(page, 'details')
  await page.getByRole('button', { name: 'Look closer' }).first().click()
  await expectNoFaults(page, 'dialog')
})

test('on a phone a long name breaks between its words', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  for (const path of [
    '/advice/exchange-server/conditional-access/federated',
    '/advice/exchange-server/not-permitted/federated',
  ]) {
    await page.goto(path)
    const pieces = await page.locator('main code:visible:not(pre code)').evaluateAll(codes =>
      codes.flatMap(code => {
        const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT)
        const broken: string[] = []
        while (texts.nextNode()) {
          const text = texts.currentNode.textContent ?? ''
          const range = document.createRange()
          range.selectNodeContents(texts.currentNode)
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
          if (lines.size > 1 && !/[\s-]/.test(text)) broken.push(text)
        }
        return broken
      }),
    )
    expect(pieces, path).toEqual([])
  }
})

test('what can be pressed and stands alone is 24 pixels wide and high', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  for (const path of ['/advice', '/advice/exchange-server/conditional-access/federated']) {
    await page.goto(path)
    const targets = page.locator(
      ':is(summary, .permalink, a[download], body > footer :is(a, button), label:has(input)):visible',
    )
    expect(await targets.count()).toBeGreaterThan(4)
    const small = await targets.evaluateAll(all =>
      all
        .map(target => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
    )
    expect(small, path).toEqual([])
  }
})
