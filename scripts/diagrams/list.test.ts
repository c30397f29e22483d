import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { picturesToDraw } from '@/lib/diagram/pictures'
import { moduleOf } from './list'
import { folder } from './stored'

test('the list of drawings is the one that npm run diagrams writes', () => {
  const list = moduleOf(picturesToDraw().map(({ name }) => name))
  expect(readFileSync(`${folder}all.ts`, 'utf8'), 'run npm run diagrams and commit what it writes').toBe(list)
})

test('where the name of one architecture begins with that of another, the linter has nothing to say', () => {
  const list = moduleOf(['farm-own.flowchart', 'farm.flowchart'])
  expect(list.split('\n').filter(line => line.startsWith('import'))).toEqual([
    "import farmFlowchart from './farm.flowchart.json'",
    "import farmOwnFlowchart from './farm-own.flowchart.json'",
  ])
  expect(list).toContain('[\n  farmOwnFlowchart,\n  farmFlowchart,\n]')
})
