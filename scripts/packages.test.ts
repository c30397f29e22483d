import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compilerModule, cratesIn, declared } from './crates'
import { packagesInServiceWorker } from './offline'
import { billOfMaterials, licencesText, lockedPackages, manifest, shippedPackages } from './packages'

const { dependencies, devDependencies } = manifest()

/** What may be shipped to visitors. */
const open = ['MIT', 'Apache-2.0', 'OFL-1.1', 'MIT AND OFL-1.1']

/** What tools may be under besides: they are run and not shipped, so that their terms do not reach the product. */
const ofTools = [
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'ISC',
  'MIT OR Apache-2.0',
  'MPL-2.0',
  '(MPL-2.0 OR Apache-2.0)',
  'Unlicense',
]

/** What the Rust packages in the compiler may be under, one of it each. */
const ofRust = [
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 WITH LLVM-exception',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'MIT',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
]

/** The image library that Next would use for images, which we have none of. */
const ofImages = [
  'LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
]

/** Packages that say their licence elsewhere than in package.json: it was read there. */
const readElsewhere: Readonly<Record<string, string>> = { format: 'MIT', khroma: 'MIT' }

const nameOf = (folder: string) => folder.replace(/^.*node_modules\//, '')

test('every version is exact', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
})

test('every dependency has its row in docs/dependencies.md, under what it is for, and no row is left over', () => {
  const text = readFileSync(new URL('../docs/dependencies.md', import.meta.url), 'utf8')
  const [, shipped = '', tools = ''] = text.split(/^## (?:Shipped|Tools)$/m)
  const rowsIn = (part: string) => [...part.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name).sort()
  expect(rowsIn(shipped), 'docs/dependencies.md, Shipped').toEqual(Object.keys(dependencies).sort())
  expect(rowsIn(tools), 'docs/dependencies.md, Tools').toEqual(Object.keys(devDependencies).sort())
})

test('every package of the lock file has a hash, and comes from the registry', () => {
  const all = lockedPackages()
  expect(all.length).toBeGreaterThan(400)
  for (const [folder, { integrity, resolved }] of all) {
    expect(integrity, folder).toMatch(/^sha512-/)
    // Without an address it is asked for from the registry that is set, and must have this hash.
    if (resolved) expect(resolved, folder).toMatch(/^https:\/\/registry\.npmjs\.org\//)
  }
})

test('every licence is one that we allow, and what is shipped has an open one', () => {
  for (const [folder, { license }] of lockedPackages()) {
    const name = nameOf(folder)
    const allowed = shippedPackages().includes(name)
      ? [...open, ...(name === 'idb' ? ['ISC'] : [])]
      : [...open, ...ofTools, ...(name.startsWith('@img/sharp') ? ofImages : [])]
    expect(allowed, name).toContain(license ?? readElsewhere[name])
  }
})

test('what is in the service worker is among what is shipped', async () => {
  expect(shippedPackages()).toEqual(expect.arrayContaining([...(await packagesInServiceWorker())]))
})

test('no package runs a script when it is installed; the two that have one work without', () => {
  const settings = readFileSync(new URL('../.npmrc', import.meta.url), 'utf8')
  expect(settings).toMatch(/^ignore-scripts=true$/m)
  const withScript = lockedPackages().filter(([, { hasInstallScript }]) => hasInstallScript)
  expect(withScript.map(([folder]) => nameOf(folder))).toEqual(['esbuild', 'tree-sitter-powershell'])
})

test('the bill of materials names each package with version, licence and hash, and is the same each time', () => {
  const bill = billOfMaterials()
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' })
  const packages = bill.components.filter(({ purl }) => purl.startsWith('pkg:npm/'))
  expect(packages.length).toBeGreaterThan(250)
  for (const { name, version, purl, licenses, hashes } of packages) {
    expect(purl, name).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`)
    expect(hashes?.[0], name).toMatchObject({
      alg: 'SHA-512',
      content: expect.stringMatching(/^[0-9a-f]{128}$/),
    })
    if (!(name in readElsewhere)) expect(licenses, name).toHaveLength(1)
  }
  const names = bill.components.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)))
  expect(JSON.stringify(billOfMaterials())).toBe(JSON.stringify(bill))
})

test('every Rust package in the compiler has an open licence that was read, and none is left over', () => {
  const named = ({ name, version }: { readonly name: string; readonly version: string }) =>
    `${name} ${version}`
  expect(declared.map(named)).toEqual(cratesIn(compilerModule).map(named))
  for (const { licence, repository, read, ...crate } of declared) {
    expect(ofRust, named(crate)).toEqual(expect.arrayContaining(licence.split(' OR ')))
    expect(repository, named(crate)).toMatch(/^https:\/\//)
    expect(read, named(crate)).toMatch(/\d/)
  }
})

test('the bill of materials names the Rust packages that the compiler of the PDF names itself', () => {
  const crates = billOfMaterials().components.filter(({ purl }) => purl.startsWith('pkg:cargo/'))
  expect(crates.length).toBeGreaterThan(100)
  for (const { name, version, purl, licenses } of crates) {
    expect(purl).toBe(`pkg:cargo/${name}@${encodeURIComponent(version)}`)
    expect(licenses, name).toHaveLength(1)
  }
  expect(new Set(crates.map(({ purl }) => purl)).size).toBe(crates.length)
  // Names that end with a number, and versions that end with words, are told apart.
  expect(crates.map(({ purl }) => purl)).toEqual(
    expect.arrayContaining([
      'pkg:cargo/base64@0.22.1',
      'pkg:cargo/krilla@0.6.0',
      'pkg:cargo/serde_yaml@0.9.34%2Bdeprecated',
    ]),
  )
})

test('the licences of all that is shipped are there in full, those of the typefaces too', () => {
  const text = licencesText()
  for (const name of shippedPackages()) expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+: `, 'm'))
  expect(text.match(/SIL OPEN FONT LICENSE Version 1\.1/g)).toHaveLength(8)
  expect(text).toContain('Apache License')
  expect(text).toContain('Copyright (c) Meta Platforms')
})

test('the licences name what is inside the compiler, and the data there that has terms of its own', () => {
  const text = licencesText()
  for (const { name, version, licence } of declared)
    expect(text).toContain(`${name} ${version}: ${licence}, https://`)
  expect(text).toMatch(/^typst and its parts: Apache-2\.0/m)
  expect(text).toMatch(/citation styles.*CC-BY-SA-3\.0/)
})
