import { type Name, type NameId, nameIds, names, separateGroups } from '@/content/names'
import { listOf } from '@/lib/list'
import type { Values } from '@/lib/powershell/print'
import * as z from '@/lib/zod'
import { trim, unseen, unseenRefusal } from './unseen'

/** A value as it may go on to commands, link and documents, or the reason in words why it may not. */
export type Checked<Value> = { readonly ok: Value } | { readonly error: string }

const gates = Object.fromEntries(nameIds.map(id => [id, gateOf(id)])) as {
  readonly [Id in NameId]: ReturnType<typeof gateOf>
}

/**
 * The one gate for the organisation's own names: what is filled in on the page and what a link brings pass here.
 *
 * `raw` is the text of the field; a list is separated by commas. Spaces around a value are taken away, letters
 * composed (NFC), and what knows no case is put in lower case. A list keeps its order, without repetitions and empty
 * entries. A blank text gives `undefined`: the name is not given. What is refused is refused as a whole, and the
 * reason never repeats it.
 */
export function checkName(id: NameId, raw: string): Checked<string | readonly string[] | undefined> {
  const checked = gates[id].safeParse(raw)
  if (checked.success) return { ok: checked.data }
  return { error: checked.error.issues[0]?.message ?? names[id].allowed }
}

/**
 * Why what was typed for a name is refused, with what is wrong with it: for whoever typed it. What is said of a link
 * repeats nothing of it.
 *
 * @param error the reason that {@link checkName} gave.
 */
export function refusalOf(id: NameId, typed: string, error: string): string {
  const name: Name = names[id]
  if (error !== name.allowed) return error
  const entries = entriesIn(name, normalised(name, typed))
  const wrong = strangersIn(name, entries) ?? faultIn(name, entries)
  return wrong === undefined ? error : `${wrong}. ${error}`
}

/** Of what nobody would read to the end, the beginning. */
const most = 5

/** The characters that no value may have, where there are any. */
function strangersIn({ character, list: isList }: Name, entries: readonly string[]): string | undefined {
  const strangers = [...new Set(entries.join(''))].filter(
    each => !character.test(each) && !(isList && each === ' '),
  )
  if (strangers.length === 0) return undefined
  const named = new Set(strangers.flatMap(each => inWords(each) ?? []))
  const all = [...named, ...strangers.filter(each => !inWords(each)).map(each => `“${each}”`)]
  const list = listOf(all.length > most ? [...all.slice(0, most), 'others'] : all)
  return `${list.replace(/^a/, 'A')} cannot be in it`
}

/** What to call a character that nobody could read between quotation marks, or of which a name would have a dozen. */
function inWords(character: string): string | undefined {
  if (character === ' ') return 'a space'
  // Only a number with base 16 has no place for them.
  if (/[g-z]/.test(character)) return 'a letter after f'
  return /["“”„‟«»‘’‚‛]/.test(character) ? 'a quotation mark' : undefined
}

/** What is wrong with the first value of which something is, or with their number. */
function faultIn({ faults, pattern, maximum, list }: Name, entries: readonly string[]): string | undefined {
  if (list && entries.length > list.maximum) return `${entries.length} are too many`
  const entry = entries.find(each => each.length > maximum || !pattern.test(each))
  if (entry === undefined) return undefined
  const subject = entries.length === 1 ? 'It' : entry.length < 64 ? `“${entry}”` : 'One of them'
  const fault = faults.find(({ has }) => has.test(entry))
  if (fault) return `${subject} ${fault.says}`
  return entry.length > maximum ? `${subject} has ${entry.length} characters` : undefined
}

/** The name whose group is the same as that of `id`, though a policy reaches one and leaves out the other. */
export function sameGroupAs(id: NameId, values: Values): NameId | undefined {
  const others: readonly NameId[] = separateGroups.filter(other => other !== id)
  const group = lettersOf(values[id])
  if (group === '' || others.length === separateGroups.length) return undefined
  return others.find(other => lettersOf(values[other]) === group)
}

function lettersOf(value: Values[NameId]): string {
  return String(value ?? '').toLowerCase()
}

/** The text without spaces around it, its letters composed, in lower case where the name knows no other. */
function normalised({ lowerCase }: Name, text: string): string {
  const composed = text.normalize('NFC')
  return trim(lowerCase ? composed.toLowerCase() : composed)
}

/** The values in the text of a field, each once. */
function entriesIn({ list }: Name, text: string): string[] {
  return [...new Set((list ? text.split(',') : [text]).map(trim).filter(entry => entry !== ''))]
}

function gateOf(id: NameId) {
  const name: Name = names[id]
  const { allowed, pattern, maximum, list } = name
  const most = list?.maximum ?? 1
  const one = z
    .string()
    .check(z.maxLength(maximum, { error: allowed, abort: true }), z.regex(pattern, { error: allowed }))
  return z.pipe(
    z.pipe(
      z.string().check(
        z.maxLength(most * (2 * maximum + 2), { error: allowed, abort: true }),
        z.overwrite(text => normalised(name, text)),
        z.refine(text => !unseen.test(text), {
          error: unseenRefusal,
          abort: true,
        }),
      ),
      z.transform((text: string) => entriesIn(name, text)),
    ),
    z.pipe(
      z.array(one).check(z.maxLength(most, { error: allowed })),
      z.transform((values: string[]) => (list && values.length > 0 ? values : values[0])),
    ),
  )
}
