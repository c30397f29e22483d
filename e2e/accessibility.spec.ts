import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { allPages } from '../lib/pages'
import { kindsOfPage } from './pages'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules that depend on the theme. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** 1280 by 1024 pixels at 400 %: what WCAG asks for as 320 CSS pixels. */
const zoomed = { width: 320, height: 256 }

// What stands behind a fragment, and the page for addresses that lead nowhere, are in no sitemap.
const beyond = Object.values(kindsOfPage).filter(path => !allPages().includes(path))

for (const path of [...allPages(), ...beyond]) {
  test(`anybody can read ${path}`, async ({ page }) => {
    // A long page gives axe thousands of things to check.
    test.setTimeout(180_000)
    await page.goto(path)
    expect(
      await faultsOf(
        axe(page)
          .withTags(tags)
          .disableRules([...ofColours, 'target-size']),
      ),
    ).toEqual([])
    await sampleText(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const contrast = axe(page).include('[data-sample]').withRules(ofColours)
      expect(await faultsOf(contrast), colorScheme).toEqual([])
    }

    await page.setViewportSize(zoomed)
    expect(await cutOff(page), 'at 400 %').toEqual([])
    expect(await faultsOf(axe(page).withRules('target-size')), 'at 400 %').toEqual([])
  })
}

test('anybody can read what opens', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto(
    '/advice/exchange-server/conditional-access/federated#v=1&exchange-version=2016&hybrid=agent',
  )
  await expect(page.locator('main')).toHaveAttribute('data-link', 'applied')
  for (const summary of await page.locator('main summary:visible').all()) await summary.click()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  expect(await faultsOf(axe(page).withTags(tags)), 'details').toEqual([])
  await page.setViewportSize(zoomed)
  expect(await cutOff(page), 'details at 400 %').toEqual([])
  await page.getByRole('button', { name: 'Look closer' }).first().click()
  expect(await faultsOf(axe(page).withTags(tags)), 'dialog').toEqual([])
})

/** There are no frames, so axe can work in the page itself; to look into frames it opens a second page each time. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
}

async function faultsOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/**
 * Marks one text of each look with `data-sample`. Contrast depends on the colours and the size; to judge all fifty tasks
 * of an outcome, which have the same few looks, takes axe longer than everything else together.
 */
function sampleText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const looks = new Set<string>()
    const hasText = (element: Element) =>
      [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    for (const element of document.body.querySelectorAll('*')) {
      if (!hasText(element)) continue
      const backgrounds: string[] = []
      for (let around: Element | null = element; around; around = around.parentElement) {
        const { backgroundColor, opacity } = getComputedStyle(around)
        if (backgroundColor !== 'rgba(0, 0, 0, 0)' || opacity !== '1')
          backgrounds.push(`${backgroundColor} ${opacity}`)
      }
      const { color, fill, fontSize, fontWeight } = getComputedStyle(element)
      const look = [color, fill, fontSize, fontWeight, ...backgrounds].join()
      if (!looks.has(look)) element.setAttribute('data-sample', '')
      looks.add(look)
    }
  })
}

/** What hides a part of itself for want of room, and the page itself where it scrolls sideways. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = document.documentElement.scrollWidth > window.innerWidth ? ['the page'] : []
    const elements = [...document.body.querySelectorAll<HTMLElement>('*:not(svg *)')]
    // Out of sight they would not be laid out, and so never be too wide.
    for (const element of elements) if (element.matches('.task')) element.style.contentVisibility = 'visible'
    const cut = elements.filter(element => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      const forScreenReaders = clipPath !== 'none'
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      return (
        !forScreenReaders &&
        ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
      )
    })
    return [...scrolls, ...cut.map(element => element.outerHTML.slice(0, 200))]
  })
}
