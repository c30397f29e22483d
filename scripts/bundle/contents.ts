import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { windowsLines } from '@/lib/export/text'
import { caddySite } from '@/scripts/deploy/caddy'
import { webConfig } from '@/scripts/deploy/iis'
import { nginxHttp, nginxServer } from '@/scripts/deploy/nginx'
import type { Policies } from '@/scripts/deploy/policies'
import { filesByAddress, notFoundPage, type SiteFile } from '@/scripts/files'
import { cacheRuleOf, everyResponse, notFoundPages } from '@/scripts/headers'
import { namesIn } from '@/scripts/site'
import { readmeText } from './readme'

/** The files of the bundle by their path in it. */
export type Contents = ReadonlyMap<string, Uint8Array>

/**
 * The bundle of a built site: the same for the same site.
 *
 * @param folder where the site is.
 * @param title the first line of its README.
 */
export function bundleContents(folder: string, policies: Policies, title: string): Contents {
  const contents = new Map<string, Uint8Array>()
  for (const name of namesIn(folder).filter(isBundled)) {
    const content = readFileSync(join(folder, name))
    contents.set(`site/${name}`, content)
    // For servers that do not complete the name of a page.
    if (isPage(name)) contents.set(`site/${name.replace(/\.html$/, '/index.html')}`, content)
  }
  const texts = {
    'site/web.config': webConfig(policies),
    'nginx/nginx.conf': ours('deploy/nginx.conf'),
    'nginx/http.conf': nginxHttp(policies),
    'nginx/server.conf': nginxServer(),
    'caddy/Caddyfile': ours('deploy/Caddyfile'),
    'caddy/site.caddy': caddySite(policies),
    'server.json': JSON.stringify(serverRules(folder, policies), undefined, 1),
    'Start-Advisor.ps1': windowsLines(ours('scripts/bundle/Start-Advisor.ps1')),
    'README.txt': windowsLines(readmeText(title)),
    'LICENSE.txt': windowsLines(ours('LICENSE')),
  }
  for (const [path, text] of Object.entries(texts)) contents.set(path, strToU8(text))
  contents.set('SHA256SUMS', strToU8(sumsOf(contents)))
  return contents
}

/** What Start-Advisor.ps1 answers to each address: what our own server does, but for compression. */
export function serverRules(folder: string, policies: Policies) {
  const answerOf = ({ name, type }: SiteFile) => ({
    file: name,
    type,
    cache: cacheRuleOf(name),
    policy: policies[name] ?? '',
  })
  return {
    headers: Object.entries(everyResponse).map(([name, value]) => ({ name, value })),
    nowhere: answerOf(notFoundPage(folder)),
    answers: [...filesByAddress(folder)].map(([address, file]) => ({ address, ...answerOf(file) })),
  }
}

/** A compressed form is of no use: servers that would send it are not asked to. */
function isBundled(name: string): boolean {
  return !/\.(br|gz)$/.test(name)
}

function isPage(name: string): boolean {
  return name.endsWith('.html') && name !== 'index.html' && !notFoundPages.includes(name)
}

function sumsOf(contents: Contents): string {
  return [...contents]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`)
    .join('')
}

function ours(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}
