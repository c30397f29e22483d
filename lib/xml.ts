/** An XML element as data, in the form of the committed drawings: `[tag, attributes, …children]`. */
export type XmlElement = readonly [
  tag: string,
  attributes: XmlAttributes,
  ...children: (XmlElement | string)[],
]

type XmlAttributes = { readonly [name: string]: string | number }

/** A whole XML document as text. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xmlText(root)}\n`
}

/** Attributes as they stand in a tag, each with a space before it. */
export function attributesText(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}

/** `text` as XML reads it unchanged, line breaks in attributes included. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n]/g, character => `&#${character.charCodeAt(0)};`)
}

function xmlText(node: XmlElement | string): string {
  if (typeof node === 'string') return escapeXml(node)
  const [tag, attributes, ...children] = node
  const start = `<${tag}${attributesText(attributes)}`
  return children.length === 0 ? `${start}/>` : `${start}>${children.map(xmlText).join('')}</${tag}>`
}
