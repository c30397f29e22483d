import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { allPictures } from '@/lib/diagram/pictures'
import { diagramFiles } from './files'

test('there is a file of every drawing in every form, whose name says architecture and way to sign in', () => {
  const files = diagramFiles().map(({ file }) => file)
  expect(new Set(files).size).toBe(files.length)
  for (const { name, kind, workflow } of allPictures()) {
    const endings = kind === 'flowchart' ? ['svg', 'drawio', 'vsdx'] : ['svg']
    expect(files.filter(file => file.startsWith(`${name}.`))).toEqual(
      endings.map(ending => `${name}.${ending}`),
    )
    expect(name).toContain(workflow.architecture.id)
  }
  expect(files).toHaveLength(2 * 10 + 2 * 10 + 3 * 5 + 1)
})

test('each is made without error, and is not empty', () => {
  for (const { file, content } of diagramFiles()) expect(content().length, file).toBeGreaterThan(5000)
})

test('where the line is open each file says so: no sign, nothing blocked, no authentication policy', () => {
  const filesWith = (ending: string) => diagramFiles().filter(({ file }) => file.endsWith(ending))
  for (const ending of ['svg', 'drawio', 'vsdx']) {
    const open = filesWith(`.open.flowchart.${ending}`)
    expect(open).toHaveLength(5)
    for (const { file, content } of open) {
      const text = textIn(content())
      for (const said of ['Let in', 'No policy to', 'refuse it', 'Legacy authentication', 'Open'])
        expect(text, file).toContain(said)
      expect(text, file).not.toMatch(/Blocked|Authentication(\s|&#10;)policy|mxgraph\.basic\.polygon/)
      expect(text, file).not.toContain('refused by the authentication policy')
    }
    const closed = filesWith(`flowchart.${ending}`).filter(
      ({ file }) => !open.some(each => each.file === file),
    )
    expect(closed).toHaveLength(10)
    for (const { file, content } of closed) {
      const text = textIn(content())
      expect(text, file).toContain('Blocked')
      expect(text, file).not.toContain('Let in')
    }
  }
})

/** The text of a file, or of the first page of a Visio file. */
function textIn(content: string | Uint8Array): string {
  if (typeof content === 'string') return content
  return strFromU8(unzipSync(content)['visio/pages/page1.xml'] ?? new Uint8Array())
}
