import { describe, expect, test } from 'vitest'
import { estate } from '@/content/estate'
import { nameIds, names } from '@/content/names'
import { product } from '@/content/product'
import { allOutcomes, hrefOf } from './flow/path'
import { allPages } from './pages'
import { holdsAnswers, holdsEnvironment, type ReportParts, reportOf } from './report'

const path = '/advice/exchange-server/conditional-access/federated'
const parts: ReportParts = {
  path,
  fragment: '',
  version: '1.2.3',
  wrong: 'Step 4 names the wrong cmdlet.',
  hasAnswers: false,
  hasEnvironment: false,
}

test('a report says what it is about, and keeps what was written', () => {
  expect(reportOf({ ...parts, path: '/sources' }).split('\n')).toEqual([
    `${product.name}, version 1.2.3`,
    `Content reviewed: ${product.reviewed}`,
    'Page: /sources',
    '',
    'What is wrong:',
    'Step 4 names the wrong cmdlet.',
    '',
  ])
})

describe('the answers', () => {
  test.each(allOutcomes().map(hrefOf))('of %s stay out unless they are let in', page => {
    expect(holdsAnswers(page)).toBe(true)
    const without = reportOf({ ...parts, path: page })
    expect(without).toContain('Page: an outcome (answers left out)')
    for (const answer of page.split('/').slice(2)) expect(without).not.toContain(answer)
    expect(reportOf({ ...parts, path: page, hasAnswers: true })).toContain(`Page: ${page}\n`)
  })

  test('are told from a page that has none', () => {
    expect(allPages().filter(page => !holdsAnswers(page))).toEqual(
      expect.arrayContaining(['/', '/advice', '/architectures', '/sources']),
    )
    expect(reportOf({ ...parts, path: '/advice/both' })).toContain('Page: a question (answers left out)')
  })

  test('are found in the address as a file server writes it', () => {
    expect(reportOf({ ...parts, path: '/advice/both.html', hasAnswers: true })).toContain(
      'Page: /advice/both\n',
    )
    expect(reportOf({ ...parts, path: '/sources/' })).toContain('Page: /sources\n')
    expect(reportOf({ ...parts, path: '/index.html' })).toContain('Page: /\n')
  })
})

describe('the environment', () => {
  const fragment = '#v=1&exchange-version=2016&keep=&pilot-group=MFA%20Pilot'

  test('comes in the words of the page, where it is let in, and nowhere else', () => {
    expect(holdsEnvironment(fragment)).toBe(true)
    expect(reportOf({ ...parts, fragment })).not.toContain('2016')
    const report = reportOf({ ...parts, fragment, hasEnvironment: true })
    expect(report).toContain('\nEnvironment:\n- Which version is the oldest Exchange server? 2016\n')
    expect(report).toContain('None of these')
  })

  test('is not asked for where nothing was told, or names only', () => {
    for (const none of ['', '#why', '#v=1&organisation=Fabrikam', '#v=99&exchange-version=2016'])
      expect(holdsEnvironment(none), none).toBe(false)
  })
})

describe('a name never comes into a report, whatever is let in:', () => {
  const secret = 'zanzibar'
  const everything = { ...parts, hasAnswers: true, hasEnvironment: true }

  test('not from its own field', () => {
    for (const id of nameIds) {
      const example = [names[id].example].flat().join(',')
      const fragment = `#v=1&exchange-version=se&${id}=${encodeURIComponent(example)}`
      const report = reportOf({ ...everything, fragment })
      expect(report).toContain('Subscription Edition')
      expect(report.toLowerCase(), id).not.toContain(example.toLowerCase())
    }
  })

  test('not from where an answer belongs, nor from a key that is not known', () => {
    for (const key of [...estate.map(({ id }) => id), 'at', 'v', secret, `exchange-version&${secret}`])
      expect(reportOf({ ...everything, fragment: `#v=1&reach=open&${key}=${secret}` }), key).not.toContain(
        secret,
      )
  })

  test('not from an address that somebody made up', () => {
    for (const made of [
      `/${secret}`,
      `/advice/${secret}`,
      `${path}/${secret}`,
      `${path}/../${secret}`,
      `${path};${secret}`,
      `${path}%20${secret}`,
      `${path}\n${secret}`,
      `/${secret}/index.html`,
      `//${secret}/sources`,
      `/architectures/compare/${secret}/${secret}`,
    ]) {
      const report = reportOf({ ...everything, path: made })
      expect(report, made).not.toContain(secret)
      expect(report, made).toContain('Page: an address that is not of this site')
    }
  })
})
