import { readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { drawingOf, drawings } from '@/content/diagrams'
import { zones } from '@/content/diagrams/zones'
import { elements as parts } from '@/content/elements'
import { allElements, draws, textOf, withClass } from '@/lib/diagram/elements'
import { describeLine, type Line, linesOf } from '@/lib/diagram/lines'
import { picturesToDraw } from '@/lib/diagram/pictures'
import { participantsOf } from '@/lib/diagram/sequence'
import { folder, hashOf, storedDrawing } from './stored'

const again = 'run npm run diagrams and commit what it writes'
const pictures = picturesToDraw().map(picture => [picture.name, picture] as const)
const flowcharts = pictures.filter(([, { kind }]) => kind === 'flowchart')
const sequences = pictures.filter(([, { kind }]) => kind === 'sequence')

test('there is one file for every picture, and no other', () => {
  const files = readdirSync(folder).filter(file => file.endsWith('.json'))
  expect(files.sort(), again).toEqual(pictures.map(([name]) => `${name}.json`).sort())
})

test('the index offers every picture', () => {
  expect(drawings).toHaveLength(pictures.length)
  for (const [name, { architecture, workflow, kind }] of pictures) {
    expect(drawingOf(architecture, workflow.answers, kind), name).toEqual(storedDrawing(name))
  }
})

describe.each(pictures)('%s', (name, picture) => {
  test('is made from today’s text', () => {
    expect(storedDrawing(name).madeFrom, `${name} is out of date: ${again}`).toBe(hashOf(picture.text))
  })

  test('is at most 6 KB gzip', () => {
    expect(gzipSync(JSON.stringify(storedDrawing(name).elements)).length).toBeLessThanOrEqual(6 * 1024)
  })

  test('keeps inside its own edges', () => {
    const { width, height, elements } = storedDrawing(name)
    for (const [tag, { x, y, width: wide, height: high }] of allElements(elements)) {
      if (tag !== 'rect') continue
      expect(Number(x) + Number(wide)).toBeLessThanOrEqual(width)
      expect(Number(y) + Number(high)).toBeLessThanOrEqual(height)
    }
  })

  test('shows every number of a step once, where the step begins', () => {
    const shown = withClass(allElements(storedDrawing(name).elements), 'badge').map(badge => [
      badge[1]['data-step'],
      textOf(badge),
    ])
    const wanted = picture.workflow.steps.map(step => [step.number, `${step.number}`])
    expect(sorted(shown), `the numbers of ${name}`).toEqual(sorted(wanted))
  })
})

describe.each(flowcharts)('%s', (name, picture) => {
  const drawn = allElements(storedDrawing(name).elements)

  test('has every leg of every step, every background link and the blocked path once', () => {
    const lines = linesOf(picture.workflow)
    for (const line of lines) {
      expect(
        drawn.filter(element => draws(element, line)).length,
        `${name}, ${describeLine(line)}: ${again}`,
      ).toBe(lines.filter(other => sameEnds(line, other)).length)
    }
    expect(drawn.filter(([, attributes]) => 'data-line' in attributes)).toHaveLength(lines.length)
  })

  test('has every part once, with its name', () => {
    const nodes = drawn.filter(([, attributes]) => 'data-element' in attributes)
    expect(sorted(nodes.map(node => [node[1]['data-element'], textOf(node)]))).toEqual(
      sorted(
        picture.workflow.nodes.map(({ element }) => [element, parts[element].label.replaceAll('\n', ' ')]),
      ),
    )
  })

  test('has every zone that holds a part once, with its title', () => {
    const held = new Set(picture.workflow.nodes.map(node => node.zone))
    const drawnZones = drawn.filter(([, attributes]) => 'data-zone' in attributes)
    expect(drawnZones.map(([, attributes]) => attributes['data-zone']).sort()).toEqual([...held].sort())
    expect(withClass(drawn, 'zone-title').map(textOf).sort()).toEqual(
      [...held].map(zone => zones[zone]).sort(),
    )
  })

  test('says what the blocked path is', () => {
    expect(withClass(drawn, 'legacy-label').map(textOf).join(' ')).toBe(
      picture.workflow.architecture.blocked.label,
    )
  })
})

describe.each(sequences)('%s', (name, { workflow }) => {
  const drawn = allElements(storedDrawing(name).elements)

  test('has every message in order, with the step’s number and words', () => {
    const messages = withClass(drawn, 'interaction').map(message => [
      message[1]['data-step'],
      message[1]['data-line'],
      withClass(allElements([message]), 'message')
        .map(textOf)
        .join(' '),
    ])
    expect(messages, `${name}: ${again}`).toEqual(
      workflow.steps.flatMap(step =>
        step.legs.map(({ from, to, message }, leg) => [
          step.number,
          `${from} ${to}`,
          leg === 0 ? step.text : (message ?? step.text),
        ]),
      ),
    )
  })

  test('has every participant once', () => {
    const nodes = withClass(drawn, 'node').map(([, attributes]) => attributes['data-element'])
    expect(nodes).toEqual(participantsOf(workflow))
  })
})

/** Within one step a line from A to B is drawn once; the same may happen again in another step. */
function sameEnds(line: Line, other: Line): boolean {
  const steps = [line, other].map(each => (each.kind === 'interaction' ? each.step : undefined))
  return line.kind === other.kind && line.from === other.from && line.to === other.to && steps[0] === steps[1]
}

function sorted(rows: readonly (readonly unknown[])[]): readonly string[] {
  return rows.map(row => row.join(' · ')).sort()
}
