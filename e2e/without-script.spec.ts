import { expect, test } from '@playwright/test'
import { questions } from '@/content/flow'
import { recommend } from '@/lib/advice/recommend'
import { allOutcomes, hrefOf, optionOf } from '@/lib/flow/path'
import { choose, expectOutcome } from './pages'

test.use({ javaScriptEnabled: false })

test('without JavaScript every one of the 27 outcomes can be reached from the first page', async ({
  page,
}) => {
  test.setTimeout(120_000)
  for (const answers of allOutcomes()) {
    await page.goto('/')
    await choose(page, 'Start with the first question')
    for (const { id } of questions) await choose(page, optionOf(answers[id]).label)
    await expect(page).toHaveURL(hrefOf(answers))
    await expectOutcome(
      page,
      recommend(answers)
        .architectures.map(({ id }) => id)
        .join(' ') || 'none',
    )
  }
})

test('without JavaScript a Change link on an outcome keeps the other two answers', async ({ page }) => {
  await page.goto('/advice/both/not-permitted/federated')
  await page.getByRole('link', { name: 'Change the answer to: Where are the mailboxes?' }).click()
  await expect(page).toHaveURL('/advice/not-permitted/federated')
  await choose(page, 'On Exchange Server')
  await expectOutcome(page, 'exchange-server-adfs')
})

test('without JavaScript an outcome is complete, and shows no control that would do nothing', async ({
  page,
}) => {
  await page.goto('/advice/exchange-online/conditional-access/federated')
  await expect(page.locator('svg [data-step]').first()).toBeVisible()
  await expect(page.locator('pre[data-task]').first()).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
})
