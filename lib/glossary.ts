import { glossary, type Term, type TermId } from '@/content/glossary'

/** A term with its id, which is its place on the page of the glossary. */
export type Entry = Omit<Term, 'see'> & { readonly id: TermId; readonly see?: readonly TermId[] }

/** A short form, what it stands for, and the term that explains it. */
export type Abbreviation = { readonly short: string; readonly long: string; readonly id: TermId }

const entries: readonly Entry[] = (Object.entries(glossary) as [TermId, Omit<Entry, 'id'>][])
  .map(([id, term]) => ({ id, ...term }))
  .sort((one, other) => inOrder(one.term, other.term))

const abbreviations: readonly Abbreviation[] = entries
  .flatMap(({ id, abbreviations = {} }) =>
    Object.entries(abbreviations).map(([short, long]) => ({ short, long, id })),
  )
  .sort((one, other) => inOrder(one.short, other.short))

/** Every term, in alphabetical order. */
export function allTerms(): readonly Entry[] {
  return entries
}

/** Every short form that the glossary explains, in alphabetical order. */
export function allAbbreviations(): readonly Abbreviation[] {
  return abbreviations
}

/** The address at which the glossary explains a term. */
export function hrefOfTerm(id: TermId): string {
  return `/glossary#${id}`
}

/** A term with its abbreviation, as in “Web Application Proxy (WAP)”. */
export function nameOf(id: TermId): string {
  const { term, abbreviations = {} }: Term = glossary[id]
  const short = Object.entries(abbreviations).find(([, long]) => long.toLowerCase() === term.toLowerCase())
  return short ? `${term} (${short[0]})` : term
}

/** The definition itself: the first sentence of what is said about a term. */
export function definitionOf(id: TermId): string {
  return glossary[id].about.text.split(/(?<=\.) (?=[A-Z`])/)[0] ?? ''
}

/** Keys whose text is not read on a page as a sentence: ids, addresses, conditions, and commands, which are code. */
const unread = new Set(['id', 'url', 'href', 'when', 'sources', 'command', 'drawings', 'element'])

/** The sentences inside any piece of our own data, without what stands between backticks: that is code. */
export function proseIn(content: unknown): string {
  if (typeof content === 'string') return content.replace(/`[^`]*`/g, '…')
  if (typeof content !== 'object' || content === null) return ''
  return Object.entries(content)
    .map(([key, inner]) => (unread.has(key) ? '' : proseIn(inner)))
    .join('\n')
}

/** The short forms that the sentences of `content` use, each once, in alphabetical order. */
export function abbreviationsIn(content: unknown): readonly Abbreviation[] {
  const used = new Set(proseIn(content).match(anyAbbreviation))
  return abbreviations.filter(({ short }) => used.has(short))
}

/** The terms that the sentences of `content` speak of, in the order in which they first do. */
export function termsIn(content: unknown): readonly TermId[] {
  const found = proseIn(content).match(anySpelling) ?? []
  return [...new Set(found.flatMap(spelling => termOf.get(singular(spelling)) ?? []))]
}

/** Every short form as it stands in a sentence: “CU” also before the number of an update. */
export const anyAbbreviation = new RegExp(
  `(?<![A-Za-z0-9])(?:${longestFirst(abbreviations.map(({ short }) => short)).join('|')})(?![A-Za-z])`,
  'g',
)

/** Spelling -> term, without regard to its first letter and to whether it is one or several. */
const termOf = new Map(
  entries.flatMap(({ id, term, others = [], abbreviations = {} }) =>
    [term, ...others, ...Object.keys(abbreviations)].map(spelling => [singular(spelling), id] as const),
  ),
)

/** Every spelling, the longest first: “refresh token” is no mention of “token”. */
const anySpelling = new RegExp(
  `(?<![A-Za-z0-9])(?:${longestFirst([...termOf.keys()])
    .map(inSentence)
    .join('|')})s?(?![A-Za-z])`,
  'g',
)

function singular(spelling: string): string {
  return (spelling.charAt(0).toLowerCase() + spelling.slice(1)).replace(/(?<=[a-z]{2})s$/, '')
}

function inSentence(spelling: string): string {
  const first = spelling.charAt(0)
  return `[${first}${first.toUpperCase()}]${spelling.slice(1).replaceAll('.', '\\.')}`
}

function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((one, other) => other.length - one.length)
}

function inOrder(one: string, other: string): number {
  return one.localeCompare(other, 'en', { sensitivity: 'base' })
}
