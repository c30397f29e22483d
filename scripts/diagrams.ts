/**
 * `npm run diagrams`: draws every picture from its Mermaid text and writes it to content/diagrams, with the list of all;
 * the decision goes into the README as text.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Drawing } from '@/content/diagrams/drawing'
import { decisionText } from '@/lib/diagram/decision'
import { picturesToDraw } from '@/lib/diagram/pictures'
import { draw, withMermaid } from './diagrams/draw'
import { moduleOf } from './diagrams/list'
import { drawingSchema } from './diagrams/schema'
import { folder } from './diagrams/stored'

/** One element a line, so that a change can be read in a diff. */
function printed({ elements, ...about }: Drawing): string {
  const head = JSON.stringify({ ...about, elements: [] }).slice(0, -2)
  return `${head}\n${elements.map(element => JSON.stringify(element)).join(',\n')}\n]}\n`
}

const pictures = picturesToDraw()
for (const file of readdirSync(folder)) {
  const known = pictures.some(picture => file === `${picture.name}.json`)
  if (file.endsWith('.json') && !known) rmSync(folder + file)
}
await withMermaid(async page => {
  for (const picture of pictures) {
    const drawing = await draw(page, picture)
    drawingSchema.parse(drawing)
    const text = printed(drawing)
    writeFileSync(`${folder}${picture.name}.json`, text)
    const size = gzipSync(JSON.stringify(drawing.elements)).length
    console.log(`${picture.name}: ${drawing.width} × ${drawing.height}, ${size} bytes gzip`)
  }
})
writeFileSync(`${folder}all.ts`, moduleOf(pictures.map(({ name }) => name)))

const readme = readFileSync('README.md', 'utf8')
const drawn = `\`\`\`mermaid\n${decisionText()}\`\`\``
writeFileSync(
  'README.md',
  readme.replace(/```mermaid\n[\s\S]*?```/, () => drawn),
)
