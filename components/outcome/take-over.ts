/**
 * The HTML of an outcome is complete; its scripts are fetched when a visitor does more than read. What is pressed
 * in the meantime must not be lost.
 */
const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'wheel', 'scroll', 'click']

let pressed: HTMLElement | undefined

/**
 * Resolves at the first sign of a visitor who does more than read: at once where the page was navigated to, or
 * where its address says something beyond the answers.
 */
export function wanted(): Promise<void> {
  if (typeof document === 'undefined') return Promise.resolve()
  if (!document.querySelector('main[data-outcome]')) return Promise.resolve()
  document.addEventListener('click', keep, true)
  if (window.location.hash.includes('=')) return Promise.resolve()
  return new Promise(resolve => {
    const stop = () => {
      for (const sign of signs) document.removeEventListener(sign, stop, true)
      resolve()
    }
    for (const sign of signs) document.addEventListener(sign, stop, { capture: true, passive: true })
  })
}

/** To be called once the scripts have taken the page over: presses the button that was pressed too early. */
export function takenOver(): void {
  document.removeEventListener('click', keep, true)
  pressed?.click()
  pressed = undefined
}

function keep({ target }: MouseEvent): void {
  const button = target instanceof Element ? target.closest<HTMLElement>('main button') : null
  if (button) pressed = button
}
