import type { NameId } from '@/content/names'
import type { Segment } from './print'

type TokenKind =
  | 'comment'
  | 'string'
  | 'variable'
  | 'cmdlet'
  | 'parameter'
  | 'operator'
  | 'keyword'
  | 'gap'
  | 'plain'

/** A piece of a printed command with one colour. `name` is set where a value of the organisation stands, or lacks. */
export type Token = { readonly kind: TokenKind; readonly text: string; readonly name?: NameId }

/** One alternative for each kind; what none of them takes is plain. Enough for what the product prints. */
const pattern = new RegExp(
  [
    /(?<comment>#[^\n]*)/,
    /(?<string>'(?:[^']|'')*'|"(?:[^"`]|`[\s\S]|"")*")/,
    /(?<variable>[$@][A-Za-z_][\w:]*)/,
    /(?<cmdlet>(?<![\w.-])[A-Z][A-Za-z]+-[A-Z]\w+)/,
    /(?<operator>(?<!\w)-(?:eq|ne|gt|ge|lt|le|in|notin|like|notlike|match|notmatch|contains|notcontains|not|and|or|f|join|split|replace|is)\b|[|&])/,
    /(?<parameter>(?<!\w)-[A-Za-z]\w*)/,
    /(?<keyword>(?<![\w.$-])(?:foreach|if|else|try|catch|finally|continue|in|throw|return)\b(?!\s*=))/,
  ]
    .map(alternative => alternative.source)
    .join('|'),
  'g',
)

/** The segments cut into coloured pieces. Their texts together are the printed text, exactly. */
export function tokens(segments: readonly Segment[]): readonly Token[] {
  return segments.flatMap(segment => {
    if (segment.kind === 'gap') return [{ kind: 'gap', text: segment.text, name: segment.name }]
    if (segment.kind === 'value') return [{ kind: 'string', text: segment.text, name: segment.name }]
    return codeTokens(segment.text)
  })
}

/** Source text without holes cut into coloured pieces; neighbours of one kind are one piece. */
export function codeTokens(text: string): readonly Token[] {
  const found: Token[] = []
  const add = (kind: TokenKind, piece: string) => {
    const last = found.at(-1)
    if (piece === '') return
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + piece }
    else found.push({ kind, text: piece })
  }
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, piece]) => piece !== undefined) ?? ['plain']
    add('plain', text.slice(end, match.index))
    add(kind as TokenKind, match[0])
    end = match.index + match[0].length
  }
  add('plain', text.slice(end))
  return found
}
