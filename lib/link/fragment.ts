import { type Estate, estate } from '@/content/estate'
import { type NameId, nameIds, names } from '@/content/names'
import type { Values } from '@/lib/powershell/print'
import * as z from '@/lib/zod'
import { type Checked, checkName } from './names'

/** What a link carries besides its path: the environment, the organisation's own names, and a place in the page. */
export type Link = {
  readonly estate?: Estate | undefined
  readonly names?: Values | undefined
  readonly at?: string | undefined
}

/** Something in a link that was not taken. `key` is a known key, or what of an unknown one can be shown safely. */
type LinkProblem = { readonly key: string; readonly message: string }

/** What came of reading a fragment: `none` where it is no link of ours at all, an element's id for instance. */
type ReadLink =
  | { readonly status: 'none' }
  | { readonly status: 'refused'; readonly reason: string; readonly problems: readonly LinkProblem[] }
  | {
      readonly status: 'applied'
      readonly estate: Estate
      readonly names: Values
      readonly at?: string
      readonly problems: readonly LinkProblem[]
    }

const version = 1
/** What mail programs and chats pass on without cutting it. */
const longest = 2000

type EstateQuestion = (typeof estate)[number]

const estateGates: ReadonlyMap<string, ReturnType<typeof gateOf>> = new Map(
  estate.map(question => [question.id, gateOf(question)]),
)

const place = z.string().check(z.maxLength(100), z.regex(/^[a-z0-9-]+$/))

/**
 * The link in a fragment, with or without its `#`. Fields are decoded once, as forms write them: `+` is a space, a
 * plus sign is `%2B`. A value that is not allowed, a key that is not known and a key that stands twice are left out
 * and named; the rest holds. A link that is too long or of another version is refused as a whole.
 */
export function parseFragment(fragment: string): ReadLink {
  const text = fragment.replace(/^#/, '')
  if (!text.includes('=')) return { status: 'none' }
  if (text.length > longest)
    return refused(
      `The link is longer than ${longest} characters, so none of it is used. Ask for a shorter one, without names.`,
    )
  const { fields, problems } = fieldsOf(text)

  const written = fields.get('v') ?? String(version)
  if (problems.some(({ key }) => key === 'v') || !/^[1-9][0-9]{0,3}$/.test(written))
    return refused(
      'The link does not say clearly which version of it this is, so none of it is used. Ask for it again.',
      problems,
    )
  if (Number(written) > version)
    return refused('The link was made by a newer version of this page. Reload the page and try again.')
  fields.delete('v')

  const told: Record<string, string | string[]> = {}
  const given: Record<string, string | readonly string[]> = {}
  let at: string | undefined
  for (const [key, value] of fields) {
    const gate = estateGates.get(key)
    if (key === 'at') {
      const checked = place.safeParse(value)
      if (checked.success) at = checked.data
      else problems.push({ key, message: 'The place in the page that the link names does not exist.' })
    } else if (gate) {
      const checked = gate.safeParse(value)
      if (checked.success) told[key] = checked.data
      else
        problems.push({
          key,
          message: `${titleOf(key)} The link has an answer that cannot be chosen: it counts as not answered.`,
        })
    } else if (isName(key)) {
      const checked = checkName(key, value)
      if ('error' in checked)
        problems.push({ key, message: `${titleOf(key)}: not accepted, and left out. ${checked.error}` })
      else if (checked.ok !== undefined) given[key] = checked.ok
    } else {
      const shown = shownKey(key)
      problems.push({ key: shown, message: `“${shown}” is not known here, and left out.` })
    }
  }
  const nothing = Object.keys(told).length + Object.keys(given).length === 0
  if (nothing && problems.length > 0)
    return refused('Nothing in the link can be used. Ask for it again, or answer and fill in here.', problems)
  return { status: 'applied', estate: told, names: given, ...(at !== undefined && { at }), problems }
}

/**
 * The fragment with its `#`, readable and sorted, or an empty text for an empty link. Expects names as `checkName`
 * gives them. Refuses what would be longer than `parseFragment` accepts.
 */
export function printFragment(link: Link): Checked<string> {
  const told = estate.flatMap((question): Field[] => {
    const answer: string | readonly string[] | undefined = link.estate?.[question.id]
    if (answer === undefined || typeof answer === 'string') return answer ? [[question.id, answer]] : []
    return [[question.id, optionsOf(question).filter(option => answer.includes(option))]]
  })
  const given = nameIds.flatMap((id): Field[] => {
    const value = link.names?.[id] ?? ''
    return value.length > 0 ? [[id, value]] : []
  })
  const fields = [...told, ...given].sort(([one], [other]) => (one < other ? -1 : 1))
  if (link.at !== undefined) fields.unshift(['at', link.at])
  if (fields.length === 0) return { ok: '' }
  fields.unshift(['v', String(version)])
  const text = fields
    .map(
      ([key, value]) => `${key}=${typeof value === 'string' ? encoded(value) : value.map(encoded).join(',')}`,
    )
    .join('&')
    // A mail program takes a full stop at the end for the end of the sentence.
    .replace(/\.$/, '%2E')
  if (text.length > longest)
    return {
      error: `The link would be longer than ${longest} characters, which mail and chat programs may cut. Leave some names out.`,
    }
  return { ok: `#${text}` }
}

/** The fragment of what fits: the names stay out where they would make it too long. */
export function printFitting({ estate, names }: Link): string {
  const all = printFragment({ estate, names })
  if ('ok' in all) return all.ok
  const without = printFragment({ estate })
  return 'ok' in without ? without.ok : ''
}

type Field = readonly [key: string, value: string | readonly string[]]

/** The decoded fields, each key once, and what was wrong with the others. */
function fieldsOf(text: string): { fields: Map<string, string>; problems: LinkProblem[] } {
  const fields = new Map<string, string>()
  const problems: LinkProblem[] = []
  const seen = new Set<string>()
  for (const part of text.split('&').filter(part => part !== '')) {
    const [, name = '', content = ''] = /^([^=]*)=?(.*)$/s.exec(part) ?? []
    const key = decoded(name)
    const value = decoded(content)
    if (key === undefined) {
      problems.push({ key: shownKey(name), message: 'A part of the link is damaged, and left out.' })
    } else if (seen.has(key)) {
      if (fields.delete(key))
        problems.push({
          key: shownKey(key),
          message: `${titleOf(key)}: it is in the link more than once.`,
        })
    } else if (value === undefined) {
      problems.push({ key: shownKey(key), message: `${titleOf(key)}: this part of the link is damaged.` })
    } else {
      fields.set(key, value)
    }
    if (key !== undefined) seen.add(key)
  }
  return { fields, problems }
}

function gateOf(question: EstateQuestion) {
  const options = optionsOf(question)
  const option = z.enum(options)
  if (!('several' in question)) return z.pipe(z.string(), option)
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => (text === '' ? [] : text.split(','))),
    ),
    z.pipe(
      z.array(option).check(z.minLength('nothing' in question ? 0 : 1)),
      z.transform((chosen: string[]) => options.filter(each => chosen.includes(each))),
    ),
  )
}

function optionsOf(question: EstateQuestion): string[] {
  return question.options.map(({ id }) => id)
}

function isName(key: string): key is NameId {
  return Object.hasOwn(names, key)
}

/** What to call a field in a message: nothing of an unknown key but what is harmless. */
function titleOf(key: string): string {
  if (isName(key)) return names[key].label
  return estate.find(({ id }) => id === key)?.title ?? `“${shownKey(key)}”`
}

function shownKey(key: string): string {
  const shown = key.replace(/[^A-Za-z0-9_-]+/g, '…')
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown
}

function refused(reason: string, problems: readonly LinkProblem[] = []): ReadLink {
  return { status: 'refused', reason, problems }
}

/** Decoded exactly once; `undefined` where a percent sign is followed by no byte, or the bytes are no text. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

/** Brackets and the like are encoded too: programs that find links in a text take them for its own. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
