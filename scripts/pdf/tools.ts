import { spawnSync } from 'node:child_process'
import { programOfDebian } from '@/scripts/programs'

const packages = {
  pdfdetach: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  mutool: 'mupdf-tools',
} as const

type Tool = keyof typeof packages

/**
 * What a PDF reader says of a PDF. As root it is installed where it is missing.
 *
 * @throws with the way to get it, where it is missing and cannot be installed; or with what it complains of.
 */
export function pdfTool(tool: Tool, args: readonly string[]): string {
  const program = programOfDebian({
    title: tool,
    variable: `${tool.toUpperCase()}_PATH`,
    names: [tool],
    places: [],
    packages: packages[tool],
  })
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error) throw error
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${stderr}`)
  return stdout
}
