import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { allPages } from './pages'

/** Answers for others: it has no address that anybody looks for. */
const unlisted = ['offline']

test('every page of app/ is listed, so that the sitemap has it and the tests of accessibility walk it', () => {
  const folder = fileURLToPath(new URL('../app', import.meta.url))
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /(^|\/)page\.tsx$/.test(file))
    .map(file => file.replace(/\/?page\.tsx$/, ''))
  for (const page of pages.filter(each => !unlisted.includes(each))) {
    // What varies stands in brackets: `advice/[[...answers]]` is listed as soon as one of its pages is.
    const [fixed = ''] = page.split('/[')
    const isListed = allPages().some(
      path => path === `/${fixed}` || (fixed !== page && path.startsWith(`/${fixed}/`)),
    )
    expect(isListed, `app/${page}/page.tsx is not in lib/pages.ts`).toBe(true)
  }
  expect(pages.length).toBeGreaterThan(5)
})
