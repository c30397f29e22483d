import { afterEach, expect, test, vi } from 'vitest'
import { pdfTool } from './tools'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('a reader that is missing is said, with the way to get it', () => {
  vi.stubEnv('PATH', '/nowhere')
  vi.spyOn(process, 'getuid').mockReturnValue(1000)
  expect(() => pdfTool('mutool', ['-v'])).toThrow('apt-get install mupdf-tools')
})

test('what a reader complains of is an error', () => {
  expect(() => pdfTool('pdfinfo', ['/nowhere.pdf'])).toThrow('/nowhere.pdf')
})
