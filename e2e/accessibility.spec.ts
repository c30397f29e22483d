import { chromium, expect, test } from '@playwright/test'
import { findBrowser, launchArguments } from '@/scripts/browser'
import { expectNoFaults, expectReadable, expectRoomAtFourHundredPercent } from './axe'
import { kindsOfPage, phone, untilAwake, untilRead } from './pages'

// Every single page is walked by every-page.spec.ts, which takes too long for each run.
for (const [kind, path] of Object.entries(kindsOfPage)) {
  test(`anybody can read ${kind}`, async ({ page }) => {
    test.setTimeout(180_000)
    await expectReadable(page, path)
  })
}

test('no name or description runs words together', async ({ page }) => {
  test.setTimeout(120_000)
  const devtools = await page.context().newCDPSession(page)
  for (const path of [...Object.values(kindsOfPage), `${kindsOfPage['outcome, a pair']}#v=1&at=names`]) {
    await page.goto(path)
    await untilAwake(page)
    // The fields come when they are gone to.
    if (path.endsWith('at=names')) await expect(page.locator('#names')).toBeFocused()
    // What Chromium tells a screen reader.
    const { nodes } = await devtools.send('Accessibility.getFullAXTree')
    const byId = new Map(nodes.map(node => [node.nodeId, node]))
    const textsIn = (node: (typeof nodes)[number] | undefined): readonly string[] =>
      node?.role?.value === 'StaticText'
        ? [String(node.name?.value)]
        : (node?.childIds ?? []).flatMap(id => textsIn(byId.get(id)))
    const joined = nodes.flatMap(node => {
      const said = node.ignored || node.role?.value === 'StaticText' ? '' : String(node.name?.value)
      const texts = textsIn(node)
      return texts
        .slice(1)
        .map((text, index) => [texts[index] ?? '', text] as const)
        .filter(([before, after]) => /[\p{L}\p{N}.:]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after))
        .map(([before, after]) => before.slice(-20) + after.slice(0, 20))
        .filter(both => said.includes(both))
    })
    // What a field is described by stands beside it.
    const described = nodes
      .filter(({ role }) => /textbox|searchbox/.test(role?.value))
      .flatMap(({ description }) => /.*[.:][A-Z].*/.exec(description?.value) ?? [])
    expect([...joined, ...described], path).toEqual([])
  }
})

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

test('with letters of twice the size no page scrolls sideways on the narrowest phone', async ({
  baseURL,
}) => {
  // As the visitor’s own setting makes them: the widths that styles ask for grow with them.
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...launchArguments, '--blink-settings=defaultFontSize=32'],
  })
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
  for (const [kind, path] of Object.entries(kindsOfPage)) {
    await page.goto(`${baseURL}${path}`)
    const width = await page.evaluate(() => {
      // Out of sight they would not be laid out, and so never be too wide.
      for (const element of document.querySelectorAll<HTMLElement>('.task, .outcome > div > section'))
        element.style.contentVisibility = 'visible'
      return document.documentElement.scrollWidth
    })
    expect(width, kind).toBe(320)
  }
  await browser.close()
})

test('what can be pressed and stands alone is 24 pixels wide and high', async ({ page }) => {
  await page.setViewportSize(phone)
  for (const path of [
    '/',
    '/advice',
    '/advice/exchange-server/conditional-access/federated',
    '/architectures',
  ]) {
    await page.goto(path)
    const targets = page.locator(
      ':is(summary, .permalink, h3 > a:only-child, a[download], body > footer :is(a, button), label:has(input)):visible',
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

test('a drawing is described by where its steps are, and not by all of them', async ({ page }) => {
  await page.goto('/advice/both/conditional-access/pass-through')
  const drawings = page.getByRole('img', { name: /^(Diagram|Sequence diagram): / })
  await expect(drawings).toHaveCount(4)
  for (const drawing of await drawings.all())
    await expect(drawing).toHaveAccessibleDescription(/^The sign-in in \d+ steps$/)
})

test('where two architectures stand on a page, no two controls of their drawings are called the same', async ({
  page,
}) => {
  await page.goto('/advice/both/conditional-access/pass-through#v=1')
  await untilRead(page, 'applied')
  for (const [role, words, count] of [
    ['button', 'Look closer', 4],
    ['button', 'Play the sign-in', 2],
    ['button', 'Next', 2],
    ['group', 'Walk through the sign-in', 2],
    ['group', 'Sequence diagram', 2],
    ['group', 'Settings of the authentication policy', 2],
    ['table', 'What the policy must show', 2],
  ] as const) {
    const named = page.getByRole(role, { name: new RegExp(`^${words}`) })
    await expect(named, words).toHaveCount(count)
    const names = (await named.all()).map(each => each.ariaSnapshot({ depth: 1 }))
    expect(new Set((await Promise.all(names)).map(name => name.split('\n')[0])).size, words).toBe(count)
  }
  const copies = page.getByRole('button', { name: 'Copy Mermaid text' })
  const drawings = await copies.evaluateAll(all => all.map(each => each.getAttribute('aria-description')))
  expect(new Set(drawings).size).toBe(4)
})

test('the pictures of the first page say where they lead, and a command is called by its shell alone', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.locator('.sheets a')).toHaveAccessibleName(
    /^To the outcome Exchange Server with Conditional Access: Cover/,
  )
  const [cover, drawing, task] = await page.locator('.sheets img').all()
  const widths = await Promise.all(
    [cover, drawing, task].map(async sheet => (await sheet?.boundingBox())?.width),
  )
  for (const width of widths) expect(width).toBeGreaterThan(150)
  await page.goto('/advice/exchange-online/federated')
  const command = page.getByRole('figure').first()
  await expect(command).toHaveAccessibleName(await command.locator('figcaption').innerText())
  await expect(command.getByRole('button', { name: 'Copy', exact: true })).toBeVisible()
  expect(await command.locator('figcaption').innerText()).not.toContain('Copy')
})

test('with letters twice as large nothing of a task is cut on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 350, height: 780 })
  await page.goto('/advice/exchange-server/conditional-access/federated')
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  const cut = await page.locator('.task dl > *').evaluateAll(facts =>
    facts
      .filter(fact => {
        const task = fact.closest('.task')
        return task && fact.getBoundingClientRect().right > task.getBoundingClientRect().right
      })
      .map(fact => fact.textContent),
  )
  expect(cut).toEqual([])
})

test('in the decision no two links of the same name lead to different outcomes', async ({ page }) => {
  await page.goto('/architectures')
  const links = await page.locator('.decision-branches a').evaluateAll(all =>
    all.map(link => ({
      name: link.getAttribute('aria-label') ?? '',
      // Some of its spaces are not to be broken at.
      shown: (link.textContent ?? '').replace(/\s/g, ' '),
      to: link.getAttribute('href'),
    })),
  )
  expect(links.length).toBeGreaterThan(20)
  expect(new Set(links.map(({ name }) => name)).size).toBe(new Set(links.map(({ to }) => to)).size)
  for (const { name, shown } of links) expect(name.startsWith(shown), name).toBe(true)
})
