import { readFile } from 'node:fs/promises'
import { type Download, expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { parseFragment } from '@/lib/link/fragment'
import { completeNames, completeOutcome, holdScripts, untilRead } from './pages'

const online = '/advice/exchange-online/conditional-access/password-hash-sync'
const none = '/advice/both/not-permitted/pass-through'

async function open(page: Page, address: string) {
  await page.goto(address)
  await untilRead(page, address.includes('#') ? 'applied' : 'none')
}

async function download(page: Page, button: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return file
}

async function textOf(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8')
}

test('the runbook comes as Markdown with the names, and the commands of the page word for word', async ({
  page,
}) => {
  const errors: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await open(page, `${completeOutcome}&keep=imap`)
  const file = await download(page, 'Download Markdown')
  expect(file.suggestedFilename()).toBe(
    'outlook-mfa-runbook-exchange-online-conditional-access-password-hash-sync.md',
  )
  const text = await textOf(file)
  const commands = await page
    .locator('pre[data-task], pre[data-verification], pre[data-undo]')
    .allTextContents()
  expect(commands.length).toBeGreaterThan(40)
  for (const command of commands) expect(text).toContain(`\`\`\`powershell\n${command}\n\`\`\``)
  expect(text).toContain('```mermaid')
  expect(text).toContain('| Pilot group | `MFA Pilot` |')
  const [, link = ''] = /made from\]\(<(.*?)>\)/.exec(text) ?? []
  expect(new URL(link).pathname).toBe(online)
  expect(parseFragment(new URL(link).hash)).toMatchObject({
    names: completeNames,
    estate: { keep: ['imap'] },
  })
  await expect(page.getByText('Downloaded: the Markdown.', { exact: true })).toBeVisible()
  expect(errors).toEqual([])
})

test('a document with gaps can be had: they are counted, marked, and lead to their fields', async ({
  page,
}) => {
  await open(page, `${online}#v=1&pilot-group=MFA%20Pilot`)
  const text = await textOf(await download(page, 'Download Markdown'))
  await expect(
    page.getByText('Downloaded: the Markdown. 5 names are missing; each gap is marked:'),
  ).toBeVisible()
  expect(text).toContain('| Tenant ID | **missing:** `<tenant-id>` |')
  await page.getByRole('main').getByRole('link', { name: 'Tenant ID', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Tenant ID', exact: true })).toBeFocused()
})

test('the title block goes into the documents, and into nothing else', async ({ page }) => {
  await open(page, online)
  await page.getByText('Title block: ').click()
  await page.locator('#title-block-change-number').fill('CHG|`1`')
  await page.locator('#title-block-approvers').fill('Mei Tanaka')
  await expect(page.getByLabel('Approvers', { exact: true })).toHaveAccessibleDescription(
    'Several are parted by semicolons. For example: Change board; Mei Tanaka, Security',
  )
  await page.locator('#title-block-window').fill('Saturday\u200b')
  await page.locator('#title-block-window').blur()
  await expect(page.locator('#title-block-window-error')).toContainText('cannot be seen')
  const runbook = await textOf(await download(page, 'Download Markdown'))
  expect(runbook).toContain('| Change number | `` CHG\\|`1` `` |')
  expect(runbook).toContain('| Maintenance window |  |')
  const record = await textOf(await download(page, 'Download decision record'))
  expect(record).toMatch(
    /^---\nstatus: proposed\ndate: \d{4}-\d\d-\d\d\ndecision-makers: "Mei Tanaka"\n---\n/,
  )
  const kept = await page.evaluate(() => window.location.href + JSON.stringify({ ...window.localStorage }))
  expect(kept).not.toMatch(/CHG|Mei/)
  await page.getByRole('link', { name: 'Change the answer to: How do users sign in to Entra ID?' }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Managed, pass-through/ })
    .click()
  await page.getByText('Title block: ').click()
  await expect(page.locator('#title-block-approvers')).toHaveValue('Mei Tanaka')
  await page.reload()
  await page.getByText('Title block: ').click()
  await expect(page.locator('#title-block-approvers')).toHaveValue('')
})

test('with the names masked none leaves: not in the documents, not in the scripts, not in a link', async ({
  page,
}) => {
  await open(page, completeOutcome)
  await page.getByText('Title block: ').click()
  await page.locator('#title-block-requester').fill('Dana Okafor')
  await page.getByLabel('Mask names').check()
  const zip = unzipSync(await readFile(await (await download(page, 'Download scripts')).path()))
  const texts = [
    await textOf(await download(page, 'Download Markdown')),
    await textOf(await download(page, 'Download decision record')),
    ...Object.values(zip).map(bytes => strFromU8(bytes)),
  ]
  expect(texts.length).toBeGreaterThan(6)
  for (const text of texts) {
    for (const name of [...Object.values(completeNames), 'Dana Okafor', 'fabrikam'])
      expect(text).not.toContain(name)
    expect(text).not.toContain('pilot-group=')
  }
  expect(texts.some(text => text.includes("'Pilot group'"))).toBe(true)
  await expect(page.locator('pre[data-task="check-emergency-accounts"]')).toContainText('Emergency Access')
})

test('names stay masked when an answer is changed, and nothing is said of what was made without the mask', async ({
  page,
}) => {
  await open(page, completeOutcome)
  await download(page, 'Download Markdown')
  await expect(page.getByText('Downloaded: the Markdown.')).toBeVisible()
  await page.getByLabel('Mask names').check()
  await expect(page.getByText('Downloaded: the Markdown.')).toBeHidden()
  await page.getByRole('link', { name: 'Change the answer to: Can Conditional Access' }).click()
  await page
    .locator('main')
    .getByRole('link', { name: /^Licensed, but Conditional Access may not/ })
    .click()
  await expect(page).toHaveURL(/not-permitted/)
  await expect(page.getByLabel('Mask names')).toBeChecked()
})

test('no script is made while two groups are the same one, and the documents say so', async ({ page }) => {
  await open(page, completeOutcome)
  const group = page.getByRole('textbox', { name: 'Group of the emergency accounts', exact: true })
  await group.fill(completeNames['pilot-group'])
  expect(await textOf(await download(page, 'Download Markdown'))).toContain('one and the same group')
  await page.getByRole('button', { name: 'Download scripts' }).click()
  await expect(page.getByText(/^Nothing downloaded: these are one and the same group\./)).toBeVisible()
  await group.fill('Emergency Access')
  await expect(page.getByText('Every name is there now: download again.')).toBeVisible()
  await download(page, 'Download scripts')
})

test('an answer and its document do not wait for the drawing of it, and the last drawing says that it goes', async ({
  page,
}) => {
  await open(page, '/advice/exchange-server/not-permitted/federated#v=1&exchange-version=se')
  await page.waitForLoadState('networkidle')
  const certificates = page.getByRole('radio', { name: 'User certificates' })
  const adapter = page.locator('h4', { hasText: 'Create the certificate of the Entra MFA adapter' })
  await expect(adapter).toHaveCount(1)
  const release = await holdScripts(page)
  await certificates.check()
  await expect(adapter).toHaveCount(0)
  const going = page.locator('[aria-busy="true"]')
  await expect(going).toHaveCount(2)
  await expect(going.first()).toHaveCSS('opacity', '0.4')
  await page.getByRole('button', { name: 'Download Markdown' }).click()
  const file = page.waitForEvent('download')
  release()
  const text = await textOf(await file)
  expect(text).toContain('Every pilot user holds a certificate that names them')
  expect(text).not.toContain('Create the certificate of the Entra MFA adapter')
  await expect(going).toHaveCount(0)
})

test('where none of the four fits there are a verdict and a decision record, and no scripts', async ({
  page,
}) => {
  await open(page, none)
  await page.mouse.move(10, 10)
  const verdict = await download(page, 'Download Markdown')
  expect(verdict.suggestedFilename()).toBe('outlook-mfa-verdict-both-not-permitted-pass-through.md')
  expect(await textOf(verdict)).toContain('# None of the four architectures fits')
  const record = await download(page, 'Download decision record')
  expect(record.suggestedFilename()).toBe('outlook-mfa-decision-record-both-not-permitted-pass-through.md')
  expect(await textOf(record)).toContain('Chosen option: none of the four')
  await expect(page.getByRole('button', { name: 'Download scripts' })).toHaveCount(0)
})

test('what the environment rules out is chosen neither on the page nor in the decision record', async ({
  page,
}) => {
  await open(page, `${completeOutcome.split('#')[0]}#v=1&reach=none`)
  await expect(page.getByText('Ruled out by your environment')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Why it would be this one' })).toBeVisible()
  const record = await textOf(await download(page, 'Download decision record'))
  expect(record).toContain('Chosen option: none of the four, until what rules them out is gone:')
  expect(record).not.toMatch(/^Chosen[.,]/m)
})

test('a button that is pressed before the scripts are there is not lost', async ({ page }) => {
  await page.goto(none)
  const file = await download(page, 'Download decision record')
  expect(file.suggestedFilename()).toBe('outlook-mfa-decision-record-both-not-permitted-pass-through.md')
})

test('when a document cannot be made, the page says so', async ({ page }) => {
  await open(page, `${none}#v=1&reach=open`)
  await page.waitForLoadState('networkidle')
  await page.route('**/*.js', route => route.abort())
  await page.getByRole('button', { name: 'Download Markdown' }).click()
  await expect(
    page.getByText('The file could not be made: a part of this page could not be fetched.'),
  ).toBeVisible()
})
