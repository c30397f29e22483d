import type { NameId } from './names'

/** A place in a command for one of the organisation's own names. It becomes text in lib/powershell/print.ts only. */
export type Hole = {
  readonly name: NameId
  /** Fixed words inside the same quoted literal, after the value: a policy's name and ` exception`, say. */
  readonly suffix?: string
}

/** A command as data: source text and holes in turn. It knows no values and no quoting. */
export type Command = readonly (string | Hole)[]

/**
 * Records a PowerShell command with holes for names. It only records: no value, no quotes.
 * The indentation that all lines share is taken away, so that a command can stand indented in its file.
 *
 * @example ps`Get-AuthenticationPolicy -Identity ${name('policy')}`
 */
export function ps(strings: TemplateStringsArray, ...holes: readonly Hole[]): Command {
  const raw = strings.raw.map(text => text.replace(/\r\n/g, '\n'))
  const indents = raw
    .join('\u0000')
    .split('\n')
    .slice(1)
    .filter(line => line.trim() !== '')
    .map(line => line.length - line.trimStart().length)
  const shared = indents.length > 0 ? Math.min(...indents) : 0
  const margin = new RegExp(`\\n[ ]{0,${shared}}`, 'g')
  const parts: (string | Hole)[] = []
  for (const [index, text] of raw.entries()) {
    let part = text.replace(margin, '\n')
    if (index === 0) part = part.replace(/^\s*\n/, '')
    if (index === raw.length - 1) part = part.trimEnd()
    if (part !== '') parts.push(part)
    const hole = holes[index]
    if (hole) parts.push(hole)
  }
  return parts
}

/** A hole for the name `id`, optionally with fixed words after the value, inside the same literal. */
export function name(id: NameId, suffix?: string): Hole {
  return suffix === undefined ? { name: id } : { name: id, suffix }
}
