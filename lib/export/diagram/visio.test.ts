import type { Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import { zones } from '@/content/diagrams/zones'
import { describeLine } from '@/lib/diagram/lines'
import { labelOf } from '@/lib/diagram/open-line'
import { diagramFiles } from './files'
import { flowcharts } from './flowcharts.testing'
import { attribute, inside, rootOf } from './parsed-xml.testing'
import { inches } from './shape-sheet'
import type { Sheet } from './sheet'
import { visioFile } from './visio'

type Parts = ReadonlyMap<string, Element>

/** The parts of a package, each read by a strict parser. */
function partsOf(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, rootOf(strFromU8(part))]))
}

function partOf(parts: Parts, path: string): Element {
  const part = parts.get(path)
  if (!part) throw new Error(`The package has no ${path}.`)
  return part
}

/** Where the relationships in this part lead: paths in the package, by id. */
function targetsIn(parts: Parts, path: string): ReadonlyMap<string, string> {
  const folder = path.replace(/_rels\/[^/]*$/, '')
  return new Map(
    inside(partOf(parts, path), 'Relationship').map(each => [
      attribute(each, 'Id'),
      folder + attribute(each, 'Target'),
    ]),
  )
}

/** The cells of a shape or row itself, without those of its sections. */
function cellsIn(element: Element): ReadonlyMap<string, Element> {
  const own = [...element.childNodes].filter(node => node.nodeName === 'Cell') as Element[]
  return new Map(own.map(cell => [attribute(cell, 'N'), cell]))
}

function numberIn(element: Element, name: string): number {
  const cell = cellsIn(element).get(name)
  if (!cell) throw new Error(`${element.getAttribute('NameU') ?? element.tagName} has no cell ${name}.`)
  return Number(attribute(cell, 'V'))
}

function formulaOf(element: Element, name: string): string {
  return cellsIn(element).get(name)?.getAttribute('F') ?? ''
}

function rowsOf(shape: Element, section: string): readonly Element[] {
  return inside(shape, 'Section')
    .filter(each => each.getAttribute('N') === section)
    .flatMap(each => inside(each, 'Row'))
}

function textOf(shape: Element): string {
  return inside(shape, 'Text')
    .map(each => `${each.textContent}`)
    .join('')
}

describe('the package', () => {
  const parts = partsOf(visioFile('A title', [{ name: 'A page', sheet: flowcharts[0]?.sheet as Sheet }]))
  const types = partOf(parts, '[Content_Types].xml')

  test('says of every part of which type it is, and speaks of no other', () => {
    const named = inside(types, 'Override').map(each => attribute(each, 'PartName').slice(1))
    const byEnding = inside(types, 'Default').map(each => attribute(each, 'Extension'))
    for (const name of named) expect([...parts.keys()]).toContain(name)
    for (const path of parts.keys()) {
      if (path === '[Content_Types].xml') continue
      const isNamed = named.includes(path)
      expect(isNamed || (path.endsWith('.rels') && byEnding.includes('rels')), path).toBe(true)
    }
  })

  test('leads from its root to the document, its properties and its pages', () => {
    const relations = [...parts.keys()].filter(path => path.endsWith('.rels'))
    const targets = relations.flatMap(path => [...targetsIn(parts, path).values()])
    const content = [...parts.keys()].filter(
      path => !path.endsWith('.rels') && path !== '[Content_Types].xml',
    )
    expect(targets.sort()).toEqual(content.sort())
    expect(content).toContain('visio/document.xml')
  })

  test('says what it is called and who made it', () => {
    const core = partOf(parts, 'docProps/core.xml')
    expect(inside(core, 'dc:title').map(each => each.textContent)).toEqual(['A title'])
    expect(inside(core, 'dcterms:modified')[0]?.textContent).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/)
  })

  test('is the same for the same sheets', () => {
    const [page] = flowcharts.map(({ name, sheet }) => ({ name, sheet }))
    if (page) expect(visioFile('A title', [page])).toEqual(visioFile('A title', [page]))
  })

  test('defines the one style that its shapes refer to', () => {
    const [style] = inside(partOf(parts, 'visio/document.xml'), 'StyleSheet')
    expect(style && attribute(style, 'ID')).toBe('0')
  })
})

describe.each(flowcharts.map(flowchart => [flowchart.name, flowchart] as const))(
  '%s',
  (name, { sheet, workflow }) => {
    const parts = partsOf(visioFile(name, [{ name: 'A page', sheet }]))
    const page = partOf(parts, 'visio/pages/page1.xml')
    const shapes = inside(page, 'Shape')
    const shape = (wanted: string) => {
      const found = shapes.filter(each => attribute(each, 'NameU') === wanted)
      expect(found, `${name}: shapes called ${wanted}`).toHaveLength(1)
      return found[0] as Element
    }
    const idOf = (wanted: string) => attribute(shape(wanted), 'ID')

    test('is a page of the sheet’s size on which everything stands', () => {
      const [pageSheet] = inside(partOf(parts, 'visio/pages/pages.xml'), 'PageSheet')
      if (!pageSheet) throw new Error('The page has no sheet.')
      const [width, height] = [numberIn(pageSheet, 'PageWidth'), numberIn(pageSheet, 'PageHeight')]
      expect([width, height]).toEqual([inches(sheet.width), inches(sheet.height)])
      for (const each of shapes) {
        const [x, y] = [numberIn(each, 'PinX'), numberIn(each, 'PinY')]
        expect(x > 0 && x < width && y > 0 && y < height, attribute(each, 'NameU')).toBe(true)
      }
      expect(new Set(shapes.map(each => attribute(each, 'ID'))).size).toBe(shapes.length)
      expect(shapes.map(each => attribute(each, 'ID'))).not.toContain('0')
    })

    test('has every zone as a container that knows its parts, and every part knows its zone', () => {
      for (const zone of sheet.zones) {
        const container = shape(zone.id)
        const [kind] = rowsOf(container, 'User')
        expect(kind && attribute(kind, 'N')).toBe('msvStructureType')
        expect(kind && cellsIn(kind).get('Value')?.getAttribute('V')).toBe('Container')
        expect(textOf(container)).toBe(zones[zone.id])
        const members = sheet.parts.filter(part => part.zone === zone.id).map(part => part.element)
        const references = members.map(element => `Sheet.${idOf(element)}!SheetRef()`).join(',')
        expect(formulaOf(container, 'Relationships')).toBe(`SUM(DEPENDSON(1,${references}))`)
        for (const element of members) {
          expect(formulaOf(shape(element), 'Relationships')).toBe(
            `SUM(DEPENDSON(4,Sheet.${idOf(zone.id)}!SheetRef()))`,
          )
        }
      }
    })

    test('has every part with its name', () => {
      for (const { element } of sheet.parts) {
        expect(textOf(shape(element)).replaceAll('\n', ' ')).toBe(labelOf(element, workflow).join(' '))
      }
    })

    test('has in every part the icon of its kind where the drawing has one, inside its outline', () => {
      for (const each of sheet.parts) {
        const { element } = each
        const drawn = each.form === 'box' ? each.icon : undefined
        const part = shape(element)
        const [, ...icon] = inside(part, 'Section').filter(each => attribute(each, 'N') === 'Geometry')
        expect(icon.length > 0, element).toBe(drawn !== undefined)
        const [width, height] = [numberIn(part, 'Width'), numberIn(part, 'Height')]
        const circles = icon.filter(each =>
          inside(each, 'Row').some(row => attribute(row, 'T') === 'Ellipse'),
        )
        // Visio allows no other row beside an ellipse.
        for (const circle of circles) expect(inside(circle, 'Row')).toHaveLength(1)
        for (const row of icon.flatMap(each => inside(each, 'Row'))) {
          for (const [name, cell] of cellsIn(row)) {
            const [whole, side] = 'XAC'.includes(name) ? [width, 'Width'] : [height, 'Height']
            const value = Number(attribute(cell, 'V'))
            expect(value > 0 && value < whole, `${element}, ${name} ${value}`).toBe(true)
            const [, sign, distance] = /^\w+\*0\.5([+-])([\d.e-]+)$/.exec(attribute(cell, 'F')) ?? []
            expect(attribute(cell, 'F').startsWith(side)).toBe(true)
            expect(whole / 2 + Number(`${sign}${distance}`)).toBeCloseTo(value, 4)
          }
        }
      }
    })

    test('has every line of the model once, as a shape of two ends, each glued to a connection point of its part', () => {
      const connects = inside(page, 'Connect')
      expect(connects).toHaveLength(2 * sheet.lines.length)
      for (const { line } of sheet.lines) {
        const drawn = shape(line.id)
        for (const [side, element] of [
          ['Begin', line.from],
          ['End', line.to],
        ] as const) {
          const message = `${name}, ${describeLine(line)}, ${side}`
          const [connect, ...more] = connects.filter(
            each =>
              attribute(each, 'FromSheet') === attribute(drawn, 'ID') &&
              attribute(each, 'FromCell') === `${side}X`,
          )
          if (!connect) throw new Error(`${message} is not glued.`)
          expect(more, message).toEqual([])
          expect(attribute(connect, 'ToSheet'), message).toBe(idOf(element))
          const number = Number(attribute(connect, 'ToPart')) - 100
          expect(attribute(connect, 'ToCell'), message).toBe(`Connections.X${number + 1}`)
          const cell = (axis: 'X' | 'Y') => `Sheet.${idOf(element)}!Connections.${axis}${number + 1}`
          expect(formulaOf(drawn, `${side}X`), message).toBe(`PAR(PNT(${cell('X')},${cell('Y')}))`)
          const point = rowsOf(shape(element), 'Connection')[number]
          if (!point) throw new Error(`${message}: ${element} has no connection point ${number}.`)
          const part = shape(element)
          const left = numberIn(part, 'PinX') - numberIn(part, 'LocPinX')
          const bottom = numberIn(part, 'PinY') - numberIn(part, 'LocPinY')
          expect(numberIn(drawn, `${side}X`), message).toBeCloseTo(left + numberIn(point, 'X'), 3)
          expect(numberIn(drawn, `${side}Y`), message).toBeCloseTo(bottom + numberIn(point, 'Y'), 3)
        }
      }
      for (const { element } of sheet.parts) {
        const ends = sheet.lines.flatMap(({ line }) => [line.from, line.to]).filter(each => each === element)
        expect(rowsOf(shape(element), 'Connection')).toHaveLength(ends.length)
      }
    })

    test('has the number of each step as the text of the line that begins it, on a disc that follows the line', () => {
      const { height } = sheet
      for (const { line, badge, words } of sheet.lines) {
        const text = badge && line.kind === 'interaction' ? `${line.step}` : (words?.lines.join('\n') ?? '')
        expect(textOf(shape(line.id)), describeLine(line)).toBe(text)
        if (!badge) continue
        const disc = shape(`${line.id}-disc`)
        expect(numberIn(disc, 'PinX')).toBeCloseTo(inches(badge.x), 3)
        expect(numberIn(disc, 'PinY')).toBeCloseTo(inches(height - badge.y), 3)
        expect(formulaOf(disc, 'PinX')).toContain(`Sheet.${idOf(line.id)}!BeginX`)
      }
      expect(shapes.filter(each => attribute(each, 'NameU').endsWith('-disc'))).toHaveLength(
        sheet.discs.length,
      )
    })

    test('tells the three kinds of line apart without their colours', () => {
      const looks = ['interaction', 'background', 'blocked'].map(kind =>
        numberIn(shape(`legend-${kind}`), 'LinePattern'),
      )
      expect(new Set(looks).size).toBe(3)
      for (const { line } of sheet.lines) {
        expect(numberIn(shape(line.id), 'LinePattern')).toBe(
          numberIn(shape(`legend-${line.kind}`), 'LinePattern'),
        )
      }
    })

    test('has title, steps and legend in words', () => {
      for (const [index, { lines }] of sheet.words.entries()) {
        expect(textOf(shape(`words-${index + 1}`))).toBe(lines.join('\n'))
      }
    })
  },
)

test('the four architectures stand in one file, a page each, for a federated domain', () => {
  const file = diagramFiles().find(each => each.file === 'four-architectures.vsdx')
  const parts = partsOf(file?.content() as Uint8Array)
  const pages = inside(partOf(parts, 'visio/pages/pages.xml'), 'Page')
  const targets = targetsIn(parts, 'visio/pages/_rels/pages.xml.rels')
  expect(pages).toHaveLength(architectures.length)
  for (const [index, page] of pages.entries()) {
    // What Visio allows.
    expect(attribute(page, 'NameU').length).toBeLessThanOrEqual(31)
    const [relation] = inside(page, 'Rel')
    const contents = partOf(parts, targets.get(relation ? attribute(relation, 'r:id') : '') ?? '')
    const texts = inside(contents, 'Shape').map(textOf)
    expect(texts).toContain(architectures[index]?.title)
    expect(texts).toContain('AD FS')
  }
  expect(new Set(pages.map(page => attribute(page, 'NameU'))).size).toBe(pages.length)
})
