import type { Entry, Place } from './entry'

/** Where the build puts what can be found. */
export const indexFile = '/search-index.json'

/** The entries as they travel: what stands in the same place as another says so by number. */
type IndexFile = { readonly places: readonly Place[]; readonly entries: readonly FiledEntry[] }
type FiledEntry = Omit<Entry, 'places'> & { readonly href?: string; readonly at?: readonly number[] }

/** The text of the file with these entries. */
export function printIndex(entries: readonly Entry[]): string {
  const numbers = new Map<string, number>()
  const places: Place[] = []
  const numberOf = (place: Place) => {
    const key = JSON.stringify(place)
    const number = numbers.get(key) ?? places.push(place) - 1
    numbers.set(key, number)
    return number
  }
  const filed = entries.map((entry): FiledEntry => {
    if (!('places' in entry)) return entry
    const { places: these, ...rest } = entry
    return { ...rest, at: these.map(numberOf) }
  })
  return JSON.stringify({ places, entries: filed } satisfies IndexFile)
}

/**
 * The entries in the text of the file.
 *
 * @throws when the text is another one: a server that does not have the file may answer with a page.
 */
export function readIndex(text: string): readonly Entry[] {
  const { places, entries } = JSON.parse(text) as IndexFile
  return entries.map(({ at = [], ...entry }) => {
    if (entry.href !== undefined) return { ...entry, href: entry.href }
    const [first, ...others] = at.flatMap(number => places[number] ?? [])
    if (!first) throw new Error(`The index says nowhere where “${entry.title}” is.`)
    return { ...entry, places: [first, ...others] }
  })
}
