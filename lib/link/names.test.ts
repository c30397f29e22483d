import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Node } from 'web-tree-sitter'
import { name, ps } from '@/content/command'
import { type Name, type NameId, names } from '@/content/names'
import { nodesOf, powershellParser, readLiteral } from '@/lib/powershell/grammar'
import { printCommand, type Values } from '@/lib/powershell/print'
import { attacks, dashes, nastyNames, textsFor } from './attacks'
import { parseFragment, printFragment } from './fragment'
import { checkName } from './names'

let parse: (text: string) => Node
beforeAll(async () => {
  parse = await powershellParser()
})

const ids = Object.keys(names) as NameId[]
const groups: readonly NameId[] = ['pilot-group', 'exclusion-group', 'service-exclusion-group']

/** A command in which the name stands between others: whatever leaves its literal changes what comes after. */
function commandWith(id: NameId) {
  return ps`Set-User -Identity ${name(id)} -AuthenticationPolicy ${name('policy', ' exception')} | Out-Null`
}

function accepted(id: NameId, raw: string): string | readonly string[] | undefined {
  const checked = checkName(id, raw)
  if ('error' in checked) throw new Error(`${id} refuses ${JSON.stringify(raw)}: ${checked.error}`)
  return checked.ok
}

function isRefused(id: NameId, raw: string): boolean {
  const checked = checkName(id, raw)
  return 'error' in checked && isReason(id, checked.error)
}

/** The reasons are fixed texts: none repeats what was refused. */
function isReason(id: NameId, error: string): boolean {
  return error === names[id].allowed || error.startsWith('A line break or a character that cannot be seen')
}

/** What a link brings for one name: the same text, encoded as far as it can be: half a surrogate pair cannot. */
function throughLink(id: NameId, raw: string) {
  return parseFragment(`#v=1&${id}=${raw.replace(/\P{Cs}+/gu, encodeURIComponent)}`)
}

/** Throws unless the value stands in the command as strings, each read back as it is, and all else is unchanged. */
function standsAsStrings(id: NameId, value: string | readonly string[], shapes: Map<string, string>): void {
  const values: Values = { [id]: value }
  const entries = [value].flat()
  const text = printCommand(commandWith(id), values)
  const root = parse(text)
  const key = `${id} ${entries.length}`
  const shape = root.toString()
  const usual =
    shapes.get(key) ??
    parse(printCommand(commandWith(id), { [id]: entries.map(() => names[id].example) })).toString()
  shapes.set(key, usual)
  const strings = nodesOf(root, 'verbatim_string_characters').map(node => node.text)
  const sound = !root.hasError && shape === usual && strings.length === entries.length + 1
  root.tree.delete()
  if (!sound) throw new Error(`changes the command: ${text}`)
  for (const [index, entry] of entries.entries()) {
    const read = readLiteral(strings[index] ?? '')
    if (read.value !== entry || read.rest !== '') throw new Error(`is read as ${read.value}: ${text}`)
  }
}

describe('the rule of each name', () => {
  test('accepts its own example and its default', () => {
    for (const id of ids) {
      const { example, list, default: usual }: Name = names[id]
      expect(accepted(id, example)).toEqual(list ? [example] : example)
      if (usual) expect(accepted(id, usual)).toBe(usual)
    }
  })

  test('says in words what is allowed, and where to find the name', () => {
    for (const id of ids) {
      expect(names[id].allowed, id).toMatch(/^[A-Z].*\.$/)
      expect(names[id].help, id).toMatch(/^[A-Z].*\.$/)
      expect(names[id].pattern.source, id).toMatch(/^\^.*\$$/)
      expect(names[id].pattern.flags, id).toBe('u')
    }
  })

  test('says the longest length that it accepts', () => {
    for (const id of ['organisation', 'policy', ...groups, 'adfs-pilot-group', 'admin'] as const) {
      expect(names[id].allowed, id).toContain(`at most ${names[id].maximum} characters`)
    }
    expect(accepted('policy', 'a'.repeat(48))).toHaveLength(48)
    expect(isRefused('policy', 'a'.repeat(49))).toBe(true)
    expect(isRefused('pilot-group', 'a'.repeat(257))).toBe(true)
  })

  test('accepts names as organisations in many countries have them', () => {
    const real = [
      "O'Brien",
      'Banque de l’État',
      'München – Pilot',
      'R&D (EU)',
      'SG_M365-MFA.Pilot #1',
      '[EU] IT/Ops: Stage 2, Legal + HR!',
      'IT @ HQ',
      'Πιλοτική ομάδα',
      'ПАО «Банк» – пилот',
      'مجموعة تجريبية',
      'קבוצת פיילוט',
      'पायलट समूह',
      'กลุ่มนำร่อง',
      '多要素認証・試験（東京）',
      '파일럿 그룹',
      'Col·legi',
    ]
    for (const text of real) {
      for (const id of ['organisation', ...groups] as const)
        expect(accepted(id, text)).toBe(text.normalize('NFC'))
    }
    expect(accepted('policy', 'Größe (2) - alt_1.0')).toBe('Größe (2) - alt_1.0')
    expect(accepted('adfs-pilot-group', "CORP.EXAMPLE\\l'équipe – MFA")).toBe("CORP.EXAMPLE\\l'équipe – MFA")
    expect(accepted('admin', "o'brien_x.com#EXT#@fabrikam.onmicrosoft.com")).toBe(
      "o'brien_x.com#ext#@fabrikam.onmicrosoft.com",
    )
    for (const domain of ['fabrikam.onmicrosoft.us', 'fabrikam.partner.onmschina.cn'])
      expect(accepted('initial-domain', domain)).toBe(domain)
  })

  test('takes a list separated by commas, each entry once, in lower case', () => {
    expect(accepted('mail-host', ' Mail.Fabrikam.com ,owa.fabrikam.com,, mail.fabrikam.com,')).toEqual([
      'mail.fabrikam.com',
      'owa.fabrikam.com',
    ])
    const many = Array.from({ length: 21 }, (_, index) => `mail${index}.fabrikam.com`)
    expect(accepted('mail-host', many.slice(1).join())).toHaveLength(20)
    expect(isRefused('mail-host', many.join())).toBe(true)
  })

  test('takes spaces around a value away and composes its letters', () => {
    expect(accepted('pilot-group', '  l’E\u0301quipe ')).toBe('l’Équipe')
    expect(accepted('tenant-id', ' 8F2B1C64-0D3E-4C5A-9B7F-3A1D5E6C7B80')).toBe(names['tenant-id'].example)
  })

  test('counts a blank field as not given', () => {
    for (const id of ids) for (const blank of ['', '   ']) expect(accepted(id, blank)).toBeUndefined()
    expect(accepted('mail-host', ' , ,')).toBeUndefined()
  })

  test('refuses what looks like the name and is another thing', () => {
    const others: Readonly<Partial<Record<NameId, readonly string[]>>> = {
      'tenant-id': [
        '{8f2b1c64-0d3e-4c5a-9b7f-3a1d5e6c7b80}',
        '8f2b1c640d3e4c5a9b7f3a1d5e6c7b80',
        'fabrikam.com',
      ],
      'initial-domain': [
        'fabrikam.mail.onmicrosoft.com',
        'fabrikam.com',
        '.onmicrosoft.com',
        'x.onmicrosoft.com.evil.example',
      ],
      'mail-host': [
        'https://mail.fabrikam.com',
        'mail.fabrikam.com/owa',
        'mail',
        '10.0.0.1',
        'mail.fabrikam.com:443',
        '*.fabrikam.com',
        'a..b.com',
        '-a.com',
        'a-.com',
        `${'a'.repeat(64)}.com`,
        `${'a.'.repeat(126)}com`,
        'münchen.example',
        'a.com b.com',
      ],
      'federated-domain': ['@fabrikam.com', 'fabrikam', 'fabrikam.com.'],
      admin: [
        'admin',
        'admin@fabrikam',
        'Admin <admin@fabrikam.com>',
        '.@fabrikam.com',
        'a@b@fabrikam.com',
        'ädmin@fabrikam.com',
        `${'a'.repeat(65)}@fabrikam.com`,
      ],
      'adfs-pilot-group': [
        'MFA Pilot',
        '\\MFA Pilot',
        'FABRIKAM\\',
        'FABRIKAM\\a\\b',
        'FABRIKAM/MFA Pilot',
        'FABRIKAM\\ MFA',
      ],
      policy: ["O'Brien", 'a/b', 'a,b', '...', '()'],
      'pilot-group': ['...', '\u0301a', "''"],
    }
    for (const [id, texts] of Object.entries(others)) {
      for (const text of texts) expect(isRefused(id as NameId, text), `${id} ${text}`).toBe(true)
    }
  })
})

describe.each(ids)('an attack through %s', id => {
  const { example } = names[id]

  test('is refused in the field and in a link, wherever it stands, and reaches no command', () => {
    for (const [kind, attack] of Object.entries(attacks)) {
      const middle = example.length - 3
      const texts = [
        attack,
        attack + example,
        example + attack,
        example.slice(0, middle) + attack + example.slice(middle),
      ]
      for (const text of texts) {
        expect(isRefused(id, text), `${kind}: ${JSON.stringify(text).slice(0, 80)}`).toBe(true)
        const read = throughLink(id, text)
        expect(read.status, kind).toBe('refused')
        if (text.length < 500)
          expect(read.status === 'refused' && read.problems.map(problem => problem.key), kind).toEqual([id])
      }
    }
  })

  test('is refused when it comes encoded twice', () => {
    for (const attack of Object.values(attacks).filter(text => !/\p{Cs}/u.test(text))) {
      const twice = encodeURIComponent(encodeURIComponent(attack))
      if (twice === attack) continue
      expect(parseFragment(`${id}=${encodeURIComponent(example)}${twice}`).status).toBe('refused')
    }
  })

  test('is refused when it begins like a parameter', () => {
    for (const dash of dashes) expect(isRefused(id, `${dash}${example}`), dash).toBe(true)
  })

  test('that is a name all the same stands in the command as one string', () => {
    const shapes = new Map<string, string>()
    for (const text of nastyNames[id]) {
      const value = accepted(id, text)
      expect([value].flat()).toEqual([text])
      standsAsStrings(id, value ?? '', shapes)
    }
  })
})

describe.each(ids)('whatever is filled in for %s', id => {
  test('either returns from a link unchanged and stands in the command as a string, or is refused with a reason and reaches no command', () => {
    const shapes = new Map<string, string>()
    const empty = printCommand(commandWith(id))
    let taken = 0
    fc.assert(
      fc.property(textsFor(id), raw => {
        const checked = checkName(id, raw)
        const read = throughLink(id, raw)
        if ('error' in checked) {
          const reached = read.status === 'applied' ? read.names : {}
          if (read.status === 'applied') throw new Error('the link takes what the field refuses')
          if (!isReason(id, checked.error)) throw new Error('no reason')
          if (printCommand(commandWith(id), reached) !== empty) throw new Error('reaches a command')
          return
        }
        if (checked.ok === undefined) return
        taken += 1
        const value = JSON.stringify(checked.ok)
        if (read.status !== 'applied' || JSON.stringify(read.names[id]) !== value)
          throw new Error('the link does not take what the field takes')
        const printed = printFragment({ names: { [id]: checked.ok } })
        const back = 'ok' in printed ? parseFragment(printed.ok) : undefined
        if (back?.status !== 'applied' || JSON.stringify(back.names) !== `{"${id}":${value}}`)
          throw new Error('does not return from its link')
        if (JSON.stringify(checkName(id, [checked.ok].flat().join())) !== JSON.stringify(checked))
          throw new Error('is not accepted again as it was')
        standsAsStrings(id, checked.ok, shapes)
      }),
      { numRuns: 10_000 },
    )
    expect(taken).toBeGreaterThan(1000)
  })
})
