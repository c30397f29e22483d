import { expect, type Locator, test } from '@playwright/test'
import { architectures } from '@/content/architectures'
import type { Drawing, SvgElement } from '@/content/diagrams/drawing'
import { answersFor } from '@/lib/advice/answers-for'
import { workflowOf } from '@/lib/advice/workflow'
import { flowchartOf } from '@/lib/diagram/flowchart'
import { allPictures, picturesToDraw } from '@/lib/diagram/pictures'
import { sequenceOf } from '@/lib/diagram/sequence'
import { draw, withMermaid } from '@/scripts/diagrams/draw'
import { preparePage, readFlowchart, readSequence } from '@/scripts/diagrams/read'
import { storedDrawing } from '@/scripts/diagrams/stored'

/** Texts are measured by the browser, so another build of it may place things a little differently. */
const tolerance = 2

test('the committed drawings are what the script draws today', async () => {
  test.setTimeout(120_000)
  await withMermaid(async page => {
    for (const picture of picturesToDraw()) {
      const [fresh, stored] = [await draw(page, picture), storedDrawing(picture.name)]
      const message = `${picture.name} is out of date: run npm run diagrams and commit what it writes`
      expect(structureOf(stored), message).toEqual(structureOf(fresh))
      const [before, after] = [numbersIn(stored), numbersIn(fresh)]
      const furthest = before.map((number, index) => Math.abs(number - (after[index] ?? Number.NaN)))
      expect(Math.max(...furthest), message).toBeLessThanOrEqual(tolerance)
    }
  })
})

test('Mermaid reads the text of an open line as the model has it', async () => {
  const open = allPictures().filter(({ workflow }) => workflow.isOpen)
  expect(open.length).toBeGreaterThan(3)
  await withMermaid(async page => {
    // It stops where Mermaid reads another part, name or line.
    for (const picture of open) await draw(page, picture)
  })
})

test('Mermaid prints special characters in the text of a step unchanged', async ({ page }) => {
  const text = 'One; two # three: 50 % {four} “five” "six" <seven> `eight` end'
  await preparePage(page)
  const workflow = workflowOf(architectures[0], answersFor(architectures[0]))
  const steps = workflow.steps.map((step, index) => (index === 0 ? { ...step, text } : step))
  const changed = { ...workflow, steps }
  const { messages } = await readSequence(page, sequenceOf(changed))
  expect(messages[0]).toMatchObject({ text, number: '1' })
  expect(messages).toHaveLength(steps.flatMap(step => step.legs).length)
  const { nodes } = await readFlowchart(page, flowchartOf(changed))
  expect(nodes).toHaveLength(workflow.nodes.length)
  await expect(page.locator('#stage desc')).toContainText(text)
})

test('every drawing of an outcome offers its Mermaid text as a file, and as a copy of that file', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const violations: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') violations.push(message.text())
  })
  await page.goto('/advice/both/no-licence/federated')
  const links = page.getByRole('link', { name: 'Download Mermaid text' })
  await expect(links).toHaveCount(4)
  for (const [index, address] of (await addressesOf(links)).entries()) {
    const response = await page.request.get(address)
    expect(response.status()).toBe(200)
    expect(response.headers()['content-type']).toBe('text/plain;charset=utf-8')
    const text = await response.text()
    expect(text).toContain(index % 2 === 0 ? 'flowchart TB' : 'sequenceDiagram')
    const line = page.locator('ul').filter({ has: page.locator(`a[href="${address}"]`) })
    await line.getByRole('button', { name: 'Copy Mermaid text' }).click()
    await expect(line.getByRole('status')).toHaveText('Copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  }
  expect(violations).toEqual([])
})

test('the Mermaid texts that are served are those of the drawings', async ({ request }) => {
  for (const { name, text } of allPictures()) {
    expect(await (await request.get(`/mermaid/${name}.mmd`)).text(), name).toBe(text)
  }
})

test('when the Mermaid text cannot be fetched, the button says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/advice/exchange-online/conditional-access/federated')
  await page.route('**/*.mmd', route => route.abort())
  await page.getByRole('button', { name: 'Copy Mermaid text' }).first().click()
  await expect(page.getByRole('status').filter({ hasText: 'Copying did not work' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the Mermaid text can be downloaded', async ({ page }) => {
    await page.goto('/advice/exchange-online/conditional-access/federated')
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download Mermaid text' }).first().click()
    expect((await waiting).suggestedFilename()).toBe(
      'exchange-online-conditional-access.federated.flowchart.mmd',
    )
    await expect(page.getByRole('button', { name: 'Copy Mermaid text' })).toHaveCount(0)
  })
})

function addressesOf(links: Locator): Promise<string[]> {
  return links.evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
}

/** Tags, classes, data and words: everything but places and sizes. */
function structureOf({ elements, architecture, answers, kind, madeFrom }: Drawing) {
  return { architecture, answers, kind, madeFrom, elements: elements.map(outline) }
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
