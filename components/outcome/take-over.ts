import { remembered } from '@/components/environment/device'
import { saysSomething } from '@/components/environment/link-status'

/**
 * The HTML of an outcome is complete; its scripts are fetched when a visitor does more than read. What is pressed,
 * chosen or typed in the meantime must not be lost.
 */
const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'wheel', 'scroll', 'click']

let pressed: HTMLButtonElement | undefined
const changed = new Set<HTMLInputElement>()

/**
 * Resolves at the first sign of a visitor who does more than read: at once where the page was navigated to, or
 * where its address or this device knows something beyond the answers.
 */
export function wanted(): Promise<void> {
  if (typeof document === 'undefined') return Promise.resolve()
  if (!document.querySelector('main[data-outcome]')) return Promise.resolve()
  document.addEventListener('click', keepPressed, true)
  document.addEventListener('input', keepChanged, true)
  if (saysSomething() || remembered() !== '') return Promise.resolve()
  return new Promise(resolve => {
    const stop = () => {
      for (const sign of signs) document.removeEventListener(sign, stop, true)
      resolve()
    }
    for (const sign of signs) document.addEventListener(sign, stop, { capture: true, passive: true })
  })
}

/** To be called once the scripts have taken the page over: does again what was done too early. */
export function takenOver(): void {
  document.removeEventListener('click', keepPressed, true)
  document.removeEventListener('input', keepChanged, true)
  for (const field of changed) repeat(field)
  changed.clear()
  pressed?.click()
  pressed = undefined
}

function keepPressed({ target }: MouseEvent): void {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('main button') : null
  if (button) pressed = button
}

function keepChanged({ target }: Event): void {
  if (target instanceof HTMLInputElement) changed.add(target)
}

/** React takes the value that it finds for one that it knows: the field goes back first, then forward again. */
function repeat(field: HTMLInputElement): void {
  if (field.type === 'checkbox' || field.type === 'radio') {
    field.checked = !field.checked
    field.click()
    return
  }
  const { value } = field
  field.value = ''
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
