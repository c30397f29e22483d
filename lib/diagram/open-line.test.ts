import { expect, test } from 'vitest'
import { drawings } from '@/content/diagrams'
import type { SvgElement } from '@/content/diagrams/drawing'
import { drawingNamed } from './open-line'

const ofServers = drawings.filter(
  ({ architecture, kind }) => architecture.startsWith('exchange-server') && kind === 'flowchart',
)

/** Every text of a drawing, with the classes that stand in it. */
function contentOf(elements: readonly (SvgElement | string)[]): readonly string[] {
  return elements.flatMap(element => {
    if (typeof element === 'string') return [element]
    const [, attributes, ...children] = element
    return [...(attributes.class ? [`.${attributes.class}`] : []), ...contentOf(children)]
  })
}

test('where nothing refuses legacy authentication no sign and no policy is drawn, and the line ends in “Let in”', () => {
  expect(ofServers.length).toBeGreaterThan(3)
  for (const drawing of ofServers) {
    const before = contentOf(drawing.elements)
    expect(before).toEqual(expect.arrayContaining(['.sign', 'Blocked', 'Authentication', 'policy']))
    const after = contentOf(drawingNamed('a.open.flowchart', drawing).elements)
    expect(after).toEqual(expect.arrayContaining(['.blocked', 'Let in', 'No policy to', 'refuse it']))
    for (const gone of ['.sign', '.bar', 'Blocked', 'Authentication'])
      expect(after.filter(each => each === gone)).toEqual([])
  }
})

test('everything else stays where it is, and no place is lost', () => {
  for (const drawing of ofServers) {
    const opened = drawingNamed('a.open.flowchart', drawing)
    const changed = drawing.elements.filter((element, index) => element !== opened.elements[index])
    expect(changed.map(([, attributes]) => attributes['data-element']).sort()).toEqual([
      'authentication-policy',
      'blocked',
    ])
    expect(JSON.stringify(opened)).not.toMatch(/null|NaN/)
  }
})
