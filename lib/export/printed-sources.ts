import { type SourceId, sources } from '@/content/sources'
import type { Source } from '@/content/types'
import { verbOf } from '@/lib/advice/sources'

/**
 * Styles that print below each source of an outcome, where a link leads nowhere, what the sources page says of it: when
 * it was checked, who published it and its address. Styles, because they hold without a script, and the HTML would
 * carry the text for all who read on a screen.
 */
export function printedSources(): string {
  const rules = (Object.entries(sources) as [SourceId, Source][]).map(
    ([id, source]) => `[href="/sources#${id}"]::after{content:${JSON.stringify(factsOf(source))}}`,
  )
  return `[aria-labelledby="page-sources"] li{\n${rules.join('\n')}\n}\n`
}

/** The day first: behind an address a line would break at its hyphens. */
function factsOf(source: Source): string {
  const { url, publisher, checked } = source
  return `${verbOf(source)} ${checked}. ${publisher}.${url ? ` ${url}` : ''}`
}
