import { expect, test } from 'vitest'
import { withPlainApostrophes } from './html'

test('a page has its apostrophes as they are, and its scripts as they were', () => {
  const page = '<p title="today&#x27;s">&#x27;one&#x27; &quot;</p><script>"&#x27;"</script>&#x27;'
  expect(withPlainApostrophes(page)).toBe('<p title="today\'s">\'one\' &quot;</p><script>"&#x27;"</script>\'')
})
