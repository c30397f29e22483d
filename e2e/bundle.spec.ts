/** The bundle as someone gets it in a closed network, on the plainest server there is. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import { bundleContents, type Contents } from '@/scripts/bundle/contents'
import { notFoundPages } from '@/scripts/headers'
import { headersFile, siteFolder } from '@/scripts/site'
import { findWebServer } from '@/scripts/web-servers'
import { choose, expectOutcome, kindsOfPage } from './pages'
import { watch } from './watch'

test.describe.configure({ mode: 'serial' })

const policies: Readonly<Record<string, string>> = JSON.parse(readFileSync(headersFile, 'utf8'))
let folder: string
let contents: Contents
let child: ChildProcess
let origin: string

test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  contents = bundleContents(siteFolder, policies, 'Title')
  for (const [path, content] of contents) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  child = spawn(findWebServer('python3'), ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1'], {
    cwd: join(folder, 'site'),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (!child.stdout) throw new Error('the server says nothing')
  const [line] = await once(createInterface(child.stdout), 'line')
  origin = `http://127.0.0.1:${/port (\d+)/.exec(line)?.[1]}`
})

test.afterAll(() => {
  child.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('the sums are those that sha256sum finds, and no two files differ only in capitals', () => {
  const { status, stdout, stderr } = spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(`${stdout}${stderr}`).toBe('')
  expect(status).toBe(0)
  expect(new Set([...contents.keys()].map(path => path.toLowerCase())).size).toBe(contents.size)
})

test('paths are short enough for Windows in the folder of a user', () => {
  const longest = Math.max(...[...contents.keys()].map(path => path.length))
  expect(longest).toBeLessThan(
    260 - 'C:\\Users\\a-user-of-20-letters\\Downloads\\outlook-mfa-advisor\\'.length,
  )
})

test('every page is at its address', async () => {
  for (const name of Object.keys(policies).filter(
    name => name.endsWith('.html') && !notFoundPages.includes(name),
  )) {
    const response = await fetch(`${origin}/${name.replace(/(index)?\.html$/, '')}`)
    expect(response.status, name).toBe(200)
    expect(response.headers.get('content-type'), name).toMatch(/^text\/html/)
  }
})

test('an outcome is reached by links, survives a reload, and goes back', async ({ page }) => {
  const noted = await watch(page, origin)
  await page.goto(`${origin}/advice/both`)
  await expect(page).toHaveURL(`${origin}/advice/both/`)
  await choose(page, 'Conditional Access is available')
  await choose(page, 'Federated, with AD FS')
  await expectOutcome(page, 'exchange-online-conditional-access exchange-server-conditional-access')
  await page.reload()
  await expectOutcome(page, 'exchange-online-conditional-access exchange-server-conditional-access')
  await page.goBack()
  await expect(page.getByRole('main').getByRole('link', { name: 'Federated, with AD FS' })).toBeVisible()
  expect(noted).toEqual([])
})

test('a PDF is typeset: the worker starts, and every file that it needs is there', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(origin + kindsOfPage['outcome, none of the four'])
  const download = page.waitForEvent('download', { timeout: 90_000 })
  await page.getByRole('button', { name: 'Download PDF' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
})
