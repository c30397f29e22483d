'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useLayoutEffect, useRef } from 'react'
import {
  carried,
  handOver,
  leaveWayBack,
  noteLeft,
  returnFocus,
  returnToLeft,
  showFragment,
  takeOver,
  whereabouts,
} from './address'
import { earlyEvents, endEarly } from './early-events'
import { leadTo } from './focus-page'
import { arrivedAt } from './page-before'
import { isPlainPress } from './plain-press'
import { askAgain } from './unfetched'

/** Where the fragment says what is known of the environment, and so goes along from page to page. */
const tailored = /^\/(advice|architectures|search)(\/|$)/

/**
 * Keeps what the address says of the environment: a link within the page moves the view and the focus and leaves
 * the address alone, a permalink adds its place to it, and a link to another page of the advice takes the fragment
 * along. One handler for all links.
 */
export function AddressKeeper() {
  const router = useRouter()
  const path = usePathname()
  const isFollowed = useRef(false)
  useLayoutEffect(() => {
    arrivedAt(path)
    takeOver()
    askAgain()
    // The router looks for an element that the fragment names, and leaves the page where the last one was.
    if (isFollowed.current) window.scrollTo({ top: 0, behavior: 'instant' })
    isFollowed.current = false
    returnToLeft()
    // The browser gives the focus to few of the places that an address names.
    if (document.activeElement === document.body) leadTo(window.location.hash.slice(1))
  }, [path])
  useEffect(() => {
    /** Whether a link leads away, and where it stands has been noted. */
    let isLeft = false
    // A page that is loaded again is at another place: the browser knows only how far from its top it was.
    const leave = () => {
      const place = isLeft ? null : whereabouts()
      isLeft = false
      if (place) noteLeft(place, true)
    }
    const prepare = (link: HTMLAnchorElement | null) => {
      if (link && isTailored(link) && !isWithin(link)) link.hash = hashFor(link)
    }
    const touch = ({ target }: Event) => {
      isLeft = false
      prepare(linkOf(target))
    }
    const follow = (event: MouseEvent) => {
      const link = linkOf(event.target)
      if (!link || !isPlainPress(event) || event.defaultPrevented) return
      // It may have been pressed, or have the focus, since before this was here.
      prepare(link)
      // The second half of a double press would answer the next question, unseen.
      if (event.detail > 1) {
        event.preventDefault()
        event.stopPropagation()
        return
      }
      if (isWithin(link)) {
        event.preventDefault()
        const place = link.hash.slice(1)
        // A list that was opened to choose from would hide what was chosen; its button has the focus again.
        link.closest<HTMLElement>(':popover-open')?.hidePopover()
        if (link.hasAttribute('data-permalink')) showFragment(withPlace(place))
        // The way back to where the link stands, as any link leaves one. A step is lit where it is.
        else if (!document.getElementById(place)?.hasAttribute('data-step')) leaveWayBack()
        show(place)
        return
      }
      // A shortcut presses the link of the header from where the visitor is.
      const { relatedTarget } = event
      const left = relatedTarget instanceof Element ? relatedTarget : link
      if (link.origin === window.location.origin) {
        noteLeft(left)
        isLeft = true
      }
      if (isTailored(link) && (carried() !== '' || link.hasAttribute('data-asks-again'))) {
        // A link of the router would go to the address that it was made with, and one that is not awake yet would have
        // the question loaded anew, without the answer that was given.
        event.preventDefault()
        const address = link.pathname + hashFor(link)
        handOver()
        // The router goes nowhere, and says nothing, where it cannot decode the fragment; and it tells a page nothing
        // of another fragment for itself. Styles that are only of the next page are against the policy of this one.
        const isRouted =
          link.pathname !== window.location.pathname && isAdvice(link) && isAdvice(window.location)
        if (isRouted && isDecodable(address)) {
          isFollowed.current = true
          router.push(address)
        } else window.location.assign(address)
      }
    }
    const listeners = new AbortController()
    const { signal } = listeners
    for (const type of ['pointerdown', 'focusin'])
      document.addEventListener(type, touch, { capture: true, signal })
    document.addEventListener('click', follow, { capture: true, signal })
    window.addEventListener('popstate', returnFocus, { signal })
    window.addEventListener('beforeunload', leave, { signal })
    endEarly()
    const held = earlyEvents().findLast(({ type, defaultPrevented }) => type === 'click' && defaultPrevented)
    if (held) linkOf(held.target)?.click()
    return () => listeners.abort()
  }, [router])
  return null
}

/** For the search: which outcome or question the reader comes from, also by way of the search itself. */
function origin(): string {
  const { pathname, hash } = window.location
  const answers = /^\/advice\/(.+)/.exec(pathname)?.[1]?.replaceAll('/', '.')
  return answers ? `&from=${answers}` : (/&from=[^&]*/.exec(hash)?.[0] ?? '')
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** What is carried to the page of the link, with the place in it that the link names itself. */
function hashFor(link: HTMLAnchorElement): string {
  // The hash is about to change, and the link may be used again.
  link.dataset.place ??= link.hash.slice(1)
  const { place } = link.dataset
  // A link to a search, and one from it, says more than a place.
  if (link.pathname === '/search') return `#${place}${origin()}${carried().replace('#', '&')}`
  if (place.includes('=')) return `#${place}`
  return withPlace(place)
}

/** The fragment that is carried, with a place in the page; '' for neither. */
function withPlace(place: string): string {
  if (carried() === '') return place && `#${place}`
  return place === '' ? carried() : `${carried()}&at=${place}`
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
}

/** Whether the link leads to a place in the same page. */
function isWithin(link: HTMLAnchorElement): boolean {
  const { origin, pathname, hash } = link
  const isPlace = hash.length > 1 && !hash.includes('=')
  return isPlace && origin === window.location.origin && pathname === window.location.pathname
}

/** Whether the page is a question or an outcome, which have the same styles. */
function isAdvice({ pathname }: { readonly pathname: string }): boolean {
  return /^\/advice(\/|$)/.test(pathname)
}

function isTailored(link: HTMLAnchorElement): boolean {
  return (
    link.origin === window.location.origin &&
    tailored.test(window.location.pathname) &&
    tailored.test(link.pathname)
  )
}

function show(id: string): void {
  const target = leadTo(id)
  // A step that is in view stays where it is: what it lights in the drawings is beside it.
  target?.scrollIntoView(target.hasAttribute('data-step') ? { block: 'nearest' } : undefined)
}
