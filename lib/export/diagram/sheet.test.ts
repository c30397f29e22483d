import { describe, expect, test } from 'vitest'
import type { Drawing } from '@/content/diagrams/drawing'
import type { ElementId } from '@/content/elements'
import { describeLine, linesOf } from '@/lib/diagram/lines'
import { widthOf } from '@/lib/diagram/text-width'
import { flowcharts } from './flowcharts.testing'
import { type Box, discRadius, type Point, sheetOf } from './sheet'

type Drawn = Drawing['elements'][number]

/** A drawing without the elements of which this holds. */
function without(drawing: Drawing, isGone: (element: Drawn) => boolean): Drawing {
  return { ...drawing, elements: drawing.elements.filter(element => !isGone(element)) }
}

/** A drawing in which one of its parts has lost what has this class. */
function withoutInside(drawing: Drawing, part: ElementId, name: string): Drawing {
  const elements = drawing.elements.map((element): Drawn => {
    const [tag, attributes, ...children] = element
    if (attributes['data-element'] !== part) return element
    return [
      tag,
      attributes,
      ...children.filter(child => typeof child === 'string' || child[1].class !== name),
    ]
  })
  return { ...drawing, elements }
}

function touch(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  )
}

function isOnEdge({ x, y }: Point, { left, top, width, height }: Box): boolean {
  const [right, bottom] = [left + width, top + height]
  const near = (one: number, other: number) => Math.abs(one - other) < 0.2
  const [across, down] = [x > left - 0.2 && x < right + 0.2, y > top - 0.2 && y < bottom + 0.2]
  return across && down && [near(x, left), near(x, right), near(y, top), near(y, bottom)].some(Boolean)
}

describe.each(flowcharts.map(flowchart => [flowchart.name, flowchart] as const))('%s', (name, flowchart) => {
  const { workflow, drawing, sheet } = flowchart

  test('has every zone, part and line of the model once, and every number where its step begins', () => {
    expect(sheet.zones.map(({ id }) => id).sort()).toEqual(
      [...new Set(workflow.nodes.map(({ zone }) => zone))].sort(),
    )
    expect(sheet.parts.map(({ element, zone }) => [element, zone])).toEqual(
      workflow.nodes.map(({ element, zone }) => [element, zone]),
    )
    expect(sheet.lines.map(({ line }) => line)).toEqual(linesOf(workflow))
    const numbers = sheet.lines.flatMap(({ line, badge }) =>
      badge && line.kind === 'interaction' ? [line.step] : [],
    )
    expect(numbers).toEqual(workflow.steps.map(({ number }) => number))
    expect(sheet.discs.map(({ number }) => number)).toEqual(numbers)
  })

  test('has every step in words', () => {
    const texts = sheet.words.map(({ lines }) => lines.join(' '))
    for (const { number, text } of workflow.steps) {
      expect(
        texts.filter(each => each === text),
        `${name}, step ${number}`,
      ).toHaveLength(1)
    }
  })

  test('has both ends of every line on the edge of the part that it joins', () => {
    for (const { line, start, end } of sheet.lines) {
      for (const [element, point] of [
        [line.from, start],
        [line.to, end],
      ] as const) {
        const part = sheet.parts.find(each => each.element === element)
        expect(part && isOnEdge(point, part.box), `${name}, ${describeLine(line)}, at ${element}`).toBe(true)
      }
    }
  })

  test('has an icon in every part but the end of the red line and a missing policy, clear of the name and of the edge', () => {
    for (const part of sheet.parts) {
      const { element, box, lines } = part
      expect(part.form, element).toBe(element !== 'blocked' ? 'box' : workflow.isOpen ? 'words' : 'sign')
      if (part.form !== 'box') continue
      const { icon, name: middle } = part
      expect(icon === undefined, element).toBe(workflow.isOpen && element === 'authentication-policy')
      // The estimate is generous; a tenth less is still more than either typeface needs.
      const width = 0.92 * Math.max(...lines.map(line => widthOf(line, 18)))
      const words = {
        left: middle.x - width / 2,
        top: middle.y - lines.length * 11,
        width,
        height: lines.length * 22,
      }
      expect(icon && touch(icon, words), `${name}: the icon of ${element} touches its name`).not.toBe(true)
      for (const each of [...(icon ? [icon] : []), words]) {
        expect(each.left, element).toBeGreaterThan(box.left + 3)
        expect(each.top, element).toBeGreaterThan(box.top + 3)
        expect(each.left + each.width, element).toBeLessThan(box.left + box.width - 3)
        expect(each.top + each.height, element).toBeLessThan(box.top + box.height - 3)
      }
    }
  })

  test('has no words that touch other words, a disc or the drawing, and none that leave it', () => {
    const picture = {
      left: sheet.origin.x,
      top: sheet.origin.y,
      width: drawing.width,
      height: drawing.height,
    }
    const words = sheet.words.map(({ lines, size, ...box }) => {
      return { ...box, text: lines.join(' '), width: Math.max(...lines.map(line => widthOf(line, size))) }
    })
    const discs = sheet.discs.map(({ x, y, number }) => {
      const size = 2 * discRadius
      return {
        text: `the disc ${number}`,
        left: x - discRadius,
        top: y - discRadius,
        width: size,
        height: size,
      }
    })
    const paper = { left: 0, top: 0, width: sheet.width, height: sheet.height }
    const all = [...words, ...discs]
    for (const [index, one] of all.entries()) {
      for (const other of [...all.slice(index + 1), picture]) {
        expect(touch(one, other), `${name}: “${one.text}” touches ${JSON.stringify(other)}`).toBe(false)
      }
      expect(one.left + one.width, `${name}: ${one.text}`).toBeLessThan(paper.width)
      expect(one.top + one.height, `${name}: ${one.text}`).toBeLessThan(paper.height)
    }
  })

  test('cannot lose a line, a number, a part or a zone without saying which', () => {
    for (const line of linesOf(workflow)) {
      const key = `${line.from} ${line.to}`
      const step = line.kind === 'interaction' ? line.step : undefined
      const less = without(
        drawing,
        ([, attributes]) => attributes['data-line'] === key && attributes['data-step'] === step,
      )
      expect(() => sheetOf(workflow, less)).toThrow(name)
      expect(() => sheetOf(workflow, less)).toThrow(
        step === undefined ? key.replace(' ', ' to ') : `step ${step}`,
      )
    }
    const badge = without(drawing, ([, of]) => of.class === 'badge' && of['data-step'] === 3)
    expect(() => sheetOf(workflow, badge)).toThrow(`${name}: the number of step 3`)
    const part = without(drawing, ([, of]) => of['data-element'] === 'entra-id')
    expect(() => sheetOf(workflow, part)).toThrow(`${name}: the part entra-id`)
    const zone = without(drawing, ([, of]) => of['data-zone'] === 'microsoft-cloud')
    expect(() => sheetOf(workflow, zone)).toThrow(`${name}: the zone microsoft-cloud`)
    expect(() => sheetOf(workflow, withoutInside(drawing, 'entra-id', 'icon'))).toThrow(
      `${name}: the icon of entra-id`,
    )
    if (workflow.isOpen) return
    expect(() => sheetOf(workflow, withoutInside(drawing, 'blocked', 'sign'))).toThrow(
      `${name}: the sign of blocked`,
    )
  })
})
