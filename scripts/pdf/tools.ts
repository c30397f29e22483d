import { spawnSync } from 'node:child_process'
import { isRoot } from '@/scripts/programs'

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
  const run = () => spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  let ran = run()
  if (isMissing(ran.error) && isRoot) {
    const command = `apt-get update && apt-get install -y ${packages[tool]}`
    console.error(`No ${tool} found, trying: ${command}`)
    spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] })
    ran = run()
  }
  if (isMissing(ran.error)) {
    throw new Error(
      `No ${tool} was found. It is part of ${packages[tool]}: on Debian, apt-get install ${packages[tool]}.`,
    )
  }
  if (ran.error) throw ran.error
  if (ran.status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${ran.stderr}`)
  return ran.stdout
}

function isMissing(error: Error | undefined): boolean {
  return error !== undefined && 'code' in error && error.code === 'ENOENT'
}
