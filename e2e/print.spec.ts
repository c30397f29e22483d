import { expect, type Page, test } from '@playwright/test'
import { product } from '@/content/product'
import { sources } from '@/content/sources'
import { allPairs, hrefOfPair } from '@/lib/advice/compare-two'
import { outcomeOf } from '@/lib/advice/outcome'
import { answersOf, isComplete } from '@/lib/flow/path'
import { printCommand } from '@/lib/powershell/print'
import { commandsOf, runbookOf, tasksOf } from '@/lib/runbook/runbook'
import { kindsOfPage, untilRead } from './pages'

const outcomes = [
  'exchange-online/conditional-access/federated',
  'exchange-server/not-permitted/federated',
  'both/conditional-access/federated',
  'both/not-permitted/pass-through',
]

/** What is printed on a sheet between its margins, in pixels. */
const sheets = { A4: 680, Letter: 702 }

test.use({ colorScheme: 'dark' })

/** The outcome as it goes to paper: in print colours, as wide as the sheet. */
async function onPaper(page: Page, outcome: string, width: number = sheets.A4) {
  await page.setViewportSize({ width, height: 1000 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto(`/advice/${outcome}`)
}

/** What a reader needs on paper: why, why not, the steps, the findings, and every task with its commands. */
function partsOf(outcome: string): readonly string[] {
  const answers = answersOf(outcome.split('/')) ?? {}
  if (!isComplete(answers)) throw new Error(`${outcome} is no outcome.`)
  const { architectures, findings, title, verdict, why, whyNot } = outcomeOf(answers)
  const tasks = tasksOf(runbookOf(answers, architectures))
  const sentences = [
    title,
    verdict,
    ...[...why, ...findings].map(({ claim }) => claim.text),
    ...whyNot.map(each => each.title),
    ...architectures.flatMap(({ steps }) => steps.map(({ text }) => text)),
    ...tasks.flatMap(task => [task.title, task.expect, task.verify.expect, task.risk.text]),
  ]
  return [
    ...sentences.map(sentence => sentence.replace(/`/g, '')),
    ...tasks.flatMap(task => commandsOf(task).map(({ command }) => printCommand(command))),
  ]
}

for (const isScripted of [true, false]) {
  test.describe(isScripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: isScripted })

    for (const outcome of outcomes) {
      test(`everything of ${outcome} is printed, and nothing that only a screen can use`, async ({
        page,
      }) => {
        await onPaper(page, outcome)
        // The space in “AD FS” is one that no line breaks at.
        const text = (await page.locator('body').innerText()).replaceAll('\u00a0', ' ')
        const missing = partsOf(outcome).filter(part => !text.includes(part))
        expect(missing).toEqual([])
        const lines = new Set(text.split('\n').map(line => line.trim()))
        for (const control of [
          'Copy',
          'Copy link',
          'Change',
          'Done',
          'On this page',
          'Your names',
          'Not sure',
        ])
          expect([...lines], control).not.toContain(control)
        expect(text).not.toMatch(
          /Download|Clear answers|Mask names|Export progress|Skip to|same policy as JSON/,
        )
        await expect(page.locator('main :is(button, input, nav):visible')).toHaveCount(0)
      })

      test(`nothing of ${outcome} is cut on A4 or on Letter`, async ({ page }) => {
        for (const [sheet, width] of Object.entries(sheets)) {
          await onPaper(page, outcome, width)
          const cut = await page.locator('body').evaluate(body =>
            [...body.querySelectorAll('*')]
              .filter(element => element.checkVisibility() && !element.matches('.sr-only'))
              .filter(element => {
                const { overflowX, overflowY } = getComputedStyle(element)
                const isCut = (overflow: string, inside: number, box: number) =>
                  overflow !== 'visible' && inside > box + 1
                return (
                  isCut(overflowX, element.scrollWidth, element.clientWidth) ||
                  isCut(overflowY, element.scrollHeight, element.clientHeight) ||
                  element.getBoundingClientRect().right > body.clientWidth + 1
                )
              })
              .map(element => element.outerHTML.slice(0, 120)),
          )
          expect(cut, sheet).toEqual([])
        }
      })
    }

    test('it is light, whatever the system is', async ({ page }) => {
      await onPaper(page, outcomes[0] ?? '')
      const colours = await page.evaluate(() =>
        ['body', 'main h1', 'main pre', 'main .drawing .node text', 'main .drawing .node rect'].map(
          selector => {
            const element = document.querySelector(selector)
            if (!element) throw new Error(`${selector} is missing`)
            const { backgroundColor, color, fill } = getComputedStyle(element)
            return { selector, backgroundColor, ink: element instanceof SVGElement ? fill : color }
          },
        ),
      )
      const ink = Object.fromEntries(colours.map(each => [each.selector, each.ink]))
      expect(colours[0]?.backgroundColor).toBe('rgb(255, 255, 255)')
      expect(ink['main .drawing .node rect']).toBe('rgb(255, 255, 255)')
      for (const selector of ['body', 'main h1', 'main pre', 'main .drawing .node text'])
        expect(ink[selector], selector).toBe('rgb(23, 33, 43)')
    })

    test('the address of every link that leaves the site is printed, and no other', async ({ page }) => {
      await onPaper(page, outcomes[1] ?? '')
      const links = await page
        .locator('main a:not([aria-labelledby="page-sources"] *):visible')
        .evaluateAll(all =>
          all.map(link => ({
            href: link.getAttribute('href') ?? '',
            after: getComputedStyle(link, '::after').content,
          })),
        )
      const external = links.filter(({ href }) => href.startsWith('http'))
      expect(external.length).toBeGreaterThan(5)
      for (const { href, after } of external) expect(after).toBe(`" (${href})"`)
      for (const { href, after } of links.filter(link => !external.includes(link)))
        expect(after, href).toBe('none')
    })

    test('each source of the page is printed with its address and the day on which it was checked', async ({
      page,
    }) => {
      await onPaper(page, outcomes[1] ?? '')
      const list = page.getByRole('region', { name: 'Sources of this page' })
      await expect(list).not.toContainText('are on the sources page', { useInnerText: true })
      const printed = await list.getByRole('link').evaluateAll(all =>
        all.map(link => ({
          id: link.getAttribute('href')?.replace('/sources#', ''),
          after: getComputedStyle(link, '::after').content,
        })),
      )
      expect(printed.length).toBeGreaterThan(20)
      for (const { id, after } of printed) {
        const source = Object.entries(sources).find(([each]) => each === id)?.[1]
        if (!source) throw new Error(`${id} is no source`)
        if ('url' in source) expect(after).toContain(source.url)
        expect(after).toContain(source.checked)
      }
    })

    test('on top stand the address and the date of the content', async ({ page }) => {
      await onPaper(page, outcomes[0] ?? '')
      const first = (await page.locator('main').innerText()).split('\n')[0]
      expect(first).toContain(`/advice/${outcomes[0]}. Content reviewed on ${product.reviewed}.`)
    })
  })
}

test('the address on top is whole, of a page that nobody touched', async ({ page, baseURL }) => {
  await onPaper(page, outcomes[0] ?? '')
  await expect(page.locator('main')).toHaveAttribute('data-link', 'none')
  const before = await page
    .locator('main p:visible')
    .first()
    .evaluate(address => getComputedStyle(address, '::before').content)
  expect(before).toBe(`"${baseURL}"`)
})

test('what was told of the environment stands with the answers, and nothing that the gate refused', async ({
  page,
}) => {
  const hostile = encodeURIComponent("MFA’; Remove-Mailbox -Identity '*' #")
  await page.goto(`/advice/${outcomes[0]}#v=1&keep=imap&pilot-group=${hostile}`)
  await untilRead(page, 'applied')
  await page.emulateMedia({ media: 'print' })
  const head = page.locator('main header').first()
  await expect(head).toContainText(/Federated.*What must keep working\? IMAP/s)
  await expect(page.getByRole('main')).not.toContainText('Remove-Mailbox')
})

test('every page says whose it is', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/', '/advice', '/architectures', '/glossary', '/sources', '/nowhere']) {
    await page.goto(path)
    await expect(page.getByRole('banner')).toHaveText(product.name, { useInnerText: true })
  }
})

test('what the page says over itself stays off the paper', async ({ page }) => {
  await page.goto(`/advice/${outcomes[0]}#v=1&pilot-group=MFA%20Pilot`)
  const notice = page.getByRole('region', { name: 'From the link' })
  await expect(notice).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(notice).toBeHidden()
  await expect(page.locator('main :is(button, input, nav, summary):visible')).toHaveCount(0)
})

test('nothing is left below the last line of an outcome, which would make a sheet with nothing on it', async ({
  page,
}) => {
  // The width of what is printed on Letter.
  await page.setViewportSize({ width: 702, height: 934 })
  await page.emulateMedia({ media: 'print' })
  await page.goto(`/advice/${outcomes[0]}`)
  const [end, height] = await page.evaluate(() => [
    (document.querySelector('main')?.getBoundingClientRect().bottom ?? 0) + window.scrollY,
    document.body.getBoundingClientRect().bottom + window.scrollY,
  ])
  expect(height).toBe(end)
})

test('a whole outcome makes a file of many pages', async ({ page }) => {
  await page.goto(`/advice/${outcomes[2]}`)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(30)
})

test('on paper the heading of each part keeps its distance from what stands before it', async ({ page }) => {
  await page.setViewportSize({ width: sheets.A4, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  for (const kind of [
    'home',
    'outcome, one architecture',
    'two side by side',
    'glossary',
    'sources',
  ] as const) {
    await page.goto(kindsOfPage[kind])
    const distances = await page.locator('main h2:visible').evaluateAll(headings =>
      headings.map(heading => {
        let before: Element | null = heading.closest('section')
        // What is not printed has no box.
        do before = before?.previousElementSibling ?? null
        while (before && before.getClientRects().length === 0)
        return before ? heading.getBoundingClientRect().top - before.getBoundingClientRect().bottom : 99
      }),
    )
    expect(distances.length, kind).toBeGreaterThan(1)
    for (const distance of distances) expect(distance, kind).toBeGreaterThan(16)
  }
})

test('on paper a link to another site has all of its words', async ({ page }) => {
  await page.goto('/sources')
  const links = page.locator('main a[rel~="external"]')
  const words = (await links.evaluateAll(all => all.map(link => link.textContent ?? ''))).map(text =>
    text.replace(' (another site)', ''),
  )
  await page.emulateMedia({ media: 'print' })
  const printed = await links.evaluateAll(all => all.map(link => (link as HTMLElement).innerText))
  expect(words.length).toBeGreaterThan(50)
  expect(printed.map(text => text.trim())).toEqual(words)
})

test('two drawings that are compared stand on the first sheet with their legend, nearly in one scale', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' })
  // Letter, which is the lower of the two.
  await page.setViewportSize({ width: sheets.Letter, height: 933 })
  for (const pair of allPairs()) {
    await page.goto(hrefOfPair(pair))
    const legend = await page.locator('.legend').boundingBox()
    expect(legend && legend.y + legend.height).toBeLessThan(933)
    const [first, second] = await page
      .getByRole('img', { name: /^Diagram:/ })
      .evaluateAll(all =>
        all.map(drawing => drawing.getBoundingClientRect().width / Number(drawing.getAttribute('width'))),
      )
    expect(Math.abs((first ?? Number.NaN) / (second ?? Number.NaN) - 1)).toBeLessThan(0.06)
  }
})

test('of the four, the decision is whole on the first sheet, and no drawing is higher than its sheet', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' })
  // Letter, which is the lower of the two.
  await page.setViewportSize({ width: sheets.Letter, height: 933 })
  await page.goto('/architectures')
  const decision = await page.locator('.decision').boundingBox()
  expect(decision && decision.y + decision.height).toBeLessThan(933)
  const cards = page.locator('ul.grid:has(.drawing) > li')
  const heights = await cards.evaluateAll(all => all.map(card => card.getBoundingClientRect().height))
  expect(heights).toHaveLength(4)
  // With the heading of their part.
  for (const height of heights) expect(height).toBeLessThan(933 - 60)
  const widths = await page
    .getByRole('img', { name: /^Diagram:/ })
    .evaluateAll(all => all.map(drawing => drawing.getBoundingClientRect().width))
  // Half of a sheet, less the sides of a card.
  for (const width of widths) expect(width).toBeGreaterThan(sheets.Letter * 0.4)
})

test('the foot of a page keeps its distance and has the margins of the page, and no border is on the edge of the sheet', async ({
  page,
}) => {
  await page.setViewportSize({ width: sheets.A4, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/', '/advice', '/accessibility']) {
    await page.goto(path)
    const places = await page.evaluate(() => {
      const place = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
      const bordered = [...document.querySelectorAll('main *')].filter(
        element =>
          element.checkVisibility() && Number.parseFloat(getComputedStyle(element).borderRightWidth) > 0,
      )
      return {
        main: place('main > :last-child'),
        title: place('h1')?.left,
        foot: place('body > footer')?.top,
        text: place('body > footer p')?.left,
        right: Math.max(0, ...bordered.map(element => element.getBoundingClientRect().right)),
      }
    })
    const { main, title, foot = Number.NaN, text, right } = places
    expect(foot - (main?.bottom ?? Number.NaN), path).toBeGreaterThan(16)
    expect(text, path).toBe(title)
    expect(right, path).toBeLessThanOrEqual(sheets.A4 - 1)
  }
})
