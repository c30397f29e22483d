import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { architectures } from '@/content/architectures'
import { zones } from '@/content/diagrams/zones'
import { addressOf, allInOne, type Format, formatsOf } from '@/lib/diagram/downloads'
import { linesOf } from '@/lib/diagram/lines'
import { labelOf, legendOf } from '@/lib/diagram/open-line'
import { allPictures } from '@/lib/diagram/pictures'
import { inside, rootOf } from '@/lib/export/diagram/parsed-xml.testing'
import { converted } from '@/scripts/office'

const types: { readonly [Ending in Format]: string } = {
  svg: 'image/svg+xml',
  png: 'image/png',
  drawio: 'application/vnd.jgraph.mxfile',
  vsdx: 'application/vnd.ms-visio.drawing',
}

const pictures = allPictures()

test('every drawing is served in every form, each as what it is', async ({ request }) => {
  const files = pictures.flatMap(({ name, kind }) => formatsOf(kind).map(format => [name, format] as const))
  for (const [name, format] of [...files, [allInOne, 'vsdx'] as const]) {
    const response = await request.get(addressOf(name, format))
    expect(response.status(), `${name}.${format}`).toBe(200)
    expect(response.headers()['content-type'], `${name}.${format}`).toBe(types[format])
    const start = (await response.body()).subarray(0, 4).toString('latin1')
    expect(start).toBe({ svg: '<svg', png: '\x89PNG', drawio: '<?xm', vsdx: 'PK\x03\x04' }[format])
  }
})

test('a PNG has twice the size of the SVG, and a picture in it', async ({ page, request }) => {
  test.setTimeout(60_000)
  for (const { name } of pictures) {
    const svg = rootOf(await (await request.get(addressOf(name, 'svg'))).text())
    const [width, height] = ['width', 'height'].map(side => 2 * Number(svg.getAttribute(side)))
    const png = await (await request.get(addressOf(name, 'png'))).body()
    const seen = await lookAt(page, png)
    expect([seen.width, seen.height], name).toEqual([width, height])
    expect(seen.drawn, name).toBeGreaterThan(0.02)
  }
})

test('each drawing of an outcome offers its files, and says in the name of each link of which drawing', async ({
  page,
}) => {
  await page.goto('/advice/both/not-permitted/federated')
  for (const title of ['Exchange Online with MFA in AD FS', 'Exchange Server with MFA in AD FS']) {
    for (const format of ['SVG', 'PNG', 'draw.io', 'Visio']) {
      await expect(page.getByRole('link', { name: `${format}, Diagram: ${title}`, exact: true })).toHaveCount(
        1,
      )
    }
    for (const format of ['SVG', 'PNG']) {
      const name = `${format}, Sequence diagram: ${title}`
      await expect(page.getByRole('link', { name, exact: true })).toHaveCount(1)
    }
  }
})

test('where the version of Exchange cannot refuse legacy authentication, the files show it, and no file says otherwise', async ({
  page,
  request,
}) => {
  await page.goto('/advice/both/conditional-access/federated#v=1&exchange-version=2016')
  const links = page.locator('section[data-architecture="exchange-server-conditional-access"] a[download]')
  const name = 'exchange-server-conditional-access.federated'
  await expect(links.first()).toHaveAttribute('href', addressOf(`${name}.open.flowchart`, 'svg'))
  const addresses = await links.evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
  expect(addresses).toEqual([
    ...formatsOf('flowchart').map(format => addressOf(`${name}.open.flowchart`, format)),
    `/mermaid/${name}.open.flowchart.mmd`,
    ...formatsOf('sequence').map(format => addressOf(`${name}.sequence`, format)),
    `/mermaid/${name}.sequence.mmd`,
  ])
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200)
  const online = page.locator('section[data-architecture="exchange-online-conditional-access"] a[download]')
  await expect(online.first()).toHaveAttribute(
    'href',
    addressOf('exchange-online-conditional-access.federated.flowchart', 'svg'),
  )
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a drawing can be downloaded in every form, under a name that says what it is', async ({ page }) => {
    await page.goto('/advice/exchange-server/conditional-access/pass-through')
    for (const [label, ending] of [
      ['SVG', 'svg'],
      ['PNG', 'png'],
      ['draw.io', 'drawio'],
      ['Visio', 'vsdx'],
    ] as const) {
      const waiting = page.waitForEvent('download')
      await page
        .getByRole('link', { name: `${label}, Diagram: Exchange Server with Conditional Access` })
        .click()
      expect((await waiting).suggestedFilename()).toBe(
        `exchange-server-conditional-access.pass-through.flowchart.${ending}`,
      )
    }
  })

  test('the four can be downloaded as one Visio file', async ({ page }) => {
    await page.goto('/architectures')
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download the four as one Visio file' }).click()
    expect((await waiting).suggestedFilename()).toBe('four-architectures.vsdx')
  })
})

test.describe('LibreOffice', () => {
  // It may have to be installed first, and only once.
  test.describe.configure({ mode: 'default', timeout: 300_000 })

  let folder = ''
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'downloads-'))
  })
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('opens every Visio and SVG file, and there is a picture in each', async ({ page, request }) => {
    const files: string[] = []
    for (const [name, format] of [
      ...pictures.flatMap(({ name, kind }) => formatsOf(kind).map(format => [name, format] as const)),
      [allInOne, 'vsdx'] as const,
    ]) {
      if (format !== 'svg' && format !== 'vsdx') continue
      const file = join(folder, `${name}.${format}.${format}`)
      writeFileSync(file, await (await request.get(addressOf(name, format))).body())
      files.push(file)
    }
    converted(files, 'png', folder)
    const drawn = readdirSync(folder).filter(file => file.endsWith('.png'))
    expect(drawn).toHaveLength(files.length)
    for (const file of drawn) {
      const seen = await lookAt(page, readFileSync(join(folder, file)))
      expect(Math.min(seen.width, seen.height), file).toBeGreaterThan(500)
      expect(seen.drawn, file).toBeGreaterThan(0.02)
      expect(seen.colours, file).toBeGreaterThan(50)
    }
  })

  test('finds every zone, part, number, step and line in the Visio files', async ({ request }) => {
    const flowcharts = pictures.filter(({ kind }) => kind === 'flowchart')
    const names = [...flowcharts.map(({ name }) => name), allInOne]
    const files = names.map(name => join(folder, `${name}.vsdx`))
    for (const [index, name] of names.entries()) {
      writeFileSync(files[index] ?? '', await (await request.get(addressOf(name, 'vsdx'))).body())
    }
    converted(files, 'fodg', folder)
    const pagesOf = (name: string) =>
      inside(rootOf(readFileSync(join(folder, `${name}.fodg`), 'utf8')), 'draw:page')
    for (const { name, workflow } of flowcharts) {
      const [drawn, ...more] = pagesOf(name)
      if (!drawn) throw new Error(`${name} has no page.`)
      expect(more).toEqual([])
      const texts = inside(drawn, 'draw:text-box').map(box =>
        inside(box, 'text:p')
          .map(line => line.textContent)
          .join(' '),
      )
      const legend = legendOf(workflow)
      const wanted = [
        workflow.architecture.title,
        ...new Set(workflow.nodes.map(({ zone }) => zones[zone])),
        ...workflow.nodes.map(({ element }) => labelOf(element, workflow).join(' ')),
        ...workflow.steps.map(({ text }) => text),
        // On its line, and beside its words.
        ...workflow.steps.flatMap(({ number }) => [`${number}`, `${number}`]),
        workflow.architecture.blocked.label,
        ...Object.values(legend).flatMap(({ title, text }) => [title, text]),
      ]
      for (const text of new Set(wanted)) {
        const count = wanted.filter(each => each === text).length
        expect(texts.filter(each => each === text).length, `${name}: “${text}”`).toBe(count)
      }
      const lines = linesOf(workflow).length + Object.keys(legend).length
      expect(inside(drawn, 'draw:line').length, `lines of ${name}`).toBe(lines)
    }
    expect(pagesOf(allInOne)).toHaveLength(architectures.length)
  })
})

/** The size of a PNG, the part of it that is not white, and how many colours it has. */
async function lookAt(page: Page, png: Buffer) {
  return page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
    const colours = new Set<number>()
    let drawn = 0
    for (let at = 0; at < data.length; at += 4) {
      const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
      colours.add(colour)
      if (colour !== 0xffffff) drawn += 1
    }
    return {
      width: image.width,
      height: image.height,
      drawn: drawn / (image.width * image.height),
      colours: colours.size,
    }
  }, png.toString('base64'))
}
