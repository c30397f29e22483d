import { expect, type Page, test } from '@playwright/test'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { attacks, markup } from '@/lib/link/attacks.testing'
import { allEntries } from '@/lib/search/entries'
import { indexFile, readIndex } from '@/lib/search/index-file'
import { expectNoFaults, expectRoomAtFourHundredPercent } from './axe'
import { holdScripts, untilRead } from './pages'
import { watch } from './watch'

const field = (page: Page) => page.locator('input[data-search]')
const status = (page: Page) => page.getByRole('main').getByRole('status')
const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('link')

test('the link in the header leads to the field; what is typed is found, and the keyboard opens the very place', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', request => asked.push(request.url() + (request.postData() ?? '')))
  await page.goto('/advice/both/conditional-access/pass-through')
  expect(asked.filter(url => url.includes(indexFile))).toEqual([])
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('smtp auth used')
  await expect(results(page).first()).toHaveText('Stop: is SMTP AUTH used?')
  await expect(status(page)).toHaveText(/^\d+ results/)
  await expect(page.locator('mark').first()).toHaveText('SMTP AUTH')
  await expect(page.getByText('In yours; in 10 of 27 outcomes.').first()).toBeVisible()

  await page.keyboard.press('ArrowDown')
  await expect(results(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(results(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/advice\/both\/conditional-access\/pass-through#task-check-smtp-auth$/)
  await expect(page.locator('#task-check-smtp-auth')).toBeInViewport()

  await page.goBack()
  await expect(field(page)).toHaveValue('smtp auth used')
  await expect(page).toHaveURL(/\/search#q=smtp\+auth\+used&from=both\.conditional-access\.pass-through$/)
  await expect(results(page).first()).toHaveText('Stop: is SMTP AUTH used?')
  expect(asked.filter(url => /smtp|auth\+used/i.test(url))).toEqual([])
  await expectNoFaults(page, 'results')
  await expectRoomAtFourHundredPercent(page, 'results')
})

test('what is typed before the page is awake is looked for', async ({ page }) => {
  const letCome = await holdScripts(page)
  await page.goto('/search#q=sign-in%20logs', { waitUntil: 'commit' })
  await field(page).fill('smtp auth')
  letCome()
  await expect(results(page).first()).toContainText(/smtp auth/i)
  await expect(field(page)).toHaveValue('smtp auth')
})

test('back from a result the focus is on it, where it was', async ({ page }) => {
  await page.goto('/search#q=smtp+auth')
  const tenth = results(page).nth(9)
  await tenth.click()
  await expect(page).toHaveURL(/\/(advice|architectures|sources|glossary)/)
  await page.goBack()
  await expect(tenth).toBeFocused()
  await expect(tenth).toBeInViewport()
})

test('what was told of the environment goes along, and an answer that a result needs is given', async ({
  page,
}) => {
  await page.goto('/advice/exchange-server/conditional-access/federated#v=1&pilot-group=MFA%20Pilot')
  await untilRead(page, 'applied')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click()
  await field(page).fill('xylophone')
  // What is typed before the search is awake counts for more than any link.
  await page.getByText('Nothing has these words.').waitFor()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click()
  await expect(field(page)).toHaveValue('')
  await field(page).fill('hybrid agent')
  await results(page).first().click()
  await expect(page.locator('#task-replace-hybrid-agent')).toBeInViewport()
  await expect(page.locator('pre[data-task]', { hasText: "'MFA Pilot'" }).first()).toBeAttached()
  expect(page.url()).toMatch(/#v=1&at=task-replace-hybrid-agent&hybrid=agent&pilot-group=MFA%20Pilot$/)
})

test('an example is a link to a search; what is not there is said, and so is an index that cannot be had', async ({
  page,
}) => {
  await page.route(`**${indexFile}`, route => route.fulfill({ status: 503, body: '' }))
  await page.goto('/search')
  await page.getByRole('link', { name: 'EvoSTS' }).click()
  await expect(page).toHaveURL(/\/search#q=EvoSTS$/)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('the server answered with 503')
  await page.unroute(`**${indexFile}`)
  await page.route(`**${indexFile}`, route => route.abort())
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('fetched: no answer came.')
  await page.unroute(`**${indexFile}`)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(results(page).first()).toHaveText('Name the authorisation server of Entra ID as the default')
  await field(page).fill('evosts xylophone')
  await expect(status(page)).toHaveText(/^\d+ results with some of the words in “evosts xylophone”$/)
  await field(page).fill('xylophone')
  await expect(status(page)).toHaveText(/^No result for “/)
  await expect(page.getByText('Nothing has these words.')).toBeVisible()
})

test('a hostile search is text, or is refused in words', async ({ page, baseURL }) => {
  const noted = await watch(page, baseURL ?? '')
  await page.goto('/search#q=token')
  await expect(results(page).first()).toBeVisible()
  const all = new Set([...Object.values(attacks), ...Object.values(markup)])
  const texts = [...all].filter(text => !/\p{Cs}/u.test(text))
  const fragments = [
    ...texts.map(text => `#q=${encodeURIComponent(text)}`),
    '#q=%',
    '#q=%ff',
    '#q=a&q=b',
    '#q',
  ]
  const shown = await page.evaluate(async all => {
    const values: string[] = []
    for (const fragment of all) {
      const changed = new Promise(resolve => window.addEventListener('hashchange', resolve, { once: true }))
      window.location.hash = fragment
      await changed
      await new Promise(resolve => requestAnimationFrame(resolve))
      values.push(document.querySelector<HTMLInputElement>('input[data-search]')?.value ?? '')
    }
    return values
  }, fragments)
  for (const [index, text] of texts.entries()) expect(['', text.trim()]).toContain(shown[index])
  expect(shown).toContain(markup['script element'])
  await page.evaluate(() => {
    window.location.hash = '#q=%00'
  })
  await expect(status(page)).toContainText('a search that was not used')
  expect(await page.locator('main script, main img').count()).toBe(0)
  expect(noted).toEqual([])
})

test('the index is that of the content, and every place it names is on its page', async ({ request }) => {
  const entries = readIndex(await (await request.get(indexFile)).text())
  expect(entries).toEqual(allEntries())
  const wanted = new Map<string, Set<string>>()
  const want = (path: string, at: string) => wanted.set(path, (wanted.get(path) ?? new Set()).add(at))
  for (const entry of entries) {
    if ('href' in entry) {
      const [path = '', at = ''] = entry.href.split('#')
      want(path, at)
    } else {
      for (const { at, outcomes, estate } of entry.places) {
        for (const [index, answers] of allOutcomes().entries())
          if (!estate && outcomes.includes(index)) want(hrefOf(answers), at)
      }
    }
  }
  expect(wanted.size).toBeGreaterThan(35)
  for (const [path, places] of wanted) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    const html = await response.text()
    const missing = [...places].filter(at => at !== '' && !html.includes(` id="${at}"`))
    expect(missing, path).toEqual([])
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the search says that it needs it, and where all else is', async ({ page }) => {
    await page.goto('/search')
    await expect(field(page)).toBeHidden()
    await expect(page.getByText('needs JavaScript')).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'questions' })).toBeVisible()
  })
})

test('keys are spoken of only where there may be some', async ({ page, browser }) => {
  await page.goto('/search')
  await expect(field(page)).toHaveAccessibleDescription(/The arrow keys go through them/)
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible()
  const phone = await browser.newPage({ hasTouch: true, isMobile: true })
  await phone.goto(page.url())
  await expect(field(phone)).toHaveAccessibleDescription(/^Enter opens the first result\. Nothing you type/)
  await expect(phone.getByRole('button', { name: 'Keyboard shortcuts' })).toBeHidden()
  await phone.close()
})

test('says that the number of a task belongs to an outcome, and that a cmdlet is in no runbook', async ({
  page,
}) => {
  await page.goto('/search#q=3.8')
  await expect(status(page)).toContainText('A task has its number in the runbook of one outcome')
  await page.goto('about:blank')
  await page.goto('/search#q=Set-AuthConfig')
  await expect(status(page)).toContainText('No command of a runbook is Set-AuthConfig')
  await page.goto('about:blank')
  await page.goto('/search#q=Revoke-MgUserSignInSession')
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem').first()).toBeVisible()
})
