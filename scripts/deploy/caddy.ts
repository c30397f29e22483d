import { cacheRules, everyResponse, hashedFolder, notFoundPages, types } from '@/scripts/headers'
import type { Policies } from './policies'

/** What goes into a site block of a Caddyfile whose root is the site. */
export function caddySite(policies: Policies): string {
  const policyLines = Object.entries(policies).map(([name, policy]) => `\t\t/${name} ${quoted(policy)}`)
  const typeLines = Object.entries(types).map(([ending, type]) => `\t\t~\\.${ending}$ ${quoted(type)}`)
  const headerLines = Object.entries(everyResponse).map(([name, value]) => `\t${name} ${quoted(value)}`)
  const hidden = notFoundPages.map(page => `/${page}`)
  return `# Written by the build: for a site block whose root is the site.
header {
${headerLines.join('\n')}
	Cache-Control ${quoted(cacheRules.other)}
}
# In this order: what belongs to a file depends on its name, not on the address that was asked for.
route {
	@change not method GET HEAD
	header @change Allow "GET, HEAD"
	error @change 405

	@slash path_regexp slash ^(/.+)/$
	rewrite / /index.html
	rewrite @slash {re.slash.1}.html
	try_files {path} {path}.html

	@hidden path /_headers ${hidden.join(' ')} *.br *.gz
	error @hidden 404

	map {path} {advisor_policy} {
${policyLines.join('\n')}
		default ""
	}
	map {path} {advisor_type} {
${typeLines.join('\n')}
		default "application/octet-stream"
	}
	@guarded expression {advisor_policy} != ""
	@hashed path /${hashedFolder}*
	header @guarded Content-Security-Policy {advisor_policy}
	header @hashed Cache-Control ${quoted(cacheRules.hashed)}
	header Content-Type {advisor_type}
	file_server {
		precompressed br gzip
	}
}
handle_errors {
	@nowhere expression {err.status_code} == 404
	handle @nowhere {
		rewrite * /404.html
		header {
			Cache-Control ${quoted(cacheRules.other)}
			Content-Security-Policy ${quoted(policies['404.html'] ?? '')}
			Content-Type ${quoted(types.html ?? '')}
		}
		file_server {
			precompressed br gzip
		}
	}
}
`
}

/**
 * A value as Caddy reads it.
 *
 * @throws when it has a character that means something to Caddy.
 */
function quoted(value: string): string {
  if (/["{}\\]/.test(value)) throw new Error(`Caddy would not take this as it stands: ${value}`)
  return `"${value}"`
}
