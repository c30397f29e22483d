import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import { pillars } from '@/content/considerations'
import { corrections } from '@/content/corrections'
import { findings } from '@/content/findings'
import { questions } from '@/content/flow'
import { glossary } from '@/content/glossary'
import { tasks } from '@/content/runbook'
import { sources } from '@/content/sources'
import { allOutcomes, hrefOf } from '@/lib/flow/path'
import { allPages } from '@/lib/pages'
import { allEntries } from './entries'
import { printIndex, readIndex } from './index-file'

const entries = allEntries()
const titles = new Set(entries.map(({ kind, title }) => `${kind}: ${title}`))
const places = new Set(entries.flatMap(entry => ('places' in entry ? entry.places.map(({ at }) => at) : [])))
const addresses = new Set(entries.flatMap(entry => ('href' in entry ? [entry.href] : [])))

describe('everything of the content can be found', () => {
  test('every task, finding and consideration', () => {
    for (const { id } of tasks) expect(places).toContain(`task-${id}`)
    for (const { id } of findings) expect(places).toContain(`finding-${id}`)
    for (const { items } of pillars)
      for (const { id } of items) expect(places).toContain(`consideration-${id}`)
  })
  test('every question with its options, architecture, outcome, correction, source and term', () => {
    for (const { title, options } of questions) {
      expect(titles).toContain(`Question: ${title}`)
      for (const { label } of options) expect(titles).toContain(`Answer: ${label}`)
    }
    for (const { title } of architectures) expect(titles).toContain(`Architecture: ${title}`)
    for (const answers of allOutcomes()) expect(addresses).toContain(hrefOf(answers))
    for (const { id } of corrections) expect(addresses).toContain(`/sources#correction-${id}`)
    for (const id of Object.keys(sources)) expect(addresses).toContain(`/sources#${id}`)
    for (const id of Object.keys(glossary)) expect(addresses).toContain(`/glossary#${id}`)
  })
  test('every page but the search itself, and those that ask a question again', () => {
    const asked = allPages().filter(path => path.startsWith('/advice'))
    for (const path of allPages())
      if (!asked.includes(path) && path !== '/search') expect(addresses).toContain(path)
  })
  test('the cmdlets of the products, and not those of PowerShell itself', () => {
    for (const name of ['Set-OrganizationConfig', 'New-AuthenticationPolicy', 'Get-AdfsProperties'])
      expect(titles).toContain(`Command: ${name}`)
    for (const name of ['Where-Object', 'Get-Date', 'Export-Clixml', 'Test-NetConnection'])
      expect(titles).not.toContain(`Command: ${name}`)
  })
})

test('no two results look the same', () => {
  const looks = entries.map(entry => `${entry.kind} ${entry.title} ${entry.text}`)
  expect(looks.filter((look, index) => looks.indexOf(look) !== index)).toEqual([])
})

test('a title is a line and a text has no signs for code', () => {
  for (const { kind, title, text } of entries) {
    expect(title.trim().length, `${kind} ${text}`).toBeGreaterThan(1)
    expect(title.length, title).toBeLessThan(150)
    expect(`${title}${text}`, title).not.toContain('`')
  }
})

test('what is read from the file is what was written, in at most 64 KB as it travels', () => {
  const text = printIndex(entries)
  expect(readIndex(text)).toEqual(entries)
  const brotli = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  expect(brotli.byteLength).toBeLessThanOrEqual(64 * 1024)
})

test('a page in place of the file is no index', () => {
  expect(() => readIndex('<!doctype html>')).toThrow()
})
