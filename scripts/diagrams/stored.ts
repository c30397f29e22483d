import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Drawing, SvgElement } from '@/content/diagrams/drawing'
import { drawingSchema } from './schema'

/** The folder of the committed drawings. */
export const folder = fileURLToPath(new URL('../../content/diagrams/', import.meta.url))

/** A committed drawing by the name of its picture, checked against the schema. */
export function storedDrawing(name: string): Drawing {
  return drawingSchema.parse(JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'))) as Drawing
}

/** The hash by which a drawing remembers its text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

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
