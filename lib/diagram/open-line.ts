import type { Drawing, SvgElement } from '@/content/diagrams/drawing'
import type { IconId } from '@/content/diagrams/icons'
import { legend, openLabels, openLine } from '@/content/diagrams/legend'
import { type ElementId, elements } from '@/content/elements'
import type { Workflow } from '@/lib/advice/workflow'
import { childrenOf, withClass } from './elements'
import { centredText, iconIdOf, lineHeights } from './marks'
import { storedName } from './names'

/**
 * Where the version of Exchange has no authentication policy, nothing refuses legacy authentication. Everything in which
 * a picture of that differs is here.
 */

/** What the three kinds of line mean; of an open one, that nothing refuses it. */
export function legendOf({ isOpen }: Pick<Workflow, 'isOpen'>) {
  return isOpen ? { ...legend, blocked: openLine } : legend
}

/** What a part is called in the pictures of a workflow, line by line. */
export function labelOf(element: ElementId, { isOpen }: Pick<Workflow, 'isOpen'>): readonly string[] {
  const opened: { readonly [Id in ElementId]?: string } = isOpen ? openLabels : {}
  return (opened[element] ?? elements[element].label).split('\n')
}

/** The icon of a part in the pictures of a workflow: a policy that is missing has none, nor has the end of the red line. */
export function iconFor(element: ElementId, { isOpen }: Pick<Workflow, 'isOpen'>): IconId | undefined {
  return isOpen && element in openLabels ? undefined : iconIdOf(element)
}

/** The room for the words at the end of an open line, below its head. */
export const endHeight = 32

/** The drawing of this name, made from the one that is stored: an open line ends in no stop sign. */
export function drawingNamed(name: string, stored: Drawing): Drawing {
  return name === storedName(name) ? stored : { ...stored, elements: stored.elements.map(opened) }
}

function opened(element: SvgElement): SvgElement {
  const [tag, attributes] = element
  const inside = childrenOf(element)
  switch (attributes['data-element']) {
    case 'blocked': {
      const [, top] = /^M[\d.]+ ([\d.]+)/.exec(String(withClass(inside, 'sign')[0]?.[1].d)) ?? []
      const text = inside.find(([name]) => name === 'text')
      return [tag, attributes, ...words('blocked', Number(text?.[1].x), Number(top) + endHeight / 2)]
    }
    case 'authentication-policy': {
      const outline = inside.filter(([name]) => name === 'rect')
      const { x, y, width, height } = outline[0]?.[1] ?? {}
      const middle = [Number(x) + Number(width) / 2, Number(y) + Number(height) / 2] as const
      return [tag, attributes, ...outline, ...words('authentication-policy', ...middle)]
    }
    default:
      return element
  }
}

function words(element: keyof typeof openLabels, x: number, y: number): readonly SvgElement[] {
  return centredText(labelOf(element, { isOpen: true }), x, y, lineHeights.flowchart, {})
}
