import { type ConsoleMessage, expect, type Locator, type Page } from '@playwright/test'

/** One page of each kind: what most checks walk. */
export const kindsOfPage = {
  home: '/',
  'first question': '/advice',
  'question with answers': '/advice/exchange-online/federated',
  'outcome, one architecture': '/advice/exchange-online/conditional-access/federated',
  'outcome, a pair': '/advice/both/conditional-access/pass-through',
  'outcome, AD FS with a blocker': '/advice/exchange-server/no-licence/federated',
  'outcome, none of the four': '/advice/both/not-permitted/password-hash-sync',
  'outcome, with an environment':
    '/advice/exchange-server/conditional-access/federated#v=1&exchange-version=2016&hybrid=agent&pilot-group=MFA%20Pilot',
  'the four side by side': '/architectures',
  'two side by side':
    '/architectures/compare/exchange-online-conditional-access/exchange-server-conditional-access',
  sources: '/sources',
  glossary: '/glossary',
  search: '/search#q=modern+authentication',
  accessibility: '/accessibility',
  'not found': '/advice/no-such-answer',
} as const

/** A window in the hand, and one on a desk. */
export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

/** Follows the option or link with exactly this visible beginning. */
export async function choose(page: Page, label: string) {
  await page.getByRole('main').getByRole('link', { name: label }).first().click()
}

/** Waits until the page shows the outcome with these architecture ids. */
export async function expectOutcome(page: Page, ids: string) {
  await expect(page.locator('main[data-outcome]')).toHaveAttribute('data-outcome', ids)
}

/**
 * Waits until the scripts have taken an outcome over and say what became of its link. `expect` would write down the whole
 * page at each look that comes too soon, for a report of a failure: half a second in which the scripts cannot go on.
 */
export async function untilRead(page: Page, link: 'none' | 'applied' | 'refused') {
  await page.locator(`main[data-link="${link}"]`).waitFor({ state: 'attached', timeout: 15_000 })
}

/** The notice about a link, or about what this device kept, once it is there. As `untilRead`, without a look too soon. */
export async function noticeOf(
  page: Page,
  title: 'From the link' | 'Remembered on this device' = 'From the link',
): Promise<Locator> {
  const notice = page.getByRole('region', { name: title })
  await notice.waitFor({ timeout: 15_000 })
  return notice
}

/** Holds every script that is fetched from now on, until the function returned is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letCome = () => {}
  const asked = new Promise<void>(resolve => {
    letCome = resolve
  })
  await page.route('**/_next/**/*.js', async route => {
    await asked
    await route.continue()
  })
  return letCome
}

/** Waits until the scripts have the page: a link that is followed before is a load, after which nothing is known of before. */
export async function untilAwake(page: Page) {
  await page.waitForFunction(() => window.early === undefined)
}

/** Adds up what moves on every page that is opened from now on; the function returned says how much it was on the present one. */
export async function watchShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Reflect.set(window, 'shift', 0)
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => Reflect.get(window, 'shift'))
}

/** Every name that the commands of `completeOutcome` need. */
export const completeNames = {
  admin: 'dana.okafor@fabrikam.com',
  'exclusion-group': 'Emergency Access',
  'legacy-exclusion-group': 'SMTP Senders',
  organisation: 'Fabrikam Bank',
  'pilot-group': 'MFA Pilot',
  'service-exclusion-group': 'Room Systems',
  'tenant-id': '8f2b1c64-0d3e-4c5a-9b7f-3a1d5e6c7b80',
}

/** An outcome that can be exported whole. */
export const completeOutcome = `/advice/exchange-online/conditional-access/password-hash-sync#v=1&${new URLSearchParams(completeNames)}`

/** Whether the browser complains of the page: not what the test runner itself says of a service worker that it blocks. */
export function isComplaint(message: ConsoleMessage): boolean {
  if (message.text() === 'Service Worker registration blocked by Playwright') return false
  return message.type() === 'error' || message.type() === 'warning'
}
