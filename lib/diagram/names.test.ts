import { expect, test } from 'vitest'
import { drawingTitle } from './names'
import { allPictures } from './pictures'

test('no two pictures have the same name, and a name is fit for a file', () => {
  const names = allPictures().map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z-]+(\.[a-z-]+){0,2}\.(flowchart|sequence)$/)
})

test('a name holds the answer that tells the workflows of an architecture apart', () => {
  const names = allPictures().map(({ name }) => name)
  expect(names).toContain('exchange-online-conditional-access.pass-through.flowchart')
  expect(names).toContain('exchange-server-adfs.no-licence.sequence')
})

test('a title says it in words', () => {
  const picture = allPictures().find(({ name }) => name === 'exchange-online-adfs.no-licence.flowchart')
  expect(picture && drawingTitle(picture.workflow)).toBe(
    'Exchange Online with MFA in AD FS. AD FS calls a provider of its own',
  )
})
