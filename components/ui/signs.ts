/** What a visitor does who is about to use a page, and does more than read it. */
export const signs = [
  'pointermove',
  'pointerdown',
  'touchstart',
  'keydown',
  'focusin',
  'wheel',
  'scroll',
  'click',
] as const

/** Whether a pointer has moved: browsers also tell a new page of a mouse that rests on it, which is no sign. */
export function hasMoved(event: Event): boolean {
  return !(
    event instanceof MouseEvent &&
    event.type === 'pointermove' &&
    !event.movementX &&
    !event.movementY
  )
}
