import { afterEach, expect, test, vi } from 'vitest'
import { findBrowser, launchArguments } from './browser'

afterEach(() => vi.unstubAllEnvs())

test('CHROMIUM_PATH comes first', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath)
  expect(findBrowser()).toBe(process.execPath)
})

test('a CHROMIUM_PATH that is no program is an error, not a reason to look elsewhere', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  expect(() => findBrowser()).toThrow('/nowhere/chromium')
})

test('the sandbox is given up as root only', () => {
  vi.stubEnv('CHROMIUM_PATH', '')
  expect(launchArguments.includes('--no-sandbox')).toBe(process.getuid?.() === 0)
})
