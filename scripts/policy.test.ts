import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { serviceWorkerFile } from '@/lib/offline'
import { htmlPage } from './html'
import { guard, serviceWorkerPolicy, workerPolicy } from './policy'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const page = (head: string, body = '') =>
  htmlPage(`<!DOCTYPE html><html><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`)

test('inline scripts and styles are admitted by their hashes, with and without attributes', () => {
  const { header } = guard(
    page(
      '<style data-x="1">a{color:red}</style><script>one()</script>',
      '<script id="_R_">two("<b>")</script>',
    ),
  )
  expect(header).toContain(hashOf('one()'))
  expect(header).toContain(hashOf('two("<b>")'))
  expect(header).toMatch(new RegExp(`style-src 'self' ${hashOf('a{color:red}').replace(/[+/=]/g, '.')}`))
})

test('a script that comes from a file is admitted by its origin, not by a hash of nothing', () => {
  const { header } = guard(page('<script src="/_next/static/chunks/a.js" async=""></script>'))
  expect(header).not.toContain(hashOf(''))
})

test('the policy stands behind the character encoding and before everything that it judges', () => {
  const { html } = guard(page('<style>a{}</style><script>one()</script>'))
  const at = (text: string) => html.indexOf(text)
  expect(at('charSet')).toBeLessThan(at('Content-Security-Policy'))
  expect(at('Content-Security-Policy')).toBeLessThan(at('<style>'))
  expect(at('createPolicy')).toBeLessThan(at('one()'))
})

test('a page has its colours before anything of it is drawn, and the script of them is admitted', () => {
  const { html, header } = guard(page('<style>a{}</style>'))
  const [, script = ''] = /<script>((?:(?!<\/script>).)*dataset\.theme.*?)<\/script>/s.exec(html) ?? []
  expect(html.indexOf(script)).toBeLessThan(html.indexOf('<style>'))
  expect(header).toContain(hashOf(script))
})

test('page and header have the same policy, but for what only a header can say', () => {
  const { html, header } = guard(page(''))
  const meta = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
  expect(header).toBe(`${meta}; frame-ancestors 'none'`)
})

test('nothing unsafe is in it, and everything that is not named is refused', () => {
  const { header } = guard(page('<script>one()</script>'))
  expect(header).not.toContain('unsafe')
  expect(header).toContain("default-src 'none'")
  expect(header).toContain("require-trusted-types-for 'script'")
})

test('text becomes a script only where it is the address of one of ours', () => {
  const { html } = guard(page(''))
  const script = /(self\.trustedTypes.*?)<\/script>/.exec(html)?.[1] ?? ''
  let makeScriptUrl = (url: string) => url
  const trustedTypes = {
    createPolicy: (_: string, rules: { createScriptURL: typeof makeScriptUrl }) => {
      makeScriptUrl = rules.createScriptURL
      // Nothing else may be made: no HTML, no script.
      expect(Object.keys(rules)).toEqual(['createScriptURL'])
    },
  }
  const location = { href: 'https://advisor.example/advice/both', origin: 'https://advisor.example' }
  runInNewContext(script, { self: { trustedTypes }, trustedTypes, location, URL, TypeError })
  for (const ours of ['/_next/static/chunks/a.js', 'https://advisor.example/_next/x.js', serviceWorkerFile]) {
    expect(makeScriptUrl(ours)).toBe(ours)
  }
  for (const other of [
    'https://elsewhere.example/_next/a.js',
    '//elsewhere.example/_next/a.js',
    'data:text/javascript,alert(1)',
    'blob:https://advisor.example/_next/1',
    '/_next/../upload.js',
    '/diagrams/a.svg',
    `${serviceWorkerFile}x`,
  ]) {
    expect(() => makeScriptUrl(other), other).toThrow('refused')
  }
})

test('the service worker may ask this site, and nothing else', () => {
  expect(serviceWorkerPolicy).toBe("default-src 'none'; connect-src 'self'")
})

test('the worker may compile WebAssembly and ask this site, and nothing else', () => {
  expect(workerPolicy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe')
  expect(workerPolicy).toContain("default-src 'none'")
  expect(workerPolicy).toContain("connect-src 'self'")
})
