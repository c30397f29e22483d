import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import read from './crate-licences.json'

/** The compiler of the PDF, which is Rust. */
export const compilerModule = fileURLToPath(
  new URL(
    '../node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
    import.meta.url,
  ),
)

/** A package of Rust. */
type Crate = { readonly name: string; readonly version: string }

/**
 * What a package declares of itself: the expression of its licence, and where its source and the text of that licence
 * are. `read` says at which version, and where, it was read, on 2026-11-27: the module holds no licences.
 */
type Declared = Crate & { readonly licence: string; readonly repository: string; readonly read: string }

/** What was read of every package, in alphabetical order. */
export const declared: readonly Declared[] = read

/** @throws for a package of which nothing was read: the compiler is a new one, and somebody must look. */
function declaredBy({ name, version }: Crate): Declared {
  const found = declared.find(each => each.name === name && each.version === version)
  if (!found) throw new Error(`the licence of ${name} ${version} is not in scripts/crate-licences.json`)
  return found
}

/**
 * What some of them carry that is under terms of its own, by what their repositories say. Whether the module holds all of
 * it was not looked into; the citation styles are in it.
 */
export const dataInCrates: readonly string[] = [
  'hayagriva: citation styles and locales of the Citation Style Language project, https://citationstyles.org, under CC-BY-SA-3.0.',
  'hypher: patterns for hyphenation from the TeX community, under the LPPL, MPL, MIT and BSD-3-Clause licences.',
  'typst-assets: ICC profiles (CC0), data of HTML and MathML (CC-BY-4.0, BSD-3-Clause, W3C), and the typefaces Libertinus (OFL-1.1), New Computer Modern (GUST Font License) and DejaVu (Bitstream Vera).',
  'two-face: syntaxes and themes, each under the licence in its generated/acknowledgements_full.md.',
  'hayro: parts after Apache PDFBox (Apache-2.0), pdf.js (Apache-2.0), pdf-rs (MIT) and CFFDump, as its NOTICE.md says.',
]

/**
 * The Rust packages that a WebAssembly module names itself: each place in the code that may end with an error keeps the
 * path of its file, and with it name and version of its package. One that leaves no such trace is missing; what is
 * named is in the module. In alphabetical order, each once.
 */
export function cratesIn(file: string): readonly Crate[] {
  const paths = readFileSync(file, 'latin1').matchAll(
    /\/registry\/src\/[^/\s]+\/([A-Za-z0-9_-]+?)-(\d+\.\d+\.\d+[\w.+-]*)\//g,
  )
  const versions = new Map(
    [...paths].map(([, name = '', version = '']) => [`${name}@${version}`, { name, version }]),
  )
  return [...versions.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, crate]) => crate)
}

/**
 * What each Rust package that a module names declares of itself.
 *
 * @throws for one of which nothing was read.
 */
export function declaredIn(file: string): readonly Declared[] {
  return cratesIn(file).map(declaredBy)
}
