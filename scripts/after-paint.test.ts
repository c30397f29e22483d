import { describe, expect, test } from 'vitest'
import { withScriptsAfterPaint } from './after-paint'
import { scriptsOf } from './eager'
import { htmlPage } from './html'

const page =
  '<html><head><link rel="preload" as="script" fetchPriority="low" href="/b.js"/><script src="/a.js" async=""></script>' +
  '<script src="/old.js" noModule=""></script></head><body>Text<script id="_R_">first()</script><script>second()</script>' +
  '<script src="/b.js" async=""></script></body></html>'

describe('a page whose scripts wait for its paint', () => {
  const waiting = withScriptsAfterPaint(page)

  test('runs none of them by itself, and asks for none early', () => {
    expect(waiting).not.toContain('preload')
    expect(waiting.match(/<script type="waiting" src="\/[ab]\.js" async="">/g)).toHaveLength(2)
  })

  test('still has what only old browsers run', () => {
    expect(waiting).toContain('<script src="/old.js" noModule="">')
  })

  test('says what stood in it in one script, in the same order', () => {
    const [script, ...others] = [...waiting.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text)
    expect(others).toEqual([])
    expect(script).toMatch(/^first\(\);\nsecond\(\);?\n/)
  })

  test('names the same scripts in the same order', () => {
    expect(scriptsOf(htmlPage(waiting))).toEqual(scriptsOf(htmlPage(page)))
  })

  test('starts them at its end', () => {
    expect(waiting).toMatch(/PerformanceObserver\(.*<\/script><\/body><\/html>$/)
  })
})

test('a page without a script from a file is an error of the build', () => {
  expect(() => withScriptsAfterPaint('<html><body><script>1</script></body></html>')).toThrow(
    'no script that could wait',
  )
})
