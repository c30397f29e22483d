import type { SvgElement } from '@/content/diagrams/drawing'
import type { Picture } from '@/lib/diagram/svg'

/** How much of the window the heads of a sequence may take from its messages. */
const most = 1 / 3

/** A sequence with the heads of its participants as one group, drawn over all else, so that they can stay in sight. */
export function withHeads(drawing: Picture): Picture {
  if (drawing.kind !== 'sequence') return drawing
  const isHead = ([, attributes]: SvgElement) => attributes.class === 'node'
  const ground: SvgElement = ['rect', { width: drawing.width, height: heightOfHeads(drawing.elements) }]
  return {
    ...drawing,
    elements: [
      ...drawing.elements.filter(element => !isHead(element)),
      ['g', { class: 'heads' }, ground, ...drawing.elements.filter(isHead)],
    ],
  }
}

/** Down to where the lifelines begin. */
function heightOfHeads(elements: readonly SvgElement[]): number {
  const lifeline = elements.find(([, attributes]) => attributes.class === 'lifeline')
  return Number(/^M[\d.]+ ([\d.]+)/.exec(String(lifeline?.[1].d))?.[1])
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
