import type { BuildOptions } from 'esbuild'

/** How esbuild makes one script, that stands by itself in a page or a worker, of what it imports. */
export const oneScript = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
} as const satisfies BuildOptions
