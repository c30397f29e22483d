/** Gives the focus to the page where the button that had it goes; the page stays where it is. */
export function focusPage(): void {
  document.getElementById('content')?.focus({ preventScroll: true })
}

/** Gives the focus to the heading of a page whose link had it and is not there any more; the page stays where it is. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1')
  // No heading of a page is a stop before it is needed.
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}

/** Gives the focus to a place, which may be in a folded task; the page stays where it is. */
export function focusPlace(place: HTMLElement): void {
  uncover(place)
  // What is no stop of the Tab key can have it all the same.
  if (place.tabIndex < 0) place.tabIndex = -1
  place.focus({ preventScroll: true })
}

/** Gives the focus to the place that a link leads to, and marks it until another is led to; the page stays where it is. */
export function leadTo(id: string): HTMLElement | null {
  const named = document.getElementById(id)
  // An empty one is a name for what it stands in.
  const place = named?.matches('span:empty') ? named.parentElement : named
  if (!place) return null
  document.querySelector('[data-led-to]')?.removeAttribute('data-led-to')
  place.setAttribute('data-led-to', '')
  focusPlace(place)
  return place
}

/** Opens the task that is folded over a place: it does as soon as its heading has the focus. */
export function uncover(place: Element): void {
  if (!place.checkVisibility())
    place.closest('.task')?.querySelector<HTMLElement>('h4')?.focus({ preventScroll: true })
}
