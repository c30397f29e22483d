import { cacheRules, everyResponse, hashedFolder, types } from '@/scripts/headers'
import { framePolicy, type Policies, policiesOfScripts } from './policies'

/** Endings that hosts do not know, or take for something else. */
const unusual = ['drawio', 'mmd', 'typ', 'vsdx']

/**
 * The file `_headers` of Netlify, Cloudflare Pages and others. It has no rule for each page: hosts allow a hundred rules,
 * and one more option in a question would make more pages than that.
 */
export function headersFileText(policies: Policies): string {
  const rules: readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
    ['/*', { ...everyResponse, 'Content-Security-Policy': framePolicy }],
    // Elsewhere these hosts have browsers ask again by themselves; two rules for one file would be joined.
    [`/${hashedFolder}*`, { 'Cache-Control': cacheRules.hashed }],
    ...policiesOfScripts(policies).map(
      ([name, policy]) => [`/${name}`, { 'Content-Security-Policy': policy }] as const,
    ),
    ...unusual.map(ending => [`/*.${ending}`, { 'Content-Type': types[ending] ?? '' }] as const),
  ]
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
      return `${path}\n${lines.join('')}`
    })
    .join('')
}
