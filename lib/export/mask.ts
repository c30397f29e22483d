import { type NameId, names as rules } from '@/content/names'
import { placeholders } from '@/content/placeholders'
import type { Values } from '@/lib/powershell/print'

/** Strict rules first: what they accept, the rules after them accept too, should one value stand in both. */
const order = [
  'tenant-id',
  'graph-client-id',
  'initial-domain',
  'federated-domain',
  'mail-host',
  'autodiscover-host',
  'admin',
  'policy',
  'pilot-group',
  'exclusion-group',
  'service-exclusion-group',
  'legacy-exclusion-group',
  'organisation',
  'adfs-pilot-group',
] as const satisfies readonly NameId[]

/**
 * The names with each value replaced by its placeholder, for a document that leaves the organisation. What is missing
 * stays missing, a list keeps its length, equal values get equal placeholders, and a domain stays the same inside a
 * host name or a user name.
 */
export function maskedNames(names: Values): Values {
  const known = new Map<string, string>()
  const counts = new Map<string, number>()
  const counted = (placeholder: string) => {
    if (!placeholder.includes('#')) return placeholder
    const count = (counts.get(placeholder) ?? 0) + 1
    counts.set(placeholder, count)
    return placeholder.replace('#', String(count))
  }
  const once = (value: string, masked: () => string) => {
    const placeholder = known.get(value) ?? masked()
    known.set(value, placeholder)
    return placeholder
  }
  /** Below a domain that is known already, or on its own. */
  const domain = (value: string): string =>
    once(value, () => {
      const own = counted(placeholders['federated-domain'])
      const above = parentsOf(value).find(parent => known.has(parent))
      return above === undefined ? own : own.replace('example', domain(above))
    })
  const host = (value: string, label: string): string =>
    once(value, () => {
      const parents = parentsOf(value)
      const base = parents.find(parent => known.has(parent)) ?? parents[0]
      return `${counted(label)}.${base === undefined ? 'example' : domain(base)}`
    })
  const mask = (id: NameId, value: string): string => {
    switch (id) {
      case 'federated-domain':
        return domain(value)
      case 'mail-host':
      case 'autodiscover-host':
        return host(value, placeholders[id])
      case 'admin':
        return once(value, () => `${placeholders.admin}@${domain(value.slice(value.indexOf('@') + 1))}`)
      case 'adfs-pilot-group': {
        const [before = '', own = ''] = placeholders[id].split('\\')
        const group = known.get(value.slice(value.indexOf('\\') + 1))
        return `${before}\\${group ?? own}`
      }
      default:
        return once(value, () => placeholders[id])
    }
  }
  const masked = order.flatMap(id => {
    const value = names[id] ?? []
    const entries = [value].flat().filter(entry => entry !== '')
    if (entries.length === 0) return []
    // Domains above others first, so that these are found inside them.
    if (id === 'federated-domain') [...entries].sort(byDepth).forEach(domain)
    const placeholder = entries.map(entry => mask(id, entry))
    return [[id, 'list' in rules[id] ? placeholder : placeholder[0]]]
  })
  return Object.fromEntries(masked)
}

function byDepth(one: string, other: string): number {
  return parentsOf(one).length - parentsOf(other).length
}

/** The domains that a domain or host stands below, the nearest first; a last part alone is none. */
function parentsOf(value: string): readonly string[] {
  const labels = value.split('.')
  return labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join('.'))
}
