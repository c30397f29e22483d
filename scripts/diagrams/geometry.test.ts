import { describe, expect, test } from 'vitest'
import type { SvgElement } from '@/content/diagrams/drawing'
import { allElements, childrenOf, textOf, withClass } from '@/lib/diagram/elements'
import { picturesToDraw } from '@/lib/diagram/pictures'
import { widthOf } from '@/lib/diagram/text-width'
import { storedDrawing } from './stored'

type Box = {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
type Line = Box & { readonly from: string; readonly to: string }

const place = 'give the part or the line its place in scripts/diagrams/layout.ts, then run npm run diagrams'

describe.each(picturesToDraw().map(({ name }) => [name]))('%s', name => {
  const { elements } = storedDrawing(name)
  const all = allElements(elements)
  const badges = withClass(all, 'badge').map(badgeBox)
  const nodes = all.filter(([, attributes]) => 'data-element' in attributes).map(nodeBox)
  const lines = all.filter(([, attributes]) => 'data-line' in attributes).map(lineBox)
  const titles = withClass(all, 'zone-title').map(text => textBox(text, 17, 'start'))
  const words = withClass(all, 'legacy-label').map(text => textBox(text, 18, 'start'))
  const messages = withClass(all, 'message').map(text => textBox(text, 16, 'middle'))

  test('no badge touches another badge, a title, a part or words', () => {
    const others = [...titles, ...nodes, ...words, ...messages]
    expect(
      badges.flatMap((badge, index) => touching(badge, [...badges.slice(index + 1), ...others])),
    ).toEqual([])
  })

  test('no line runs through a title or words', () => {
    expect(lines.flatMap(line => touching(line, [...titles, ...words]))).toEqual([])
  })

  test('no line passes through a part that it does not end at, and each ends where it should', () => {
    for (const line of lines) {
      const others = nodes.filter(node => node.name !== line.from && node.name !== line.to)
      expect(touching(line, others), `${line.name}: ${place}`).toEqual([])
      if (name.endsWith('flowchart')) {
        for (const end of nodes.filter(node => node.name === line.from || node.name === line.to)) {
          expect(touching(grown(line, 1), [end]), `${line.name} reaches ${end.name}`).toHaveLength(1)
        }
      }
    }
  })

  test('no line lies on another, and in the flowchart none crosses another', () => {
    expect(
      lines.flatMap((line, index) => touching(grown(line, 6), lines.slice(index + 1))),
      place,
    ).toEqual([])
  })

  test('no badge sits on the line of another step', () => {
    for (const badge of badges) {
      const others = lines.filter(line => line.name !== badge.name)
      expect(touching(badge, others)).toEqual([])
    }
  })

  test('no part touches another', () => {
    expect(
      nodes.flatMap((node, index) => touching(grown(node, 6), nodes.slice(index + 1))),
      place,
    ).toEqual([])
  })

  test('every part lies inside one zone of the flowchart', () => {
    const zones = withClass(all, 'zone').map(zone => rectangle('zone', zone))
    if (zones.length === 0) return
    for (const node of nodes) {
      const holding = zones.filter(
        zone =>
          zone.left < node.left &&
          node.right < zone.right &&
          zone.top < node.top &&
          node.bottom < zone.bottom,
      )
      expect(holding, node.name).toHaveLength(1)
    }
  })
})

test('every line is straight up and down, or straight across', () => {
  for (const { name } of picturesToDraw()) {
    for (const element of withClass(allElements(storedDrawing(name).elements), 'line')) {
      const [[fromX, fromY], [toX, toY]] = pointsOf(element)
      expect(fromX === toX || fromY === toY, `${name}: ${element[1].d}`).toBe(true)
    }
  }
})

function touching(one: Box, others: readonly Box[]): readonly string[] {
  return others
    .filter(
      other =>
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
    )
    .map(other => `${one.name} touches ${other.name}`)
}

function grown(box: Box, by: number): Box {
  return {
    name: box.name,
    left: box.left - by,
    right: box.right + by,
    top: box.top - by,
    bottom: box.bottom + by,
  }
}

function badgeBox(element: SvgElement): Box {
  const circle = childrenOf(element).find(([tag]) => tag === 'circle')
  const { cx, cy, r } = numbers(circle)
  return { name: `step ${textOf(element)}`, left: cx - r, right: cx + r, top: cy - r, bottom: cy + r }
}

function nodeBox(element: SvgElement): Box {
  const name = `${element[1]['data-element']}`
  const outline = childrenOf(element).find(([tag]) => tag === 'rect')
  if (outline) return rectangle(name, outline)
  const sign = withClass(childrenOf(element), 'sign').flatMap(pointsOf)
  const [word] = childrenOf(element).filter(([tag]) => tag === 'text')
  if (!word) throw new Error(`${name} has no words`)
  const text = textBox(word, 18, 'middle')
  return {
    name,
    left: text.left,
    right: text.right,
    top: Math.min(...sign.map(([, y]) => y)),
    bottom: text.bottom,
  }
}

function lineBox(element: SvgElement): Line {
  const points = withClass(childrenOf(element), 'line')
    .flatMap(pointsOf)
    .concat(withClass(childrenOf(element), 'head').flatMap(tipsOf))
  const [from = '', to = ''] = `${element[1]['data-line']}`.split(' ')
  const step = element[1]['data-step']
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return {
    name: step === undefined ? `${from} to ${to}` : `step ${step}`,
    from,
    to,
    left: Math.min(...xs) - 0.5,
    right: Math.max(...xs) + 0.5,
    top: Math.min(...ys) - 0.5,
    bottom: Math.max(...ys) + 0.5,
  }
}

function textBox(element: SvgElement, size: number, anchor: 'start' | 'middle'): Box {
  const { x, y } = numbers(element)
  const width = widthOf(textOf(element), size)
  const left = anchor === 'start' ? x : x - width / 2
  return {
    name: `“${textOf(element)}”`,
    left,
    right: left + width,
    top: y - size * 0.75,
    bottom: y + size * 0.2,
  }
}

function rectangle(name: string, element: SvgElement): Box {
  const { x, y, width, height } = numbers(element)
  return { name, left: x, right: x + width, top: y, bottom: y + height }
}

function numbers(
  element: SvgElement | undefined,
): Record<'x' | 'y' | 'width' | 'height' | 'cx' | 'cy' | 'r', number> {
  const read = (name: string) => Number(element?.[1][name] ?? 0)
  return {
    x: read('x'),
    y: read('y'),
    width: read('width'),
    height: read('height'),
    cx: read('cx'),
    cy: read('cy'),
    r: read('r'),
  }
}

/** The tips of one or two arrow heads: where each of their outlines begins. */
function tipsOf([, { d }]: SvgElement): [number, number][] {
  return [...`${d}`.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
}

/** The points of a path of straight lines; the drawings have no other. */
function pointsOf([, { d }]: SvgElement): [[number, number], [number, number], ...[number, number][]] {
  const [first, second, ...more] = [...`${d}`.matchAll(/([\d.]+) ([\d.]+)/g)].map(
    ([, x, y]): [number, number] => [Number(x), Number(y)],
  )
  if (!first || !second) throw new Error(`${d} is not a line`)
  return [first, second, ...more]
}
