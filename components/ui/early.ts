import { isPlainPress } from './plain-press'
import { hasMoved, signs } from './signs'

declare global {
  interface Window {
    /** What was done before the scripts of the page came: until then it is noted here. */
    early?: Event[]
  }
}

/*
 * Stands in the page itself: on a slow line seconds lie between the paint of a page and its scripts. A link that is
 * followed in the meantime would lose what the address says of the environment, so it waits for them.
 */
window.early = []
for (const type of [...signs, 'input'])
  addEventListener(type, note, { capture: true, passive: type !== 'click' })

function note(event: Event): void {
  const { early } = window
  if (!early || !hasMoved(event)) return
  const link = event instanceof MouseEvent && event.type === 'click' && linkFollowedBy(event)
  if (link) {
    const isSecondHalf = event.detail > 1
    if (isSecondHalf || waits(link)) event.preventDefault()
    // That of a double press would answer the next question, unseen.
    if (isSecondHalf) return
  }
  early.push(event)
}

function linkFollowedBy(event: MouseEvent): Element | null {
  const { target } = event
  return isPlainPress(event) && target instanceof Element
    ? target.closest('a:is([href^="#"], [href^="/"])')
    : null
}

function waits(link: Element): boolean {
  // What waits for scripts that do not come would wait for ever.
  if ('unfetched' in document.documentElement.dataset) return false
  // The search is told of the page that the reader comes from.
  return location.hash.includes('=') || link.matches('[href^="/search"]')
}
