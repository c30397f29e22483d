import { expect, type Locator, type Page, test } from '@playwright/test'
import { tab, tabTo } from './focus'
import { desk, expectOutcome, noticeOf, untilAwake, untilRead } from './pages'

const outcome = '/advice/exchange-server/conditional-access/federated'
const phone = { width: 390, height: 800 }

const main = (page: Page) => page.locator('main')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })

// Every stop of a long way is looked at.
test.describe.configure({ timeout: 90_000 })

/** Opens the outcome and waits until its scripts have taken it over; the next Tab starts at its top, or at the place. */
async function open(page: Page, place = '') {
  await page.goto(`${outcome}#v=1${place && `&at=${place}`}`)
  await untilRead(page, 'applied')
}

test('the keyboard alone leads from the first page to an outcome', async ({ page }) => {
  await page.goto('/')
  for (const name of [
    'Start with the first question',
    'In both',
    'Conditional Access is available',
    'Managed, Entra ID checks',
  ]) {
    const before = page.url()
    await tabTo(page, main(page).getByRole('link', { name }).first())
    await page.keyboard.press('Enter')
    await page.waitForURL(url => url.href !== before)
  }
  await expectOutcome(page, 'exchange-online-conditional-access exchange-server-conditional-access')
})

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto('/advice')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Skip to the content')
  await page.keyboard.press('Enter')
  await expect(page.locator('main:focus, main:focus-within')).toHaveCount(1)
})

test('a drawing or command that scrolls sideways can be reached by keyboard', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto('/advice/exchange-online/conditional-access/federated')
  const scrolling = await page.locator('main *').evaluateAll(elements =>
    elements
      .filter(element => element instanceof HTMLElement)
      .filter(element => element.scrollWidth > element.clientWidth + 1)
      .filter(element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .filter(element => element.tabIndex < 0)
      .map(element => element.outerHTML.slice(0, 120)),
  )
  expect(scrolling).toEqual([])
})

test('a command is a stop of the Tab key only while it scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  const command = page.getByRole('group', { name: /^Command for/ }).first()
  await command.scrollIntoViewIfNeeded()
  await expect(command).toHaveAttribute('tabindex', '-1')
  await page.setViewportSize({ ...phone, width: 320 })
  await expect(command).toHaveAttribute('tabindex', '0')
})

test('on a phone the contents lead to the environment, and arrows and Space answer', async ({ page }) => {
  await page.setViewportSize(phone)
  await open(page)
  const contents = page.getByRole('navigation', { name: 'On this page' })
  // The bar comes before all that it leads to.
  await tabTo(page, page.getByRole('button', { name: 'Contents' }))
  await page.keyboard.press('Enter')
  await tabTo(page, contents.getByRole('link', { name: 'Your environment' }))
  await page.keyboard.press('Enter')
  await expect(contents).toBeHidden()
  await expect(page.locator('#environment')).toBeFocused()

  const hybrid = page.getByRole('group', { name: 'How is Exchange Server connected to the tenant?' })
  await tabTo(page, hybrid.locator('summary'))
  await page.keyboard.press('Enter')
  await expect(hybrid.locator('details')).toHaveAttribute('open')
  await tabTo(page, hybrid.getByRole('radio', { name: 'Not sure' }))
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(hybrid.getByRole('radio', { name: 'Modern hybrid, with the Hybrid Agent' })).toBeChecked()
  await expect(hybrid.getByText('Not possible until')).toBeVisible()

  const several = page.getByRole('checkbox', { name: 'Room systems' })
  await tabTo(page, several)
  await page.keyboard.press('Space')
  await expect(several).toBeChecked()
  await tabTo(page, button(page, 'Clear answers'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(several).not.toBeChecked()
})

test('what is opened is there at once, so that the next Tab goes into it', async ({ page }) => {
  await open(page)
  const help = page.getByRole('group', { name: 'How is Exchange Server connected to the tenant?' })
  const isThereAtOnce = help.locator('summary').evaluate(async summary => {
    ;(summary as HTMLElement).click()
    // Before anything else may happen, a key be pressed or an event of opening be told of.
    await null
    return Boolean(summary.nextElementSibling)
  })
  expect(await isThereAtOnce).toBe(true)
})

test('a missing name in a command shows that it has the focus', async ({ page }) => {
  await open(page)
  const gap = page.locator('pre .token-gap').first()
  await gap.focus()
  await tab(page, 1, 'Shift+Tab')
  await tab(page, 1)
  await expect(gap).toBeFocused()
})

test('names are filled in, refused and forgotten by keyboard', async ({ page }) => {
  await open(page, 'names')
  const policy = field(page, 'Name of the authentication policy')
  await tabTo(page, policy)
  await page.keyboard.type('Block <Outlook>')
  await page.keyboard.press('Tab')
  await expect(policy).toHaveAttribute('aria-invalid', 'true')
  await tabTo(page, policy, 'Shift+Tab')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Block Old Outlook')
  await expect(page.locator('pre[data-task="create-server-policy"]')).toContainText("'Block Old Outlook'")
  const remember = page.getByRole('checkbox', { name: 'Remember names and answers on this device' })
  await tabTo(page, remember)
  await page.keyboard.press('Space')
  await expect(remember).toBeChecked()
  await tabTo(page, button(page, 'Clear names'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(policy).toHaveValue('')
  // The same button, with the focus still.
  await page.keyboard.press('Enter')
  await expect(policy).toHaveValue('Block Old Outlook')
})

test('documents are downloaded by keyboard, and a missing name is led to', async ({ page }) => {
  await open(page, 'documents')
  await tabTo(page, page.getByRole('checkbox', { name: 'Mask names' }))
  await page.keyboard.press('Space')
  await tabTo(page, button(page, 'Download decision record'))
  const record = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await record).suggestedFilename()).toMatch(/^outlook-mfa-decision-record-.+-masked\.md$/)
  await tabTo(page, button(page, 'Download scripts'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing downloaded')).toBeVisible()
  await tabTo(page, main(page).getByRole('link', { name: 'Pilot group', exact: true }))
  await page.keyboard.press('Enter')
  await expect(field(page, 'Pilot group')).toBeFocused()
})

for (const [kind, size] of [
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone', phone],
] as const) {
  test(`on ${kind} the walk through the sign-in hides nothing that has the focus`, async ({ page }) => {
    await page.setViewportSize(size)
    await open(page)
    await tabTo(page, button(page, 'Next'))
    await page.keyboard.press('Enter')
    const walk = page.getByRole('group', { name: 'Walk through the sign-in' })
    await expect(walk.getByRole('status')).toContainText('Step 1 of 11.')
    await page.keyboard.press('ArrowRight')
    await expect(walk.getByRole('status')).toContainText('Step 2 of 11.')
    await tab(page, 30)
    await tabTo(page, button(page, 'Next'), 'Shift+Tab')
    await page.keyboard.press('End')
    await expect(walk.getByRole('status')).toContainText('Step 11 of 11.')
    await page.keyboard.press('Escape')
    await expect(walk.getByRole('status')).not.toContainText('Step')
    await expect(button(page, 'Next')).toBeFocused()
    await expect(button(page, 'Next')).toBeInViewport()
  })

  test(`on ${kind} the notice hides nothing that has the focus`, async ({ page }) => {
    await page.setViewportSize(size)
    await page.goto(`${outcome}#v=1&hybrid=agent&pilot-group=Pilot&nonsense=1`)
    await noticeOf(page)
    await tab(page, 30)
    await tabTo(page, button(page, 'Close'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'From the link' })).toBeHidden()
  })
}

for (const size of [desk, { width: 1024, height: 768 }]) {
  test(`at ${size.width} the notice leaves the contents, the actions and the foot of the page free, and they the page where it is`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    await page.goto(`${outcome}#v=1&hybrid=agent&pilot-group=Pilot&exchange-version=2016&nonsense=1`)
    await noticeOf(page)
    await tabTo(page, page.locator('.page-contents a').first())
    await page.keyboard.press('Tab')
    const place = await page.evaluate(() => window.scrollY)
    await tab(page, 22)
    expect(await page.evaluate(() => window.scrollY)).toBe(place)
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await page.locator('footer').getByRole('link', { name: 'Accessibility' }).focus()
    await tab(page, 2)
  })
}

test('Back and Forward within a page give the focus back to what had it', async ({ page }) => {
  await open(page)
  const next = button(page, 'Next')
  const prerequisites = main(page)
    .getByRole('link', { name: /^\d+ prerequisites$/ })
    .first()
  const pdf = button(page, 'Download PDF')
  await page.route('**/*.wasm', route => route.abort())
  for (const [left, key, reached] of [
    [prerequisites, 'Enter', page.locator('main :is(h2, h3):focus')],
    [next, 'p', pdf],
  ] as const) {
    await left.focus()
    const place = await page.evaluate(() => window.scrollY)
    await page.keyboard.press(key)
    await expect(reached).toBeFocused()
    await page.goBack()
    await expect(left).toBeFocused()
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place)
    await expect(left).toBeInViewport()
    await page.goForward()
    await expect(reached).toBeFocused()
    await page.goBack()
    await expect(left).toBeFocused()
  }
})

test('who loads an outcome again is at the same task', async ({ page }) => {
  await open(page)
  const task = page.locator('.task').nth(20)
  await task.evaluate(element => element.scrollIntoView({ block: 'center' }))
  await expect(task).toBeInViewport()
  await page.reload()
  await untilAwake(page)
  await expect(task).toBeInViewport()
})

for (const [kind, keys] of [
  ['a part of the page', 'p'],
  ['another page', 'gs'],
] as const) {
  test(`who has nothing focused and goes to ${kind} by a shortcut is back at the same task`, async ({
    page,
  }) => {
    await open(page)
    await page.route('**/*.wasm', route => route.abort())
    const task = page.locator('.task').nth(20)
    await task.evaluate(element => element.scrollIntoView({ block: 'center' }))
    await expect(task).toBeInViewport()
    for (const key of keys) await page.keyboard.press(key)
    if (keys === 'gs') await page.waitForURL('**/sources')
    else await expect(button(page, 'Download PDF')).toBeFocused()
    await page.goBack()
    await page.waitForURL(url => url.pathname === outcome)
    await expect(button(page, 'Download PDF')).not.toBeFocused()
    await expect(task).toBeInViewport()
  })
}

for (const path of [
  '/architectures/compare/exchange-online-conditional-access/exchange-server-conditional-access',
  '/glossary',
  '/sources',
  '/search#q=smtp',
  '/advice/both/not-permitted/password-hash-sync',
]) {
  test(`nothing that has the focus is hidden, forwards and backwards: ${path}`, async ({ page }) => {
    await page.goto(path)
    await untilAwake(page)
    // What is found comes between the field and the foot of the page.
    if (path.startsWith('/search')) await main(page).getByRole('list', { name: 'Results' }).waitFor()
    await tab(page, 40)
    await tab(page, 25, 'Shift+Tab')
  })
}

test('the titles of a comparison hide nothing that has the focus on the way up', async ({ page }) => {
  await page.setViewportSize(desk)
  await page.goto(
    '/architectures/compare/exchange-online-conditional-access/exchange-server-conditional-access',
  )
  await untilAwake(page)
  await page.getByRole('table', { name: 'Tasks: Everyone' }).getByRole('link').last().focus()
  await tab(page, 60, 'Shift+Tab')
})

test('a term that is led to in the glossary shows that it has the focus', async ({ page }) => {
  await page.goto('/glossary')
  await untilAwake(page)
  await tabTo(page, page.getByRole('link', { name: 'HMA', exact: true }))
  await page.keyboard.press('Enter')
  const term = page.locator('#hma')
  await expect(term).toBeFocused()
  await expect(term).toHaveCSS('outline-style', 'solid')
})

test('a reference on the page of the sources leads to its source, and Back to the reference', async ({
  page,
}) => {
  await page.goto('/sources')
  await untilAwake(page)
  const reference = main(page).locator('[role="doc-noteref"]').nth(5)
  const id = (await reference.getAttribute('href'))?.split('#')[1]
  await reference.focus()
  await page.keyboard.press('Enter')
  const source = page.locator(`li[id="${id}"]`)
  await expect(source).toBeFocused()
  await expect(source).toBeInViewport()
  await page.goBack()
  await expect(reference).toBeFocused()
  await expect(reference).toBeInViewport()
})

for (const [address, place] of [
  ['/sources#adfs-entra-mfa', 'li#adfs-entra-mfa'],
  ['/glossary#hma', '#hma'],
  ['/#note-zero-trust', '#note-zero-trust'],
  [`${outcome}#note-guests`, '#note-guests'],
  [`${outcome}#v=1&at=note-guests`, '#note-guests'],
  [
    '/architectures#way-exchange-server-conditional-access-federated',
    'li:has(> #way-exchange-server-conditional-access-federated)',
  ],
  [
    '/architectures#v=1&cloud=dod&at=way-exchange-server-conditional-access-federated',
    'li:has(> #way-exchange-server-conditional-access-federated)',
  ],
] as const) {
  test(`what an address names has the focus and is marked: ${address}`, async ({ page }) => {
    await page.goto(address)
    const led = page.locator(place)
    await expect(led).toBeFocused()
    await expect(led).toBeInViewport()
    await expect(led).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  })
}

for (const fragment of ['', 'v=1&cloud=dod&at=']) {
  test(`on a phone the way of a visitor is in view, and so is the link that Back leads to: #${fragment}`, async ({
    page,
  }) => {
    await page.setViewportSize(phone)
    const way = 'way-both-no-licence-federated'
    await page.goto(`/architectures#${fragment}${way}`)
    const end = page.locator('li', { has: page.locator(`> #${way}`) })
    await expect(end).toBeFocused()
    await expect(end).toBeInViewport()
    const first = page.locator('.decision-ends a').first()
    await tabTo(page, first, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/advice\//)
    await page.goBack()
    await expect(first).toBeFocused()
    await expect(first).toBeInViewport()
  })
}

for (const [from, name, to] of [
  [outcome, 'Change the answer to: Where are the mailboxes?', '/advice/conditional-access/federated'],
  [
    `${outcome}#v=1`,
    'Change the answer to: Where are the mailboxes?',
    '/advice/conditional-access/federated',
  ],
  [
    '/advice/exchange-online/federated',
    'Conditional Access is available',
    '/advice/exchange-online/conditional-access/',
  ],
  ['/glossary', 'Sources', '/sources'],
] as const) {
  test(`Back gives the focus to the link that ${from} was left by: ${name}`, async ({ page }) => {
    await page.goto(from)
    await untilAwake(page)
    const left = page.getByRole('link', { name }).first()
    await left.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(url => url.pathname.startsWith(to))
    await page.goBack()
    await expect(left).toBeFocused()
    await expect(left).toBeInViewport()
  })
}

test('Back gives the focus to the result that was opened, in a search that was gone to', async ({ page }) => {
  await open(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('smtp auth')
  const third = page.getByRole('list', { name: 'Results' }).getByRole('link').nth(2)
  await expect(third).toBeVisible()
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowDown')
  await expect(third).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/search/)
  await page.goBack()
  await expect(third).toBeFocused()
})

test('Back after a shortcut to another page gives the focus to what had it, in view', async ({ page }) => {
  await open(page)
  const places = [
    [button(page, 'Next'), 'g s', '/sources'],
    [
      main(page)
        .getByRole('link', { name: /^\d+ prerequisites$/ })
        .first(),
      'g a',
      '/architectures',
    ],
    [page.locator('#names'), '/', '/search'],
    // Of a task that is folded.
    [page.locator('.task footer label').nth(20).getByRole('checkbox'), 'g s', '/sources'],
  ] as const
  for (const [left, keys, path] of places) {
    await left.focus()
    for (const key of keys.split(' ')) await page.keyboard.press(key)
    await page.waitForURL(url => url.pathname === path)
    await page.goBack()
    await untilRead(page, 'applied')
    await expect(left).toBeFocused()
    await expect(left).toBeInViewport()
  }
})

test('Back after a shortcut to another page gives the focus to the heading where nothing had it', async ({
  page,
}) => {
  await page.goto('/glossary')
  await untilAwake(page)
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(page).toHaveURL('/sources')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeFocused()
})

test('Back gives the focus to the heading where the link is not there any more', async ({ page }) => {
  await page.goto('/glossary')
  await untilAwake(page)
  // As one of a part that only a script brings.
  await page.locator('main').evaluate(main => {
    const link = main.appendChild(document.createElement('a'))
    link.href = '/sources'
    link.textContent = 'Not for long'
  })
  await page.getByRole('link', { name: 'Not for long' }).click()
  await expect(page).not.toHaveURL(/glossary/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a heading that j and k go to shows that it has the focus, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await open(page)
    for (const key of ['j', 'j', 'k']) {
      await page.keyboard.press(key)
      const heading = page.locator('main :is(h2, h3):focus')
      await expect(heading).toHaveCSS('outline-style', 'solid')
      await expect(heading).toHaveCSS('outline-width', '3px')
      await expect(heading).toBeInViewport()
    }
  })
}

/** Opens an outcome and a drawing of it alone; returns what says its scale. */
async function lookCloser(page: Page): Promise<Locator> {
  await open(page)
  await page.getByRole('button', { name: 'Look closer' }).first().click()
  return page.getByRole('dialog').getByRole('status')
}

/** Counts how often something changes from now on. */
async function changesOf(status: Locator): Promise<() => Promise<number>> {
  const counter = await status.evaluateHandle(element => {
    const counted = { changes: 0 }
    const count = () => {
      counted.changes += 1
    }
    new MutationObserver(count).observe(element, { subtree: true, childList: true, characterData: true })
    return counted
  })
  return () => counter.evaluate(({ changes }) => changes)
}

test('the scale of a drawing that is looked at closely is said on opening, and once for each change', async ({
  page,
}) => {
  const said = await lookCloser(page)
  await expect(page.getByRole('dialog').locator('[style*="scale"]')).toHaveCount(1)
  await expect(said).toHaveText(/^Zoom [1-7]\d\d %$/)
  await page.keyboard.press('0')
  await expect(said).toHaveText('Zoom 100 %, the smallest')
  const changes = await changesOf(said)
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('+')
  await expect(said).toHaveText(/^Zoom [2-9]\d\d %$/)
  expect(await changes()).toBe(1)
})

test('a drawing that cannot be zoomed further says so each time, and its button keeps the focus', async ({
  page,
}) => {
  const said = await lookCloser(page)
  await expect(said).toHaveText(/^Zoom/)
  const changes = await changesOf(said)
  let times = 0
  for (const [name, limit, presses] of [
    ['Zoom in', 'Zoom 800 %, the largest', 8],
    ['Zoom out', 'Zoom 100 %, the smallest', 8],
  ] as const) {
    const zoom = button(page, name)
    await expect(zoom).toHaveAttribute('aria-disabled', 'false')
    await zoom.focus()
    for (let press = 0; press < presses; press += 1) await page.keyboard.press('Enter')
    await expect(said).toHaveText(limit)
    times += 1
    await expect(zoom).toHaveAttribute('aria-disabled', 'true')
    await page.keyboard.press('Enter')
    times += 1
    await expect.poll(changes).toBe(times)
    await expect(said).toHaveText(limit)
    await expect(zoom).toBeFocused()
  }
})

test('a drawing that is looked at closely keeps the focus, and gives it back', async ({ page }) => {
  await open(page)
  const closer = page.getByRole('button', { name: 'Look closer' }).first()
  await tabTo(page, closer)
  for (const leave of ['Escape', 'Enter']) {
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Zoom in' })).toBeFocused()
    // Once around: what lies behind is never reached.
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(() => document.activeElement?.closest('dialog, :not(body *)') !== null),
      ).toBe(true)
    }
    if (leave === 'Enter') await tabTo(page, dialog.getByRole('button', { name: 'Close' }))
    await page.keyboard.press(leave)
    await expect(dialog).toBeHidden()
    await expect(closer).toBeFocused()
  }
})

test('back from the sources, the reference that was followed far down in a runbook is in view', async ({
  page,
}) => {
  await page.setViewportSize(desk)
  await page.goto('/advice/exchange-server/conditional-access/federated#v=1&reach=open')
  await untilRead(page, 'applied')
  await page.evaluate(() => window.scrollTo(0, 20_000))
  const reference = await page.evaluateHandle(async () => {
    // What comes into view takes its own height.
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const all = [...document.querySelectorAll<HTMLElement>('main [role="doc-noteref"]')]
    return all.find(each => each.getBoundingClientRect().top > 200)
  })
  await reference.asElement()?.click()
  await expect(page).toHaveURL(/\/sources#/)
  await page.goBack()
  const focused = page.locator('main [role="doc-noteref"]:focus')
  await expect(focused).toBeInViewport()
})
