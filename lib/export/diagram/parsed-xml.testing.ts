/** For tests only: XML read by a strict parser. */
import { DOMParser, type Element } from '@xmldom/xmldom'

/**
 * The root of a document.
 *
 * @throws when it is not well-formed, with what the parser says.
 */
export function rootOf(text: string): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  })
  const { documentElement } = parser.parseFromString(text, 'text/xml')
  if (!documentElement) throw new Error('The document has no root.')
  return documentElement
}

/** All elements with this name inside another, in order. */
export function inside(element: Element, name: string): readonly Element[] {
  return [...element.getElementsByTagName(name)]
}

/** The value of an attribute that must be there. */
export function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name)
  if (value === null) throw new Error(`<${element.tagName}> has no ${name}.`)
  return value
}
