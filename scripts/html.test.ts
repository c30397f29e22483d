import { expect, test } from 'vitest'
import { withPlainQuotes } from './html'

test('a page has its quotes as they are, but those that would end an attribute, and its scripts as they were', () => {
  const page =
    '<p title="today&#x27;s &quot;5 &gt; 4&quot;">&#x27;one&#x27; &quot;</p><script>"&#x27;&quot;"</script>&#x27;&quot;'
  expect(withPlainQuotes(page)).toBe(
    '<p title="today\'s &quot;5 &gt; 4&quot;">\'one\' "</p><script>"&#x27;&quot;"</script>\'"',
  )
})
