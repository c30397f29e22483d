import { expect, test } from 'vitest'
import { escapeMermaid } from './escape'

test('plain words, colons and hyphens stay as they are', () => {
  expect(escapeMermaid('Outlook asks: sign-in, please.')).toBe('Outlook asks: sign-in, please.')
})

test('characters with a meaning in Mermaid become entities', () => {
  expect(escapeMermaid('a; b # c % d <e> {f} "g" `h` \\')).toBe(
    'a#59; b #35; c #37; d #60;e#62; #123;f#125; #34;g#34; #96;h#96; #92;',
  )
})

test('a line break cannot start a new statement', () => {
  expect(escapeMermaid('one\n  end')).toBe('one end')
})
