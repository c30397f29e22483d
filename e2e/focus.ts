import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab, or Shift+Tab, until `target` has the focus; at every stop on the way one must see where it is. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  most = 300,
): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await tab(page, 1, key)
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  throw new Error(`${key} never reached ${target}`)
}

/** Presses `key` so many times; at every stop the focus is in the window, outlined, and nothing lies over it. */
export async function tab(page: Page, times: number, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < times; presses += 1) {
    await page.keyboard.press(key)
    // A task that comes into view is laid out first.
    await expect.poll(() => page.evaluate(hiddenFocus)).toBe('')
  }
}

/** Why one cannot see all of what has the focus, as far as the window has room for it; '' where one can. */
function hiddenFocus(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body) return 'nothing has the focus'
  const name = focused.outerHTML.slice(0, 120)
  const { outlineStyle, outlineWidth } = getComputedStyle(focused)
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
  const kept = [scrollPaddingTop, scrollPaddingBottom].map(each => Number.parseFloat(each) || 0)
  const room = kept.reduce((left, padding) => left - padding, window.innerHeight)
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no outline: ${name}`
  // A link that runs over two lines has a box for each.
  for (const { left, right, top, bottom } of focused.getClientRects()) {
    const x = (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2
    const [first, last] = [Math.max(top + 1, 0), Math.min(bottom - 1, window.innerHeight - 1)]
    if (first > last) return `out of the window: ${name}`
    const middle = (first + last) / 2
    // What is taller than the room that the page keeps free goes on beneath what lies at its foot.
    for (const y of bottom - top > room ? [first, middle] : [first, middle, last]) {
      const seen = document.elementFromPoint(x, y)
      if (!seen || !(focused.contains(seen) || seen.contains(focused)))
        return `${seen?.outerHTML.slice(0, 120)} lies over ${name}`
    }
  }
  return ''
}
