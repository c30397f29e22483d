'use client'

import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { noteHere, showFragment } from '@/components/ui/address'
import { calm } from '@/components/ui/calm'
import { seldom } from '@/components/ui/seldom'
import { exampleSearches } from '@/content/search'
import { counted } from '@/lib/counted'
import { longestQuery, printSearch, readSearch } from '@/lib/search/address'
import { hintFor } from '@/lib/search/hint'
import { textOf } from '@/lib/search/words'
import type { Engine } from './engine'
import { ResultList } from './result-list'

/** How many results are shown: whoever needs more needs another word. */
const most = 40

/** Searches all pages and commands. What is typed stands in the fragment of the address, which no server sees. */
export function Search() {
  const [address, setAddress] = useState(() => readSearch(''))
  const { engine, failure, load } = useEngine()
  const field = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLOListElement>(null)
  const keeper = useAddress(address)
  const { query, from, rest, isRefused } = address
  const isAsked = query.trim() !== ''
  const found = useMemo(
    () => (engine && isAsked ? engine.search(query, most, from, rest) : undefined),
    [engine, isAsked, query, from, rest],
  )

  useEffect(() => {
    const read = () => {
      setAddress(readSearch(window.location.hash))
      // So says the link in the header.
      if (/[#&]q=(?:&|$)/.test(window.location.hash)) field.current?.focus()
    }
    // What was typed before this was here counts for more than the address.
    const typed = field.current?.value
    read()
    if (typed) setAddress(address => ({ ...address, query: typed, isRefused: false }))
    // Not `popstate` as well: the second of the two would take back what was typed after the first.
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  useEffect(() => {
    if (isAsked) load()
  }, [isAsked, load])

  const refused = `The link holds a search that was not used: it is damaged, there twice or longer than ${longestQuery} characters, or has characters that cannot be seen.`
  const outcome = found ? foundFor(found, query.trim()) : 'The index is being fetched …'
  const shown = isRefused ? refused : isAsked && !failure ? outcome : ''
  const said = useCalm(shown)

  const isBack = useRef(false)
  useEffect(() => {
    if (!found || isBack.current) return
    isBack.current = true
    // The browser went back to where it stood before there were results.
    linksIn(results.current)[window.history.state?.result]?.focus()
  }, [found])
  const leave = ({ target }: MouseEvent) => {
    const result = linksIn(results.current).findIndex(link => link.contains(target as Node))
    if (result !== -1) noteHere({ result })
  }
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const stops = [field.current, ...linksIn(results.current)]
    const next = by && stops[stops.indexOf(event.currentTarget as HTMLInputElement | HTMLAnchorElement) + by]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <div className="grid gap-6">
      <search className="needs-script">
        <form
          className="grid max-w-2xl gap-2"
          onSubmit={event => {
            event.preventDefault()
            keeper.now()
            linksIn(results.current)[0]?.click()
          }}
        >
          <label htmlFor="search" className="font-semibold">
            Search pages, tasks, commands and sources
          </label>
          <input
            id="search"
            ref={field}
            type="search"
            data-search=""
            className="field"
            value={query}
            maxLength={longestQuery}
            onChange={({ target: { value } }) => {
              setAddress(address => ({ ...address, query: value, isRefused: false }))
              keeper.soon()
            }}
            onFocus={load}
            onBlur={keeper.now}
            onKeyDown={move}
            aria-describedby="search-help"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
          />
          <p id="search-help" className="text-sm text-muted">
            Enter opens the first result.
            <span className="pointer-coarse:hidden"> The arrow keys go through them.</span>
            {' Nothing you type leaves your browser.'}
          </p>
        </form>
      </search>
      <p aria-hidden="true" className="min-h-6 text-muted">
        {shown}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {failure && isAsked && (
        <div
          role="alert"
          className="grid max-w-prose gap-3 rounded-sm border-l-4 border-danger bg-danger-soft px-4 py-3"
        >
          <p>
            The index could not be fetched: {failure}. Without it nothing can be searched. Check the network,
            then try again; if that does not help, reload the page.
          </p>
          <p>
            <button type="button" className="button" onClick={load}>
              Try again
            </button>
          </p>
        </div>
      )}
      {found && found.count > 0 && (
        <ResultList list={results} results={found.results} onKeyDown={move} onOpen={leave} />
      )}
      {found?.count === 0 && (
        <div className="grid max-w-prose gap-2">
          <p>Nothing has these words. What helps:</p>
          <ul className="grid list-disc gap-1 pl-5">
            <li>One word fewer, or the name of the cmdlet, the protocol or the setting alone.</li>
            <li>Microsoft’s term in English; abbreviations such as HMA, WAP, PHS or SPN are known.</li>
            <li>
              For what applies to your own case, answer the <a href="/advice">three questions</a>.
            </li>
          </ul>
        </div>
      )}
      {!isAsked && (
        <div className="needs-script grid max-w-prose gap-3">
          <p>
            The search covers the tasks of every runbook with their commands, the steps of every sign-in,
            findings and considerations, corrections, dates and sources, the questions, the architectures and
            the outcomes. To try:
          </p>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {exampleSearches.map(example => (
              <li key={example}>
                <a
                  href={`/search#q=${example.replaceAll(' ', '+')}`}
                  className="inline-block py-1"
                  onClick={() => setAddress({ ...address, query: example, isRefused: false })}
                >
                  {example}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** The search itself, once somebody needs it, and why it is not there, where it cannot be had. */
function useEngine() {
  const [engine, setEngine] = useState<Engine>()
  const [failure, setFailure] = useState<string>()
  const [load] = useState(() => {
    let isBegun = false
    return async () => {
      if (isBegun) return
      isBegun = true
      setFailure(undefined)
      try {
        const { loadEngine } = await import('./engine')
        setEngine(await loadEngine())
      } catch (error) {
        isBegun = false
        // A browser says in its own words that nothing came.
        const status = error instanceof Error && error.cause
        setFailure(status ? `the server answered with ${status}` : 'no answer came')
      }
    }
  })
  return { engine, failure, load }
}

/** Keeps the address up with what was typed, now and then and before the page is left. */
function useAddress(address: ReturnType<typeof readSearch>) {
  const latest = useRef(address)
  useEffect(() => {
    latest.current = address
  }, [address])
  const [keeper] = useState(() => seldom(() => showFragment(printSearch(latest.current))))
  useEffect(() => {
    window.addEventListener('pagehide', keeper.now)
    return () => {
      window.removeEventListener('pagehide', keeper.now)
      // Once another page is there, the address is its own.
      keeper.drop()
    }
  }, [keeper])
  return keeper
}

/** The text, once it stays as it is. */
function useCalm(text: string): string {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), calm)
    return () => clearTimeout(timer)
  }, [text])
  return said
}

function linksIn(list: Element | null): readonly HTMLAnchorElement[] {
  return [...(list?.querySelectorAll('a') ?? [])]
}

function foundFor({ count, isWhole, results }: ReturnType<Engine['search']>, query: string): string {
  const counts = `${countOf(count)} ${isWhole || count === 0 ? 'for' : 'with some of the words in'} “${query}”`
  const commands = results.flatMap(({ kind, title }) => (kind === 'Command' ? [textOf(title)] : []))
  const hint = hintFor(query, commands)
  return hint ? `${counts}. ${hint}` : counts
}

function countOf(count: number): string {
  if (count === 0) return 'No result'
  if (count > most) return `${count} results, the best ${most} of them shown,`
  return counted(count, 'result')
}
