/** What a request may choose about an answer: its coding, and which part of it. */

/** The codings that our files come in; the order is ours where a client has no preference. */
export const codings = ['br', 'gzip', 'identity'] as const
export type Coding = (typeof codings)[number]

/**
 * The coding that the client likes best among those that there are; `identity` where it accepts none of them.
 *
 * @param accepted the value of Accept-Encoding.
 */
export function codingFor(accepted: string | undefined, available: readonly Coding[]): Coding {
  const weights = new Map(
    (accepted ?? '').split(',').map(entry => {
      const [name = '', ...parameters] = entry.split(';').map(part => part.trim().toLowerCase())
      const weight = parameters.find(parameter => parameter.startsWith('q='))?.slice(2)
      return [name, weight === undefined ? 1 : Number(weight) || 0]
    }),
  )
  // Uncoded is accepted unasked, but liked less than anything that is named.
  const weightOf = (coding: Coding) =>
    weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? Number.MIN_VALUE : 0)
  const [best = 'identity'] = codings
    .filter(coding => available.includes(coding) && weightOf(coding) > 0)
    .sort((one, other) => weightOf(other) - weightOf(one))
  return best
}

/** The first and the last byte of a part. */
export type Span = { readonly start: number; readonly end: number }

/**
 * The part of a file that a request asks for.
 *
 * @param range the value of Range. What we do not understand or do not serve (other units, several parts) is ignored,
 *   as the standard has it.
 * @returns `whole` where the whole file is the answer, `outside` where the part lies outside of the file.
 */
export function spanOf(range: string | undefined, size: number): Span | 'whole' | 'outside' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/i.exec(range?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole'
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'outside' : { start: size - length, end: size - 1 }
  }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return 'whole'
  if (start >= size) return 'outside'
  return { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}

/**
 * Whether the client has this version of a file already.
 *
 * @param known the value of If-None-Match: versions, or `*` for any.
 */
export function isKnown(known: string | undefined, tag: string): boolean {
  if (known === undefined) return false
  return known.trim() === '*' || known.split(',').some(other => other.trim().replace(/^W\//, '') === tag)
}
