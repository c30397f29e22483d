import { readFile, writeFile } from 'node:fs/promises'
import { type Download, expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { type NameId, nameIds, names } from '@/content/names'
import { titleBlock, titleBlockIds } from '@/content/title-block'
import { nodesOf, parsed, visible } from '@/lib/export/parsed-markdown.testing'
import { attacks, hostileLinks, markup, nastyNames } from '@/lib/link/attacks.testing'
import { printFragment } from '@/lib/link/fragment'
import { powershellParser } from '@/lib/powershell/grammar.testing'
import { quoted } from '@/lib/powershell/print'
import { pdfTool } from '@/scripts/pdf/tools'
import { kindsOfPage, noticeOf, untilRead } from './pages'
import { watch } from './watch'

// Much is tried on each page, and an address of 1 MB takes a browser its time.
test.describe.configure({ timeout: 120_000 })

/** An outcome whose commands need every name. */
const everything = '/advice/both/no-licence/federated'
/** In milliseconds. A browser alone takes about a second for an address of 1 MB, and the machine may do much else. */
const longest = 10_000

/** Addresses of 1 MB take the browser its time: each kind of page gets one of them, in turn, and all of the others. */
function linksFor(turn: number) {
  const all = Object.entries(hostileLinks)
  const large = all.filter(([, { fragment }]) => fragment.length > 500_000)
  const [one] = large.slice(turn % large.length)
  return [...all.filter(link => !large.includes(link)), ...(one ? [one] : [])]
}

/** Opens an outcome, not as a change of the fragment alone, and waits until its scripts have taken it over. */
async function open(page: Page, address: string) {
  await page.goto('about:blank')
  await page.goto(address)
  await untilRead(page, 'applied')
}

/** What the page shows of a link: what became of it, and what is said. */
type Shown = { readonly link: string | null; readonly said: string; readonly milliseconds: number }

/** Puts one fragment after the other into the address, in the page itself, and says what is shown of each. */
function showAll(page: Page, fragments: readonly string[]): Promise<readonly Shown[]> {
  return page.evaluate(async fragments => {
    const shown: Shown[] = []
    for (const fragment of fragments) {
      const begun = performance.now()
      const changed = new Promise(resolve => window.addEventListener('hashchange', resolve, { once: true }))
      window.location.hash = fragment
      await changed
      // What the page draws it draws before the next frame; the one after it shows that it is awake.
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      shown.push({
        link: document.querySelector('main')?.getAttribute('data-link') ?? null,
        said: document.querySelector('section[aria-labelledby="notice"]')?.textContent ?? '',
        milliseconds: performance.now() - begun,
      })
    }
    return shown
  }, fragments)
}

/** What code that got through would leave behind: names in the window, and on what every object has. */
function traces(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...Object.keys(window),
    ...[Object, Array, String, Function].flatMap(each => Object.getOwnPropertyNames(each.prototype)),
  ])
}

for (const [turn, [kind, path]] of Object.entries(kindsOfPage).entries()) {
  test(`no hostile link does more than be explained: ${kind}`, async ({ page, baseURL }) => {
    const noted = await watch(page, baseURL ?? '')
    const [address = ''] = path.split('#')
    await page.goto(address, { waitUntil: 'networkidle' })
    const isOutcome = (await page.locator('main[data-outcome]').count()) > 0
    if (isOutcome) await open(page, `${address}#v=1`)
    const heading = await page.locator('h1').textContent()
    const before = await traces(page)
    const all = linksFor(turn)
    const shown = await showAll(
      page,
      all.map(([, { fragment }]) => fragment),
    )
    for (const [index, [tries, { status, says }]] of all.entries()) {
      const { link, said, milliseconds } = shown[index] ?? {}
      expect(milliseconds, tries).toBeLessThan(longest)
      // What is no link leaves what was told before.
      if (!isOutcome || status === 'none') continue
      expect(link, tries).toBe(status)
      if (says) expect(said, tries).toMatch(says)
    }
    expect(await traces(page)).toEqual(before)
    expect(await page.locator('h1').textContent()).toBe(heading)
    await expect(page.locator('main')).toBeVisible()
    expect(await page.context().cookies()).toEqual([])
    const expected = path === kindsOfPage['not found'] ? noted.filter(text => !text.includes('404')) : noted
    expect(expected).toEqual([])
  })
}

const fresh = ['markup that nothing encodes', 'a byte of no letter', 'hundreds of keys', '1 MB in a name']

test('a hostile link that is opened says why it was not taken, and the page can be used at once', async ({
  page,
  baseURL,
}) => {
  const noted = await watch(page, baseURL ?? '')
  for (const tries of fresh) {
    const { fragment = '', says = /^$/ } = hostileLinks[tries] ?? {}
    await page.goto('about:blank')
    await page.goto(everything + fragment)
    const notice = await noticeOf(page)
    await expect(notice, tries).toContainText(says)
    if (tries === 'hundreds of keys') await expect(notice).toContainText('And 291 more.')
    await notice.getByRole('button', { name: 'Close' }).click()
    await page.locator('#name-pilot-group').fill('MFA Pilot')
    await expect(page.locator('pre[data-task]', { hasText: "'MFA Pilot'" }).first(), tries).toBeAttached()
  }
  expect(noted).toEqual([])
})

test('a hostile link that goes along from question to outcome is explained there', async ({
  page,
  baseURL,
}) => {
  const noted = await watch(page, baseURL ?? '')
  for (const tries of ['bytes of no letter in a key', 'markup that nothing encodes', '1 MB in a name']) {
    const { fragment = '', says = /^$/ } = hostileLinks[tries] ?? {}
    await page.goto('about:blank')
    await page.goto(`/advice/exchange-server/no-licence${fragment}`, { waitUntil: 'networkidle' })
    await page.getByRole('main').getByRole('link', { name: 'Federated, with AD FS' }).click()
    await untilRead(page, 'refused')
    await expect(await noticeOf(page), tries).toContainText(says)
  }
  expect(noted).toEqual([])
})

test('what this device keeps passes the same gates', async ({ page, baseURL }) => {
  const noted = await watch(page, baseURL ?? '')
  await page.goto('/sources')
  const keep = (key: string, text: string) =>
    page.evaluate(([key, text]) => window.localStorage.setItem(key, text), [
      `outlook-mfa-advisor.${key}`,
      text,
    ] as const)
  const kept = [
    ...['markup in a key', 'keys that every object has', '1 MB in a name'].map(
      tries => [hostileLinks[tries]?.fragment ?? '', hostileLinks[tries]?.says ?? /^$/] as const,
    ),
    [markup['script element'], /What this device remembered cannot be read/],
  ] as const
  for (const [text, says] of kept) {
    await keep('environment', text)
    await page.goto(everything)
    await expect(await noticeOf(page, 'Remembered on this device')).toContainText(says)
  }
  await keep('environment', '')
  const deep = `{"format":"outlook-mfa-progress","version":1,"outcomes":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  const damagedProgress = [
    [markup['script element'], /cannot be read as JSON/],
    ['{"__proto__":{"format":"outlook-mfa-progress","version":1}}', /not a progress file/],
    [deep, /has no list of outcomes/],
  ] as const
  for (const [text, says] of damagedProgress) {
    await keep('progress', text)
    await page.goto(`${everything}#v=1&at=phase-verify`)
    await page.reload()
    const refusal = page.getByText('What this browser kept cannot be used.')
    await refusal.waitFor()
    await expect(refusal).toContainText(says)
  }
  expect(noted).toEqual([])
})

test('a progress file full of what is not known here is read, and says so in short', async ({ page }) => {
  await open(page, `${everything}#v=1`)
  const unknown = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`<b>${index}</b>`, {}]))
  await page.getByLabel('Progress file').setInputFiles({
    name: '..\\progress.json',
    mimeType: 'text/html',
    buffer: Buffer.from(JSON.stringify({ format: 'outlook-mfa-progress', version: 1, outcomes: unknown })),
  })
  await expect(page.getByText('Imported: 0 done tasks')).toContainText(
    'not known here: the outcome “…b…0…/b…”, ',
  )
  await expect(page.getByText('Imported: 0 done tasks')).toContainText(' and 4990 more.')
})

test('an attack that is typed into a field is refused there in words, or stands in the command as one string', async ({
  page,
  baseURL,
}) => {
  const noted = await watch(page, baseURL ?? '')
  await open(page, `${everything}#v=1`)
  const typed = { ...attacks, ...markup }
  const became = await page.evaluate(async texts => {
    const field = document.querySelector<HTMLInputElement>('#name-pilot-group')
    const shown: { value: string; isRefused: boolean; described: string; commands: string }[] = []
    for (const text of texts) {
      if (!field) break
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, `a${text}b`)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      // The commands follow the frame that shows the field.
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
      shown.push({
        value: field.value,
        isRefused: field.getAttribute('aria-invalid') === 'true',
        described: (field.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map(id => document.getElementById(id)?.textContent ?? '')
          .join(' '),
        commands: [...document.querySelectorAll('pre[data-task]')].map(each => each.textContent).join('\n'),
      })
    }
    return shown
  }, Object.values(typed))
  for (const [index, tries] of Object.keys(typed).entries()) {
    const { value = '', isRefused, described, commands } = became[index] ?? {}
    if (isRefused) {
      expect(described, tries).toMatch(/at most 256 characters: letters|cannot be seen/)
      expect(commands, tries).toContain('<pilot-group>')
    } else {
      expect(commands, tries).toContain(quoted(value.normalize('NFC')))
      expect(commands, tries).not.toContain('<pilot-group>')
    }
  }
  expect(became.filter(({ isRefused }) => isRefused).length).toBeGreaterThan(80)
  expect(noted).toEqual([])
})

/** The address of an outcome with these names. */
function addressWith(path: string, textOf: (id: NameId) => string): string {
  const printed = printFragment({ names: Object.fromEntries(nameIds.map(id => [id, textOf(id)])) })
  if ('error' in printed) throw new Error(printed.error)
  return path + printed.ok
}

async function download(page: Page, button: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return file
}

const commandsOf = (page: Page) =>
  page.locator('pre[data-task], pre[data-verification], pre[data-undo]').allTextContents()

// Together they need every name.
for (const path of [everything, '/advice/exchange-online/conditional-access/password-hash-sync']) {
  test(`names that look like attacks leave every command as it is, and come out of every file as they went in: ${path}`, async ({
    page,
    baseURL,
  }) => {
    const noted = await watch(page, baseURL ?? '')
    const parse = await powershellParser()
    const shapeOf = (text: string) => {
      const root = parse(text)
      return root.hasError ? `with errors: ${text}` : root.toString()
    }
    await open(
      page,
      addressWith(path, id => names[id].example),
    )
    const usual = (await commandsOf(page)).map(shapeOf)
    const needed = await page.evaluate(
      all => all.filter(id => document.getElementById(`name-${id}`) !== null),
      nameIds,
    )
    for (const round of [0, 1, 2] as const) {
      await open(
        page,
        addressWith(path, id => nastyNames[id][round]),
      )
      const commands = await commandsOf(page)
      expect(commands.map(shapeOf)).toEqual(usual)

      const root = parsed(await readFile(await (await download(page, 'Download Markdown')).path(), 'utf8'))
      expect(nodesOf(root, 'html')).toEqual([])
      const blocks = nodesOf(root, 'code').filter(({ lang }) => lang === 'powershell')
      expect(blocks.map(({ value }) => value)).toEqual(commands)
      const rows = nodesOf(root, 'tableRow').map(row => row.children.map(visible))
      for (const id of needed) expect(rows).toContainEqual([names[id].label, nastyNames[id][round]])

      const zip = unzipSync(await readFile(await (await download(page, 'Download scripts')).path()))
      for (const [file, bytes] of Object.entries(zip)) {
        const text = strFromU8(bytes)
        if (file === 'README.md') expect(text).toContain(`\`${nastyNames.organisation[round]}\``)
        else expect(parse(text.replace(/\r\n/g, '\n')).hasError, file).toBe(false)
      }
    }
    expect(noted).toEqual([])
  })
}

/** What is hostile in the title block, in as many documents as it takes to have all of it. */
const titleBlocks = (() => {
  // Two of the quotes are in no typeface of the PDF, which refuses them by name.
  const texts = Object.values(markup).map(text => text.replace(/[‛‟]/g, ''))
  return Array.from({ length: Math.ceil(texts.length / titleBlockIds.length) }, (_, round) =>
    titleBlockIds.map(
      (id, index) => [id, texts[(round * titleBlockIds.length + index) % texts.length] ?? ''] as const,
    ),
  )
})()

test('what is markup somewhere comes out of the documents as the text that was typed', async ({
  page,
  baseURL,
}, testInfo) => {
  const noted = await watch(page, baseURL ?? '')
  await open(
    page,
    addressWith(everything, id => nastyNames[id][2]),
  )
  await page.getByText('Title block: ').click()
  for (const [round, filled] of titleBlocks.entries()) {
    for (const [id, text] of filled) await page.locator(`#title-block-${id}`).fill(text)
    for (const button of ['Download Markdown', 'Download decision record']) {
      const root = parsed(await readFile(await (await download(page, button)).path(), 'utf8'))
      const rows = nodesOf(root, 'tableRow').map(row => row.children.map(visible))
      for (const [id, text] of filled) expect(rows, button).toContainEqual([titleBlock[id].label, text])
      for (const { value } of nodesOf(root, 'html')) expect(value).toBe('<!-- -->')
      expect(nodesOf(root, 'image')).toEqual([])
      for (const { url } of nodesOf(root, 'link')) expect(url).not.toContain('evil')
    }
    // The PDF takes its time: the first and the last.
    if (round > 0 && round < titleBlocks.length - 1) continue
    const pdf = testInfo.outputPath(`${round}.pdf`)
    await writeFile(pdf, await readFile(await (await download(page, 'Download PDF')).path()))
    const text = pdfTool('pdftotext', [pdf, '-']).replace(/\s/g, '')
    for (const [, typed] of filled) expect(text).toContain(typed.replace(/\s/g, ''))
    expect(pdfTool('mutool', ['show', pdf, 'grep'])).not.toMatch(/\/JavaScript|\/Launch|\/URI ?\(javascript/i)
  }
  expect(noted).toEqual([])
})
