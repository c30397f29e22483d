import { afterEach, expect, test, vi } from 'vitest'
import { findOffice } from './office'

afterEach(() => vi.unstubAllEnvs())

test('OFFICE_PATH comes first', () => {
  vi.stubEnv('OFFICE_PATH', process.execPath)
  expect(findOffice()).toBe(process.execPath)
})

test('an OFFICE_PATH that is no program is an error, not a reason to look elsewhere', () => {
  vi.stubEnv('OFFICE_PATH', '/nowhere/soffice')
  expect(() => findOffice()).toThrow('/nowhere/soffice')
})
