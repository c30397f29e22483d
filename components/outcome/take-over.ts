import { saysSomething } from '@/components/environment/link-status'
import { remembered } from '@/components/ui/device'
import { earlyEvents } from '@/components/ui/early-events'
import { hasMoved, signs } from '@/components/ui/signs'

/**
 * The HTML of an outcome is complete; its scripts are fetched when a visitor does more than read. What is pressed,
 * chosen or typed in the meantime must not be lost.
 */
let pressed: HTMLButtonElement | undefined
/** Each field with what it was set to, the last one last. */
const changed = new Map<HTMLInputElement, string | boolean>()

/**
 * Resolves at the first sign of a visitor who does more than read: at once where the page was navigated to, or
 * where its address or this device knows something beyond the answers.
 */
export function wanted(): Promise<void> {
  if (typeof document === 'undefined') return Promise.resolve()
  if (!document.querySelector('main[data-outcome]')) return Promise.resolve()
  const early = earlyEvents()
  for (const event of early) {
    if (event.type === 'click') keepPressed(event)
    if (event.type === 'input') keepChanged(event)
  }
  // Before React, which listens at the document.
  window.addEventListener('click', keepPressed, true)
  document.addEventListener('input', keepChanged, true)
  if (early.length > 0 || saysSomething() || remembered('environment') !== '' || window.scrollY > 0)
    return Promise.resolve()
  return new Promise(resolve => {
    const stop = (event: Event) => {
      if (!hasMoved(event)) return
      for (const sign of signs) document.removeEventListener(sign, stop, true)
      resolve()
    }
    for (const sign of signs) document.addEventListener(sign, stop, { capture: true, passive: true })
  })
}

/** To be called once the scripts have taken the page over: does again what was done too early. */
export function takenOver(): void {
  window.removeEventListener('click', keepPressed, true)
  document.removeEventListener('input', keepChanged, true)
  // What the address brought is drawn first.
  queueMicrotask(() => {
    for (const [field, value] of changed) repeat(field, value)
    changed.clear()
    const held = pressed
    pressed = undefined
    held?.click()
  })
}

/**
 * To be called for each press that React sees for itself. Until the page is taken over it waits: what the address says is
 * not known yet, and whatever was pressed would be done without it.
 */
export function holdPress(event: { stopPropagation: () => void }): void {
  if (pressed) event.stopPropagation()
}

/** What opens the contents works without a script, and would close them again. */
function keepPressed({ target }: Event): void {
  const button =
    target instanceof Element ? target.closest<HTMLButtonElement>('main button:not([popovertarget])') : null
  if (button) pressed = button
}

function keepChanged({ target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return
  changed.delete(target)
  changed.set(target, target.type === 'text' ? target.value : target.checked)
}

/** React may take what it finds for what it knows already: the field goes another way first. */
function repeat(field: HTMLInputElement, value: string | boolean): void {
  if (typeof value === 'boolean') {
    field.checked = !value
    field.click()
    return
  }
  // Values from the address come in fields of their own.
  const present = field.isConnected ? field : document.getElementById(field.id)
  if (!(present instanceof HTMLInputElement)) return
  present.value = ''
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(present, value)
  present.dispatchEvent(new Event('input', { bubbles: true }))
}
