/** What searching takes: it is fetched when somebody searches, and with it all that can be found. */
import type { Answers } from '@/content/flow'
import { hrefOf } from '@/lib/flow/path'
import { parseFragment } from '@/lib/link/fragment'
import type { Kind } from '@/lib/search/entry'
import { finderOver, type Hit } from '@/lib/search/find'
import { indexFile, readIndex } from '@/lib/search/index-file'
import { openingOf, whereIn } from '@/lib/search/opening'
import { excerptOf, type Run, runsOf, wordsWith } from '@/lib/search/words'

/** A result as it is drawn. */
export type Result = {
  readonly kind: Kind
  readonly href: string
  readonly title: readonly Run[]
  readonly text: readonly Run[]
  /** What was asked for, where it stands in the commands only. */
  readonly code: readonly string[]
  /** Which outcomes have it, in words. */
  readonly where?: string
}

/** What answers a search once it was fetched. */
export type Engine = {
  /** The number of results, whether they have all that was asked for, and the first `most` of them. */
  readonly search: (
    query: string,
    most: number,
    from: Answers,
    rest: string,
  ) => { readonly count: number; readonly isWhole: boolean; readonly results: readonly Result[] }
}

/**
 * Fetches what can be found.
 *
 * @throws where it cannot be had; the `cause` is the status, where the server answered.
 */
export async function loadEngine(): Promise<Engine> {
  const response = await fetch(indexFile)
  if (!response.ok) throw new Error('no index', { cause: response.status })
  const entries = readIndex(await response.text())
  const find = await finderOver(entries)
  const titles = new Map(entries.flatMap(entry => ('href' in entry ? [[entry.href, entry.title]] : [])))
  const titleOf = (answers: Answers) => titles.get(hrefOf(answers)) ?? ''
  return {
    search: (query, most, from, rest) => {
      const { hits, isWhole } = find(query)
      const link = parseFragment(rest)
      const told = link.status === 'applied' ? link : {}
      return {
        count: hits.length,
        isWhole,
        results: hits.slice(0, most).map(hit => {
          const opening = openingOf(hit.entry, from, told)
          const where = whereIn(opening, from, titleOf)
          return { ...shown(hit), href: opening.href, ...(where !== undefined && { where }) }
        }),
      }
    },
  }
}

function shown({ entry: { kind, title, text, code = '' }, terms }: Hit) {
  const runs = { title: runsOf(title, terms), text: runsOf(excerptOf(text, terms), terms) }
  const isSeen = [...runs.title, ...runs.text].some(({ isMarked }) => isMarked)
  return { kind, ...runs, code: isSeen ? [] : wordsWith(code, terms).slice(0, 3) }
}
