/** Characters that end a statement, open an entity, a comment or markup, or close a quoted label in Mermaid. */
const special = /[#;%<>{}"`\\]/g

/** `text` as Mermaid prints it unchanged: what has a meaning in its syntax becomes a numeric entity. */
export function escapeMermaid(text: string): string {
  return text.replace(special, character => `#${character.codePointAt(0)};`).replace(/\s+/g, ' ')
}
