import { describe, expect, test } from 'vitest'
import { type Shortcut, shortcuts } from '@/content/shortcuts'
import { pressed, sectionAfter } from './shortcuts'

/** What comes of keys that are pressed one after the other. */
function resultOf(keys: string, isOutcome: boolean): Shortcut | undefined {
  let waiting = ''
  let shortcut: Shortcut | undefined
  for (const key of keys.split(' '))
    ({ waiting, shortcut } = { shortcut: undefined, ...pressed(waiting, key, isOutcome) })
  return shortcut
}

describe('keys', () => {
  test.each(shortcuts.map(shortcut => [shortcut.keys, shortcut] as const))(
    '%s does what the list says',
    (keys, shortcut) => {
      expect(resultOf(keys, true)).toBe(shortcut)
      expect(resultOf(keys, false)).toBe(shortcut.isOnOutcome ? undefined : shortcut)
    },
  )

  test('no shortcut stands in the way of another', () => {
    for (const { keys } of shortcuts) {
      const others = shortcuts.filter(other => other.keys.startsWith(`${keys} `) || other.keys === keys)
      expect(
        others.map(other => other.keys),
        keys,
      ).toEqual([keys])
    }
  })

  test('a key that leads nowhere after another does nothing, and ends what had begun', () => {
    expect(pressed('', 'g', true)).toEqual({ waiting: 'g' })
    expect(pressed('g', 'p', true)).toEqual({ waiting: '' })
    expect(pressed('', 'q', true)).toEqual({ waiting: '' })
  })

  test('none is a key that moves the focus, scrolls, or presses what has the focus', () => {
    const taken = ['Tab', 'Enter', ' ', 'Escape', 'Home', 'End', 'PageUp', 'PageDown']
    for (const { keys } of shortcuts)
      expect(keys.split(' ').some(key => taken.includes(key) || key.startsWith('Arrow'))).toBe(false)
  })
})

describe('the section to go to', () => {
  const height = 700

  test('is the next one below the top of the window, or the last one above it', () => {
    expect(sectionAfter([-500, 24, 900], 1, -1, height)).toBe(2)
    expect(sectionAfter([-500, 24, 900], -1, -1, height)).toBe(0)
    expect(sectionAfter([300, 900], 1, -1, height)).toBe(0)
  })

  test('follows the heading that has the focus, where the page cannot scroll on', () => {
    expect(sectionAfter([-500, 200, 400], 1, 1, height)).toBe(2)
    expect(sectionAfter([-500, 200, 400], -1, 2, height)).toBe(1)
  })

  test('forgets the heading that has the focus once it was scrolled out of sight', () => {
    expect(sectionAfter([-2000, -900, 500], 1, 0, height)).toBe(2)
    expect(sectionAfter([-900, 300, 2000], -1, 2, height)).toBe(0)
  })

  test('is none before the first and after the last', () => {
    expect(sectionAfter([24, 900], -1, 0, height)).toBeUndefined()
    expect(sectionAfter([-900, 24], 1, 1, height)).toBeUndefined()
    expect(sectionAfter([], 1, -1, height)).toBeUndefined()
  })
})
