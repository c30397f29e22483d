/** For tests only: texts that try to leave their place in a command, and everything a clipboard can bring. */
import fc from 'fast-check'
import type { NameId } from '@/content/names'

/** By what they try. Each is refused by every name, wherever in the value it stands. */
export const attacks = {
  'straight double quote': '"',
  'left double quote': '“',
  'right double quote': '”',
  'low double quote': '„',
  'reversed double quote': '‟',
  'low single quote': '‚',
  'reversed single quote': '‛',
  'quote, then a second statement': "'; Remove-Mailbox -Identity 'a",
  'typographic quote, then a second statement': '’; Remove-Mailbox -Identity ’a',
  semicolon: ';',
  'semicolon that composes from the Greek question mark': '\u037e',
  'backtick that composes from the Greek varia': '\u1fef',
  pipe: '| Remove-Mailbox',
  ampersands: '$x && Remove-Mailbox',
  subexpression: '$(Remove-Mailbox)',
  variable: '$env:PATH',
  'braced variable': '${x}',
  'array expression': '@(Remove-Mailbox)',
  hashtable: '@{',
  'script block': '{ Remove-Mailbox }',
  backtick: '`',
  'backtick and n': '`n',
  redirection: '> C:\\x',
  input: '< x',
  'end of a comment': '#>',
  'begin of a comment': '<#',
  'end of a here-string': "\n'@",
  'end of a here-string in double quotes': '\r\n"@\r\n',
  wildcard: '*',
  'wildcard for one character': '?',
  'line feed': '\n',
  'carriage return': '\r',
  'carriage return and line feed': '\r\nRemove-Mailbox',
  'next line': '\u0085',
  'line separator': '\u2028',
  'paragraph separator': '\u2029',
  'vertical tab': '\u000b',
  tab: '\t',
  null: '\u0000',
  escape: '\u001b[2J',
  backspace: '\b',
  'byte order mark': '\ufeff',
  'right-to-left override': '\u202e',
  'right-to-left isolate': '\u2067',
  'left-to-right mark': '\u200e',
  'Arabic letter mark': '\u061c',
  'zero-width space': '\u200b',
  'zero-width non-joiner': '\u200c',
  'zero-width joiner': '\u200d',
  'word joiner': '\u2060',
  'soft hyphen': '\u00ad',
  'combining grapheme joiner': '\u034f',
  'variation selector': '\ufe0f',
  'variation selector of the supplement': '\u{e0100}',
  'tag character': '\u{e0041}',
  'Hangul filler': '\u3164',
  'no-break space': '\u00a0',
  'ideographic space': '\u3000',
  'lost character': '\ufffd',
  noncharacter: '\uffff',
  'high surrogate alone': '\ud800',
  'low surrogate alone': '\udc00',
  'private use': '\ue000',
  'encoded line break': '%0D%0A',
  'line break encoded twice': '%250D%250A',
  'encoded quote': '%27',
  'fullwidth dollar': '＄(x)',
  'fullwidth apostrophe': '＇',
  emoji: '🚀',
  'much too long': 'a'.repeat(10_000),
} as const satisfies Record<string, string>

/** Every dash that PowerShell takes for the sign before a parameter, and their relatives. */
export const dashes = ['-', '‐', '‑', '‒', '–', '—', '―', '⸺', '﹣', '－', '−']

/** What begins like an attack and is a name that may exist: it must reach the command unharmed, as one string. */
export const nastyNames: Readonly<Record<NameId, readonly [string, string, string]>> = {
  organisation: ["' -Force '", '’ + x‘ #', 'O’Brien & Söhne (EU)'],
  'tenant-id': [
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '01234567-89ab-cdef-0123-456789abcdef',
  ],
  'initial-domain': ['a.onmicrosoft.us', 'x-y.partner.onmschina.cn', 'true.onmicrosoft.com'],
  'federated-domain': ['xn--mnchen-3ya.example', 'null.example', '1.example'],
  policy: ['Block -Identity Everyone', '(Get-User)', 'foreach (x) - y_z.'],
  'pilot-group': ["') + @ (Get-User) + ('", '‘x’‘’', "#'@ & Legal, Compliance"],
  'exclusion-group': ["''x''", "' -Force -Confirm:false '", 'Κίνδυνος’ – 緊急（東京）'],
  'service-exclusion-group': ["x'", '’, ‘a’, ’b', 'A, B'],
  admin: ["o'brien'-x@fabrikam.com", '#ext#@fabrikam.com', "a''b'@fabrikam.com"],
  'mail-host': ['true.example', 'a.b.c.d.example', 'x--y.example'],
  'autodiscover-host': ['autodiscover.null.example', '0.example', 'xn--p1ai.example'],
  'adfs-pilot-group': ["F\\' -Force '", 'F\\’ # ‘', "F\\x''"],
}

const alphabet = [..."abcXYZ019éßñЖЯλΩ漢字かمنनमא '‘’-–—_.,:!&+/#@()[]«»·"]

/** Values as an organisation may have them, most of which the name’s rule accepts. */
const likely: Readonly<Record<NameId, fc.Arbitrary<string>>> = {
  organisation: words(40),
  'tenant-id': fc.uuid(),
  'initial-domain': fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...'abcxyz019-'), minLength: 1, maxLength: 20 }),
      fc.constantFrom('onmicrosoft.com', 'onmicrosoft.us', 'partner.onmschina.cn'),
    )
    .map(([label, rest]) => `${label}.${rest}`),
  'federated-domain': domains(),
  policy: fc.string({ unit: fc.constantFrom(...'abcXYZ019éßЖ漢 -_.()'), minLength: 1, maxLength: 50 }),
  'pilot-group': words(60),
  'exclusion-group': words(60),
  'service-exclusion-group': words(60),
  admin: fc
    .tuple(
      fc.string({ unit: fc.constantFrom(..."abcXYZ019'._!#^~-"), minLength: 1, maxLength: 30 }),
      fc.domain(),
    )
    .map(([user, domain]) => `${user}@${domain}`),
  'mail-host': domains(),
  'autodiscover-host': domains(),
  'adfs-pilot-group': words(40).map(text => `FABRIKAM\\${text.replace(/[,:+/@[\]]/g, '')}`),
}

/** Any text at all, over all of Unicode, with the dangerous far more often than chance has it. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom(...Object.values(attacks).filter(text => text.length < 100), ...dashes),
    ),
    { maxLength: 5 },
  )
  .map(parts => parts.join(''))

/** Texts for the field of this name: likely ones, likely ones with something foreign in them, and any text at all. */
export function textsFor(id: NameId): fc.Arbitrary<string> {
  const mixed = fc.tuple(likely[id], anyText, fc.nat()).map(([text, foreign, at]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + foreign + text.slice(place)
  })
  return fc.oneof({ weight: 3, arbitrary: likely[id] }, { weight: 1, arbitrary: mixed }, anyText)
}

function words(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength })
}

function domains(): fc.Arbitrary<string> {
  return fc.array(fc.domain(), { minLength: 1, maxLength: 3 }).map(list => list.join(', '))
}
