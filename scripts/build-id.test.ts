import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'build-'))
afterAll(() => rmSync(folder, { recursive: true }))

const source = [
  'package.json',
  'package-lock.json',
  'next.config.js',
  'app',
  'components',
  'content',
  'lib',
  'public',
]

function copied(name: string): string {
  const copy = join(folder, name)
  mkdirSync(copy)
  for (const each of source) cpSync(each, join(copy, each), { recursive: true })
  return copy
}

async function buildIdIn(copy: string): Promise<string> {
  const { default: config } = await import(join(copy, 'next.config.js'))
  return config.generateBuildId()
}

test('a build of the same source has the same name wherever it is made, and one of another source another', async () => {
  const [first, second] = [copied('first'), copied('second')]
  expect(await buildIdIn(second)).toBe(await buildIdIn(first))
  appendFileSync(join(second, 'content/product.ts'), '\n')
  expect(await buildIdIn(second)).not.toBe(await buildIdIn(first))
})
