import MiniSearch, { type Query } from 'minisearch'
import type { Entry } from './entry'
import { termsOf, type Unit, unitsOf } from './words'

/** An entry that was found, with the terms in it that were asked for. */
export type Hit = { readonly entry: Entry; readonly terms: ReadonlySet<string> }

/** What was found, the best first, and whether it has everything that was asked for or, as nothing has, a part of it. */
export type Found = { readonly hits: readonly Hit[]; readonly isWhole: boolean }

/** Finds entries for a query. */
export type Finder = (query: string) => Found

/** A search over these entries. The index is made in pieces, so that a page can be used meanwhile. */
export async function finderOver(entries: readonly Entry[]): Promise<Finder> {
  const index = new MiniSearch<Entry & { readonly id: number }>({
    fields: ['title', 'text', 'code', 'more'],
    tokenize: text => termsOf(text),
    processTerm: term => term,
    searchOptions: {
      // The terms of a query are worked out before.
      tokenize: term => [term],
      processTerm: term => term,
      boost: { title: 4, code: 1.5, text: 1.5, more: 0.7 },
      boostDocument: (id: number) => entries[id]?.weight ?? 1,
      prefix: term => term.length > 2,
      // 2016 is not 2019, and of short words too many are alike.
      fuzzy: term => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
    },
  })
  await index.addAllAsync(
    entries.map((entry, id) => ({ ...entry, id })),
    { chunkSize: 50 },
  )
  return query => {
    const units = unitsOf(query).map(queryOf)
    if (units.length === 0) return { hits: [], isWhole: true }
    const all = index.search({ combineWith: 'AND', queries: units })
    // Better something of what was asked for than nothing.
    const found = all.length > 0 ? all : index.search({ combineWith: 'OR', queries: units })
    const hits = found.flatMap(({ id, terms }) => {
      const entry = entries[id]
      return entry ? [{ entry, terms: new Set(terms) }] : []
    })
    // Who types the whole title of something finds it second at the latest, after what is to be done about it.
    const typed = plainTitle(query)
    const meant = hits.slice(1).filter(({ entry }) => plainTitle(entry.title) === typed)
    return { hits: [...new Set([...hits.slice(0, 1), ...meant, ...hits])], isWhole: all.length > 0 }
  }
}

/** A title without its short form in brackets, or what was typed in its place. */
function plainTitle(text: string): string {
  return text
    .replace(/ \([^)]*\)$/, '')
    .trim()
    .toLowerCase()
}

/** The name of something is meant exactly; as a part of other words it counts for less, as words one by one do. */
function queryOf(unit: Unit): Query {
  const less = { boostTerm: () => 0.1 }
  if ('name' in unit) {
    const alike: Query = { ...less, queries: [...unit.alike] }
    return { combineWith: 'OR', queries: [unit.name, alike], prefix: false, fuzzy: false }
  }
  const words: Query = { combineWith: 'AND', queries: [...unit.parts] }
  if (unit.whole === undefined) return words
  return {
    combineWith: 'OR',
    queries: unit.parts.length > 0 ? [unit.whole, { ...words, ...less }] : [unit.whole],
  }
}
