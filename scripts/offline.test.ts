import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptFiles, serviceWorkerFor } from './offline'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text = name): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

test('a file whose address says its content is kept by its address, any other with a hash of its content', () => {
  for (const name of ['_next/static/chunks/a1b2.js', 'advice/both.html']) write(name)
  const [chunk, page] = keptFiles(folder)
  expect(chunk).toEqual({ url: '/_next/static/chunks/a1b2.js', revision: null })
  expect(page).toMatchObject({ url: '/advice/both.html', revision: expect.stringMatching(/^[\w-]{16}$/) })
  write('advice/both.html', 'changed')
  const [, changed] = keptFiles(folder)
  expect(changed?.revision).not.toBe(page?.revision)
})

test('what only other sites, robots and servers ask for is not kept', () => {
  const others = [
    'previews/advisor.png',
    'robots.txt',
    'sitemap.xml',
    '_not-found.html',
    '404.html',
    '_headers',
    'index.html.br',
  ]
  for (const name of [...others, 'offline.html', 'diagrams/a.png']) write(name)
  expect(keptFiles(folder).map(({ url }) => url)).toEqual(['/diagrams/a.png', '/offline.html'])
})

test('the service worker is one script that knows its files, and is the same for the same site', async () => {
  write('index.html')
  const script = await serviceWorkerFor(folder)
  expect(script).toContain('/index.html')
  expect(script).not.toMatch(/\bimport\b.*from|siteFiles/)
  expect(await serviceWorkerFor(folder)).toBe(script)
})
