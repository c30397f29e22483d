import { focusPage, uncover } from './focus-page'

/** Browsers limit how often an address may change, and each change costs time; in milliseconds. */
const every = 400

/** Puts a fragment with its `#` into the address, or takes it out with ''. With its own state Next does not draw the page again. */
export function showFragment(fragment: string): void {
  window.history.replaceState(
    { ...window.history.state, own: fragment },
    '',
    fragment || window.location.pathname,
  )
}

/** What had the focus where a way back was left, by what the entry of the history says of it. */
const left = new Map<unknown, Element | null>()

/** Leaves a way back to where the visitor is, as a link within the page does. With its own state Next does not draw it again. */
export function leaveWayBack(): void {
  const { state } = window.history
  // Not a count: a page that is loaded again would begin anew, and the history does not.
  const moment = Date.now()
  left.set(moment, document.activeElement)
  window.history.replaceState({ ...state, left: moment }, '')
  window.history.pushState({ ...state, left: undefined }, '')
}

/** Gives the focus back to what had it where the way back was left: the browser restores only the view. */
export function takeWayBack({ state }: PopStateEvent): void {
  const element = left.get(state?.left)
  if (element === undefined) return
  if (element instanceof HTMLElement && element !== document.body) {
    uncover(element)
    element.focus({ preventScroll: true })
  } else focusPage()
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
