import { expect, type Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

declare global {
  interface Window {
    /** Once it has been put into the page. */
    axe: typeof axe
  }
}

/** The rules that depend on the theme. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** 1280 by 1024 pixels at 400 %: what WCAG asks for as 320 CSS pixels. */
const zoomed = { width: 320, height: 256 }

/** Judges the page as it stands, in the light theme. */
export async function expectNoFaults(page: Page, what: string) {
  expect(await faultsOf(page, { runOnly: tags }), what).toEqual([])
}

/** Makes the window as small as 400 % makes it: nothing may be cut, and the page may not scroll sideways. */
export async function expectRoomAtFourHundredPercent(page: Page, what: string) {
  await page.setViewportSize(zoomed)
  expect(await cutOff(page), `${what} at 400 %`).toEqual([])
}

/** Opens an address and judges it in both themes and at 400 %. */
export async function expectReadable(page: Page, path: string) {
  await page.goto(path)
  const later = [...ofColours, 'target-size'].map(rule => [rule, { enabled: false }] as const)
  expect(await faultsOf(page, { runOnly: tags, rules: Object.fromEntries(later) })).toEqual([])
  await sampleText(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await faultsOf(page, { runOnly: ofColours }, '[data-sample]'), colorScheme).toEqual([])
  }
  await expectRoomAtFourHundredPercent(page, path)
  expect(await faultsOf(page, { runOnly: ['target-size'] }), 'at 400 %').toEqual([])
}

/** What axe finds wrong in the page, or in what a selector finds there. */
async function faultsOf(page: Page, options: RunOptions, within = 'html'): Promise<readonly string[]> {
  // It takes a browser a quarter of a second to read.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ({ options, within }) => {
      const { violations } = await window.axe.run(within, options)
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    },
    // There are no frames to look into, and no styles that a rule has to fetch.
    {
      options: {
        ...options,
        iframes: false,
        preload: false,
        resultTypes: ['violations'],
      } satisfies RunOptions,
      within,
    },
  )
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
      // axe leaves out what is not shown.
      if (!hasText(element) || !element.checkVisibility()) continue
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
    const elements = [...document.body.querySelectorAll<HTMLElement>('*:not(svg *)')]
    // Out of sight they would not be laid out, and so never be too wide.
    for (const element of elements)
      if (element.matches('.task, .outcome > div > section')) element.style.contentVisibility = 'visible'
    const scrolls = document.documentElement.scrollWidth > window.innerWidth ? ['the page'] : []
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
