import { focusHeading, focusPage, focusPlace } from './focus-page'

/** Browsers limit how often an address may change, and each change costs time; in milliseconds. */
const every = 400

/** Notes something in the entry of the history that is shown. With its own state Next does not draw the page again. */
export function noteHere(note: object, address = ''): void {
  window.history.replaceState({ ...window.history.state, ...note }, '', address)
}

/** Puts a fragment with its `#` into the address, or takes it out with ''. */
export function showFragment(fragment: string): void {
  noteHere({ own: fragment }, fragment || window.location.pathname)
}

/** What had the focus when an entry of the history was left, by the mark of the entry. */
const focused = new Map<number, Element | null>()

/** The mark of the entry that is shown, where it has one. */
let shown: number | undefined

/** Leaves a way back to where the visitor is, as a link within the page does. */
export function leaveWayBack(): void {
  const { state } = window.history
  // Not a count: a page that is loaded again would begin anew, and the history does not.
  const mark: number = state?.mark ?? Math.random()
  focused.set(mark, document.activeElement)
  shown = Math.random()
  noteHere({ mark })
  window.history.pushState({ ...state, left: undefined, mark: shown }, '')
}

/** Gives the focus back to what had it when the entry was left: the browser restores only the view. */
export function returnFocus({ state }: PopStateEvent): void {
  if (shown !== undefined) focused.set(shown, document.activeElement)
  shown = state?.mark
  const element = shown === undefined ? undefined : focused.get(shown)
  if (element === undefined) return
  if (element instanceof HTMLElement && element.isConnected && element !== document.body) focusPlace(element)
  else focusPage()
}

/** Notes the link by which the page is left for another one: which of those that lead there. */
export function noteLeft(link: HTMLAnchorElement): void {
  const { pathname } = link
  noteHere({ left: { pathname, at: linksTo(pathname).indexOf(link) } })
}

/**
 * Once a page is drawn that the visitor came back to: gives the focus to the link by which it was left, or else to its
 * heading.
 */
export function returnToLink(): void {
  shown = window.history.state?.mark
  const left = window.history.state?.left
  if (!left) return
  const link = linksTo(left.pathname)[left.at]
  if (link) focusPlace(link)
  else focusHeading()
}

function linksTo(path: string): readonly HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    ({ pathname }) => pathname === path,
  )
}

/** Whether the fragment of the address is one that this page put there, before it was loaded again too. */
export function isOwn(fragment: string): boolean {
  return fragment !== '' && window.history.state?.own === fragment
}

/** Has `write` called seldom: a while after `soon`, or at once by `now` where it waits; `drop` lets it go. */
export function seldom(write: () => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const drop = () => {
    clearTimeout(waiting)
    waiting = undefined
  }
  const now = () => {
    if (waiting === undefined) return
    drop()
    write()
  }
  return {
    soon: () => {
      waiting ??= setTimeout(now, every)
    },
    now,
    drop,
  }
}
