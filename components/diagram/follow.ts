import { type RefObject, useEffect, useRef, useState } from 'react'
import { boxAround } from './box-around'

/** Said by a drawing that came into a section later, and bubbles. */
export const drawnEvent = 'drawn'

/** Where a step is followed: the architecture whose drawings and list stand together. */
export type Followed = {
  readonly section: RefObject<HTMLElement | null>
  /** The number of the step that was chosen; `undefined` where none is. */
  readonly chosen: number | undefined
  readonly choose: (step: number | undefined) => void
}

/**
 * Lights the step that is pointed at, focused or chosen, wherever it stands in the section: its entry in the list, its
 * lines and badge, both their ends, and its message. Choosing stays until another is chosen, or Escape is pressed.
 */
export function useFollowed(): Followed {
  const section = useRef<HTMLElement>(null)
  const [chosen, choose] = useState<number>()
  const [pointed, point] = useState<number>()
  // How often a drawing came into the section: what is lit must be lit in it, too.
  const [drawn, setDrawn] = useState(0)
  const lit = pointed ?? chosen
  useEffect(() => {
    const { current } = section
    if (!current) return
    // A step may have been chosen, or pointed at, before the script was there.
    const focused = current.contains(document.activeElement) ? stepAt(document.activeElement) : undefined
    point(focused ?? stepAt(current.querySelector('[data-step]:hover')))
    loadStyles()
    const listeners = new AbortController()
    const listen = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => current.addEventListener(type, listener, { signal: listeners.signal })
    // A drawing that is looked at closely opens beneath a pointer that rests, which points at nothing until it moves.
    const pointAt = ({ target, pointerType, type }: PointerEvent) => {
      if (pointerType !== 'touch' && isAbove(target) === (type === 'pointermove')) point(stepAt(target))
    }
    listen('pointerover', pointAt)
    listen('pointermove', pointAt)
    listen('pointerleave', () => point(undefined))
    // Whoever only passes by chooses nothing, by the keyboard neither.
    listen('focusin', ({ target }) => point(stepAt(target)))
    listen('focusout', () => point(undefined))
    listen('click', ({ target }) => {
      const step = stepAt(target)
      if (step !== undefined) choose(step)
    })
    listen('keydown', ({ key, target }) => {
      // In a drawing that is looked at closely Escape only leads back.
      if (key !== 'Escape' || isAbove(target)) return
      choose(undefined)
      point(undefined)
    })
    current.addEventListener(drawnEvent, () => setDrawn(count => count + 1), { signal: listeners.signal })
    return () => listeners.abort()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing has parts of its own to be lit
  useEffect(
    () => (section.current && lit !== undefined ? light(section.current, lit) : undefined),
    [lit, drawn],
  )
  return { section, chosen, choose }
}

let styles: Promise<unknown> | undefined

/** Fetches the styles of what is lit, once. Without them a step is only not lit. */
function loadStyles(): Promise<unknown> {
  styles ??= import('./follow.css').catch(() => {})
  return styles
}

/** The step that an element of the list or of a drawing belongs to. */
function stepAt(target: EventTarget | null): number | undefined {
  const number = target instanceof Element && target.closest('[data-step]')?.getAttribute('data-step')
  return number ? Number(number) : undefined
}

/** Whether it is in a drawing that is looked at closely, over the page. */
function isAbove(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null
}

/** Marks what belongs to the step for the styles; the function returned takes the marks away. */
function light(section: Element, step: number): () => void {
  const lit = [section, ...partsOf(section, step)]
  for (const part of lit) part.setAttribute('data-lit', '')
  return () => {
    for (const part of lit) part.removeAttribute('data-lit')
  }
}

/** Whatever belongs to the step: its entries, its lines and badges, and both their ends. */
function partsOf(within: Element, step: number): readonly Element[] {
  const parts = [...within.querySelectorAll(`[data-step="${step}"]`)]
  const ends = new Set(parts.flatMap(part => part.getAttribute('data-line')?.split(' ') ?? []))
  const nodes = [...ends].flatMap(end => [...within.querySelectorAll(`[data-element="${end}"]`)])
  return [...parts, ...nodes]
}

/** At the foot of the window, on a phone, lies the bar with the actions. */
const foot = 72

/** Room between what is shown and what lies over it. */
const gap = 16

/**
 * Brings a step into view, where it is out of it: its line with both ends, or, where the whole drawing stays in the
 * window beside the list while the sign-in is told, the drawing and the entry in the list.
 */
export async function showStep(section: Element | null, step: number): Promise<void> {
  // They decide where the drawing stands.
  await loadStyles()
  const drawing = section?.querySelector('.flowchart')
  // What lies behind a drawing that is looked at closely stays where it was left.
  if (!section || !drawing || section.querySelector(':modal')) return
  // With its button to look closer.
  const box = drawing.parentElement
  const way = box && isBesideList(box) ? besideList(box, step) : toLine(section, drawing, step)
  if (way !== 0) window.scrollBy({ top: way, behavior: isCalm() ? 'auto' : 'smooth' })
}

function isBesideList(box: Element): boolean {
  return getComputedStyle(box).position === 'sticky'
}

/** How far to scroll so that the entry is in the window, and no more than leaves the whole drawing there. */
function besideList(box: Element, step: number): number {
  const row = box.closest('figure')?.getBoundingClientRect()
  const entry = box
    .closest('[data-architecture]')
    ?.querySelector(`.workflow [data-step="${step}"]`)
    ?.getBoundingClientRect()
  if (!row || !entry) return 0
  const head = Number.parseFloat(getComputedStyle(box).top)
  const wanted = between(entry.bottom + gap - window.innerHeight, 0, entry.top - head)
  return between(row.top - head, wanted, row.bottom - head - box.clientHeight)
}

/**
 * How far to scroll so that the line is in the window with both its ends, or its badge where there is no room for all;
 * in a very low window, where the walk does not stay, only as far as its buttons do.
 */
function toLine(section: Element, drawing: Element, step: number): number {
  const badge = drawing.querySelector(`.badge[data-step="${step}"]`)?.getBoundingClientRect()
  if (!badge) return 0
  const walk = section.querySelector('.walk-through')
  const isStuck = walk !== null && getComputedStyle(walk).position === 'sticky'
  const head = (isStuck ? walk.getBoundingClientRect().height : 0) + gap
  const end = window.innerHeight - foot - gap
  const { top, bottom } = boxAround(partsOf(drawing, step))
  const isSeen = badge.top > head && badge.bottom < end
  const toBadge = isSeen ? 0 : badge.top - (head + end) / 2
  const way = bottom - top > end - head ? toBadge : between(bottom - end, 0, top - head)
  if (!walk || isStuck) return way
  const buttons = boxAround([...walk.querySelectorAll('button')])
  return between(buttons.bottom - end, way, buttons.top - gap)
}

/** The number, or the bound that it lies beyond; where the bounds cross, the lower one. */
function between(least: number, number: number, most: number): number {
  return Math.max(least, Math.min(number, most))
}

/** Whether the visitor asked for less motion. */
export function isCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
