import { type TitleBlockId, titleBlock, titleBlockIds } from '@/content/title-block'
import type { Checked } from '@/lib/link/names'
import { trim, unseen, unseenRefusal } from '@/lib/link/unseen'
import * as z from '@/lib/zod'

const gates = Object.fromEntries(titleBlockIds.map(id => [id, gateOf(titleBlock[id].maximum)])) as {
  readonly [Id in TitleBlockId]: ReturnType<typeof gateOf>
}

/**
 * The one gate for what is filled in of the title block: any text of one line that can be seen. Spaces around it are
 * taken away, letters composed (NFC). A blank text gives `undefined`. The reason of a refusal never repeats the text.
 */
export function checkTitleBlock(id: TitleBlockId, raw: string): Checked<string | undefined> {
  const checked = gates[id].safeParse(raw)
  if (checked.success) return { ok: checked.data || undefined }
  return { error: checked.error.issues[0]?.message ?? unseenRefusal }
}

function gateOf(maximum: number) {
  const tooLong = { error: `At most ${maximum} characters.`, abort: true }
  return z.string().check(
    // Composing can make a text shorter, never twice as short.
    z.maxLength(4 * maximum, tooLong),
    z.overwrite(text => trim(text.normalize('NFC'))),
    z.maxLength(maximum, tooLong),
    z.refine(text => !unseen.test(text), { error: unseenRefusal }),
  )
}
