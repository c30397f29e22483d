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
