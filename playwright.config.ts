import { defineConfig } from '@playwright/test'
import { findBrowser, launchArguments } from './scripts/browser'

const port = 4173

// Looked for once: each worker reads this file again, and has the environment of the first.
process.env.CHROMIUM_PATH = findBrowser()

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  expect: { timeout: 15_000 },
  // What is measured is measured alone, once nothing else runs.
  projects: [
    { name: 'behaviour', testIgnore: /budgets|every-page/ },
    { name: 'budgets', testMatch: /budgets/, dependencies: ['behaviour'], fullyParallel: false },
    // Some minutes more, for a change that reaches all pages and before a release: npm run accessibility.
    { name: 'every-page', testMatch: /every-page/ },
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    // A visit keeps the whole site: only the tests of that need it.
    serviceWorkers: 'block',
    // Each test has a profile of its own. Else Chromium starts four processes for each: one for the page, and three for
    // pages that may yet come.
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [...launchArguments, '--renderer-process-limit=1'],
    },
  },
  webServer: {
    command: 'npx tsx scripts/serve.ts',
    env: { PORT: String(port) },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
})
