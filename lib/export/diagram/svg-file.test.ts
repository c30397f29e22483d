import { describe, expect, test } from 'vitest'
import { linesOf } from '@/lib/diagram/lines'
import { drawingTitle } from '@/lib/diagram/names'
import { labelOf } from '@/lib/diagram/open-line'
import { allPictures } from '@/lib/diagram/pictures'
import { drawingFor } from './files'
import { attribute, inside, rootOf } from './parsed-xml.testing'
import { svgFile } from './svg-file'

const pictures = allPictures().map(picture => [picture.name, picture] as const)

describe.each(pictures)('%s', (_, picture) => {
  const { workflow, kind } = picture
  const text = svgFile(workflow, drawingFor(picture))
  const root = rootOf(text)
  const texts = inside(root, 'text').map(each => `${each.textContent}`)

  test('is an SVG of its own, of one size, with a title and the steps as description', () => {
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg')
    expect(attribute(root, 'viewBox')).toBe(`0 0 ${attribute(root, 'width')} ${attribute(root, 'height')}`)
    expect(inside(root, 'title').map(each => each.textContent)).toEqual([drawingTitle(workflow)])
    const [description] = inside(root, 'desc')
    expect(`${description?.textContent}`.split('\n')).toEqual(
      workflow.steps.map(({ number, text }) => `${number}. ${text}`),
    )
  })

  test('holds nothing that an office program does not draw: no style sheet, no HTML, no outside address', () => {
    const tags = new Set(inside(root, '*').map(({ tagName }) => tagName))
    for (const tag of tags) expect(['g', 'rect', 'path', 'circle', 'text', 'title', 'desc']).toContain(tag)
    expect(text).not.toMatch(/ (class|style|href|xlink:href)=|var\(|currentColor/)
  })

  test('says what each part and step is, as text', () => {
    const all = texts.join(' ')
    const shown =
      kind === 'flowchart'
        ? workflow.nodes.map(({ element }) => element)
        : workflow.steps.flatMap(({ legs }) => legs.flatMap(({ from, to }) => [from, to]))
    for (const element of shown) expect(all).toContain(labelOf(element, workflow).join(' '))
    for (const step of workflow.steps) {
      expect(all).toContain(step.text)
      // In a flowchart a step has its number where it starts, and beside its words.
      expect(texts.filter(each => each === `${step.number}`)).toHaveLength(kind === 'flowchart' ? 2 : 1)
    }
  })

  test('has every line that its kind of drawing shows once', () => {
    const drawn = inside(root, 'g').filter(group => group.hasAttribute('data-line'))
    const lines = linesOf(workflow).filter(line => kind === 'flowchart' || line.kind === 'interaction')
    const keys = lines.map(line => `${line.from} ${line.to} ${line.kind === 'interaction' ? line.step : ''}`)
    const found = drawn.map(
      group => `${attribute(group, 'data-line')} ${group.getAttribute('data-step') ?? ''}`,
    )
    expect(found.sort()).toEqual(keys.sort())
  })
})
