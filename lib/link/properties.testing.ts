/** For tests only: what must hold of any text that is filled in and of any link. A run that fails throws. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import fc from 'fast-check'
import type { Node } from 'web-tree-sitter'
import { name, ps } from '@/content/command'
import { type Estate, estate } from '@/content/estate'
import { type NameId, nameIds, names } from '@/content/names'
import { nodesOf, readLiteral } from '@/lib/powershell/grammar.testing'
import { printCommand, type Values } from '@/lib/powershell/print'
import { anyText, textsFor } from './attacks.testing'
import { parseFragment, printFragment } from './fragment'
import { checkName } from './names'

type Parse = (text: string) => Node

/** A command in which the name stands between others: whatever leaves its literal changes what comes after. */
function commandWith(id: NameId) {
  return ps`Set-User -Identity ${name(id)} -AuthenticationPolicy ${name('policy', ' exception')} | Out-Null`
}

/** The reasons are fixed texts: none repeats what was refused. */
export function isReason(id: NameId, error: string): boolean {
  return (
    error === names[id].allowed ||
    error.startsWith('It contains a line break or a character that cannot be seen')
  )
}

/** What a link brings for one name: the same text, encoded as far as it can be: half a surrogate pair cannot. */
export function throughLink(id: NameId, raw: string) {
  return parseFragment(`#v=1&${id}=${raw.replace(/\P{Cs}+/gu, encodeURIComponent)}`)
}

/**
 * A check that a value stands in a command as strings, each read back as it is, and that all else is unchanged. It
 * throws where that is not so.
 */
export function standingAsStrings(parse: Parse): (id: NameId, value: string | readonly string[]) => void {
  const shapes = new Map<string, string>()
  return (id, value) => {
    const entries = [value].flat()
    const text = printCommand(commandWith(id), { [id]: value })
    const root = parse(text)
    const key = `${id} ${entries.length}`
    const usual =
      shapes.get(key) ??
      parse(printCommand(commandWith(id), { [id]: entries.map(() => names[id].example) })).toString()
    shapes.set(key, usual)
    const strings = nodesOf(root, 'verbatim_string_characters').map(node => node.text)
    const sound = !root.hasError && root.toString() === usual && strings.length === entries.length + 1
    root.tree.delete()
    ok(sound, `changes the command: ${text}`)
    for (const [index, entry] of entries.entries())
      deepStrictEqual(readLiteral(strings[index] ?? ''), { value: entry, rest: '' }, text)
  }
}

/**
 * Whatever is filled in for a name either returns from its link unchanged and stands in a command as a string, or is
 * refused with a reason, in the link too.
 *
 * @param onTaken is called for each value that is not refused.
 */
export function takenOrRefused(parse: Parse, id: NameId, onTaken: () => void = () => {}) {
  const standsAsStrings = standingAsStrings(parse)
  return fc.property(textsFor(id), raw => {
    const checked = checkName(id, raw)
    const read = throughLink(id, raw)
    if ('error' in checked) {
      strictEqual(read.status, 'refused')
      ok(isReason(id, checked.error))
      return
    }
    if (checked.ok === undefined) return
    onTaken()
    ok(read.status === 'applied')
    deepStrictEqual(read.names[id], checked.ok)
    const printed = printFragment({ names: { [id]: checked.ok } })
    const back = 'ok' in printed ? parseFragment(printed.ok) : undefined
    ok(back?.status === 'applied', 'does not return from its link')
    deepStrictEqual(back.names, { [id]: checked.ok })
    deepStrictEqual(checkName(id, [checked.ok].flat().join()), checked, 'is not accepted again as it was')
    standsAsStrings(id, checked.ok)
  })
}

const anyEstate: fc.Arbitrary<Estate> = fc.record(
  Object.fromEntries(
    estate.map(question => {
      const options = question.options.map(({ id }) => id)
      if (!('several' in question)) return [question.id, fc.constantFrom(...options)]
      return [question.id, fc.subarray(options, { minLength: 'nothing' in question ? 0 : 1 })]
    }),
  ),
  { requiredKeys: [], noNullPrototype: true },
)

const anyNames: fc.Arbitrary<Values> = fc
  .record(Object.fromEntries(nameIds.map(id => [id, textsFor(id)])), { requiredKeys: [] })
  .map(texts =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([id, text]) => {
        const checked = checkName(id as NameId, text ?? '')
        return 'ok' in checked && checked.ok !== undefined ? [[id, checked.ok]] : []
      }),
    ),
  )

/** A link returns as it was printed, unless it would be too long. */
export function returnsAsPrinted() {
  const place = fc.option(fc.constantFrom('verify', 'phase-2'), { nil: undefined })
  return fc.property(anyEstate, anyNames, place, (estate, names, at) => {
    const result = printFragment({ estate, names, at })
    if ('error' in result) return
    const read = parseFragment(result.ok)
    if (result.ok === '') deepStrictEqual(read, { status: 'none' })
    else deepStrictEqual(read, { status: 'applied', estate, names, ...(at && { at }), problems: [] })
    ok(result.ok.length <= 2001)
  })
}

const encoded = (text: string) => text.replace(/\P{Cs}+/gu, encodeURIComponent)

const anyFragment = fc.oneof(
  anyText,
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom('v', 'at', '__proto__', ...estate.map(({ id }) => id), ...nameIds), anyText),
        fc.oneof(
          anyText.map(encoded),
          anyText,
          fc.constantFrom(
            ...['1', '%', '%0A', '%2', '%ff', '%C0%AF', 'se', 'imap,pop'],
            ...nameIds.map(id => names[id].example),
          ),
        ),
      ),
      { maxLength: 6 },
    )
    .map(fields => `#${fields.map(field => field.join('=')).join('&')}`),
)

/** A fragment, whatever it is, brings only what may be chosen and what the gate of the names accepts. */
export function bringsOnlyWhatIsAllowed() {
  return fc.property(anyFragment, fragment => {
    const read = parseFragment(fragment)
    if (read.status === 'none') return ok(!fragment.includes('='))
    for (const { key, message } of read.problems)
      ok(/^[\w…-]{0,40}$/.test(key) && /^\S.*\.$/.test(message), 'no harmless problem')
    if (read.status === 'refused') return ok(/\.$/.test(read.reason))
    for (const [id, given] of Object.entries(read.names))
      deepStrictEqual(checkName(id as NameId, [given].flat().join()), { ok: given })
    for (const question of estate) {
      const answer = read.estate[question.id]
      const options: readonly string[] = question.options.map(({ id }) => id)
      ok(answer === undefined || [answer].flat().every(each => options.includes(each)), 'cannot be chosen')
    }
  })
}
