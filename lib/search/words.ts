import { spellings, stopWords, synonyms } from '@/content/search'

/** A piece of a text, and the term under which it is found. */
type Piece = { readonly start: number; readonly end: number; readonly term: string }

/** What a query asks for, as terms. */
export type Unit =
  /** One word, or words that were written as one: found as a whole, or all of them one by one. */
  | { readonly whole?: string; readonly parts: readonly string[] }
  /** Something with several names, and those of its names that are one word. */
  | { readonly name: string; readonly alike: readonly string[] }

/** A part of a text as it is shown. */
export type Run = { readonly text: string; readonly isMarked: boolean }

const compound = /[\p{L}\p{N}]+(?:[-‑–./’'][\p{L}\p{N}]+)*/gu
const part = /[\p{L}\p{N}]+/gu
/** Inside the name of a cmdlet or a setting, where the next word begins. */
const humps = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])/

/** What may stand between the words of a name. */
const joint = /^[\s\-‑–/.]*$/

/** The same words come again and again, and there are some thousand different ones. */
const folded = new Map<string, string>()

const foldedStopWords: ReadonlySet<string> = new Set([...stopWords].map(fold))

type Synonym = {
  readonly words: readonly string[]
  readonly term: string
  /** The names of the same that are one word. */
  readonly alike: readonly string[]
}

const synonymsByFirst = new Map<string, Synonym[]>()
for (const [index, names] of synonyms.entries()) {
  const alike = names.filter(name => !name.includes(' ')).map(fold)
  for (const name of names) {
    const words = name.split(' ').map(fold)
    const [first = ''] = words
    // No word has this sign, so the term of a synonym is never found by what somebody types.
    const synonym = { words, term: `=${index}`, alike }
    synonymsByFirst.set(first, [...(synonymsByFirst.get(first) ?? []), synonym])
  }
}
for (const found of synonymsByFirst.values())
  found.sort((one, other) => other.words.length - one.words.length)

/**
 * Everything in a text that can be found, with the term for it: each word, the name of a cmdlet as a whole and word by
 * word, and what has several names under one term for all of them.
 */
function piecesOf(text: string): readonly Piece[] {
  const parts = partsOf(text)
  const compounds = [...text.matchAll(compound)].flatMap(({ 0: found, index }) => {
    const inside = [...found.matchAll(part)]
    return inside.length < 2 ? [] : [{ start: index, end: index + found.length, term: fold(inside.join('')) }]
  })
  const inner = parts.flatMap(({ start, end }) => {
    const words = text.slice(start, end).split(humps)
    if (words.length < 2) return []
    let from = start
    return words.map(word => {
      const piece = { start: from, end: from + word.length, term: fold(word) }
      from = piece.end
      return piece
    })
  })
  const named = parts.flatMap((_, index) => synonymsAt(text, parts, index).map(({ piece }) => piece))
  return [...parts, ...compounds, ...inner, ...named].filter(({ term }) => isSearched(term))
}

/** The terms under which a text is found. */
export function termsOf(text: string): string[] {
  return piecesOf(text).map(({ term }) => term)
}

/** What a query asks for: each of its words, and words that are one name together. Words of no meaning fall away. */
export function unitsOf(query: string): readonly Unit[] {
  const parts = partsOf(query)
  const compounds = [...query.matchAll(compound)].map(({ 0: { length }, index }) => index + length)
  const units: Unit[] = []
  for (let index = 0; index < parts.length; ) {
    const [synonym] = synonymsAt(query, parts, index)
    const start = parts[index]?.start ?? 0
    const end = compounds.find(each => each > start) ?? query.length
    const words = synonym ? [] : parts.filter(each => each.start >= start && each.end <= end)
    const searched = words.map(({ term }) => term).filter(isSearched)
    if (synonym) units.push({ name: synonym.piece.term, alike: synonym.alike })
    else if (words.length > 1)
      units.push({ whole: fold(words.map(({ term }) => term).join('')), parts: searched })
    else if (searched.length > 0) units.push({ parts: searched })
    index += synonym?.count ?? words.length
  }
  return units
}

/** A text in parts, those that belong to one of the terms marked. */
export function runsOf(text: string, terms: ReadonlySet<string>): readonly Run[] {
  const hits = piecesOf(text)
    .filter(({ term }) => terms.has(term))
    .sort((one, other) => one.start - other.start)
  const runs: Run[] = []
  let from = 0
  const add = (to: number, isMarked: boolean) => {
    const last = runs.at(-1)
    if (to <= from) return
    if (last?.isMarked === isMarked)
      runs[runs.length - 1] = { text: last.text + text.slice(from, to), isMarked }
    else runs.push({ text: text.slice(from, to), isMarked })
    from = to
  }
  for (const { start, end } of hits) {
    add(start, false)
    add(end, true)
  }
  add(text.length, false)
  return runs
}

/** How long a text may be before only a part of it is shown. */
const longestExcerpt = 240

/** A part of a long text from the sentence on in which one of the terms stands first; a short text as it is. */
export function excerptOf(text: string, terms: ReadonlySet<string>): string {
  if (text.length <= longestExcerpt) return text
  const starts = piecesOf(text).flatMap(({ term, start }) => (terms.has(term) ? [start] : []))
  const first = Math.min(...starts, text.length)
  const isNear = first < longestExcerpt - 60 || first === text.length
  const sentence = text.lastIndexOf('. ', first) + 2
  const from = isNear
    ? 0
    : first - sentence < longestExcerpt - 60
      ? sentence
      : text.lastIndexOf(' ', first - 60) + 1
  const rest = text.slice(from)
  const cut =
    rest.length <= longestExcerpt ? rest : `${rest.slice(0, rest.lastIndexOf(' ', longestExcerpt))} …`
  return from === 0 || from === sentence ? cut : `… ${cut}`
}

/** The words of a list that belong to one of the terms. */
export function wordsWith(list: string, terms: ReadonlySet<string>): readonly string[] {
  return list.split(' ').filter(word => termsOf(word).some(term => terms.has(term)))
}

function partsOf(text: string): readonly Piece[] {
  return [...text.matchAll(part)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    term: fold(word),
  }))
}

/** The names of several words or one that begin at a word, the longest first, with the number of their words. */
function synonymsAt(
  text: string,
  parts: readonly Piece[],
  index: number,
): readonly { readonly piece: Piece; readonly count: number; readonly alike: readonly string[] }[] {
  const first = parts[index]
  if (!first) return []
  return (synonymsByFirst.get(first.term) ?? []).flatMap(({ words, term, alike }) => {
    const these = parts.slice(index, index + words.length)
    const last = these.at(-1)
    const isThere =
      these.length === words.length &&
      these.every((each, at) => each.term === words[at]) &&
      these.every((each, at) => at === 0 || joint.test(text.slice(these[at - 1]?.end, each.start)))
    return isThere && last
      ? [{ piece: { start: first.start, end: last.end, term }, count: words.length, alike }]
      : []
  })
}

/** A word in the form in which it is compared: small letters without accents, British, singular. */
function fold(word: string): string {
  const found = folded.get(word) ?? foldedAnew(word)
  folded.set(word, found)
  return found
}

function foldedAnew(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const british = spellings.reduce((text, [american, ours]) => text.replace(american, ours), plain)
  return /[^su]s$/.test(british) && british.length > 3 && !british.endsWith('is')
    ? british.slice(0, -1)
    : british
}

function isSearched(term: string): boolean {
  return !foldedStopWords.has(term) && (term.length > 1 || /\d/.test(term))
}

/** The text of runs, marked or not. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
