import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { everyResponse, types } from '@/scripts/headers'
import { caddySite } from './caddy'
import { headersFileText } from './headers-file'
import { webConfig } from './iis'
import { nginxHttp, nginxServer } from './nginx'

const policies = {
  'index.html': "default-src 'none'; script-src 'sha256-a+/='; frame-ancestors 'none'",
  '404.html': "default-src 'none'; frame-ancestors 'none'",
  ...Object.fromEntries(Array.from({ length: 200 }, (_, page) => [`${page}.html`, "default-src 'self'"])),
  '_next/static/chunks/worker.js': "default-src 'none'; script-src 'wasm-unsafe-eval'",
}

const nginx = nginxHttp(policies) + nginxServer()
const caddy = caddySite(policies)
const hosts = headersFileText(policies)
const iis = webConfig(policies)

test.each([
  ['nginx', nginx],
  ['Caddy', caddy],
  ['hosts', hosts],
  ['IIS', iis],
])('%s: the headers of every answer are there', (_server, text) => {
  for (const [name, value] of Object.entries(everyResponse)) {
    expect(text).toContain(name)
    expect(text).toContain(value)
  }
})

test.each([
  ['nginx', nginx],
  ['Caddy', caddy],
])('%s: every page has its policy, and every ending its type', (_server, text) => {
  for (const [name, policy] of Object.entries(policies)) expect(text).toContain(`/${name} "${policy}"`)
  for (const type of Object.values(types)) expect(text).toContain(`"${type}"`)
})

test.each([
  ['nginx', nginxHttp],
  ['Caddy', caddySite],
])('%s: a policy that would be read as something else is refused', (_server, write) => {
  expect(() => write({ 'index.html': 'a"; b' })).toThrow('would not take this')
})

describe('hosts', () => {
  const rules = hosts.split(/^(?=\/)/m)

  test('the file stays below what Cloudflare takes, however many pages there are', () => {
    expect(rules.length).toBeLessThan(100)
    for (const line of hosts.split('\n')) expect(line.length).toBeLessThan(2000)
  })

  test('each answer forbids frames, the worker has its policy, and no file gets two rules for caches', () => {
    expect(rules[0]).toMatch(/^\/\*\n/)
    expect(rules[0]).toContain("Content-Security-Policy: frame-ancestors 'none'")
    expect(hosts).toContain(
      `/_next/static/chunks/worker.js\n  Content-Security-Policy: ${policies['_next/static/chunks/worker.js']}`,
    )
    expect(hosts.match(/Cache-Control/g)).toHaveLength(1)
  })
})

describe('IIS', () => {
  const document = new DOMParser().parseFromString(iis, 'text/xml')
  const all = (name: string) => Array.from(document.getElementsByTagName(name))

  test('the file is well formed, and every ending has its type once', () => {
    const given = all('mimeMap').map(map => [map.getAttribute('fileExtension'), map.getAttribute('mimeType')])
    expect(given).toEqual(Object.entries(types).map(([ending, type]) => [`.${ending}`, type]))
  })

  test('what is added in a folder or for a file is taken away there first', () => {
    const worker = all('location').find(place => place.getAttribute('path')?.endsWith('worker.js'))
    const [removed] = Array.from(worker?.getElementsByTagName('remove') ?? [])
    const [added] = Array.from(worker?.getElementsByTagName('add') ?? [])
    expect(removed?.getAttribute('name')).toBe('Content-Security-Policy')
    expect(added?.getAttribute('value')).toBe(policies['_next/static/chunks/worker.js'])
  })

  test('what has its content in its name is kept for a year, and nothing else is', () => {
    const [everywhere, hashed] = all('clientCache')
    expect(everywhere?.getAttribute('cacheControlMode')).toBe('DisableCache')
    expect(hashed?.getAttribute('cacheControlCustom')).toBe('public, immutable')
    expect(hashed?.getAttribute('cacheControlMaxAge')).toBe('365.00:00:00')
  })
})
