import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/globals.css', 'utf8')

/** Where more contrast is wanted, some tokens are others. */
const [, more = ''] = /^@media \(prefers-contrast: more\) \{\n(.*?)^\}/ms.exec(css) ?? []

/** The two colours of each token, `[light, dark]`. */
const tokens = tokensIn(css.replace(more, ''))
const strengthened = tokensIn(more)

function tokensIn(styles: string): ReadonlyMap<string, readonly [string, string]> {
  return new Map(
    [...styles.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(
      ([, name = '', light = '', dark = '']) => [name, [light, dark] as const],
    ),
  )
}

/** WCAG 2.2: how much light a colour gives, from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}

test('every colour is written once, for both themes, and the forced colours stand for each of them', () => {
  const named = [...css.replace(more, '').matchAll(/--color-([\w-]+):/g)].map(([, name]) => name)
  expect(tokens.size).toBeGreaterThan(10)
  expect(named).toEqual([...tokens.keys(), ...tokens.keys()])
})

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_, theme) => {
  const colour = (name: string) => tokens.get(name)?.[theme] ?? ''
  const grounds = ['page', 'surface', 'sunken']

  test.each([
    ['ink', grounds],
    ['muted', grounds],
    ['danger', grounds],
    ['on-accent', ['accent']],
  ])('words in %s can be read in a drawing', (words, on) => {
    for (const ground of on)
      expect(contrast(colour(words), colour(ground)), ground).toBeGreaterThanOrEqual(4.5)
  })

  test('where more contrast is wanted, muted words have 10 to 1 and every line as much as words', () => {
    const strong = (name: string) => strengthened.get(name)?.[theme] ?? ''
    for (const ground of grounds) {
      expect(contrast(strong('muted'), colour(ground)), ground).toBeGreaterThanOrEqual(10)
      for (const line of ['line', 'edge'])
        expect(contrast(strong(line), colour(ground)), `${line} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(['ink', 'muted', 'danger', 'accent', 'edge'])('a line in %s can be seen in a drawing', line => {
    for (const ground of grounds)
      expect(contrast(colour(line), colour(ground)), ground).toBeGreaterThanOrEqual(3)
  })
})
