import type { Element } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { zones } from '@/content/diagrams/zones'
import { describeLine } from '@/lib/diagram/lines'
import { iconOf } from '@/lib/diagram/marks'
import { labelOf } from '@/lib/diagram/open-line'
import { drawioFile } from './drawio'
import { flowcharts } from './flowcharts.testing'
import { attribute, inside, rootOf } from './parsed-xml.testing'

/** A cell, wherever its id stands: on itself, or on the object around it that holds its tooltip. */
function cellsOf(root: Element): ReadonlyMap<string, Element> {
  const cells = inside(root, 'mxCell').map(cell => {
    const around = cell.parentNode as Element
    return [attribute(around.tagName === 'UserObject' ? around : cell, 'id'), cell] as const
  })
  expect(new Set(cells.map(([id]) => id)).size, 'ids are used once').toBe(cells.length)
  return new Map(cells)
}

function styleOf(cell: Element): Readonly<Record<string, string>> {
  const pairs = attribute(cell, 'style').split(';').filter(Boolean)
  return Object.fromEntries(
    pairs.map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )
}

function geometryOf(cell: Element) {
  const [geometry] = inside(cell, 'mxGeometry')
  const number = (name: string) => Number(geometry?.getAttribute(name) ?? 0)
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') }
}

describe.each(flowcharts.map(flowchart => [flowchart.name, flowchart] as const))(
  '%s',
  (name, { sheet, workflow }) => {
    const root = rootOf(drawioFile(sheet))
    const cells = cellsOf(root)
    const cell = (id: string) => {
      const found = cells.get(id)
      if (!found) throw new Error(`${name} has no cell ${id}`)
      return found
    }
    /** A place inside a part, from shares of its size, on the sheet. */
    const placeIn = (element: string, style: Readonly<Record<string, string>>, side: 'exit' | 'entry') => {
      const [part, zone] = [geometryOf(cell(element)), geometryOf(cell(attribute(cell(element), 'parent')))]
      return {
        x: zone.x + part.x + part.width * Number(style[`${side}X`]),
        y: zone.y + part.y + part.height * Number(style[`${side}Y`]),
      }
    }

    test('is one uncompressed page of the sheet’s size, whose cells hang together', () => {
      expect(root.tagName).toBe('mxfile')
      expect(inside(root, 'diagram')).toHaveLength(1)
      const [model] = inside(root, 'mxGraphModel')
      expect(model && attribute(model, 'pageWidth')).toBe(`${sheet.width}`)
      expect(model && attribute(model, 'pageHeight')).toBe(`${sheet.height}`)
      expect([...cells.values()].filter(each => !each.hasAttribute('parent'))).toHaveLength(1)
      for (const each of cells.values()) {
        const parent = each.getAttribute('parent')
        if (parent !== null) expect(cells.has(parent), parent).toBe(true)
      }
    })

    test('has every zone as a container of its parts', () => {
      for (const zone of sheet.zones) {
        const container = cell(`zone-${zone.id}`)
        expect(attribute(container, 'value')).toBe(zones[zone.id])
        expect(styleOf(container).container).toBe('1')
        const held = [...cells]
          .filter(([, each]) => each.getAttribute('parent') === `zone-${zone.id}`)
          .map(([id]) => id)
        expect(held).toEqual(sheet.parts.filter(part => part.zone === zone.id).map(part => part.element))
      }
    })

    test('has every part with its name', () => {
      for (const { element } of sheet.parts) {
        expect(attribute(cell(element), 'vertex')).toBe('1')
        expect(attribute(cell(element), 'value').replaceAll('\n', ' ')).toBe(
          labelOf(element, workflow).join(' '),
        )
      }
    })

    test('has in every part the icon of its kind where the drawing has one, and where the drawing has it', () => {
      for (const part of sheet.parts) {
        const { element, box } = part
        const icon = cells.get(`${element}-icon`)
        const drawn = part.form === 'box' ? part.icon : undefined
        expect(icon === undefined, element).toBe(drawn === undefined)
        if (!icon || !drawn) continue
        expect(attribute(icon, 'parent')).toBe(element)
        const [, file = ''] = styleOf(icon).image?.split('data:image/svg+xml,') ?? []
        const [path] = inside(rootOf(atob(file)), 'path')
        expect(path && attribute(path, 'd')).toBe(iconOf(element, 0, 0)[0]?.[1].d)
        const [offset] = inside(icon, 'mxPoint')
        expect(Number(offset?.getAttribute('x'))).toBeCloseTo(drawn.left - box.left - box.width / 2, 0)
        expect(Number(offset?.getAttribute('y'))).toBeCloseTo(drawn.top - box.top - box.height / 2, 0)
      }
    })

    test('has every line of the model once, glued to its parts where the drawing has its ends', () => {
      const edges = [...cells].filter(([, each]) => each.hasAttribute('edge') && each.hasAttribute('source'))
      expect(edges.map(([id]) => id)).toEqual(sheet.lines.map(({ line }) => line.id))
      for (const { line, start, end } of sheet.lines) {
        const edge = cell(line.id)
        expect([attribute(edge, 'source'), attribute(edge, 'target')], describeLine(line)).toEqual([
          line.from,
          line.to,
        ])
        const [exit, entry] = [
          placeIn(line.from, styleOf(edge), 'exit'),
          placeIn(line.to, styleOf(edge), 'entry'),
        ]
        for (const [place, point] of [
          [exit, start],
          [entry, end],
        ] as const) {
          expect(Math.hypot(place.x - point.x, place.y - point.y), describeLine(line)).toBeLessThan(0.2)
        }
      }
    })

    test('has the number of each step on the line that begins it, at the place that it has in the drawing', () => {
      const numbers = [...cells].filter(([id]) => id.endsWith('-number'))
      const badged = sheet.lines.filter(({ badge }) => badge)
      expect(numbers.map(([, each]) => attribute(each, 'parent'))).toEqual(badged.map(({ line }) => line.id))
      for (const { line, start, end, badge } of badged) {
        const number = cell(`${line.id}-number`)
        expect(attribute(number, 'value'), describeLine(line)).toBe(
          `${line.kind === 'interaction' && line.step}`,
        )
        const share = (geometryOf(number).x + 1) / 2
        expect(start.x + (end.x - start.x) * share).toBeCloseTo(badge?.x ?? 0, 0)
        expect(start.y + (end.y - start.y) * share).toBeCloseTo(badge?.y ?? 0, 0)
      }
    })

    test('tells the three kinds of line apart without their colours, and explains them', () => {
      const looks = ['interaction', 'background', 'blocked'].map(kind => {
        const { dashed, dashPattern, strokeWidth } = styleOf(cell(`legend-${kind}`))
        return JSON.stringify([dashed, dashPattern, strokeWidth])
      })
      expect(new Set(looks).size).toBe(3)
      for (const { line } of sheet.lines) {
        const [own, legend] = [styleOf(cell(line.id)), styleOf(cell(`legend-${line.kind}`))]
        expect([own.dashed, own.dashPattern, own.strokeColor]).toEqual([
          legend.dashed,
          legend.dashPattern,
          legend.strokeColor,
        ])
      }
    })

    test('has title, steps and legend in words', () => {
      for (const [index, { lines }] of sheet.words.entries()) {
        expect(attribute(cell(`words-${index + 1}`), 'value')).toBe(lines.join('\n'))
      }
    })
  },
)
