import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawings } from '@/content/diagrams'
import { halvesOf, rules, sizes, svgOf } from './svg'

const named = drawings.map(drawing => [`${drawing.architecture}, ${drawing.kind}`, drawing] as const)

describe.each(named)('%s', (_, drawing) => {
  const svg = svgOf(drawing)

  test('needs no style sheet: it has attributes only, and no class is left', () => {
    expect(svg).not.toMatch(/ (class|style)=|var\(|<style/)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/)
  })

  test('keeps its words as text', () => {
    const words = (text: string) => [...text.matchAll(/>([^<>]+)<\/text>/g)].map(([, inner]) => inner)
    const written: string[] = []
    const visit = (node: unknown): void => {
      if (!Array.isArray(node)) return
      const [tag, , ...children] = node
      if (tag === 'text') written.push(children.join(''))
      else children.forEach(visit)
    }
    drawing.elements.forEach(visit)
    expect(words(svg)).toEqual(written)
  })

  test('goes on paper whole: every message once, each half under all who take part', () => {
    const halves = halvesOf(drawing)
    const count = (text: string, part: string) => text.split(part).length - 1
    const printed = halves.map(svgOf)
    const marker = `fill="none" stroke="#17212b"`
    expect(printed.reduce((sum, half) => sum + count(half, marker), 0)).toBe(count(svg, marker))
    expect(halves).toHaveLength(drawing.kind === 'sequence' && drawing.width > 950 ? 2 : 1)
    for (const half of halves.slice(0, halves.length - 1)) expect(half.height).toBeLessThan(drawing.height)
  })
})

/** The declarations of diagram.css that concern drawings, as [classes or tags, property, value], in their order. */
function declared(): readonly string[] {
  const css = readFileSync('components/diagram/diagram.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const theme = readFileSync('app/globals.css', 'utf8')
  const colour = (name: string) =>
    new RegExp(`--color-${name}: light-dark\\((#\\w+),`).exec(theme)?.[1] ?? name
  const drawing = css.slice(css.indexOf('.drawing {') + '.drawing {'.length, css.indexOf('&.sequence'))
  const found: string[] = []
  const read = (text: string, inside: string) => {
    for (const [, selectors = '', body = ''] of text.matchAll(/([^{};]+)\{((?:[^{}]|\{[^{}]*\})*)\}/g)) {
      for (const selector of selectors.split(',')) {
        const path = `${inside} ${selector.replace(/[&.]/g, ' ')}`.trim().split(/\s+/).join(' ')
        for (const [, property, value = ''] of body
          .replace(/&[^{]*\{[^}]*\}/g, '')
          .matchAll(/([\w-]+): ([^;]+);/g)) {
          found.push(
            `${path} | ${property}: ${value.replace(/var\(--color-([\w-]+)\)/, (_, name) => colour(name)).replace(/px$/, '')}`,
          )
        }
        read(body, path)
      }
    }
  }
  read(drawing, '')
  return found
}

test('the attributes are what the style sheet of the page says, in the colours of the light theme', () => {
  const attributes = rules.flatMap(({ on, inside, style }) =>
    Object.entries(style).map(([name, value]) => `${inside ? `${inside} ` : ''}${on} | ${name}: ${value}`),
  )
  // The outline of a message is a patch of the ground behind it here.
  const expected = declared().filter(line => !/^message \| (?!text-anchor)/.test(line))
  expect([...attributes].sort()).toEqual([...expected].sort())
})

test('the sizes of type are those of the style sheet', () => {
  const css = readFileSync('components/diagram/diagram.css', 'utf8')
  expect(css).toMatch(new RegExp(`\\.drawing \\{[^}&]*font-size: ${sizes.flowchart}px`))
  expect(css).toMatch(new RegExp(`&\\.sequence \\{[^}&]*font-size: ${sizes.sequence}px`))
})
