import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { distFolder, siteFolder } from '@/scripts/site'
import { caddySite } from './caddy'
import { headersFileText } from './headers-file'
import { nginxHttp, nginxServer } from './nginx'
import type { Policies } from './policies'

/**
 * Writes what other servers need to serve the site as ours does: configurations into `dist/`, and `_headers` into the
 * site, where hosts look for it.
 */
export function writeConfigurations(policies: Policies): void {
  const texts = {
    [join(siteFolder, '_headers')]: headersFileText(policies),
    [join(distFolder, 'nginx/http.conf')]: nginxHttp(policies),
    [join(distFolder, 'nginx/server.conf')]: nginxServer(),
    [join(distFolder, 'caddy/site.caddy')]: caddySite(policies),
  }
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
