import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(new URL('../components/theme/theme.ts', import.meta.url))],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
})

/** What gives a page the colours that were chosen, as one script. */
export const themeScript = outputFiles.map(({ text }) => text.trim()).join('')
