import { afterEach, expect, test, vi } from 'vitest'
import { findWebServer } from './web-servers'

afterEach(() => vi.unstubAllEnvs())

test('the program that was chosen comes first', () => {
  vi.stubEnv('NGINX_PATH', process.execPath)
  expect(findWebServer('nginx')).toBe(process.execPath)
})

test('a choice that is no program is an error, not a reason to look elsewhere', () => {
  vi.stubEnv('CADDY_PATH', '/nowhere/caddy')
  expect(() => findWebServer('caddy')).toThrow('/nowhere/caddy')
})
