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

/** Leaves a way back to where the visitor is, as a link within the page does. With its own state Next does not draw it again. */
export function leaveWayBack(): void {
  window.history.pushState(window.history.state, '')
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
