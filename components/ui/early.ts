import { signs } from './signs'

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
  if (!early) return
  early.push(event)
  if (event instanceof MouseEvent && event.type === 'click' && isHeld(event)) event.preventDefault()
}

function isHeld({ target, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  const isPlain = button === 0 && !(metaKey || ctrlKey || shiftKey || altKey)
  const link = target instanceof Element && target.closest('a:is([href^="#"], [href^="/"])')
  if (!isPlain || !link) return false
  // The search is told of the page that the reader comes from.
  return location.hash.includes('=') || link.matches('[href^="/search"]')
}
