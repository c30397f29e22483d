import fc from 'fast-check'
import { test } from 'vitest'
import { isOneTextOfXml } from './export/properties.testing'

test('a text is one text of the document, as content and as an attribute, whatever it is', () => {
  fc.assert(isOneTextOfXml(), { numRuns: 500 })
})
