import { describe, expect, test } from 'vitest'
import { inEvery, scriptsOf } from './eager'
import { htmlPage } from './html'

describe('the scripts of every page', () => {
  test('are those that no page is without', () => {
    expect(inEvery([['/a.js', '/b.js'], ['/b.js', '/c.js'], ['/b.js']])).toEqual(['/b.js'])
  })

  test('are files: what stands in the page itself is compiled with it', () => {
    const page =
      '<!doctype html><html><head><script async src="/a.js"></script><script>1</script></head></html>'
    expect(scriptsOf(htmlPage(page))).toEqual(['/a.js'])
  })

  test('are not those for browsers that know no modules', () => {
    const old = '<script src="/old.js" nomodule></script><script src="/a.js"></script>'
    expect(scriptsOf(htmlPage(old))).toEqual(['/a.js'])
  })

  test('are missed when there are none', () => {
    expect(() => inEvery([['/a.js'], ['/b.js']])).toThrow('no script is run by every page')
  })
})
