import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

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
