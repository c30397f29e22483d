import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

const { version } = JSON.parse(read('package.json'))

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  reactStrictMode: true,
  env: { SITE_VERSION: version },
  experimental: {
    // One request fewer before the first paint; measured in docs/decisions/0002.
    inlineCss: true,
  },
  // The name of the build is in every page. It would be new each time: whoever builds a site again must get the same one,
  // and whoever keeps it on a device must not fetch it again.
  generateBuildId: () => {
    const hash = createHash('sha256').update(read('package-lock.json'))
    for (const folder of ['app', 'components', 'content', 'lib', 'public']) {
      for (const file of filesIn(folder)) hash.update(file).update(read(file))
    }
    return hash.digest('base64url').slice(0, 21)
  },
}

/** @param {string} file its path from the folder of the project. */
function read(file) {
  return readFileSync(new URL(file, import.meta.url))
}

/** @param {string} folder its path from the folder of the project, with which the names of its files begin. */
function filesIn(folder) {
  return readdirSync(new URL(folder, import.meta.url), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => relative(import.meta.dirname, `${parentPath}/${name}`))
    .sort()
}
