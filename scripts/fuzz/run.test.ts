import fc from 'fast-check'
import { expect, test } from 'vitest'
import { optionsFrom, runChecks } from './run'

function said(property: fc.IRawProperty<unknown, false>, count: number): { held: boolean; text: string } {
  const lines: string[] = []
  const held = runChecks([{ about: 'it holds', perThousand: 500, property }], { count, seed: 7 }, line =>
    lines.push(line),
  )
  return { held, text: lines.join('\n') }
}

test('a run says its seed and how many values each check had', () => {
  const { held, text } = said(
    fc.property(fc.nat(), () => {}),
    3000,
  )
  expect(held).toBe(true)
  expect(text).toContain('npm run fuzz -- 3000 7')
  expect(text).toMatch(/ 1500 values, +\d+\.\d s: it holds$/)
})

test('a check that fails is reported with the smallest value, and the run has not held', () => {
  const broken = fc.property(fc.string(), text => {
    if (text.includes("'")) throw new Error('a quote got through')
  })
  const { held, text } = said(broken, 100_000)
  expect(held).toBe(false)
  expect(text).toContain('FAILED')
  expect(text).toContain('Counterexample: ["\'"]')
  expect(text).toContain('a quote got through')
})

test('how many and from which seed can be said; what is no number is refused with the usage', () => {
  expect(optionsFrom([], 5)).toEqual({ count: 1_000_000, seed: 5 })
  expect(optionsFrom(['20', '-3'], 5)).toEqual({ count: 20, seed: -3 })
  for (const wrong of [['many'], ['0'], ['1.5'], ['10', 'x'], ['10', '1', '2']])
    expect(() => optionsFrom(wrong, 5)).toThrow('npm run fuzz')
})
