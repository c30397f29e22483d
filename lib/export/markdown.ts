/**
 * GitHub-flavoured Markdown as text. What a person typed never becomes structure: it stands in a code span or a
 * fenced block, or is made of letters, digits and harmless signs.
 */

/** A sentence of content: what stands between backticks is code, the rest is text. */
export function prose(text: string, code = codeSpan): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
    .join('')
    .replace(/^(?:[-+=]|#+|\d+[.)])/, mark => mark.replace(/.$/, '\\$&'))
}

/** A sentence of content in a cell of a table. */
export function proseCell(text: string): string {
  return prose(text, codeCell)
}

/** What a person typed, within a line: as text where no sign of it can mean anything, as code elsewhere. */
export function valueText(value: string, code = codeSpan): string {
  return harmless.test(value) && !/www\./i.test(value) ? value : code(value)
}

/** What a person typed, in a cell of a table. */
export function valueCell(value: string): string {
  return valueText(value, codeCell)
}

/** Letters, digits and signs that Markdown, GitHub and its links leave alone. */
const harmless = /^(?:[\p{L}\p{M}\p{N} ,.;()'’–—-]|:(?=[\d ]|$))*$/u

/** A text as code, with a fence longer than any run of backticks in it. */
export function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1)
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return fence + space + text + space + fence
}

/**
 * A text as code in a cell of a table, where a bar ends the cell unless a backslash stands before it. A backslash of
 * the text before a bar would undo that one: between the two a new span begins.
 */
export function codeCell(text: string): string {
  return text
    .split(/(?<=(?<!\\)(?:\\\\)*\\)(?=\|)/)
    .map(part => codeSpan(part).replace(/\|/g, '\\|'))
    .join('<!-- -->')
}

/** A block of code, word for word, with a fence longer than any run of backticks in it. */
export function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${language}\n${text}\n${fence}`
}

/** A table of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

/** A list, each item of one paragraph. */
export function bullets(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n')
}

/** A list that counts from 1. */
export function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n')
}

/** A link whose address nothing can end early. */
export function link(text: string, address: string): string {
  return `[${prose(text)}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)`
}

/** The parts as one text, an empty line between them. */
export function joined(parts: readonly string[]): string {
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function escaped(text: string): string {
  return text.replace(/[\\*_[\]<~|$]|&(?=[#\w])|(?<=\s)#/g, '\\$&')
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
}
