import type { Command, Hole } from '@/content/command'
import { type NameId, names } from '@/content/names'

/** What the organisation filled in. A missing or empty value counts as not given. */
export type Values = { readonly [Id in NameId]?: string | readonly string[] | undefined }

/** A piece of a printed command: source text, a quoted value, or the mark of a value that is missing. */
export type Segment =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string; readonly name: NameId }
  | { readonly kind: 'gap'; readonly text: string; readonly name: NameId }

/** PowerShell ends a single-quoted string at any of these, so each of them is doubled. */
const singleQuotes = /['\u2018\u2019\u201a\u201b]/g

/** What no literal may hold: control, bidirectional and zero-width characters, line breaks, halves of a surrogate pair. */
export const unprintable =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u

/** How wide a line is at most where it can be broken: in the PDF a longer one makes the type of its block smaller. */
export const columns = 90

/** The command as text and holes filled in, in order. The only place where a hole becomes text. */
export function printSegments(command: Command, values: Values = {}): readonly Segment[] {
  let line = ''
  return command.map(part => {
    const segment: Segment =
      typeof part === 'string' ? { kind: 'code', text: part } : printHole(part, values, line)
    line += segment.text
    line = line.slice(line.lastIndexOf('\n') + 1)
    return segment
  })
}

/** The command as one text: exactly what is shown, copied and exported. */
export function printCommand(command: Command, values: Values = {}): string {
  return printSegments(command, values)
    .map(({ text }) => text)
    .join('')
}

/** The names that the command needs and that have neither a value nor a default, in order of appearance. */
export function missingNames(command: Command, values: Values = {}): readonly NameId[] {
  return gapsIn(printSegments(command, values))
}

/** The names that a printed command lacks, in order of appearance. */
export function gapsIn(segments: readonly Segment[]): readonly NameId[] {
  const gaps = segments.filter(segment => segment.kind === 'gap')
  return [...new Set(gaps.map(gap => gap.name))]
}

/** The names that the command has a hole for, whether filled or not, in order of appearance. */
export function namesIn(command: Command): readonly NameId[] {
  const holes = command.filter(part => typeof part !== 'string')
  return [...new Set(holes.map(hole => hole.name))]
}

/** @param line what stands before the hole on its line. */
function printHole(hole: Hole, values: Values, line: string): Segment {
  const given = valuesOf(hole.name, values)
  if (given.length === 0) return { kind: 'gap', name: hole.name, text: `<${hole.name}>` }
  const literals = given.map(value => literal(value + (hole.suffix ?? ''), hole.name))
  const text = isList(hole.name) ? arrayOf(literals, line) : literals.join('')
  return { kind: 'value', name: hole.name, text }
}

/** An array on the line where it begins, or, where that would be too long, one entry a line. Read, both are the same. */
function arrayOf(literals: readonly string[], line: string): string {
  const inline = `@(${literals.join(', ')})`
  if (line.length + inline.length <= columns) return inline
  const indentation = line.slice(0, line.search(/\S|$/))
  return `@(\n${literals.map(entry => `${indentation}  ${entry}`).join(',\n')}\n${indentation})`
}

function valuesOf(id: NameId, values: Values): readonly string[] {
  const value = values[id] ?? []
  const given = (typeof value === 'string' ? [value] : value).filter(entry => entry !== '')
  if (given.length > 1 && !isList(id)) throw new Error(`${names[id].label}: only one value is possible here.`)
  if (given.length > 0) return given
  const entry = names[id]
  return 'default' in entry ? [entry.default] : []
}

function isList(id: NameId): boolean {
  return 'list' in names[id]
}

function literal(value: string, id: NameId): string {
  if (unprintable.test(value)) {
    throw new Error(
      `${names[id].label}: line breaks, control characters and invisible characters are not possible here.`,
    )
  }
  return quoted(value)
}

/** The text as a single-quoted literal of PowerShell. */
export function quoted(text: string): string {
  return `'${text.replace(singleQuotes, '$&$&')}'`
}
