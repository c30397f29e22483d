import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Node } from 'web-tree-sitter'
import { type Name, type NameId, nameIds, names } from '@/content/names'
import { powershellParser } from '@/lib/powershell/grammar.testing'
import { attacks, dashes, nastyNames, textsFor } from './attacks.testing'
import { parseFragment } from './fragment'
import { checkName, refusalOf, sameGroupAs } from './names'
import { isReason, standingAsStrings, takenOrRefused, throughLink } from './properties.testing'
import { unseenRefusal } from './unseen'

let parse: (text: string) => Node
beforeAll(async () => {
  parse = await powershellParser()
})

const groups: readonly NameId[] = ['pilot-group', 'exclusion-group', 'service-exclusion-group']

function accepted(id: NameId, raw: string): string | readonly string[] | undefined {
  const checked = checkName(id, raw)
  if ('error' in checked) throw new Error(`${id} refuses ${JSON.stringify(raw)}: ${checked.error}`)
  return checked.ok
}

function isRefused(id: NameId, raw: string): boolean {
  const checked = checkName(id, raw)
  return 'error' in checked && isReason(id, checked.error)
}

describe('the rule of each name', () => {
  test('accepts its own example and its default', () => {
    for (const id of nameIds) {
      const { example, list, default: usual }: Name = names[id]
      expect(accepted(id, example)).toEqual(list ? [example] : example)
      if (usual) expect(accepted(id, usual)).toBe(usual)
    }
  })

  test('says in words what is allowed, and where to find the name', () => {
    for (const id of nameIds) {
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
    for (const id of nameIds) for (const blank of ['', '   ']) expect(accepted(id, blank)).toBeUndefined()
    expect(accepted('mail-host', ' , ,')).toBeUndefined()
  })

  test('refuses what looks like the name and is another thing', () => {
    const others: Readonly<Partial<Record<NameId, readonly string[]>>> = {
      'tenant-id': [
        '{8f2b1c64-0d3e-4c5a-9b7f-3a1d5e6c7b80}',
        '8f2b1c640d3e4c5a9b7f3a1d5e6c7b80',
        'fabrikam.com',
      ],
      'graph-client-id': [
        '{5c9e0d27-61fa-4b83-a1d4-7e2f90b3c6a8}',
        'Microsoft Graph PowerShell',
        'http://localhost',
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

describe.each(nameIds)('an attack through %s', id => {
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
    const standsAsStrings = standingAsStrings(parse)
    for (const text of nastyNames[id]) {
      const value = accepted(id, text)
      expect([value].flat()).toEqual([text])
      standsAsStrings(id, value ?? '')
    }
  })
})

describe.each(nameIds)('whatever is filled in for %s', id => {
  test('either returns from a link unchanged and stands in the command as a string, or is refused with a reason', () => {
    let taken = 0
    const property = takenOrRefused(parse, id, () => {
      taken += 1
    })
    fc.assert(property, { numRuns: 10_000 })
    expect(taken).toBeGreaterThan(1000)
  })
})

function refused(id: NameId, typed: string): string {
  const checked = checkName(id, typed)
  if ('ok' in checked) throw new Error(`${id} takes ${typed}`)
  return refusalOf(id, typed, checked.error)
}

test('whoever types what cannot be taken is told what is wrong with it, and then the rule', () => {
  const said: readonly (readonly [NameId, string, string])[] = [
    ['organisation', 'Fabrikam "Bank"', 'A quotation mark cannot be in it.'],
    ['organisation', 'Großbank; „AG“', 'A quotation mark and “;” cannot be in it.'],
    ['organisation', 'a'.repeat(121), 'It has 121 characters.'],
    ['policy', 'Block; <Outlook>', '“;”, “<” and “>” cannot be in it.'],
    ['policy', 'a;b<c>d|e$f"g', 'A quotation mark, “;”, “<”, “>”, “|” and others cannot be in it.'],
    ['tenant-id', 'fa fa', 'A space cannot be in it.'],
    ['tenant-id', 'fabrikam.onmicrosoft.com', 'A letter after f and “.” cannot be in it.'],
    ['tenant-id', '8f2b1c64', 'It has fewer than 32 digits.'],
    ['tenant-id', '8f2b1c640d3e4c5a9b7f3a1d5e6c7b80', 'It has no hyphens.'],
    ['initial-domain', 'fabrikam.mail.onmicrosoft.com', 'It has .mail. in it.'],
    ['initial-domain', 'fabrikam.com', 'It ends in none of these.'],
    ['federated-domain', 'fabrikam', 'It has no dot.'],
    ['mail-host', 'mail.fabrikam.com, https://owa', '“:” and “/” cannot be in it.'],
    ['mail-host', 'mail.fabrikam.com, owa', '“owa” has no dot.'],
    ['mail-host', 'mail.fabrikam.com owa.fabrikam.com', 'It has a space in it: commas separate.'],
    ['mail-host', Array.from({ length: 21 }, (_, at) => `mail${at}.fabrikam.com`).join(), '21 are too many.'],
    ['pilot-group', '-MFA', 'It begins with a dash.'],
    ['admin', 'admin', 'It has no @.'],
    ['adfs-pilot-group', 'MFA Pilot', 'It has no backslash.'],
  ]
  for (const [id, typed, fault] of said) expect(refused(id, typed)).toBe(`${fault} ${names[id].allowed}`)
  expect(refused('pilot-group', 'MFA\u200b')).toBe(unseenRefusal)
})

test.each(nameIds)('whatever cannot be taken for %s, it is said what is wrong with it', id => {
  const { allowed } = names[id]
  const letters = "aZ9é\u0301 '.-–_@(),:!&+/#\\[]·~^"
  const near = fc
    .tuple(textsFor(id), fc.string({ unit: fc.constantFrom(...letters), maxLength: 70 }), fc.nat(), fc.nat())
    .map(([text, foreign, at, cut]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + foreign + text.slice(place + (cut % 5))
    })
  const wrong = fc.oneof(textsFor(id), near).filter(text => {
    const checked = checkName(id, text)
    return 'error' in checked && checked.error === allowed && text.length <= names[id].maximum * 2
  })
  fc.assert(
    fc.property(wrong, text => refused(id, text) !== allowed),
    { numRuns: 2_000 },
  )
})

test.each(nameIds)('nothing of what is accepted for %s is called wrong', id => {
  const { allowed } = names[id]
  const accepted = textsFor(id).filter(text => 'ok' in checkName(id, text))
  fc.assert(fc.property(accepted, text => refusalOf(id, text, allowed) === allowed))
})

test('a group that a policy reaches is not one that it leaves out, whatever its letters', () => {
  const values = { 'pilot-group': 'MFA Pilot', 'exclusion-group': 'mfa pilot', policy: 'MFA Pilot' }
  expect(sameGroupAs('pilot-group', values)).toBe('exclusion-group')
  expect(sameGroupAs('exclusion-group', values)).toBe('pilot-group')
  expect(sameGroupAs('service-exclusion-group', values)).toBeUndefined()
  expect(sameGroupAs('policy', values)).toBeUndefined()
  expect(sameGroupAs('pilot-group', { 'pilot-group': 'MFA Pilot' })).toBeUndefined()
})
