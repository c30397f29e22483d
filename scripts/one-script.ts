import { fileURLToPath } from 'node:url'
import { type BuildOptions, buildSync } from 'esbuild'

/** How esbuild makes one script, that stands by itself in a page or a worker, of what it imports. */
export const oneScript = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
} as const satisfies BuildOptions

/**
 * What a file does as soon as it is loaded, as the text of a script that stands in a page.
 *
 * @param file its path from the folder of the project.
 */
export function inlineScript(file: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`../${file}`, import.meta.url))],
    ...oneScript,
  })
  return outputFiles.map(({ text }) => text.trim()).join('')
}
