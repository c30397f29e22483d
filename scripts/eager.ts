import { elementsIn, type HtmlPage } from './html'

/**
 * Tells Chromium to compile a script in whole while it arrives, beside the page. Otherwise it compiles each function
 * when it is first called, in one long task in which the page answers nothing: `docs/performance.md` has the figures.
 * Other browsers read a comment. Source: https://github.com/WICG/explicit-javascript-compile-hints-file-based, checked 2026-11-26.
 */
export const compileHint = '//# allFunctionsCalledOnLoad\n'

/**
 * The scripts that every page runs as it starts: React, and what takes a page over. What only some pages run is left
 * alone: most of it waits until it is asked for, and would be compiled for nothing.
 *
 * @param pages the addresses of the scripts of each page.
 * @throws when there is none.
 */
export function inEvery(pages: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = pages
  const shared = first.filter(address => others.every(scripts => scripts.includes(address)))
  if (shared.length === 0) throw new Error('no script is run by every page')
  return shared
}

/** The addresses of the scripts that a page runs in a browser of today. */
export function scriptsOf({ document }: HtmlPage): readonly string[] {
  return [...elementsIn(document)]
    .filter(({ tagName, attrs }) => tagName === 'script' && !attrs.some(({ name }) => name === 'nomodule'))
    .flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'src').map(({ value }) => value))
}
