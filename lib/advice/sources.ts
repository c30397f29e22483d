import { type SourceId, sources } from '@/content/sources'
import type { Source } from '@/content/types'

const ids = Object.keys(sources) as SourceId[]

/** The number under which a source is cited on every page, from 1, in the order of content/sources.ts. */
export function numberOf(id: SourceId): number {
  return ids.indexOf(id) + 1
}

/** What was done on the day on which a source was `checked`: what has no address cannot be read again. */
export function verbOf({ url }: Pick<Source, 'url'>): 'Checked' | 'Reviewed' {
  return url === undefined ? 'Reviewed' : 'Checked'
}

/** The sources of a claim in the order of their numbers. */
export function byNumber(cited: readonly SourceId[]): readonly SourceId[] {
  return [...cited].sort((one, other) => numberOf(one) - numberOf(other))
}

/**
 * The sources that any part of `content` names, each once, in the order of their numbers. `content` is any
 * piece of our own data: an architecture, tasks, a list of claims.
 */
export function sourcesIn(content: unknown): SourceId[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(inner)) for (const id of inner) found.add(id)
      else visit(inner)
    }
  }
  visit(content)
  return ids.filter(id => found.has(id))
}
