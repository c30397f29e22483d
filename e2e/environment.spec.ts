import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { noticeOf, untilRead, watchShift } from './pages'

const server = '/advice/exchange-server/conditional-access/federated'
const told = '#v=1&exchange-version=se&keep=imap,room-systems&policy=Block%20Old%20Outlook'

const main = (page: Page) => page.locator('main')
const command = (page: Page, task: string) => page.locator(`pre[data-task="${task}"]`)
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })

/** Opens the outcome and waits until its scripts have taken it over, as somebody does who looks before they act. */
async function open(page: Page) {
  await page.goto(`${server}#v=1&at=environment`)
  await untilRead(page, 'applied')
}

/** Has the body say `data-said="again"` once anything in an element changes. */
async function noteChanges(element: Locator): Promise<void> {
  await element.evaluate(said => {
    const note = () => document.body.setAttribute('data-said', 'again')
    new MutationObserver(note).observe(said, { subtree: true, childList: true, characterData: true })
  })
}

test.describe('a link', () => {
  test('without anything about the environment leaves the page as it is', async ({ page }) => {
    await page.goto(server)
    await untilRead(page, 'none')
    await page.goto(`${server}#why`)
    await untilRead(page, 'none')
  })

  test('fills commands and answers, and says that what it brought should be checked', async ({ page }) => {
    await page.goto(`${server}${told}`)
    await untilRead(page, 'applied')
    await noticeOf(page)
    await expect(page.getByText('check each before you run anything')).toBeVisible()
    const notice = await noticeOf(page)
    await notice.getByText('The answers about your environment').click()
    await expect(
      notice.getByText('Which version is the oldest Exchange server? Subscription Edition'),
    ).toBeVisible()
    await expect(command(page, 'create-server-policy')).toContainText("'Block Old Outlook'")
    await expect(field(page, 'Name of the authentication policy')).toHaveValue('Block Old Outlook')
    await expect(page.getByRole('radio', { name: 'Subscription Edition' })).toBeChecked()
    await page.getByRole('button', { name: 'Clear the names' }).click()
    await expect(command(page, 'create-server-policy')).toContainText("'Block Legacy Outlook'")
    await expect(page).toHaveURL(`${server}#v=1&exchange-version=se&keep=imap,room-systems`)
    await expect(notice).not.toContainText('check each before you run anything')
    await notice.getByRole('button', { name: 'Put the names back' }).click()
    await expect(command(page, 'create-server-policy')).toContainText("'Block Old Outlook'")
    await notice.getByRole('button', { name: 'Close' }).click()
    await expect(notice).toBeHidden()
    await expect(main(page)).toBeFocused()
  })

  test('is spoken of until nothing of it is left, which can still be put back in the forms', async ({
    page,
  }) => {
    await page.goto(`${server}${told}`)
    const notice = await noticeOf(page)
    const alert = notice.getByRole('alert').first()
    await expect(alert).toHaveText('1 name and 2 answers came with the link, not from you.')
    // All of an alert is said again as soon as any of it changes.
    await noteChanges(alert)
    await notice.getByRole('button', { name: 'Clear the names' }).click()
    await expect(notice).not.toContainText('check each before you run anything')
    await expect(page.locator('body')).not.toHaveAttribute('data-said')
    await notice.getByRole('button', { name: 'Clear the answers' }).click()
    await expect(notice).toBeHidden()
    await expect(main(page)).toBeFocused()
    await expect(page).toHaveURL(server)
    await page.getByRole('button', { name: 'Put the names back' }).click()
    await expect(command(page, 'create-server-policy')).toContainText("'Block Old Outlook'")
    await expect(notice).toBeHidden()
  })

  test('leaves most of a phone free, and what closes what it says in sight', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await page.goto(`${server}${told}`)
    const notice = await noticeOf(page)
    await expect(notice.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 })
    expect((await notice.boundingBox())?.height).toBeLessThan(780 * 0.36)
  })

  test('says it once to a screen reader, keeps its buttons in sight in a low window, and goes with Escape', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 640, height: 300 })
    await page.goto(`${server}${told}`)
    const notice = await noticeOf(page)
    await expect(notice.getByRole('alert')).toHaveText([
      /came with the link, not from you\.$/,
      'The names are in the commands: check each before you run anything.',
    ])
    await notice.getByText('The answers about your environment').click()
    const close = notice.getByRole('button', { name: 'Close' })
    await expect(close).toBeInViewport({ ratio: 1 })
    await close.press('Escape')
    await expect(notice).toBeHidden()
    await expect(main(page)).toBeFocused()
  })

  test('with a hostile value loses that value, and says so without showing it', async ({ page }) => {
    const hostile = encodeURIComponent("MFA’; Remove-Mailbox -Identity '*' #")
    await page.goto(`${server}#v=1&hybrid=agent&pilot-group=${hostile}&__proto__=1`)
    await untilRead(page, 'applied')
    const notice = await noticeOf(page)
    await expect(notice).toContainText('Pilot group')
    await expect(notice).toContainText('is not known here')
    await expect(page.locator('body')).not.toContainText('Remove-Mailbox')
    await expect(page.getByRole('radio', { name: 'Modern hybrid, with the Hybrid Agent' })).toBeChecked()
  })

  test('of a newer version, or too long, is refused as a whole', async ({ page }) => {
    await page.goto(`${server}#v=2&exchange-version=se`)
    await untilRead(page, 'refused')
    await expect(await noticeOf(page)).toContainText('newer version')
    await page.goto('about:blank')
    await page.goto(`${server}#v=1&pilot-group=${'a'.repeat(2000)}`)
    await untilRead(page, 'refused')
    await expect(await noticeOf(page)).toContainText('2000')
  })

  test('says first that the names are not the reader’s own, and nothing is cut off, in letters twice as large', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${server}#v=1&organisation=Fabrikam%20Bank&federated-domain=fabrikam.com`)
    await untilRead(page, 'applied')
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await expect(page.getByRole('alert').filter({ hasText: 'not from you' })).toBeInViewport({ ratio: 0.4 })
    const edges = await page
      .locator('.workflow > li')
      .evaluateAll(steps => steps.map(step => step.getBoundingClientRect().right))
    expect(edges.length).toBeGreaterThan(5)
    expect(Math.max(...edges)).toBeLessThanOrEqual(390)
  })

  test('leaves half of a phone to the page in letters twice as large, whole and close to the bar', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(
      `${server}#v=1&organisation=Fabrikam%20Bank&pilot-group=Pilot&exchange-version=se&cloud=dod`,
    )
    await untilRead(page, 'applied')
    const notice = await noticeOf(page)
    const bar = page.locator('.actions')
    const gap = async () =>
      ((await bar.boundingBox())?.y ?? 0) -
      (await notice.evaluate(element => element.getBoundingClientRect().bottom))
    expect(await gap()).toBeCloseTo(0, 0)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect((await notice.boundingBox())?.y).toBeGreaterThanOrEqual(844 / 2)
    expect(await gap()).toBeCloseTo(0, 0)
    await notice.getByRole('button', { name: 'Clear the answers' }).scrollIntoViewIfNeeded()
    for (const name of ['Close', 'Clear the answers'])
      await expect(notice.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  })

  test('shows its warning, and what was left out of it, before all else in a small window', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto(`${server}${told}&nonsense=1`)
    const notice = await noticeOf(page)
    await expect(notice.getByRole('link', { name: 'check each' })).toBeInViewport({ ratio: 1 })
    await expect(notice.getByText('“nonsense” is not known here')).toBeInViewport({ ratio: 1 })
  })

  test('keeps its buttons free of what the bar says', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${server}${told}`)
    const said = page.locator('.actions').getByRole('status')
    await page.locator('.actions').getByRole('button', { name: 'Copy link' }).click()
    await expect(said).toContainText('Copied')
    const { y, height } = (await said.boundingBox()) ?? { y: Number.NaN, height: 0 }
    expect((await (await noticeOf(page)).boundingBox())?.y).toBeGreaterThan(y + height)
  })

  test('brings blockers without moving anything', async ({ page }) => {
    const shift = await watchShift(page)
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('about:blank')
      await page.goto(`${server}#v=1&exchange-version=2016&hybrid=agent&load-balancer=offloaded`, {
        waitUntil: 'networkidle',
      })
      await expect(page.locator('[data-finding="blocker"]').first()).toBeAttached()
      expect(await shift(), String(width)).toBeLessThan(0.02)
    }
  })

  test('leads to a place in the page', async ({ page }) => {
    await page.goto(`${server}#v=1&at=phase-roll-back&exchange-version=se`)
    await expect(page.locator('#phase-roll-back')).toBeInViewport()
  })
})

test('what was answered here does not come back as somebody else’s when the page is loaded again', async ({
  page,
}) => {
  await page.goto(server)
  await page.getByRole('radio', { name: 'Subscription Edition' }).check()
  await expect(page).toHaveURL(/exchange-version=se/)
  await page.reload()
  await untilRead(page, 'applied')
  await expect(page.getByRole('radio', { name: 'Subscription Edition' })).toBeChecked()
  await expect(page.getByRole('heading', { name: 'From the link' })).toHaveCount(0)
  // The same address somewhere else is a link again.
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  await noticeOf(page)
})

test('what was answered here is not somebody else’s in an outcome that a link leads to, which is loaded again', async ({
  page,
}) => {
  await page.goto(server)
  await page.getByRole('radio', { name: 'Subscription Edition' }).check()
  await expect(page).toHaveURL(/exchange-version=se/)
  await main(page).locator('a[href*="/advice/exchange-online/"]').first().click()
  await expect(page).not.toHaveURL(new RegExp(server))
  await expect(page).toHaveURL(/exchange-version=se/)
  await page.reload()
  await page.goBack()
  await page.goForward()
  await page.reload()
  await untilRead(page, 'applied')
  await expect(page.getByRole('heading', { name: 'From the link' })).toHaveCount(0)
})

/** From there to another outcome. */
const goOn = {
  Architectures: async (page: Page) => {
    await page.waitForURL(/\/architectures/)
    await page.locator('a[href*="/advice/exchange-online/"]').first().click()
  },
  Search: async (page: Page) => {
    await page.waitForURL(/\/search/)
    await page.getByRole('searchbox').fill('Exchange Online, MFA by AD FS')
    await page.locator('a[href*="/advice/exchange-online/"]').first().click()
  },
}

for (const by of ['Architectures', 'Search'] as const) {
  test(`what was answered here is not somebody else’s in an outcome that is reached by way of ${by}`, async ({
    page,
  }) => {
    await page.goto(server)
    await page.getByRole('radio', { name: 'Subscription Edition' }).check()
    await expect(page).toHaveURL(/exchange-version=se/)
    await page.getByRole('banner').getByRole('link', { name: by }).click()
    await goOn[by](page)
    await untilRead(page, 'applied')
    await expect(page).not.toHaveURL(new RegExp(server))
    await expect(page).toHaveURL(/exchange-version=se/)
    await expect(page.getByRole('heading', { name: 'From the link' })).toHaveCount(0)
    await page.reload()
    await untilRead(page, 'applied')
    await expect(page.getByRole('heading', { name: 'From the link' })).toHaveCount(0)
    // Nothing of it stays on the device.
    expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({})
  })

  test(`what came with a link to ${by} is still said to come from a link in the outcome after it`, async ({
    page,
  }) => {
    await page.goto(`/${by.toLowerCase()}#v=1&exchange-version=se`)
    await goOn[by](page)
    await untilRead(page, 'applied')
    await expect(page).toHaveURL(/exchange-version=se/)
    await noticeOf(page)
  })
}

test.describe('what the address says', () => {
  test('stays when the skip link or an entry of the contents is followed', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${server}${told}`)
    await untilRead(page, 'applied')
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    const address = page.url()
    await page.keyboard.press('Home')
    await page.getByRole('link', { name: 'Skip to the content' }).focus()
    await page.keyboard.press('Enter')
    await expect(main(page)).toBeFocused()
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Roll back', exact: true })
      .click()
    await expect(page.locator('#phase-roll-back')).toBeFocused()
    await expect(page.locator('#phase-roll-back')).toBeInViewport()
    expect(page.url()).toBe(address)
  })

  test('stays when the way back leads to what it takes back', async ({ page }) => {
    await page.goto(`${server}${told}`)
    await untilRead(page, 'applied')
    const address = page.url()
    await page
      .locator('.task', { has: page.locator('[id^=task-roll-back-server-block]') })
      .getByRole('link', { name: /^\d\.\d+ Block legacy authentication in waves$/ })
      .click()
    // Not the head of the task, where its command stands that goes forward.
    await expect(page.locator('#undo-assign-server-wave')).toBeFocused()
    await expect(page.locator('[data-undo="assign-server-wave"]')).toBeInViewport()
    expect(page.url()).toBe(address)
  })

  test('goes along when an answer is changed, and back', async ({ page }) => {
    await page.goto(`${server}${told}`)
    await untilRead(page, 'applied')
    // Out of the window, if the next page were shown where this one stands.
    await page.evaluate(() => window.scrollTo(0, 400))
    await page
      .getByRole('link', { name: 'Change the answer to: Can Conditional Access enforce MFA?' })
      .click()
    await expect(page).toHaveURL(`/advice/exchange-server/federated${told}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
    await main(page).getByRole('link', { name: 'Licensed, but Conditional Access may not be used' }).click()
    await expect(page).toHaveURL(`/advice/exchange-server/not-permitted/federated${told}`)
    await expect(command(page, 'create-server-policy')).toContainText("'Block Old Outlook'")
    await page.goBack()
    await page.goBack()
    await expect(page).toHaveURL(`${server}${told}`)
    await expect(command(page, 'create-server-policy')).toContainText("'Block Old Outlook'")
  })

  test('is what was answered and filled in, and survives a reload', async ({ page }) => {
    await open(page)
    await page.getByRole('radio', { name: 'Subscription Edition' }).check()
    await field(page, 'Pilot group').fill('O’Brien’s pilot')
    await field(page, 'Pilot group').blur()
    await expect(page).toHaveURL(/#v=1&exchange-version=se&pilot-group=/)
    await expect(command(page, 'assign-server-pilot')).toContainText("'O’’Brien’’s pilot'")
    await page.reload()
    await expect(field(page, 'Pilot group')).toHaveValue('O’Brien’s pilot')
  })

  test('is copied without the names unless they are asked for', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${server}${told}`)
    await untilRead(page, 'applied')
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await expect(page.getByText('and none of your names')).toBeVisible()
    expect(await copied()).toMatch(/#v=1&exchange-version=se&keep=imap,room-systems$/)
    await page.getByRole('checkbox', { name: 'With your names' }).check()
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await expect(page.getByText('and your names.')).toBeVisible()
    expect(await copied()).toContain(told)
  })
})

test.describe('a name', () => {
  test('that is not allowed is refused with what is allowed, and the command keeps its gap', async ({
    page,
  }) => {
    await open(page)
    await field(page, 'Pilot group').fill('pilot`$(calc)')
    await field(page, 'Pilot group').blur()
    await expect(field(page, 'Pilot group')).toHaveAttribute('aria-invalid', 'true')
    await expect(field(page, 'Pilot group')).toHaveAccessibleDescription(
      /^Pilot group: not accepted\. .*at most 256 characters: letters/,
    )
    await expect(command(page, 'assign-server-pilot')).toContainText('<pilot-group>')
    expect(page.url()).not.toContain('pilot-group')
  })

  test('that is not allowed is there again, with the reason, after another answer and the way back; no address has it', async ({
    page,
  }) => {
    await page.goto('/advice/exchange-server/conditional-access/federated#v=1&pilot-group=Pilot')
    await untilRead(page, 'applied')
    const policy = page.getByRole('textbox', { name: 'Name of the authentication policy', exact: true })
    await policy.fill('Block <Outlook>')
    await page.getByRole('link', { name: 'Change the answer to: Can Conditional Access' }).click()
    await page.getByRole('link', { name: /^Licensed, but Conditional Access may not/ }).click()
    await expect(page).toHaveURL(/not-permitted/)
    await expect(policy).toHaveValue('Block <Outlook>')
    await expect(policy).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText('Name of the authentication policy: not accepted.')).toBeVisible()
    await page.goBack()
    await page.goBack()
    await expect(page).toHaveURL(/conditional-access/)
    await expect(policy).toHaveValue('Block <Outlook>')
    const kept = await page.evaluate(() =>
      JSON.stringify([
        window.location.href,
        window.history.state,
        { ...localStorage },
        { ...sessionStorage },
      ]),
    )
    expect(decodeURIComponent(kept)).not.toContain('Outlook>')
    await page.getByRole('button', { name: 'Clear names' }).click()
    await expect(policy).toHaveValue('')
  })

  test('that is not allowed can be cleared, alone too, and is put back with the others', async ({ page }) => {
    await open(page)
    const policy = field(page, 'Name of the authentication policy')
    const clear = page.getByRole('button', { name: 'Clear names' })
    const putBack = page.getByRole('button', { name: 'Put the names back' })
    const names = page.getByRole('region', { name: 'Your names' })
    await expect(clear).toBeDisabled()
    await policy.fill('Block <Outlook>')
    for (const count of ['1 name', '2 names']) {
      await clear.click()
      await expect(policy).toHaveValue('')
      await expect(names.getByText(`${count} cleared.`)).toBeVisible()
      await putBack.click()
      await expect(policy).toHaveValue('Block <Outlook>')
      await expect(policy).toHaveAttribute('aria-invalid', 'true')
      await expect(names.getByRole('status').getByText(`${count} put back.`)).toBeVisible()
      await field(page, 'Pilot group').fill(`Pilot of ${count}`)
      await expect(names.getByText('put back.')).toBeHidden()
    }
  })

  test('that is missing stops Copy, which leads to its field', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page)
    await page.evaluate(() => navigator.clipboard.writeText('as it was'))
    const block = page.locator('figure:has(pre[data-task="assign-server-pilot"])')
    await block.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(field(page, 'Pilot group')).toBeFocused()
    const lacking = block.getByText('Nothing copied. Needed: Pilot group.')
    await expect(lacking).toBeVisible()
    // Said once: at the field, which has the focus.
    await expect(block.getByRole('status')).toHaveText('')
    await expect(field(page, 'Pilot group')).toHaveAccessibleDescription(/^Nothing was copied: .* needs it\./)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('as it was')
    await field(page, 'Pilot group').fill('MFA Pilot')
    const task = page.locator('.task', { has: block }).getByRole('heading', { level: 4 })
    await page.getByText('Filled in. Back to').getByRole('link').click()
    await expect(task).toBeFocused()
    // What was lacking is there.
    await expect(lacking).toBeHidden()
    await block.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(block.getByRole('status')).toHaveText('Copied')
    const shown = await block.locator('pre').textContent()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown)
  })

  test('that cannot be taken says why also to who is led to it by Copy', async ({ page }) => {
    await open(page)
    await field(page, 'Pilot group').fill('MFA "Pilot"\u202e')
    await field(page, 'Pilot group').blur()
    const error = page.locator('#name-pilot-group-error')
    await expect(error).not.toBeEmpty()
    const block = page.locator('figure:has(pre[data-task="assign-server-pilot"])')
    await block.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(field(page, 'Pilot group')).toBeFocused()
    await expect(error).not.toBeEmpty()
    await page.keyboard.type('x')
    await expect(error).toBeEmpty()
  })

  test('that is filled in where the gap of a command led stays on the way back to the command', async ({
    page,
  }) => {
    await open(page)
    const gap = page.locator('pre[data-task="assign-server-pilot"] .token-gap').first()
    await gap.click()
    await expect(field(page, 'Pilot group')).toBeFocused()
    await page.keyboard.type('MFA Pilot')
    await expect(page).toHaveURL(/pilot-group=MFA%20Pilot$/)
    await page.reload()
    await untilRead(page, 'applied')
    await field(page, 'Name of the authentication policy').fill('Block')
    await page.goBack()
    await expect(page).toHaveURL(
      /#v=1&pilot-group=MFA%20Pilot&policy=Block$|&policy=Block&pilot-group=MFA%20Pilot$/,
    )
    await expect(command(page, 'assign-server-pilot')).toContainText("'MFA Pilot'")
    await expect(field(page, 'Name of the authentication policy')).toHaveValue('Block')
    await page.goForward()
    await expect(field(page, 'Name of the authentication policy')).toHaveValue('Block')
    // An address of somebody else’s is another matter.
    await page.evaluate(() => {
      window.location.hash = '#v=1&pilot-group=Others'
    })
    await expect(command(page, 'assign-server-pilot')).toContainText("'Others'")
    await page.goBack()
    await expect(command(page, 'assign-server-pilot')).toContainText("'MFA Pilot'")
  })

  test('that a copy lacks has a way back to the copy, as a gap that is followed has', async ({ page }) => {
    await open(page)
    const figure = page.locator('figure:has(pre[data-task="assign-server-pilot"])')
    const copy = figure.getByRole('button', { name: 'Copy' })
    await copy.click()
    await expect(field(page, 'Pilot group')).toBeFocused()
    await page.goBack()
    await expect(copy).toBeFocused()
    await expect(page).toHaveURL(/\/federated/)
  })

  test('that is missing says at its field what needs it, where its gap was followed', async ({ page }) => {
    await open(page)
    await page.locator('pre[data-task="assign-server-pilot"] .token-gap').first().click()
    await expect(field(page, 'Pilot group')).toBeFocused()
    await expect(page.getByText(/^5\.\d .* needs it\./)).toBeVisible()
    await expect(page.getByText('Nothing was copied')).toHaveCount(0)
  })

  test('of several that are missing leads on to the next, and then back', async ({ page }) => {
    await open(page)
    const task = page
      .locator('.task')
      .filter({ hasText: '<mail-host>' })
      .filter({ hasText: '<autodiscover-host>' })
    await task
      .first()
      .locator('figure')
      .filter({ hasText: '<autodiscover-host>' })
      .first()
      .getByRole('button')
      .click()
    const [first, second] = [page.locator('input:focus'), page.locator('input:focus')]
    const id = await first.getAttribute('id')
    await page.keyboard.type('mail.fabrikam.com')
    await page
      .getByText(/^Filled in\. Next: /)
      .getByRole('link')
      .click()
    await expect(second).not.toHaveAttribute('id', id ?? '')
    await page.keyboard.type('autodiscover.fabrikam.com')
    await expect(page.getByText(/^Filled in\. (Back to|Next:)/).last()).toBeVisible()
  })

  test('that came with a link does not take the place of what this device remembers', async ({ page }) => {
    await open(page)
    const remember = page.getByRole('checkbox', { name: /^Remember names and answers on this device/ })
    await field(page, 'Pilot group').fill('Our Pilot')
    await remember.check()
    const kept = () => page.evaluate(() => window.localStorage.getItem('outlook-mfa-advisor.environment'))
    await expect.poll(kept).toContain('Our%20Pilot')
    await page.goto('about:blank')
    await page.goto(`${server}#v=1&pilot-group=Theirs&policy=Block`)
    await untilRead(page, 'applied')
    await expect(page.getByText('This device remembers others.')).toBeVisible()
    await expect(remember).not.toBeChecked()
    await page.getByRole('radio', { name: '2016', exact: true }).check()
    await page.getByRole('heading', { level: 1 }).click()
    await expect(page).toHaveURL(/exchange-version=2016/)
    expect(await kept()).toContain('Our%20Pilot')
    // Nor once the page is loaded again.
    await page.reload()
    await untilRead(page, 'applied')
    await expect(remember).not.toBeChecked()
    await page.goto('about:blank')
    await page.goto(`${server}#v=1&pilot-group=Theirs`)
    await page.getByRole('button', { name: 'Use those of this device' }).click()
    await expect(field(page, 'Pilot group')).toHaveValue('Our Pilot')
    await expect(remember).toBeChecked()
    expect(new URL(page.url()).hash).toBe('')
  })

  test('is kept on the device only when that is asked for', async ({ page }) => {
    await open(page)
    await field(page, 'Pilot group').fill('MFA Pilot')
    await field(page, 'Pilot group').blur()
    expect(await page.evaluate(() => window.localStorage.length)).toBe(0)
    await page.getByRole('checkbox', { name: 'Remember names and answers on this device' }).check()
    await page.goto('about:blank')
    await page.goto(server)
    await expect(field(page, 'Pilot group')).toHaveValue('MFA Pilot')
    await noticeOf(page, 'Remembered on this device')
    await page.getByRole('checkbox', { name: 'Remember names and answers on this device' }).uncheck()
    expect(await page.evaluate(() => window.localStorage.length)).toBe(0)
  })
})

test('an answer about the environment brings its findings at once', async ({ page }) => {
  await open(page)
  await page.getByRole('radio', { name: 'Modern hybrid, with the Hybrid Agent' }).check()
  await expect(page.locator('[data-finding="blocker"]').first()).toBeVisible()
  await expect(page.getByText(/^Not possible until/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Clear answers' }).click()
  await expect(page.locator('[data-finding="blocker"]')).toHaveCount(0)
  await expect(page.getByText('1 answer cleared.')).toBeVisible()
  const putBack = page.getByRole('button', { name: 'Put the answers back' })
  await expect(putBack).toBeFocused()
  await putBack.click()
  await expect(page.getByRole('radio', { name: 'Modern hybrid, with the Hybrid Agent' })).toBeChecked()
  await expect(page.getByRole('status').getByText('1 answer put back.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Clear answers' })).toBeFocused()
})

test('one group in two fields is said at both, until one of them is another', async ({ page }) => {
  await open(page)
  const said = page.getByText(/^The same group as/)
  await field(page, 'Pilot group').fill('MFA Pilot')
  await field(page, 'Group of the emergency accounts').fill('mfa pilot')
  await expect(said).toHaveCount(2)
  await expect(page.getByText('The same group as “Pilot group”')).toBeVisible()
  await field(page, 'Group of the emergency accounts').fill('Emergency Access')
  await expect(said).toHaveCount(0)
})

test('each Copy says of which task it is, and whether it is the way back', async ({ page }) => {
  await open(page)
  const task = page.locator('.task', { has: page.locator('#task-create-server-policy') })
  const heading = (await task.getByRole('heading', { level: 4 }).textContent()) ?? ''
  const [own, verification, undo] = await task.getByRole('button', { name: 'Copy', exact: true }).all()
  for (const [button, part] of [
    [own, ''],
    [verification, 'Verify · '],
    [undo, 'Undo · '],
  ] as const)
    expect(await button?.getAttribute('aria-description')).toBe(part + heading)
  await expect(page.getByRole('article', { name: heading })).toBeVisible()
})

test('a button that is pressed before its script is there does what it says all the same', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(server)
  await untilRead(page, 'none')
  await page.evaluate(() =>
    document.querySelector<HTMLButtonElement>('figure:has(pre[data-task]) button')?.click(),
  )
  await expect(page.getByText(/^(?:Copied|Nothing copied)/)).toBeVisible()
})

test.describe('progress', () => {
  const tick = (page: Page) => page.getByRole('checkbox', { name: 'Done' }).first()

  test('is kept on this device, and travels as a file', async ({ page }) => {
    await open(page)
    await tick(page).check()
    await expect(page.getByText(/^1 of \d+ tasks done$/)).toBeVisible()
    await page.reload()
    await expect(tick(page)).toBeChecked()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export progress' }).click(),
    ])
    const file = await download.path()
    await tick(page).uncheck()
    await page.getByLabel('Progress file').setInputFiles(file)
    await expect(tick(page)).toBeChecked()
    await expect(page.getByText('Imported: 1 done task. Your own ticks stay.')).toBeVisible()
    expect(download.suggestedFilename()).toMatch(/^outlook-mfa-progress-[a-z-]+\.json$/)
    await tick(page).uncheck()
    await page.getByRole('checkbox', { name: 'Done' }).nth(1).check()
    await page.getByLabel('Progress file').setInputFiles(file)
    await expect(page.getByText(/^2 of \d+ tasks done$/)).toBeVisible()
    expect(JSON.parse(await readFile(file, 'utf8')).format).toBe('outlook-mfa-progress')
    await page.goto('/advice/exchange-online/conditional-access/pass-through#v=1&at=runbook')
    await untilRead(page, 'applied')
    await page.getByLabel('Progress file').setInputFiles(file)
    await expect(
      page.getByText(/^Imported: 1 done task of another outcome, \/advice\/\S+; none of this one\./),
    ).toBeVisible()
  })

  test('counts what a rollout does, and keeps a tick of the way back all the same', async ({ page }) => {
    await open(page)
    const back = page.getByRole('checkbox', { name: 'Done' }).last()
    await back.check()
    await expect(page.getByText(/^0 of \d+ tasks done$/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Export progress' })).toBeEnabled()
    await page.reload()
    await expect(back).toBeChecked()
  })

  test('leads from what is done to what is next, and marks what is done', async ({ page }) => {
    await open(page)
    const phase = page.locator('section', { has: page.locator('#phase-before-you-start') }).last()
    const inContents = page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Before you start' })
    const [first, second, ...others] = await phase.locator('.task').all()
    if (!first || !second) throw new Error('the first phase has no two tasks')
    await first.getByRole('checkbox', { name: 'Done' }).check()
    await expect(phase.getByText(/^ ?1 of \d+ done\.$/)).toBeVisible()
    await first.locator('footer').getByRole('link').click()
    await expect(second.getByRole('heading', { level: 4 })).toBeFocused()
    await second.getByRole('checkbox', { name: 'Done' }).check()
    // What is next is what is still open.
    await expect(first.locator('footer').getByRole('link')).not.toHaveText(/^0\.2/)
    await expect(inContents).not.toHaveAccessibleName(/done/)
    for (const task of others) await task.getByRole('checkbox', { name: 'Done' }).check()
    await expect(inContents).toHaveAccessibleName(/✓ done$/)
  })

  test('folds what is done when that is asked for, until a link leads into it', async ({ page }) => {
    await open(page)
    const task = page.locator('.task', { has: page.locator('#task-assign-server-wave') })
    const done = task.getByRole('checkbox', { name: 'Done' })
    await done.check()
    const fold = page.getByRole('checkbox', { name: 'Fold finished tasks' })
    await fold.check()
    await expect(task.locator('pre').first()).toBeHidden()
    await expect(task.getByRole('heading')).toBeVisible()
    await expect(done).toBeVisible()
    const notDone = page.locator('.task', { hasNot: page.locator('footer :checked') }).first()
    await expect(notDone.locator('pre').first()).toBeVisible()
    await page
      .locator('.task', { has: page.locator('[id^=task-roll-back-server-block]') })
      .getByRole('link', { name: /^\d\.\d+ Block legacy authentication in waves$/ })
      .click()
    await expect(page.locator('#undo-assign-server-wave')).toBeFocused()
    await expect(page.locator('[data-undo="assign-server-wave"]')).toBeInViewport()
    await fold.focus()
    await page.emulateMedia({ media: 'print' })
    await expect(task.locator('pre').first()).toBeVisible()
  })

  test('leaves two stops of the Tab key to a task that is folded, which a button opens; that is remembered', async ({
    page,
  }) => {
    await open(page)
    const [before, task, after] = await page.locator('.task').all()
    if (!before || !task || !after) throw new Error('there are no three tasks')
    const done = (of: typeof task) => of.getByRole('checkbox', { name: 'Done' })
    const details = task.getByRole('button', { name: 'Details' })
    await done(task).check()
    // In a task that was just finished somebody still is.
    await page.getByRole('checkbox', { name: 'Fold finished tasks' }).check()
    await expect(details).toHaveAttribute('aria-expanded', 'false')
    await done(before).focus()
    for (const stop of [details, done(task), after.locator('h4 > a')]) {
      await page.keyboard.press('Tab')
      await expect(stop).toBeFocused()
    }
    for (const stop of [done(task), details]) {
      await page.keyboard.press('Shift+Tab')
      await expect(stop).toBeFocused()
    }
    await expect(task.locator('dl')).toBeHidden()
    await page.keyboard.press('Enter')
    await expect(task.locator('dl')).toBeVisible()
    await expect(details).toHaveAttribute('aria-expanded', 'true')
    await expect(details).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(task.locator('dl')).toBeHidden()
    await page.reload()
    await expect(details).toHaveAttribute('aria-expanded', 'false')
    await expect(task.locator('dl')).toBeHidden()
    // One that is finished now is folded when it is left, and one that is not is open.
    await done(after).focus()
    await page.keyboard.press('Space')
    await expect(done(after)).toBeInViewport()
    await expect(after.locator('dl')).toBeVisible()
    await done(task).focus()
    await expect(after.locator('dl')).toBeHidden()
    await page.keyboard.press('Space')
    await expect(task.locator('dl')).toBeVisible()
    await expect(done(task)).toBeFocused()
    await expect(done(task)).toBeInViewport()
  })

  test('stays as it is when a file is damaged, and says why', async ({ page }) => {
    await open(page)
    await tick(page).check()
    const damaged = { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') }
    await page.getByLabel('Progress file').setInputFiles(damaged)
    const said = page.getByText(/Not imported. The file is damaged/)
    await expect(said).toBeVisible()
    await expect(tick(page)).toBeChecked()
    // A screen reader says only what changes.
    await noteChanges(said)
    await page.getByLabel('Progress file').setInputFiles(damaged)
    await expect(page.locator('body')).toHaveAttribute('data-said', 'again')
    await expect(said).toBeVisible()
  })

  test('says that it will be lost where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    })
    await open(page)
    await tick(page).check()
    await expect(tick(page)).toBeChecked()
    await expect(page.getByText('does not let this page keep anything')).toBeVisible()
  })
})

test.describe('the scripts', () => {
  const path = '/advice/exchange-online/conditional-access/password-hash-sync'

  test('are not downloaded while a name is missing, and the way leads to its field', async ({ page }) => {
    await page.goto(`${path}#v=1&at=names`)
    await untilRead(page, 'applied')
    await page.getByRole('button', { name: 'Download scripts', exact: true }).click()
    await expect(page.getByText('Nothing downloaded')).toBeVisible()
    await main(page).getByRole('link', { name: 'Pilot group', exact: true }).click()
    await expect(field(page, 'Pilot group')).toBeFocused()
    await field(page, 'Pilot group').fill('MFA Pilot')
    await expect(main(page).getByRole('link', { name: 'Pilot group', exact: true })).toHaveCount(0)
  })

  test('are a zip with a README and the names in the commands', async ({ page }) => {
    const values = {
      admin: 'admin@fabrikam.com',
      'exclusion-group': 'Emergency Access',
      'initial-domain': 'fabrikam.onmicrosoft.com',
      'legacy-exclusion-group': 'SMTP Senders',
      'pilot-group': 'MFA Pilot',
      'service-exclusion-group': 'Room Systems',
      'tenant-id': '8f2b1c64-0d3e-4c5a-9b7f-3a1d5e6c7b80',
    }
    await page.goto(`${path}#v=1&${new URLSearchParams(values)}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download scripts', exact: true }).click(),
    ])
    const files = unzipSync(await readFile(await download.path()))
    expect(Object.keys(files)).toContain('README.md')
    const scripts = Object.entries(files).filter(([name]) => name.endsWith('.ps1'))
    expect(scripts.length).toBeGreaterThan(5)
    const texts = scripts.map(([, bytes]) => strFromU8(bytes))
    expect(texts.some(text => text.includes("'MFA Pilot'"))).toBe(true)
    expect(texts.filter(text => /<[a-z-]+>/.test(text))).toEqual([])
  })
})

test('a policy can be had as JSON', async ({ page }) => {
  await open(page)
  await page.getByText('The same policy as JSON').first().click()
  const json = page.getByRole('group', { name: 'Policy as JSON' }).first()
  await expect(json).toBeVisible()
  const policy = JSON.parse((await json.textContent()) ?? '')
  expect(policy.state).toBe('enabledForReportingButNotEnforced')
})
