import { expect, type Page, test } from '@playwright/test'
import { untilRead } from './pages'

const address = '/advice/exchange-server/conditional-access/federated'

const entry = (page: Page, step: number) => page.locator(`.workflow [data-step="${step}"]`)

/**
 * Waits until this step is lit in the drawing. For a text that is not in a list `expect` would write down the whole page
 * at each look that comes too soon.
 */
async function expectLit(page: Page, step: number) {
  await expect(page.locator('.flowchart .badge[data-lit]')).toHaveText([String(step)])
}

/** What is lit of a step: its parts, and the elements at their ends. */
async function litIn(page: Page) {
  const steps = await page
    .locator('[data-step][data-lit]')
    .evaluateAll(parts => [...new Set(parts.map(part => part.getAttribute('data-step')))])
  const ends = await page
    .locator('[data-element][data-lit]')
    .evaluateAll(parts => [...new Set(parts.map(part => part.getAttribute('data-element')))].sort())
  return { steps, ends }
}

test.describe('a step of the sign-in', () => {
  test('lights its lines, badge, ends and message when it is pointed at in the list', async ({ page }) => {
    await page.goto(address)
    await entry(page, 4).hover()
    await expectLit(page, 4)
    // Two legs, in the flowchart and in the sequence.
    await expect(page.locator('.interaction[data-lit]')).toHaveCount(4)
    await expect
      .poll(() => litIn(page))
      .toEqual({ steps: ['4'], ends: ['adfs', 'entra-id', 'web-application-proxy'] })
    await page.getByRole('heading', { level: 1 }).hover()
    await expect(page.locator('[data-lit]')).toHaveCount(0)
  })

  test('lights its entry in the list when it is pointed at in a drawing', async ({ page }) => {
    await page.goto(address)
    await page.locator('.flowchart .badge[data-step="7"]').hover()
    await expect(entry(page, 7)).toHaveAttribute('data-lit')
    await page.locator('.sequence .interaction[data-step="10"] text').first().hover()
    await expect(entry(page, 10)).toHaveAttribute('data-lit')
    await expect(entry(page, 7)).not.toHaveAttribute('data-lit')
  })

  test('is lit while it has the focus, and no longer, unless it is chosen', async ({ page }) => {
    await page.goto(address)
    await entry(page, 3).getByRole('link', { name: 'Step 3' }).focus()
    await expect.poll(async () => (await litIn(page)).steps).toEqual(['3'])
    await page.getByRole('button', { name: 'Look closer' }).first().focus()
    await expect(page.locator('[data-lit]')).toHaveCount(0)
  })

  test('stays lit once it is chosen by keyboard, until Escape', async ({ page }) => {
    await page.goto(address)
    await entry(page, 2).getByRole('link', { name: 'Step 2' }).focus()
    await page.keyboard.press('Enter')
    await expect(entry(page, 2)).toBeFocused()
    await expect.poll(async () => (await litIn(page)).steps).toEqual(['2'])
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-lit]')).toHaveCount(0)
  })

  test('leads to the tasks that make it true, and back, without touching the address', async ({ page }) => {
    await page.goto(`${address}#v=1&reach=open`)
    await untilRead(page, 'applied')
    await entry(page, 2).getByRole('link', { name: 'Task 2.6' }).click()
    const task = page.locator('#task-switch-on-hybrid-modern-authentication')
    await expect(task).toBeFocused()
    await page.locator('.task', { has: task }).getByRole('link', { name: 'step 2' }).click()
    await expect(entry(page, 2)).toBeFocused()
    expect(new URL(page.url()).hash).toBe('#v=1&reach=open')
  })
})

test.describe('the walk through the sign-in', () => {
  const status = (page: Page) => page.locator('.walk-through [role="status"]')

  test('goes by button and by arrow key, and says each step', async ({ page }) => {
    await page.goto(address)
    const next = page.getByRole('button', { name: 'Next', exact: true })
    await next.click()
    await expect(status(page)).toHaveText(
      'Step 1 of 11. Outlook connects to Exchange Server and offers modern authentication.',
    )
    await next.press('ArrowRight')
    await expect(status(page)).toContainText('Step 2 of 11.')
    await next.press('End')
    await expect(status(page)).toContainText('Step 11 of 11.')
    await expectLit(page, 11)
    await next.press('ArrowLeft')
    await expect(status(page)).toContainText('Step 10 of 11.')
    await next.press('Escape')
    await expect(page.locator('[data-lit]')).toHaveCount(0)
    await expect(status(page)).not.toContainText('Step')
  })

  test('plays by itself to the end, and pauses', async ({ page }) => {
    await page.clock.install()
    await page.goto(address)
    await page.getByRole('button', { name: 'Play the sign-in' }).click()
    await expect(status(page)).toContainText('Step 1 of 11.')
    await page.clock.fastForward(8_000)
    await expect(status(page)).toContainText('Step 2 of 11.')
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.clock.fastForward(20_000)
    await expect(status(page)).toContainText('Step 2 of 11.')
    await page.getByRole('button', { name: 'Play on' }).click()
    for (let step = 3; step <= 11; step += 1) {
      await page.clock.fastForward(8_000)
      await expect(status(page)).toContainText(`Step ${step} of 11.`)
    }
    await page.clock.fastForward(8_000)
    await expect(page.getByRole('button', { name: 'Replay' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeDisabled()
  })

  test('is left by touch as well, which has no Escape', async ({ page }) => {
    await page.goto(address)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await page.getByRole('button', { name: 'Leave', exact: true }).click()
    await expect(page.locator('[data-lit]')).toHaveCount(0)
    await expect(status(page)).not.toContainText('Step')
    await expect(page.getByRole('button', { name: 'Play the sign-in' })).toBeFocused()
  })

  test('keeps the focus where Escape leaves it on the button that goes', async ({ page }) => {
    await page.goto(address)
    await page.getByRole('button', { name: 'Next', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(status(page)).toContainText('Step 1 of 11.')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Leave', exact: true })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Play the sign-in' })).toBeFocused()
    await expect(page.getByRole('button', { name: 'Play the sign-in' })).toBeInViewport()
  })

  test('is not moved by a focus that only passes by, and the page not by one within the bar', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(address)
    await page.getByRole('button', { name: 'Next', exact: true }).focus()
    for (let step = 1; step <= 7; step++) {
      await page.keyboard.press('Enter')
      await expect(status(page)).toContainText(`Step ${step} of 11.`)
    }
    await expect(entry(page, 7)).toBeInViewport({ ratio: 1 })
    const place = await page.evaluate(() => window.scrollY)
    for (const key of ['Tab', 'Shift+Tab', 'Shift+Tab', 'Tab', 'Tab']) await page.keyboard.press(key)
    await expect(page.getByRole('button', { name: 'Leave', exact: true })).toBeFocused()
    expect(await page.evaluate(() => window.scrollY)).toBe(place)
    const first = entry(page, 1).getByRole('link', { name: 'Step 1' })
    await first.focus()
    await expect(first).toBeInViewport()
    await expect(status(page)).toContainText('Step 7 of 11.')
    await page.keyboard.press('Enter')
    await expect(status(page)).toContainText('Step 1 of 11.')
  })

  for (const size of [
    { width: 320, height: 256 },
    { width: 512, height: 300 },
  ]) {
    test(`keeps its buttons in a window of ${size.width} by ${size.height}`, async ({ page }) => {
      await page.setViewportSize(size)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto(address)
      const next = page.getByRole('button', { name: 'Next', exact: true })
      await next.focus()
      for (let step = 1; step <= 11; step++) {
        await page.keyboard.press('Enter')
        await expectLit(page, step)
        await expect(next).toBeInViewport({ ratio: 1 })
      }
    })
  }

  test('shows both ends of a line on a phone that lies on its side', async ({ page }) => {
    const height = 390
    await page.setViewportSize({ width: 844, height })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(address)
    const next = page.getByRole('button', { name: 'Next', exact: true })
    await next.click()
    const ends = page.locator('.flowchart [data-lit]')
    const bar = page.locator('.walk-through')
    const actions = page.locator('.actions')
    await expect
      .poll(async () => {
        const boxes = await Promise.all((await ends.all()).map(end => end.boundingBox()))
        const [above, below] = [await bar.boundingBox(), await actions.boundingBox()]
        const [head, foot] = [(above?.y ?? 0) + (above?.height ?? 0), below?.y ?? height]
        return boxes.length > 0 && boxes.every(box => box && box.y >= head && box.y + box.height <= foot)
      })
      .toBe(true)
  })

  for (const [at, parts, size] of [
    [0, '[data-lit]', { width: 844, height: 390 }],
    [1, ':is(.interaction, .badge)[data-lit]', { width: 390, height: 844 }],
  ] as const) {
    test(`shows both ends of a line on a closer look in a window of ${size.width} by ${size.height}`, async ({
      page,
    }) => {
      await page.setViewportSize(size)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto(address)
      await untilRead(page, 'none')
      for (const step of [1, 2, 3]) {
        await page.getByRole('button', { name: 'Next', exact: true }).click()
        await expectLit(page, step)
      }
      await page.getByRole('button', { name: 'Look closer' }).nth(at).click()
      const dialog = page.getByRole('dialog')
      const stage = dialog.locator('.closer-stage')
      // As large as it opens.
      await expect(stage.locator('> div')).toHaveAttribute('style', /scale\((?!1\))/)
      await expect(dialog.locator(`svg ${parts}`)).not.toHaveCount(0)
      await expect
        .poll(async () => {
          const around = await stage.boundingBox()
          const boxes = await Promise.all(
            (await dialog.locator(`svg ${parts}`).all()).map(part => part.boundingBox()),
          )
          return boxes.every(
            box =>
              box &&
              around &&
              box.x >= around.x &&
              box.x + box.width <= around.x + around.width &&
              box.y >= around.y &&
              box.y + box.height <= around.y + around.height,
          )
        })
        .toBe(true)
    })
  }

  test('moves nothing for those who asked for less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(address)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    const line = page.locator('.flowchart .interaction[data-lit] .line')
    await expect(line).toHaveCSS('stroke-width', '3.5px')
    await expect(line).toHaveCSS('animation-name', 'none')
  })
})

test('a drawing can be looked at closely: it is larger than on the page, fits, zooms and moves by key, and Escape leaves', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [at, size] of [
    [0, { width: 1440, height: 900 }],
    [1, { width: 1440, height: 900 }],
    [0, { width: 390, height: 844 }],
    [1, { width: 390, height: 844 }],
  ] as const) {
    await page.setViewportSize(size)
    await page.goto(address)
    const button = page.getByRole('button', { name: 'Look closer' }).nth(at)
    await button.scrollIntoViewIfNeeded()
    const onPage = await page
      .getByRole('img', { name: /iagram: Exchange Server with Conditional Access/ })
      .nth(at)
      .boundingBox()
    await button.click()
    const dialog = page.getByRole('dialog', { name: /iagram: Exchange Server with Conditional Access/ })
    const first = dialog.locator('svg .node').first()
    const drawing = dialog.getByRole('img')
    /** Where the drawing is in the window: its own box may be wider than what is drawn in it. */
    const drawn = () =>
      drawing.evaluate((svg: SVGSVGElement) => {
        const { a = 0, e = 0, f = 0 } = svg.getScreenCTM() ?? {}
        const { width, height } = svg.viewBox.baseVal
        return { x: e, y: f, width: width * a, height: height * a }
      })
    await expect.poll(async () => (await drawn()).width).toBeGreaterThan(1.2 * (onPage?.width ?? 0))
    // From its head and its left side on.
    await expect(first).toBeInViewport({ ratio: 0.5 })
    await page.keyboard.press('0')
    await expect
      .poll(async () => {
        const { x, y, width, height } = await drawn()
        return x >= 0 && x + width <= size.width + 1 && y >= 0 && y + height <= size.height + 1
      })
      .toBe(true)
    await expect(dialog.getByRole('button', { name: 'Zoom in' })).toBeFocused()
    const wide = async () => Math.round((await drawn()).width)
    const left = async () => Math.round((await drawn()).x)
    const before = await wide()
    await expect(async () => {
      await page.keyboard.press('+')
      expect(await wide()).toBeGreaterThan(before)
    }).toPass()
    const place = await left()
    await page.keyboard.press('ArrowRight')
    await expect.poll(left).toBeLessThan(place)
    await dialog.getByRole('button', { name: 'Fit' }).click()
    await expect.poll(wide).toBe(before)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(button).toBeFocused()
  }
})

test('on a large screen the whole drawing, its button and the entry of each step stay in the window while the sign-in is told', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(address)
  const bar = page.locator('.walk-through')
  for (let step = 1; step <= 11; step++) {
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(bar.getByRole('status')).toContainText(`Step ${step} of 11.`)
    const head = ((await bar.boundingBox())?.y ?? 0) + ((await bar.boundingBox())?.height ?? 0)
    const closer = page.getByRole('button', { name: 'Look closer, Diagram' })
    for (const part of [page.locator('.flowchart').first(), closer, entry(page, step)]) {
      await expect
        .poll(async () => {
          const box = await part.boundingBox()
          return box && box.y >= head && box.y + box.height <= 900
        }, `step ${step}`)
        .toBe(true)
    }
  }
})

test('a step that is told is lit in the drawing that is looked at closely, too', async ({ page }) => {
  await page.goto(address)
  const next = page.getByRole('button', { name: 'Next', exact: true })
  for (const step of [1, 2]) {
    await next.click()
    await expectLit(page, step)
  }
  await page.getByRole('button', { name: 'Look closer' }).last().click()
  const closer = page.getByRole('dialog', { name: /^Sequence diagram:/ })
  await expect(closer.locator('.badge[data-lit]')).toHaveText(['2'])
  await expect(closer.locator('.badge[data-lit]')).toBeInViewport()
  await expect(closer).toContainText('2. Exchange Server')
  await page.keyboard.press('Escape')
  await expect(closer).toBeHidden()
  await next.click()
  await expectLit(page, 3)
})

test('in a sequence that is looked at closely the participants stay in sight', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 })
  await page.goto(address)
  await page.getByRole('button', { name: 'Look closer' }).nth(1).click()
  const closer = page.getByRole('dialog')
  const first = closer.locator('.badge').first()
  await expect(first).toBeInViewport()
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(first).not.toBeInViewport({ timeout: 200 })
  }).toPass()
  await expect(closer.locator('.heads [data-element="outlook"] text').first()).toBeInViewport()
})

test('on a phone a drawing that is looked at closely cannot be moved out of sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(address)
  await page.getByRole('button', { name: 'Look closer' }).nth(1).click()
  const drawing = page.getByRole('dialog').getByRole('img', { name: /^Sequence diagram/ })
  const box = () => drawing.boundingBox().then(found => found ?? { x: -1, width: 0 })
  await expect.poll(async () => (await box()).width).toBeGreaterThan(2 * 390)
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => (await box()).x).toBeLessThan(390 / 2)
})

test('with letters twice as large most of a phone is left to the drawing, on the page and on a closer look', async ({
  page,
}) => {
  const height = 780
  await page.setViewportSize({ width: 360, height })
  await page.goto(address)
  await untilRead(page, 'none')
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const next = page.getByRole('button', { name: 'Next', exact: true })
  await next.click()
  await expectLit(page, 1)
  const tallOf = async (part: string) => (await page.locator(part).boundingBox())?.height
  expect(await tallOf('.walk-through')).toBeLessThanOrEqual(0.4 * height)
  await expect(next).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Look closer' }).first().press('Enter')
  expect(await tallOf('.closer-bar')).toBeLessThanOrEqual(0.4 * height)
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 })
})
