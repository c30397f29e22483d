import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NameId, nameIds, names } from '@/content/names'
import { placeholders } from '@/content/placeholders'
import { textsFor } from '@/lib/link/attacks.testing'
import { checkName } from '@/lib/link/names'
import type { Values } from '@/lib/powershell/print'
import { maskedNames } from './mask'

/** Whatever the rules accept for some or all of the names, with the same value under several names now and then. */
const anyNames: fc.Arbitrary<Values> = fc
  .record(Object.fromEntries(nameIds.map(id => [id, fc.oneof(textsFor(id), textsFor('federated-domain'))])), {
    requiredKeys: [],
  })
  .map(texts =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([id, text]) => {
        const checked = checkName(id as NameId, text ?? '')
        return 'ok' in checked && checked.ok !== undefined ? [[id, checked.ok]] : []
      }),
    ),
  )

const entriesOf = (values: Values, id: NameId) => [values[id] ?? []].flat()

describe('masked names', () => {
  test('are placeholders that each name’s own rule accepts, as many as there were', () => {
    fc.assert(
      fc.property(anyNames, given => {
        const masked = maskedNames(given)
        expect(Object.keys(masked).sort()).toEqual(Object.keys(given).sort())
        for (const id of Object.keys(given) as NameId[]) {
          expect(entriesOf(masked, id)).toHaveLength(entriesOf(given, id).length)
          expect(checkName(id, entriesOf(masked, id).join(','))).toEqual({ ok: masked[id] })
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('are the same exactly where the names are the same', () => {
    fc.assert(
      fc.property(anyNames, given => {
        const masked = maskedNames(given)
        const pairs = nameIds.flatMap(id =>
          entriesOf(given, id).map((value, index) => [value, entriesOf(masked, id)[index]] as const),
        )
        for (const [value, placeholder] of pairs)
          for (const [other, otherPlaceholder] of pairs)
            expect(placeholder === otherPlaceholder).toBe(value === other)
      }),
      { numRuns: 2000 },
    )
  })

  test('keep the tenant and the app of Graph PowerShell apart, though both are GUIDs', () => {
    const masked = maskedNames({
      'tenant-id': names['tenant-id'].example,
      'graph-client-id': names['graph-client-id'].example,
    })
    expect(masked).toEqual({
      'tenant-id': placeholders['tenant-id'],
      'graph-client-id': placeholders['graph-client-id'],
    })
  })

  test('are made of fixed words and numbers: nothing of a name is left, however short it is', () => {
    const words = Object.values(placeholders)
      .flatMap(text => text.split(/[\\.@ #-]/))
      .concat('example')
    fc.assert(
      fc.property(anyNames, given => {
        for (const masked of nameIds.flatMap(id => entriesOf(maskedNames(given), id)))
          for (const word of masked.split(/[\\.@ -]/))
            expect(words).toContain(/^0+$/.test(word) ? word : word.replace(/\d{1,2}$/, ''))
      }),
    )
  })

  test('keep a domain the same inside host names, user names and other domains', () => {
    expect(
      maskedNames({
        'initial-domain': 'fabrikam.onmicrosoft.com',
        'federated-domain': ['emea.fabrikam.com', 'fabrikam.com', 'contoso.com'],
        'mail-host': ['mail.fabrikam.com', 'owa.emea.fabrikam.com', 'mail.tailspin.net'],
        'autodiscover-host': ['autodiscover.fabrikam.com', 'autodiscover.tailspin.net', 'mail.fabrikam.com'],
        admin: 'dana@fabrikam.onmicrosoft.com',
        'pilot-group': 'MFA Pilot',
        'adfs-pilot-group': 'FABRIKAM\\MFA Pilot',
      }),
    ).toEqual({
      'initial-domain': 'tenant.onmicrosoft.com',
      'federated-domain': ['domain3.domain1.example', 'domain1.example', 'domain2.example'],
      'mail-host': ['mail1.domain1.example', 'mail2.domain3.domain1.example', 'mail3.domain4.example'],
      'autodiscover-host': [
        'autodiscover1.domain1.example',
        'autodiscover2.domain4.example',
        'mail1.domain1.example',
      ],
      admin: 'administrator@tenant.onmicrosoft.com',
      'pilot-group': 'Pilot group',
      'adfs-pilot-group': 'DOMAIN\\Pilot group',
    })
  })
})
