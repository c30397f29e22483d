import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { programOfDebian } from './programs'

/**
 * The path of LibreOffice with Draw: `OFFICE_PATH`, else one of the system, else one that is installed now. Throws an
 * error that lists what was looked for and how to get one.
 */
export function findOffice(): string {
  return programOfDebian({
    title: 'LibreOffice',
    variable: 'OFFICE_PATH',
    names: ['soffice', 'libreoffice'],
    places: [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    ],
    packages: 'libreoffice-draw',
  })
}

/**
 * Has LibreOffice write the files in another format, in one start, into `folder`. It works without the settings of
 * whoever runs it, and beside a LibreOffice that is open.
 *
 * @throws with what LibreOffice said, when it fails.
 */
export function converted(files: readonly string[], format: string, folder: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'office-'))
  const { status, stdout, stderr } = spawnSync(
    findOffice(),
    [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      ...files,
    ],
    { encoding: 'utf8' },
  )
  rmSync(profile, { recursive: true, force: true })
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}:\n${stdout}${stderr}`)
}
