/** Gives the focus to the page where the button that had it goes; the page stays where it is. */
export function focusPage(): void {
  document.getElementById('content')?.focus({ preventScroll: true })
}
