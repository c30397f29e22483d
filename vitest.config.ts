import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{content,lib,components,scripts}/**/*.test.ts'],
    testTimeout: 30_000,
    // The content is read once for all files instead of once for each: a third of the time. No test changes a module.
    isolate: false,
    // By itself a run leaves one processor free, which of two is half of them: nobody works beside it.
    maxWorkers: '100%',
  },
})
