import type { SvgElement } from '@/content/diagrams/drawing'
import { withClass } from '@/lib/diagram/elements'
import { heightOf, type Picture } from '@/lib/diagram/svg'

/** How much of the window the heads of a sequence may take from its messages. */
const most = 1 / 3

/** A sequence with the heads of its participants as one group, drawn over all else, so that they can stay in sight. */
export function withHeads(drawing: Picture): Picture {
  if (drawing.kind !== 'sequence') return drawing
  const { width, elements } = drawing
  const heads = withClass(elements, 'node')
  // Down to where the lifelines begin.
  const ground: SvgElement = ['rect', { width, height: heightOf(withClass(elements, 'lifeline')[0]) }]
  const others = elements.filter(element => !heads.includes(element))
  return { ...drawing, elements: [...others, ['g', { class: 'heads' }, ground, ...heads]] }
}

/**
 * Keeps the heads at the upper edge of the stage in which the drawing is moved, also while a movement goes on, as long
 * as something of the drawing is below them.
 */
export function keepHeads(stage: HTMLElement, moved: HTMLElement): void {
  const heads = moved.querySelector<SVGGElement>('.heads')
  const svg = heads?.ownerSVGElement
  const place = svg?.getScreenCTM()
  if (!heads || !svg || !place) return
  const { top, height } = stage.getBoundingClientRect()
  const tall = heads.getBBox().height
  const isRoom = tall * place.a < height * most
  const above = Math.min((top - place.f) / place.a, svg.viewBox.baseVal.height - tall)
  heads.style.translate = `0 ${isRoom ? Math.max(0, above) : 0}px`
  if (moved.getAnimations().length > 0) requestAnimationFrame(() => keepHeads(stage, moved))
}
