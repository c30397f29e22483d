import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { searchedPages } from '@/content/search'
import { allPages } from './pages'

/** Answers for others: it has no address that anybody looks for. */
const unlisted = ['offline']

/** The first page, and the search itself: nobody looks for where they are. */
const unsearched = ['', 'search']

const pages = readdirSync(fileURLToPath(new URL('../app', import.meta.url)), {
  recursive: true,
  encoding: 'utf8',
})
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => /(^|\/)page\.tsx$/.test(file))
  .map(file => file.replace(/\/?page\.tsx$/, ''))
  .filter(page => !unlisted.includes(page))

test('every page of app/ is listed, so that the sitemap has it and the tests of accessibility walk it', () => {
  for (const page of pages) {
    // What varies stands in brackets: `advice/[[...answers]]` is listed as soon as one of its pages is.
    const [fixed = ''] = page.split('/[')
    const isListed = allPages().some(
      path => path === `/${fixed}` || (fixed !== page && path.startsWith(`/${fixed}/`)),
    )
    expect(isListed, `app/${page}/page.tsx is not in lib/pages.ts`).toBe(true)
  }
  expect(pages.length).toBeGreaterThan(5)
})

test('every page that stands for itself is found by the search', () => {
  // What varies is found by what is in it.
  for (const page of pages.filter(each => !each.includes('[') && !unsearched.includes(each))) {
    const paths: readonly string[] = searchedPages.map(({ path }) => path)
    expect(paths, `/${page} is not in \`searchedPages\` of content/search.ts`).toContain(`/${page}`)
  }
})
