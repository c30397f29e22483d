import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { oneScript } from './one-script'

const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(new URL('../components/theme/theme.ts', import.meta.url))],
  ...oneScript,
})

/** What gives a page the colours that were chosen, as one script. */
export const themeScript = outputFiles.map(({ text }) => text.trim()).join('')
