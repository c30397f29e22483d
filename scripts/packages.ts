import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compilerModule, dataInCrates, declaredIn } from './crates'

const root = fileURLToPath(new URL('..', import.meta.url))

type Manifest = {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

type Locked = {
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly license?: string
  readonly hasInstallScript?: boolean
}

/** What of CycloneDX we rely on. */
type BillOfMaterials = {
  readonly bomFormat: string
  readonly specVersion: string
  readonly components: readonly {
    readonly name: string
    readonly version: string
    readonly purl: string
    readonly licenses?: readonly unknown[]
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  }[]
}

/** package.json of the product. */
export function manifest(): Manifest {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
}

/** Every package of the lock file, by the folder it is installed in; the product itself is left out. */
export function lockedPackages(): readonly (readonly [folder: string, Locked])[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries<Locked>(packages).filter(([folder]) => folder !== '')
}

/** What our own packages bring into the scripts: Next and React the first two, the service worker the others. */
const broughtAlong = ['@swc/helpers', 'scheduler', '@serwist/utils', 'idb']

/** The packages whose code or type is in what a visitor receives: our own, and those that they bring along. */
export function shippedPackages(): readonly string[] {
  return [...Object.keys(manifest().dependencies), ...broughtAlong].sort()
}

/**
 * The bill of materials that npm makes from the lock file, and the Rust packages in the compiler of the PDF, which npm
 * does not see; without what differs from run to run, so that two of the same lock file are the same. The builds of tools for each system are optional and left out: npm refuses to list them all.
 *
 * @throws with what npm said, when it fails.
 */
export function billOfMaterials(): BillOfMaterials {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'optional'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
  )
  if (status !== 0) throw new Error(`npm sbom ended with ${status}:\n${stderr}`)
  const { serialNumber, metadata, ...bill } = JSON.parse(stdout)
  const { timestamp, component, ...rest } = metadata
  // npm calls the product as its folder is called.
  return {
    ...bill,
    metadata: { ...rest, component: { ...component, name: manifest().name } },
    components: [
      ...bill.components,
      ...declaredIn(compilerModule).map(({ name, version, licence, repository }) => {
        const purl = `pkg:cargo/${name}@${encodeURIComponent(version)}`
        return {
          'bom-ref': purl,
          type: 'library',
          name,
          version,
          purl,
          licenses: [{ expression: licence }],
          externalReferences: [{ type: 'vcs', url: repository }],
        }
      }),
    ],
  }
}

/** The licences of all that is shipped, as one text: in full for packages of npm, by name for those inside the compiler. */
export function licencesText(): string {
  const parts = shippedPackages().map(name => {
    const folder = join(root, 'node_modules', name)
    const { version, license }: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const texts = readdirSync(folder)
      .filter(file => /licen[cs]e/i.test(file))
      .sort()
      .map(file => readFileSync(join(folder, file), 'utf8').trim())
    // The compiler names its licence and brings no copy of it.
    if (texts.length === 0 && license === 'Apache-2.0') texts.push(apache())
    if (texts.length === 0) throw new Error(`${name} brings no text of its licence`)
    return [`${name} ${version}: ${license}`, ...texts].join('\n\n')
  })
  const rule = `\n\n${'='.repeat(78)}\n\n`
  return `${[`${manifest().name} is under the MIT licence, and is shipped with parts of these packages.`, ...parts, licencesInCompiler()].join(rule)}\n`
}

function licencesInCompiler(): string {
  return [
    'Rust packages in @myriaddreamin/typst-ts-web-compiler, each with its licence and where its source and the text of that licence are',
    [
      'typst and its parts: Apache-2.0, https://github.com/typst/typst',
      ...declaredIn(compilerModule).map(
        ({ name, version, licence, repository }) => `${name} ${version}: ${licence}, ${repository}`,
      ),
    ].join('\n'),
    'With data under terms of its own:',
    dataInCrates.join('\n'),
  ].join('\n\n')
}

/** The text of the licence itself, from a package that has it; what follows its end is about that package. */
function apache(): string {
  const end = 'END OF TERMS AND CONDITIONS'
  const [text = ''] = readFileSync(join(root, 'node_modules/@swc/helpers/LICENSE'), 'utf8').split(end)
  return `${text.trim()}\n\n${end}`
}
