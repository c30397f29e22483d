import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Node } from 'web-tree-sitter'
import { commandsIn, powershellParser } from '@/lib/powershell/grammar.testing'
import { everyResponse } from '@/scripts/headers'
import { bundleContents, serverRules } from './contents'
import { checkInPowerShell } from './readme'
import { zipOfBundle } from './zip'

const site = {
  'index.html': '<p>home</p>',
  'index.html.br': 'compressed',
  'advice.html': '<p>advice</p>',
  'advice/both.html': '<p>both</p>',
  '404.html': '<p>nowhere</p>',
  'icon.svg': '<svg/>',
  _headers: '/*',
}
const policies = {
  'index.html': "default-src 'none'",
  'advice.html': "default-src 'self'",
  '404.html': "default-src 'none'",
}

const folder = mkdtempSync(join(tmpdir(), 'site-'))
beforeAll(() => {
  for (const [name, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('the bundle', () => {
  test('holds each page twice, so that any server finds it, and no compressed form', () => {
    const contents = bundleContents(folder, policies, 'Title')
    const ofSite = [...contents.keys()].filter(path => path.startsWith('site/'))
    expect(ofSite.sort()).toEqual(
      [
        '404.html',
        '_headers',
        'advice.html',
        'advice/both.html',
        'advice/both/index.html',
        'advice/index.html',
        'icon.svg',
        'index.html',
        'web.config',
      ].map(name => `site/${name}`),
    )
    expect(contents.get('site/advice/index.html')).toEqual(contents.get('site/advice.html'))
  })

  test('has the right sum of each other file', () => {
    const contents = bundleContents(folder, policies, 'Title')
    const sums = strFromU8(contents.get('SHA256SUMS') ?? new Uint8Array())
    const paths = [...contents.keys()].filter(path => path !== 'SHA256SUMS')
    expect(sums.match(/\n/g)).toHaveLength(paths.length)
    for (const path of paths) {
      const sum = createHash('sha256')
        .update(contents.get(path) ?? '')
        .digest('hex')
      expect(sums).toContain(`${sum}  ${path}\n`)
    }
  })

  test('is the same zip for the same site, in any time zone, with its files in one folder', () => {
    vi.stubEnv('TZ', 'Pacific/Auckland')
    const zip = zipOfBundle(bundleContents(folder, policies, 'Title'), 'advisor', '2026-11-22')
    vi.stubEnv('TZ', 'America/Los_Angeles')
    const again = zipOfBundle(bundleContents(folder, policies, 'Title'), 'advisor', '2026-11-22')
    expect(Buffer.from(again).equals(zip)).toBe(true)
    const files = unzipSync(zip)
    expect(Object.keys(files).every(path => path.startsWith('advisor/'))).toBe(true)
    expect(strFromU8(files['advisor/site/icon.svg'] ?? new Uint8Array())).toBe('<svg/>')
  })
})

describe('what Start-Advisor.ps1 answers', () => {
  const rules = () => serverRules(folder, policies)
  const answerTo = (address: string) => rules().answers.find(answer => answer.address === address)

  test('a page is at its clean address, with its policy', () => {
    expect(answerTo('/')).toMatchObject({ file: 'index.html', policy: policies['index.html'] })
    for (const address of ['/advice', '/advice/', '/advice.html']) {
      expect(answerTo(address)).toMatchObject({ file: 'advice.html', policy: policies['advice.html'] })
    }
  })

  test('nothing but the site is listed, and the page for every other address', () => {
    expect(new Set(rules().answers.map(({ file }) => file))).toEqual(
      new Set(['index.html', 'advice.html', 'advice/both.html', 'icon.svg']),
    )
    expect(rules().nowhere).toMatchObject({ file: '404.html', policy: policies['404.html'] })
  })

  test('every answer has the headers of our own server', () => {
    expect(Object.fromEntries(rules().headers.map(({ name, value }) => [name, value]))).toEqual(everyResponse)
  })
})

describe('PowerShell', () => {
  const script = readFileSync(new URL('Start-Advisor.ps1', import.meta.url), 'utf8')
  let parse: (text: string) => Node
  beforeAll(async () => {
    parse = await powershellParser()
  })

  test('Start-Advisor.ps1 and the check of the sums can be read', () => {
    expect(parse(script).hasError).toBe(false)
    expect(parse(checkInPowerShell).hasError).toBe(false)
  })

  test('they use nothing that Windows PowerShell 5.1 lacks, and no sign that it would misread', () => {
    const used = [script, checkInPowerShell].flatMap(text => commandsIn(parse(text)).map(({ name }) => name))
    const known = [
      'ConvertFrom-Json',
      'ForEach-Object',
      'Get-Content',
      'Get-FileHash',
      'Join-Path',
      'New-Object',
      'Send-Answer',
      'Set-StrictMode',
      'Write-Host',
    ]
    expect([...new Set(used)].sort()).toEqual(known)
    expect(script).toMatch(/^[\n -~]*$/)
    expect(script).not.toMatch(/\?\?|\?\.|&&|\|\|/)
  })

  test('it listens to this computer only, and writes no file', () => {
    expect(script.match(/Prefixes\.Add\(.*\)/g)).toEqual(['Prefixes.Add("http://localhost:$Port/")'])
    expect(script).not.toMatch(/Set-Content|Out-File|Write[A-Z]\w*\(|Invoke-|Start-Process|-Verb/)
  })
})
