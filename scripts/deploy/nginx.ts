import { cacheRules, everyResponse, hashedFolder, notFoundPages, types } from '@/scripts/headers'
import type { Policies } from './policies'

/** What goes into the http block of nginx: which policy and which rule for caches belong to a file. */
export function nginxHttp(policies: Policies): string {
  const policyLines = Object.entries(policies).map(([name, policy]) => `  /${name} ${quoted(policy)};`)
  return `# Written by the build: for the http block.
# The names of the pages are longer than nginx expects. Where your http block sets this already, delete it here.
map_hash_bucket_size 256;
map $uri $advisor_policy {
  default "";
${policyLines.join('\n')}
}
map $uri $advisor_cache {
  default ${quoted(cacheRules.other)};
  ~^/${hashedFolder} ${quoted(cacheRules.hashed)};
}
`
}

/** What goes into a server block of nginx whose root is the site. */
export function nginxServer(): string {
  const headerLines = Object.entries(everyResponse).map(
    ([name, value]) => `add_header ${name} ${quoted(value)} always;`,
  )
  const typeLines = Object.entries(types).map(([ending, type]) => `  ${quoted(type)} ${ending};`)
  const hidden = notFoundPages.map(page => page.replace('.html', '(\\.html)?'))
  return `# Written by the build: for a server block whose root is the site.
# A location of yours that has an add_header of its own needs these lines again.
${headerLines.join('\n')}
add_header Content-Security-Policy $advisor_policy always;
add_header Cache-Control $advisor_cache always;
types {
${typeLines.join('\n')}
}
default_type application/octet-stream;
gzip_static on;
gzip_vary on;
error_page 404 /404.html;
location / { try_files $uri $uri.html =404; }
location = / { try_files /index.html =404; }
location ~ (^/(_headers|${hidden.join('|')})/?|\\.(br|gz))$ { return 404; }
location ~ ^(/.+)/$ { try_files $1.html =404; }
location = /404.html { internal; }
`
}

/**
 * A value as nginx reads it.
 *
 * @throws when it has a character that means something to nginx.
 */
function quoted(value: string): string {
  if (/["$\\]/.test(value)) throw new Error(`nginx would not take this as it stands: ${value}`)
  return `"${value}"`
}
