import { expect, test } from '@playwright/test'
import { architectures } from '@/content/architectures'
import type { Drawing, SvgElement } from '@/content/diagrams/drawing'
import { workflowOf } from '@/lib/advice/workflow'
import { flowchartOf } from '@/lib/diagram/flowchart'
import { sequenceOf } from '@/lib/diagram/sequence'
import { draw, withMermaid } from '../scripts/diagrams/draw'
import { preparePage, readFlowchart, readSequence } from '../scripts/diagrams/read'
import { storedDrawing } from '../scripts/diagrams/stored'
import { allPictures } from '../scripts/diagrams/variants'

/** Texts are measured by the browser, so another build of it may place things a little differently. */
const tolerance = 2

test('the committed drawings are what the script draws today', async () => {
  test.setTimeout(120_000)
  await withMermaid(async page => {
    for (const picture of allPictures()) {
      const [fresh, stored] = [await draw(page, picture), storedDrawing(picture.name)]
      const message = `${picture.name} is out of date: run npm run diagrams and commit what it writes`
      expect(structureOf(stored), message).toEqual(structureOf(fresh))
      const [before, after] = [numbersIn(stored), numbersIn(fresh)]
      const furthest = before.map((number, index) => Math.abs(number - (after[index] ?? Number.NaN)))
      expect(Math.max(...furthest), message).toBeLessThanOrEqual(tolerance)
    }
  })
})

test('Mermaid prints special characters in the text of a step unchanged', async ({ page }) => {
  const text = 'One; two # three: 50 % {four} “five” "six" <seven> `eight` end'
  await preparePage(page)
  const workflow = workflowOf(architectures[0], 'federated')
  const steps = workflow.steps.map((step, index) => (index === 0 ? { ...step, text } : step))
  const changed = { ...workflow, steps }
  const { messages } = await readSequence(page, sequenceOf(changed))
  expect(messages[0]).toMatchObject({ text, number: '1' })
  expect(messages).toHaveLength(steps.flatMap(step => step.legs).length)
  const { nodes } = await readFlowchart(page, flowchartOf(changed))
  expect(nodes).toHaveLength(workflow.nodes.length)
  await expect(page.locator('#stage desc')).toContainText(text)
})

/** Tags, classes, data and words: everything but places and sizes. */
function structureOf({ elements, architecture, identity, kind, madeFrom }: Drawing) {
  return { architecture, identity, kind, madeFrom, elements: elements.map(outline) }
}

function outline([tag, attributes, ...children]: SvgElement): unknown {
  const kept = Object.entries(attributes).filter(([name]) => name === 'class' || name.startsWith('data-'))
  return [tag, kept, ...children.map(child => (typeof child === 'string' ? child : outline(child)))]
}

function numbersIn(drawing: Drawing): readonly number[] {
  const found: number[] = [drawing.width, drawing.height]
  const visit = ([, attributes, ...children]: SvgElement) => {
    for (const value of Object.values(attributes)) {
      if (typeof value === 'number') found.push(value)
    }
    for (const [number] of `${attributes.d ?? ''}`.matchAll(/[\d.]+/g)) found.push(Number(number))
    for (const child of children) if (typeof child !== 'string') visit(child)
  }
  drawing.elements.forEach(visit)
  return found
}
