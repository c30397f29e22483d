import fc from 'fast-check'
import { expect, test } from 'vitest'
import { titleBlock, titleBlockIds } from '@/content/title-block'
import { anyText, markup } from '@/lib/link/attacks.testing'
import { checkTitleBlock } from './title-block'

test('every field takes its example, and a blank text for nothing', () => {
  for (const id of titleBlockIds) {
    expect(checkTitleBlock(id, `  ${titleBlock[id].example} `), id).toEqual({ ok: titleBlock[id].example })
    expect(checkTitleBlock(id, '   '), id).toEqual({ ok: undefined })
  }
})

test('a text that is too long is refused, one of the longest length is taken', () => {
  for (const id of titleBlockIds) {
    const { maximum } = titleBlock[id]
    expect(checkTitleBlock(id, 'a'.repeat(maximum)), id).toEqual({ ok: 'a'.repeat(maximum) })
    expect(checkTitleBlock(id, 'a'.repeat(maximum + 1)), id).toEqual({
      error: `At most ${maximum} characters.`,
    })
    expect(checkTitleBlock(id, 'a'.repeat(1_000_000)), id).toHaveProperty('error')
  }
})

test('what nobody can see is refused wherever it stands', () => {
  const unseen = [
    '\n',
    '\r',
    '\t',
    '\u0000',
    '\u001b',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00a0',
    '\u2028',
    '\ud800',
  ]
  for (const id of titleBlockIds)
    for (const sign of unseen)
      expect(checkTitleBlock(id, `a${sign}b`), JSON.stringify(sign)).toHaveProperty('error')
})

test('what is taken can be taken again and stays as it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...titleBlockIds), anyText, (id, text) => {
      const checked = checkTitleBlock(id, text)
      if (!('ok' in checked) || checked.ok === undefined) return
      expect(checkTitleBlock(id, checked.ok)).toEqual(checked)
      expect([...checked.ok].length).toBeLessThanOrEqual(titleBlock[id].maximum)
    }),
  )
})

test('markup and quotes are text like any other', () => {
  for (const text of [...Object.values(markup), "O'Brien & Söhne", '承認者'])
    expect(checkTitleBlock('approvers', text)).toEqual({ ok: text })
})
