import { expect, test } from 'vitest'
import { keptFiles, serviceWorkerFor } from './offline'

const file = (name: string, text = name) => ({ name, content: new TextEncoder().encode(text) })

test('a file whose address says its content is kept by its address, any other with a hash of its content', () => {
  const [page, chunk] = keptFiles([file('_next/static/chunks/a1b2.js'), file('advice/both.html')]).reverse()
  expect(chunk).toEqual({ url: '/_next/static/chunks/a1b2.js', revision: null })
  expect(page).toMatchObject({ url: '/advice/both.html', revision: expect.stringMatching(/^[\w-]{16}$/) })
  const [changed] = keptFiles([file('advice/both.html', 'changed')])
  expect(changed?.revision).not.toBe(page?.revision)
})

test('what only other sites and robots ask for is not kept', () => {
  const others = [
    'previews/advisor.png',
    'robots.txt',
    'sitemap.xml',
    '_not-found.html',
    '404.html',
    '_headers',
  ]
  expect(
    keptFiles([...others, 'offline.html', 'diagrams/a.png'].map(name => file(name))).map(({ url }) => url),
  ).toEqual(['/diagrams/a.png', '/offline.html'])
})

test('the service worker is one script that knows its files, and is the same for the same site', async () => {
  const site = [file('index.html'), file('404.html')]
  const script = await serviceWorkerFor(site)
  expect(script).toContain('/index.html')
  expect(script).not.toMatch(/\bimport\b.*from|siteFiles/)
  expect(await serviceWorkerFor(site)).toBe(script)
})
