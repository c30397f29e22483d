import { describe, expect, test } from 'vitest'
import { scriptsOfEvery } from './eager'
import { htmlPage } from './html'

const page = (...scripts: readonly string[]) =>
  htmlPage(
    `<!doctype html><html><head>${scripts.map(script => `<script async src="${script}"></script>`).join('')}<script>1</script></head></html>`,
  )

describe('the scripts of every page', () => {
  test('are those that no page is without', () => {
    expect(scriptsOfEvery([page('/a.js', '/b.js'), page('/b.js', '/c.js')])).toEqual(['/b.js'])
  })

  test('are not those for browsers that know no modules', () => {
    const old = '<script src="/old.js" nomodule></script><script src="/a.js"></script>'
    expect(scriptsOfEvery([htmlPage(old)])).toEqual(['/a.js'])
  })

  test('are missed when there are none', () => {
    expect(() => scriptsOfEvery([page('/a.js'), page('/b.js')])).toThrow('no script is run by every page')
  })
})
