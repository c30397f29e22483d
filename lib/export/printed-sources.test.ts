import { expect, test } from 'vitest'
import { sources } from '@/content/sources'
import { printedSources } from './printed-sources'

test('paper says of every source where it is, who published it and when it was checked', () => {
  const styles = printedSources()
  for (const [id, source] of Object.entries(sources)) {
    const rule = styles.split('\n').find(line => line.startsWith(`[href="/sources#${id}"]`)) ?? ''
    if ('url' in source) expect(rule).toContain(source.url)
    expect(rule).toContain(source.publisher)
    expect(rule).toContain(source.checked)
  }
})

test('no text of a source could end the string that it stands in', () => {
  const rule = /^\[href="\/sources#[a-z0-9-]+"\]::after\{content:"[^"\\\n]+"\}$/
  const [open, ...rules] = printedSources().trim().split('\n')
  expect(open).toBe('[aria-labelledby="page-sources"] li{')
  expect(rules.pop()).toBe('}')
  for (const line of rules) expect(line).toMatch(rule)
})
