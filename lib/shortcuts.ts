import { type Shortcut, shortcuts } from '@/content/shortcuts'

/** What a key comes to: a shortcut, or the keys so far where more can follow, or nothing. */
type Pressed = { readonly shortcut?: Shortcut; readonly waiting: string }

/**
 * What a key comes to after those that wait already.
 *
 * @param waiting the keys of a shortcut that has begun, as the last call returned them; '' for none.
 */
export function pressed(waiting: string, key: string, isOutcome: boolean): Pressed {
  const typed = waiting === '' ? key : `${waiting} ${key}`
  const usable = shortcuts.filter(({ isOnOutcome }) => isOutcome || !isOnOutcome)
  const shortcut = usable.find(({ keys }) => keys === typed)
  if (shortcut) return { shortcut, waiting: '' }
  return { waiting: usable.some(({ keys }) => keys.startsWith(`${typed} `)) ? typed : '' }
}

/**
 * The index of the section to go to, or `undefined` at the end.
 *
 * @param tops how far each heading is below the top of the window.
 * @param focused the index of the heading that has the focus: it counts where the visitor has not scrolled away from it,
 * because the last headings of a page cannot be scrolled to the top.
 */
export function sectionAfter(
  tops: readonly number[],
  step: 1 | -1,
  focused: number,
  height: number,
): number | undefined {
  const at = tops[focused]
  const isInView = at !== undefined && at >= 0 && at < height
  // A heading that was gone to stands a little below the top.
  const reached = 40
  const next = isInView
    ? focused + step
    : step === 1
      ? tops.findIndex(top => top > reached)
      : tops.findLastIndex(top => top < 0)
  return next in tops ? next : undefined
}
