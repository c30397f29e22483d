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
  expect(files).toHaveLength(2 * 10 + 2 * 10 + 1)
})

test('each is made without error, and is not empty', () => {
  for (const { file, content } of diagramFiles()) expect(content().length, file).toBeGreaterThan(5000)
})
