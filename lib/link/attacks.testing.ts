/**
 * For tests only: the corpus of what is hostile. Texts that try to leave their place in a command or a document, links
 * that try it or are broken, and everything a clipboard can bring. The keys say what each of them tries.
 */
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

/** What is code or structure somewhere, and may stand in a title block: it must come out as the text that it is. */
export const markup = {
  'script element': '<script>alert(1)</script>',
  'image with a handler': '<img src=x onerror=alert(1)>',
  'SVG with a handler': '"><svg/onload=alert(1)>',
  'address that is a script': 'javascript:alert(1)',
  'end of CDATA': ']]><b>x</b>',
  'XML entity': '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  'HTML entities': '&lt;b&gt; &#124; &amp;',
  'comment of HTML': '--><!-- x',
  'Mermaid directive': '%%{init: {"securityLevel": "loose"}}%%',
  'Mermaid handler': 'A["x"]; click A call alert(1)',
  'Typst code': '#eval("panic()") #read("plan.json") #{1+1}',
  'Typst markup': '= a *b* _c_ $x$ <label> @ref // /* ~ \\u{41}',
  'PowerShell subexpression': '$(Remove-Mailbox) ${env:PATH} `n',
  'second statement': "'; Remove-Mailbox -Identity '*' #",
  'every quote': '\'"‘’‚‛“”„‟`´',
  'end of a here-string': '\'@ "@',
  'formula with a program': "=cmd|' /C calc'!A0",
  'formula with a function': '@SUM(1+1)*HYPERLINK("https://evil.example")',
  'formula with a sign': '-2+3+cmd',
  'formula with a plus': '+1-1',
  'path of Windows': '..\\..\\Windows\\win.ini',
  'path of Unix': '../../../../etc/passwd',
  'name of a device': 'CON',
  'braces of a template': '{{constructor.constructor("alert(1)")()}} ${alert(1)}',
  'places of a format': '%s %n {0} {}',
  'link of Markdown': '[a](javascript:alert(1)) ![b](https://evil.example/b.png)',
  'structure of Markdown': '# a | b \\| c ``` - [x] ~~d~~ [^1]',
  'addresses that GitHub finds': 'https://evil.example www.evil.example a@evil.example @team #1 :tada:',
  'front matter': '--- status: accepted ---',
  'key of YAML': '", status: "accepted',
  'tag of YAML': '!!python/object/apply:os.system ["id"] &a *a',
  'JSON that closes': '"}],"__proto__":{"x":1}',
  'name of a property': '__proto__',
} as const satisfies Record<string, string>

/** A link that is hostile or broken, and what the page says of it: words of the refusal, where something is refused. */
type HostileLink = {
  readonly fragment: string
  readonly status: 'none' | 'applied' | 'refused'
  readonly says?: RegExp
}

const inName = (text: string): HostileLink => ({
  fragment: `#v=1&pilot-group=${encodeURIComponent(text)}`,
  status: 'refused',
  says: /Pilot group: not accepted, and left out\. A display name of at most 256 characters/,
})
const damaged = (bytes: string): HostileLink => ({
  fragment: `#v=1&pilot-group=${bytes}`,
  status: 'refused',
  says: /Pilot group: this part of the link is damaged/,
})
const tooLong = (fragment: string): HostileLink => ({
  fragment,
  status: 'refused',
  says: /The link is longer than 2000 characters/,
})

/** What may stand behind `#` of a link, by what it tries. */
export const hostileLinks: Readonly<Record<string, HostileLink>> = {
  'script element in a name': inName(markup['script element']),
  'image in a name': inName(markup['image with a handler']),
  'SVG in a name': inName(markup['SVG with a handler']),
  'Mermaid in a name': inName(markup['Mermaid directive']),
  'Typst in a name': inName(markup['Typst code']),
  'PowerShell in a name': inName(markup['PowerShell subexpression']),
  'formula in a name': inName(markup['formula with a program']),
  'path of Windows in a name': inName(markup['path of Windows']),
  'template in a name': inName(markup['braces of a template']),
  'markup that nothing encodes': {
    fragment: '#v=1&policy=<img src=x onerror=alert(1)>"\'`',
    status: 'refused',
    says: /Name of the authentication policy: not accepted, and left out\. A name/,
  },
  'path of Unix in a name': { fragment: '#v=1&pilot-group=../../../../etc/passwd', status: 'applied' },
  'markup in a key': {
    fragment: '#v=1&<svg onload=alert(1)>=1&cloud=dod',
    status: 'applied',
    says: /“…svg…onload” is not known here/,
  },
  'markup in the place': {
    fragment: '#v=1&at="><script>alert(1)</script>',
    status: 'refused',
    says: /The place in the page that the link names does not exist/,
  },
  'script as the place': {
    fragment: '#v=1&at=javascript:alert(1)&cloud=dod',
    status: 'applied',
    says: /The place in the page/,
  },
  'markup in an answer': {
    fragment: '#v=1&hybrid=<b>agent</b>',
    status: 'refused',
    says: /The link has an answer that cannot be chosen/,
  },
  'a newer version': { fragment: '#v=2&cloud=dod', status: 'refused', says: /newer version of this page/ },
  'a version that is none': {
    fragment: '#v=1e0&cloud=dod',
    status: 'refused',
    says: /does not say clearly which version/,
  },
  'a version twice': {
    fragment: '#v=1&v=1&cloud=dod',
    status: 'refused',
    says: /does not say clearly which version/,
  },
  'a byte of no letter': damaged('%ff'),
  'a letter cut off': damaged('%c3%28'),
  'an overlong slash': damaged('%c0%af'),
  'half of a surrogate pair as bytes': damaged('%ed%a0%80'),
  'a letter beyond Unicode': damaged('%f4%90%80%80'),
  'a percent sign alone': damaged('%'),
  'the encoding of another time': damaged('%u0027'),
  'half of a surrogate pair': {
    fragment: '#v=1&pilot-group=a\ud800b',
    status: 'refused',
    says: /a character that cannot be seen/,
  },
  'a null': {
    fragment: '#v=1&pilot-group=a%00b',
    status: 'refused',
    says: /a character that cannot be seen/,
  },
  'a line break': {
    fragment: '#v=1&pilot-group=a%0D%0ARemove-Mailbox',
    status: 'refused',
    says: /a line break or a character/,
  },
  'bytes of no letter in a key': {
    fragment: '#v=1&%ff=1&%fe=2',
    status: 'refused',
    says: /A part of the link is damaged/,
  },
  'keys that every object has': {
    fragment: '#v=1&__proto__=x&constructor=y&toString=z&__proto__[x]=1&constructor.prototype.x=1',
    status: 'refused',
    says: /“__proto__” is not known here.*“constructor” is not known here.*“toString” is not known here/s,
  },
  'answers that every object has': {
    fragment: '#v=1&cloud=__proto__&keep=constructor,imap&hybrid=agent',
    status: 'applied',
    says: /The link has an answer that cannot be chosen/,
  },
  'a key many times': {
    fragment: `#${'policy=a&'.repeat(200)}`,
    status: 'refused',
    says: /Name of the authentication policy: it is in the link more than once/,
  },
  'a key 10,000 times': tooLong(`#${'cloud=dod&'.repeat(10_000)}`),
  'hundreds of keys': {
    fragment: `#${Array.from({ length: 300 }, (_, index) => `k${index}=`).join('&')}`,
    status: 'refused',
    says: /“k0” is not known here/,
  },
  'a list of nothing': { fragment: `#v=1&mail-host=${','.repeat(1900)}`, status: 'applied' },
  '1 MB in a name': tooLong(`#v=1&pilot-group=${'a'.repeat(1_000_000)}`),
  '1 MB of percent signs': tooLong(`#v=1&pilot-group=${'%25'.repeat(333_333)}`),
  '1 MB of separators': tooLong(`#v=1${'&='.repeat(500_000)}`),
  '1 MB that is no link': { fragment: `#${'a'.repeat(1_000_000)}`, status: 'none' },
}

/** What begins like an attack and is a name that may exist: it must reach the command unharmed, as one string. */
export const nastyNames: Readonly<Record<NameId, readonly [string, string, string]>> = {
  organisation: ["' -Force '", '’ + x‘ #', 'O’Brien & Söhne (EU)'],
  'tenant-id': [
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '01234567-89ab-cdef-0123-456789abcdef',
  ],
  'graph-client-id': [
    '00000000-0000-0000-0000-00000000000a',
    'deadbeef-dead-beef-dead-beefdeadbeef',
    'a1e30000-0000-4000-8000-0000000000e9',
  ],
  'initial-domain': ['a.onmicrosoft.us', 'x-y.partner.onmschina.cn', 'true.onmicrosoft.com'],
  'federated-domain': ['xn--mnchen-3ya.example', 'null.example', '1.example'],
  policy: ['Block -Identity Everyone', '(Get-User)', 'foreach (x) - y_z.'],
  'pilot-group': ["') + @ (Get-User) + ('", '‘x’‘’', "#'@ & Legal, Compliance"],
  'exclusion-group': ["''x''", "' -Force -Confirm:false '", 'Κίνδυνος’ – 緊急（東京）'],
  'service-exclusion-group': ["x'", '’, ‘a’, ’b', 'A, B'],
  'legacy-exclusion-group': ["' + (Get-User) + '", '‘a’’', '(A) & B'],
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
  'graph-client-id': fc.uuid(),
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
  'legacy-exclusion-group': words(60),
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
