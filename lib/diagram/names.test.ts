import { expect, test } from 'vitest'
import { drawingTitle, storedName } from './names'
import { allPictures, picturesToDraw } from './pictures'

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

test('each flowchart of Exchange Server is there once more with an open line, under a name of its own', () => {
  const stored = picturesToDraw().map(({ name }) => name)
  const open = allPictures().filter(({ workflow }) => workflow.isOpen)
  expect(open.map(({ name }) => storedName(name))).toEqual(
    stored.filter(name => /^exchange-server.*flowchart$/.test(name)),
  )
  for (const { name } of open) expect(name).toMatch(/\.open\.flowchart$/)
  for (const name of stored) expect(storedName(name)).toBe(name)
})

test('a title says it in words', () => {
  const picture = allPictures().find(({ name }) => name === 'exchange-online-adfs.no-licence.flowchart')
  expect(picture && drawingTitle(picture.workflow)).toBe(
    'Exchange Online with MFA in AD FS. AD FS calls a provider of its own',
  )
})
