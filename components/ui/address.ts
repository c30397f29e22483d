import { focusHeading, focusPage, focusPlace } from './focus-page'

/** By then a page that was gone back to has its heights and its view; in milliseconds. */
const settled = 2_000

/** Notes something in the entry of the history that is shown. With its own state Next does not draw the page again. */
export function noteHere(note: object, address = ''): void {
  window.history.replaceState({ ...window.history.state, ...note }, '', address)
}

/** Puts a fragment with its `#` into the address, or takes it out with ''. */
export function showFragment(fragment: string, note = {}): void {
  noteHere(note, fragment || window.location.pathname)
}

/** The same for what the visitor told here: once the page is loaded again it is not somebody else’s. */
export function showOwn(fragment: string): void {
  showFragment(fragment, { own: carried(fragment) })
}

/**
 * What a fragment says of the environment, with its `#`; '' where it says nothing, or is only the id of an element. The
 * place in a page and what is looked for are of no use in another page.
 */
export function carried(fragment = window.location.hash): string {
  return fragment.includes('=')
    ? fragment.replace(/(?<=[#&])(at|q|from)=[^&]*&?/g, '').replace(/&$|^#$/, '')
    : ''
}

/** Whether what a fragment says was told here, in this page before it was loaded again or in one that leads to it. */
export function isOwn(fragment: string): boolean {
  const said = carried(fragment)
  return said !== '' && window.history.state?.own === said
}

/** From one page to the next only, and gone once that is there. */
const handed = 'outlook-mfa-advisor.own'

/** Before a link is followed: what was told here is not somebody else’s in the next page either. */
export function handOver(): void {
  try {
    if (isOwn(window.location.hash)) window.sessionStorage.setItem(handed, carried())
  } catch {
    // A browser that keeps nothing: the next page says where its names come from, as for any link.
  }
}

/** Once the next page is there, before it asks whose its address is. Another address is a link like any other. */
export function takeOver(): void {
  try {
    const own = window.sessionStorage.getItem(handed)
    window.sessionStorage.removeItem(handed)
    if (own !== null && own === carried()) noteHere({ own })
  } catch {
    // As above.
  }
}

/** Where the visitor was when an entry of the history was left, by the mark of the entry. */
const left = new Map<number, Element | null>()

/** The mark of the entry that is shown, where it has one. */
let shown: number | undefined

/** What the entries have in common between which a visitor moves within a page; their addresses may lag behind. */
let stay: number | undefined

/** To be called when what is told was taken from the address: the entry that is shown begins a stay, or belongs to one. */
export function beginStay(): void {
  stay = window.history.state?.stay ?? Math.random()
}

/** Whether the entry that is shown is one of this stay, in which what was told goes on, whatever its address says. */
export function isOfStay(): boolean {
  return stay !== undefined && window.history.state?.stay === stay
}

/** Leaves a way back to where the visitor is, as a link within the page does. */
export function leaveWayBack(): void {
  const { state } = window.history
  // Not a count: a page that is loaded again would begin anew, and the history does not.
  const mark: number = state?.mark ?? Math.random()
  left.set(mark, whereabouts())
  shown = Math.random()
  noteHere({ mark, stay })
  window.history.pushState({ ...state, left: undefined, mark: shown, stay }, '')
}

/** What has the focus and is in view, or else what stands in the middle of the window. */
export function whereabouts(): Element | null {
  const { innerHeight, innerWidth } = window
  const focused = document.activeElement ?? document.body
  const { top, bottom } = focused.getBoundingClientRect()
  const isSeen = top < innerHeight && bottom > 0 && !focused.matches('body, main')
  if (isSeen) return focused
  // A link that happens to stand there had no focus that it could get back.
  return document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest(`:not(${stops})`) ?? null
}

/** Gives the focus back to what had it when the entry was left: the browser restores only the view, and that not well. */
export function returnFocus({ state }: PopStateEvent): void {
  if (shown !== undefined) left.set(shown, whereabouts())
  shown = state?.mark
  const element = shown === undefined ? undefined : left.get(shown)
  if (element) leadBackTo(element, isStop(element), focusPage)
}

const stops = 'a,button,input,select,summary,[tabindex]'

function isStop(element: Element): boolean {
  return element.matches(stops)
}

function leadBackTo(element: Element, isStop: boolean, focusElse: () => void): void {
  if (isStop && element instanceof HTMLElement && element.isConnected) focusPlace(element)
  else focusElse()
  keepInView(element)
}

/** Where something stands, said so that it can be found again in the page once that is drawn anew. */
type Place = {
  /** The id of what it is, or stands in. */
  readonly id: string | undefined
  readonly name: string
  readonly pathname: string | undefined
  /** Which of those like it; -1 for what has the id itself. */
  readonly at: number
  /** Whether it can have the focus, or is only what was seen. */
  readonly isStop: boolean
  /** Whether the page may only have been loaded again. */
  readonly isAgain: boolean
}

/**
 * Notes what the visitor was at when the page was left for another one: a link, or what had the focus.
 *
 * @param isAgain where it may only be loaded again: then nothing gets the focus, as in any page that is loaded.
 */
export function noteLeft(element: Element, isAgain = false): void {
  const id = element.closest('[id]')?.id
  const place = { id, name: element.localName, pathname: pathnameOf(element) }
  noteHere({
    left: { ...place, at: alike(place).indexOf(element), isStop: !isAgain && isStop(element), isAgain },
  })
}

/**
 * Once a page is drawn that the visitor came back to, or loaded again: brings into view what it was left at. It has the
 * focus again, or else the heading has, but for a page that was only loaded again.
 */
export function returnToLeft(): void {
  shown = window.history.state?.mark
  const place: Place | undefined = window.history.state?.left
  if (!place) return
  const element = place.at < 0 ? document.getElementById(place.id ?? '') : alike(place)[place.at]
  if (element) leadBackTo(element, place.isStop, place.isAgain ? () => {} : focusHeading)
  else focusHeading()
}

/**
 * Brings what the visitor came back to into view, until the visitor moves: the browser restores a view by its distance
 * from the top of the page, and what is out of sight there has not got its height yet.
 */
function keepInView(element: Element): void {
  const observer = new IntersectionObserver(entries => {
    if (!entries.at(-1)?.isIntersecting) element.scrollIntoView({ block: 'center' })
  })
  const leave = () => observer.disconnect()
  observer.observe(element)
  for (const type of ['wheel', 'pointerdown', 'keydown', 'focusin'])
    addEventListener(type, leave, { once: true, passive: true })
  // A browser does not tell of a press on its scroll bar.
  setTimeout(leave, settled)
}

/** Whether the visitor is back at a page, or has loaded it again: where it was left goes before what the address names. */
export function isBack(): boolean {
  return Boolean(window.history.state?.left)
}

/** All that are called the same in the same part of the page; the links of a page, wherever they stand, by where they lead. */
function alike({ id, name, pathname }: Pick<Place, 'id' | 'name' | 'pathname'>): readonly Element[] {
  const part = (pathname === undefined && id !== undefined && document.getElementById(id)) || document.body
  return [...part.querySelectorAll(name)].filter(each => pathnameOf(each) === pathname)
}

function pathnameOf(element: Element): string | undefined {
  return element instanceof HTMLAnchorElement && element.href ? element.pathname : undefined
}
