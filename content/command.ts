import type { NameId } from './names'
import type { PolicyBody, PolicyGroup } from './policies'
import type { Condition } from './types'

/** A place in a command for one of the organisation's own names. It becomes text in lib/powershell/print.ts only. */
export type Hole = {
  readonly name: NameId
  /** Fixed words inside the same quoted literal, after the value: a policy's name and ` exception`, say. */
  readonly suffix?: string
}

/** A part of a command that belongs to it under some answers only. */
export type Choice = { readonly when: Condition; readonly then: Template }

/** What Microsoft Graph takes, printed as a hashtable; where a group's object id belongs, the variable that holds it. */
export type Body = {
  readonly body: PolicyBody | PolicyBody['grantControls']
  readonly ids: Readonly<Partial<Record<PolicyGroup, Variable>>>
}

type Variable = `$${string}`

/** A command as written: source text, holes, bodies, and parts that depend on the environment. */
export type Template = readonly (string | Hole | Body | Choice)[]

/** A command as data, for one situation: source text and holes in turn. It knows no values and no quoting. */
export type Command = readonly (string | Hole)[]

/**
 * Records a PowerShell command with holes for names. It only records: no value, no quotes.
 * The indentation that all lines share is taken away, so that a command can stand indented in its file.
 *
 * @example ps`Get-AuthenticationPolicy -Identity ${name('policy')}`
 */
export function ps(strings: TemplateStringsArray, ...holes: readonly Hole[]): Command
export function ps(strings: TemplateStringsArray, ...holes: readonly (Hole | Body | Choice)[]): Template
export function ps(strings: TemplateStringsArray, ...holes: readonly (Hole | Body | Choice)[]): Template {
  const raw = strings.raw.map(text => text.replace(/\r\n/g, '\n'))
  const indents = raw
    .join('\u0000')
    .split('\n')
    .slice(1)
    .filter(line => line.trim() !== '')
    .map(line => line.length - line.trimStart().length)
  const shared = indents.length > 0 ? Math.min(...indents) : 0
  const margin = new RegExp(`\\n[ ]{0,${shared}}`, 'g')
  const parts: (string | Hole | Body | Choice)[] = []
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

/**
 * Text and holes that belong to a command under `when` only. It stands in the middle of a line: begin it with what
 * separates it from the text before, a space or a line break with its indentation.
 *
 * @example ps`Connect-MgGraph -NoWelcome${only({ cloud: ['dod'] }, " -Environment 'USGovDoD'")}`
 */
export function only(when: Condition, ...then: Template): Choice {
  return { when, then }
}

/** A policy, or its grant, as a hashtable. It stands at the end of a line whose indentation it keeps. */
export function body(content: Body['body'], ids: Body['ids'] = {}): Body {
  return { body: content, ids }
}
