import { leaveWayBack, whereabouts } from '@/components/ui/address'
import type { Shortcut } from '@/content/shortcuts'
import { pressed, sectionAfter } from '@/lib/shortcuts'
import { areShortcutsOn } from './shortcut-switch'

/** How long a second key may take, in milliseconds. */
const patience = 1500

let waiting = ''
let since = 0

/** Takes a key: does what it is a shortcut for, or leaves it alone. */
export function takeKey(event: KeyboardEvent, openHelp: () => void): void {
  const { key, timeStamp } = event
  // Shift only makes the character. A browser that fills in a field says that a key was pressed, and not which.
  if (key?.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.repeat || event.isComposing) return
  const isTaken = event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')
  if (isTaken || !areShortcutsOn()) return
  const isOutcome = document.querySelector('main[data-outcome]') !== null
  const { shortcut, waiting: begun } = pressed(timeStamp - since < patience ? waiting : '', key, isOutcome)
  waiting = begun
  since = timeStamp
  if (!shortcut && begun === '') return
  event.preventDefault()
  if (shortcut?.does === 'help') openHelp()
  else if (shortcut) follow(shortcut)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="checkbox"], [type="radio"]), select, textarea'))
  )
}

function follow(shortcut: Shortcut): void {
  if (shortcut.does === 'next') show(1)
  else if (shortcut.does === 'previous') show(-1)
  else if (shortcut.does === 'search') search()
  else if (shortcut.does === 'go') go(shortcut.href)
  else if ('button' in shortcut) {
    const place = shortcut.does === 'press' ? 'main' : '.actions'
    const buttons = [...document.querySelectorAll<HTMLElement>(`${place} button`)]
    const button = buttons.find(({ textContent }) => textContent.startsWith(shortcut.button))
    if (shortcut.does === 'press') {
      // What it says, it says beside itself; and the way back is that of a link.
      leaveWayBack()
      button?.focus()
    }
    button?.click()
  }
}

/**
 * Follows the link of the header, which knows what of the address goes along: it may stand in the link already. The way
 * back is to where the visitor is.
 */
function go(path: string): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('header nav a')]
  const press = { bubbles: true, cancelable: true, relatedTarget: whereabouts() }
  links.find(({ pathname }) => pathname === path)?.dispatchEvent(new MouseEvent('click', press))
}

function search(): void {
  const field = document.querySelector<HTMLElement>('[data-search]')
  if (field) field.focus()
  else go('/search')
}

function show(step: 1 | -1): void {
  // The headings that can be gone to are those of the sections, and of the phases of the runbook, which is long.
  const headings = [...document.querySelectorAll<HTMLElement>('main h2[tabindex], main h3[id^="phase-"]')]
  const tops = headings.map(heading => heading.getBoundingClientRect().top)
  const focused = headings.findIndex(heading => heading.matches(':focus'))
  const heading = headings[sectionAfter(tops, step, focused, window.innerHeight) ?? -1]
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}
