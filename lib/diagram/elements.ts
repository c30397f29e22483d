import type { SvgElement } from '@/content/diagrams/drawing'
import type { Line } from './lines'

/** All elements of a drawing, parents before their children. */
export function allElements(elements: readonly SvgElement[]): readonly SvgElement[] {
  return elements.flatMap(element => [element, ...allElements(childrenOf(element))])
}

/** The child elements of an element, without its text. */
export function childrenOf(element: SvgElement): readonly SvgElement[] {
  const [, , ...children] = element
  return children.filter(child => typeof child !== 'string')
}

/** The text inside an element and its children. */
export function textOf([, , ...children]: SvgElement): string {
  return children
    .map(child => (typeof child === 'string' ? child : textOf(child)))
    .filter(Boolean)
    .join(' ')
}

/** The elements with a class. */
export function withClass(elements: readonly SvgElement[], name: string): readonly SvgElement[] {
  return elements.filter(([, attributes]) => attributes.class === name)
}

/** Whether an element of a drawing is this line: of its kind, between its ends, in its step. */
export function draws([, attributes]: SvgElement, line: Line): boolean {
  return (
    attributes.class === line.kind &&
    attributes['data-line'] === `${line.from} ${line.to}` &&
    attributes['data-step'] === (line.kind === 'interaction' ? line.step : undefined)
  )
}
