import { expect, test } from '@playwright/test'
import { choose, expectOutcome, phone, untilAwake, untilRead } from './pages'

const outcome = '/advice/exchange-online/conditional-access/federated'

test('three answers lead from the first page to the architecture, its drawing and its commands', async ({
  page,
}) => {
  await page.goto('/')
  await choose(page, 'Start with the first question')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where are the mailboxes?')
  await expect(page.getByText('Question 1 of 3')).toBeVisible()
  await choose(page, 'In Exchange Online')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can Conditional Access enforce MFA?')
  await choose(page, 'Conditional Access is available')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How do users sign in to Entra ID?')
  await expect(page.getByText('Question 3 of 3')).toBeVisible()
  await choose(page, 'Federated, with AD FS')
  await expectOutcome(page, 'exchange-online-conditional-access')
  await expect(page).toHaveURL(outcome)
  await expect(page).toHaveTitle(/Exchange Online with Conditional Access/)
  await expect(page.locator('li[data-step]')).toHaveCount(11)
  await expect(page.locator('svg [data-step="11"]').first()).toBeVisible()
  await expect(page.locator('pre[data-task]').first()).toBeVisible()
})

test('the head of each page says which way led to it', async ({ page }) => {
  const current = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]')
  for (const [path, name, kind] of [
    ['/advice', 'Questions', 'page'],
    [outcome, 'Questions', 'true'],
    ['/architectures', 'Architectures', 'page'],
    ['/search', 'Search', 'page'],
  ] as const) {
    await page.goto(path)
    await expect(current).toHaveText(name)
    await expect(current).toHaveAttribute('aria-current', kind)
  }
  await page.goto('/')
  await expect(current).toHaveCount(0)
})

test('whoever changes another answer instead loses none', async ({ page }) => {
  await page.goto('/advice/both/not-permitted/federated')
  await untilAwake(page)
  await page.getByRole('link', { name: 'Change the answer to: Can Conditional Access enforce MFA?' }).click()
  await expect(page).toHaveURL(/\/advice\/both\/federated$/)
  await page.getByRole('link', { name: 'Change the answer to: How do users sign in to Entra ID?' }).click()
  await expect(page).toHaveURL(/\/advice\/both\/not-permitted$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How do users sign in to Entra ID?')
  await expect(page.getByRole('main').getByRole('link', { name: /^Federated, with AD FS/ })).toContainText(
    'Your answer so far',
  )
})

test('a Change link asks one question again and keeps the other answers', async ({ page }) => {
  await page.goto(outcome)
  await page.getByRole('link', { name: 'Change the answer to: Can Conditional Access enforce MFA?' }).click()
  await expect(page).toHaveURL('/advice/exchange-online/federated')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can Conditional Access enforce MFA?')
  await choose(page, 'Licensed, but Conditional Access may not be used')
  await expectOutcome(page, 'exchange-online-adfs')
})

test('on a tablet the answers to choose, those that were given and the help end at one edge', async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 1024 })
  await page.goto('/advice/exchange-online')
  const edges = await page
    .locator('main :is(ul > li > a[href^="/advice"], section[aria-label="Your answers"], details)')
    .evaluateAll(all => all.map(part => part.getBoundingClientRect().right))
  expect(edges.length).toBeGreaterThan(4)
  expect(new Set(edges).size).toBe(1)
})

test('the Back button goes back one answer', async ({ page }) => {
  await page.goto('/advice')
  await choose(page, 'On Exchange Server')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can Conditional Access enforce MFA?')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where are the mailboxes?')
})

test('a double press answers one question', async ({ page }) => {
  for (const told of ['', '#v=1&exchange-version=se']) {
    await page.goto(`/advice${told}`)
    await page.getByRole('heading', { level: 1 }).click()
    const answer = page.getByRole('link', { name: /^In Exchange Online/ })
    const { x, y } = (await answer.boundingBox()) ?? { x: 0, y: 0 }
    await page.mouse.click(x + 40, y + 40)
    await expect(page).toHaveURL(`/advice/exchange-online${told}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can Conditional Access enforce MFA?')
    await page.mouse.down({ clickCount: 2 })
    await page.mouse.up({ clickCount: 2 })
    await expect(page).toHaveURL(`/advice/exchange-online${told}`)
  }
})

test('the Back button leads back to where a link within the page was followed', async ({ page }) => {
  await page.goto(`${outcome}#v=1&cloud=dod`)
  await untilRead(page, 'applied')
  const link = page.locator('.workflow a[href^="#task-"]').first()
  await link.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  await link.click()
  await expect(page.locator('[id^="task-"]:focus')).toBeInViewport()
  await expect(link).not.toBeInViewport()
  await page.goBack()
  await expect(link).toBeInViewport()
  expect(await page.evaluate(() => window.scrollY)).toBeCloseTo(before, -1)
  await expect(page).toHaveURL(`${outcome}#v=1&cloud=dod`)
})

test('a question that is asked again says which answer was given, and no other one', async ({ page }) => {
  const given = page.getByRole('link').filter({ hasText: 'Your answer so far' })
  await page.goto('/advice/exchange-online/federated')
  await untilAwake(page)
  await expect(given).toHaveCount(0)
  await choose(page, 'Licensed, but Conditional Access may not be used')
  await expectOutcome(page, 'exchange-online-adfs')
  await page.getByRole('link', { name: 'Change the answer to: How do users sign in to Entra ID?' }).click()
  await expect(given).toContainText('Federated, with AD FS')
  await page.goBack()
  await expectOutcome(page, 'exchange-online-adfs')
  await page.goBack()
  await expect(given).toContainText('Licensed, but Conditional Access may not be used')
  await expect(given).toHaveCount(1)
})

test('Copy link puts the address of the outcome on the clipboard and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(outcome)
  await page.getByRole('button', { name: 'Copy link', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('on a phone the main actions are large enough for a finger, and none is out of sight', async ({
  page,
}) => {
  for (const width of [320, 360, 390]) {
    await page.setViewportSize({ width, height: 780 })
    await page.goto(outcome)
    const actions = page.locator('.actions').locator('a:visible, button:visible')
    const boxes = await actions.evaluateAll(all =>
      all
        .map(action => action.getBoundingClientRect())
        .map(({ left, right, height }) => [left, right, height]),
    )
    expect(boxes.length, String(width)).toBeGreaterThan(2)
    for (const [left = 0, right = 0, height = 0] of boxes) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(width)
      expect(height).toBeGreaterThanOrEqual(44)
    }
  }
})

test('what stands in the head and at the foot of every page is large enough for a finger', async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: phone, hasTouch: true, isMobile: true })
  for (const path of ['/', outcome]) {
    await page.goto(path)
    const targets = page.locator('body > :is(header, footer) :is(a, button, select):visible')
    expect(await targets.count()).toBeGreaterThan(9)
    const low = await targets.evaluateAll(all =>
      all.filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML.slice(0, 80)),
    )
    expect(low, path).toEqual([])
  }
  await page.close()
})

test('the bar of an outcome copies its link without the names, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(`${outcome}#v=1&cloud=dod&pilot-group=Pilot`)
  await untilRead(page, 'applied')
  await page.getByRole('button', { name: 'Copy link without names', exact: true }).click()
  await expect(page.getByText('Copied with your environment, without names.')).toBeInViewport()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#v=1&cloud=dod$/)
})

test('both buttons that copy the link look the same until there is a name to leave out', async ({ page }) => {
  await page.goto(outcome)
  await untilRead(page, 'none')
  const seen = () =>
    page
      .getByRole('button', { name: /^Copy link/ })
      .evaluateAll(buttons => buttons.map(button => button.querySelector('span:not(.sr-only)')?.textContent))
  expect(await seen()).toEqual([undefined, undefined])
  await page.getByRole('textbox').first().fill('Pilot')
  await expect.poll(seen).toEqual([undefined, ' without names'])
})

test('Copy puts a command on the clipboard exactly as it is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(outcome)
  const command = page.locator('figure:has(pre[data-task]):not(:has(.token-gap))').first()
  await command.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(command.getByRole('status')).toContainText('Copied')
  const shown = await command.locator('pre').textContent()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown)
})

test('a why not leads to the outcome that the changed answer opens', async ({ page }) => {
  await page.goto(outcome)
  await page.locator('[data-why-not="exchange-server-adfs"] a[href^="/advice"]').click()
  await expectOutcome(page, 'exchange-server-adfs')
})

test('an unknown answer gets the 404 page, which leads back to the first question', async ({ page }) => {
  const response = await page.goto('/advice/exchange-online/exchange-online')
  expect(response?.status()).toBe(404)
  await page.getByRole('link', { name: 'Go to the first question' }).click()
  await expect(page).toHaveURL('/advice')
})

test('an outcome is offered on the first page only once it was to be remembered, and until it is forgotten', async ({
  page,
}) => {
  await page.goto(outcome)
  await page.goto('/')
  await expect(page.getByText('For messaging and identity architects')).toBeVisible()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.goto(outcome)
  const remember = page.getByRole('checkbox', { name: 'Remember this outcome on this device' })
  await remember.check()
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1)
  // The one that is looked at last is the one that is offered.
  await page.goto('/advice/exchange-server/no-licence/federated')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(remember).toBeChecked()
  await page.goto('/')
  await page.getByText('Your last outcome').getByRole('link').click()
  await expect(page).toHaveURL('/advice/exchange-server/no-licence/federated')
  await page.goto('/')
  await page.getByRole('button', { name: 'Forget it' }).click()
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page.getByText('For messaging and identity architects')).toBeVisible()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('on a phone the button that forgets the last outcome stands beside its title', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/advice/exchange-server/conditional-access/federated')
  await page.getByRole('checkbox', { name: 'Remember this outcome on this device' }).check()
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1)
  await page.goto('/')
  const button = await page.getByRole('button', { name: 'Forget it' }).boundingBox()
  const title = await page.getByText('Your last outcome').boundingBox()
  expect(button?.y).toBeLessThan((title?.y ?? 0) + (title?.height ?? 0))
  expect(button?.x).toBeGreaterThan(180)
})

test('a permalink adds its place to what the address says', async ({ page }) => {
  await page.goto(outcome)
  await untilRead(page, 'none')
  const permalink = (id: string) => page.locator(`a[data-permalink][href="#${id}"]`)
  await permalink('considerations').click()
  await expect(page).toHaveURL(`${outcome}#considerations`)
  await page.goto(`${outcome}#v=1&pilot-group=Pilot`)
  await untilRead(page, 'applied')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await permalink('components').click()
  await expect(page).toHaveURL(`${outcome}#v=1&pilot-group=Pilot&at=components`)
})

test('the contents open over a phone at the first touch, and mark the part that is read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(outcome)
  const contents = page.getByRole('navigation', { name: 'On this page' })
  await expect(contents).toBeHidden()
  await page.getByRole('button', { name: 'Contents' }).click()
  await contents.getByRole('link', { name: 'Components' }).click()
  await expect(page.locator('#components')).toBeInViewport()
  await expect(contents).toBeHidden()
  await page.getByRole('button', { name: 'Contents' }).click()
  await expect(contents.getByRole('link', { name: 'Components' })).toHaveAttribute('aria-current', 'location')
})
