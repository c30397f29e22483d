import type { Answers } from '@/content/flow'
import { answersOf, segmentsOf } from '@/lib/flow/path'
import { trim, unseen } from '@/lib/link/unseen'

/** What the address of the search says. */
type SearchAddress = {
  /** What is looked for; as it was typed, but for spaces around it. */
  readonly query: string
  /** The answers of the page that the reader came from. */
  readonly from: Answers
  /** What goes along from page to page, unread: the environment and the names. */
  readonly rest: string
  /** Whether a search stood in the address and was not taken. */
  readonly isRefused: boolean
}

/** The longest query that is taken: the field takes no longer one. */
export const longestQuery = 100
/** What the fragments of the other pages may hold, and a search besides. */
const longest = 3000

/**
 * Reads the fragment of the search, with or without its `#`. A query is text and nothing else; one that is too long,
 * damaged, there twice, or has characters that nobody sees is refused. Answers that are none are left out.
 */
export function readSearch(fragment: string): SearchAddress {
  const text = fragment.replace(/^#/, '')
  if (text.length > longest)
    return { query: '', from: {}, rest: '', isRefused: /(?:^|&)q=/.test(text.slice(0, longest)) }
  const fields = text.split('&').filter(field => field.includes('='))
  const fieldOf = (key: string) => fields.find(field => field.startsWith(`${key}=`))?.slice(key.length + 1)
  const isTwice = fields.filter(field => field.startsWith('q=')).length > 1
  const query = isTwice ? undefined : queryIn(fieldOf('q') ?? '')
  const segments = (fieldOf('from') ?? '').split('.').filter(segment => segment !== '')
  return {
    query: query ?? '',
    from: answersOf(segments) ?? {},
    rest: fields.filter(field => !/^(?:q|from|at)=/.test(field)).join('&'),
    isRefused: query === undefined,
  }
}

/** The fragment with its `#` that says this; a query that could not be read again is left out. */
export function printSearch({ query, from, rest }: Omit<SearchAddress, 'isRefused'>): string {
  const taken = checked(query)
  const segments = segmentsOf(from).join('.')
  const fields = [
    ...(taken ? [`q=${encodeURIComponent(taken).replaceAll('%20', '+')}`] : []),
    ...(segments === '' ? [] : [`from=${segments}`]),
    ...(rest === '' ? [] : [rest]),
  ]
  return fields.length === 0 ? '' : `#${fields.join('&')}`
}

/** The query in its field of the fragment; `undefined` where it is not taken. */
function queryIn(field: string): string | undefined {
  try {
    return checked(decodeURIComponent(field.replaceAll('+', ' ')))
  } catch {
    return undefined
  }
}

function checked(text: string): string | undefined {
  const query = trim(text)
  return query.length > longestQuery || unseen.test(query) ? undefined : query
}
