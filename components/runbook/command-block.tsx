import { useMemo } from 'react'
import { askFor } from '@/components/environment/asked-for'
import { fieldOf } from '@/components/environment/name-field'
import { leaveWayBack } from '@/components/ui/address'
import { type NameId, names } from '@/content/names'
import type { ShellCommand } from '@/content/types'
import { gapsIn, printCommand, printSegments, type Segment, type Values } from '@/lib/powershell/print'
import { CommandFigure, type Purpose } from './command-figure'

/**
 * A command of a task. While a name is missing nothing is copied, and the way leads to the field of the first.
 */
export function CommandBlock({
  shell,
  command,
  purpose,
  values,
}: ShellCommand & { purpose: Purpose; values: Values }) {
  const segments = useMemo(() => printSegments(command, values), [command, values])
  const missing = gapsIn(segments)
  const copy = (code: HTMLElement | null) => {
    const [first] = missing
    if (first === undefined) return printCommand(command, values)
    askFor(missing, code, true)
    leaveWayBack()
    document.getElementById(fieldOf(first))?.focus()
    return undefined
  }
  return (
    <CommandFigure
      shell={shell}
      purpose={purpose}
      segments={segments}
      copy={copy}
      nothing={
        missing.length > 0 ? `Nothing copied. Needed: ${missing.map(id => names[id].label).join(', ')}.` : ''
      }
    >
      {piecesOf(segments).map(({ text, gap }, index) =>
        gap === undefined ? (
          text
        ) : (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces never change place, and a gap can stand twice
            key={index}
            href={`#${fieldOf(gap)}`}
            className="token-gap"
            onClick={({ currentTarget }) => askFor([gap], currentTarget, false)}
            // A browser leaves a part of it out of sight.
            onFocus={({ currentTarget }) =>
              currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })
            }
          >
            {text}
          </a>
        ),
      )}
    </CommandFigure>
  )
}

/** The printed command, cut at its gaps only. */
function piecesOf(
  segments: readonly Segment[],
): readonly { readonly text: string; readonly gap: NameId | undefined }[] {
  const pieces: { text: string; gap: NameId | undefined }[] = []
  for (const segment of segments) {
    const last = pieces.at(-1)
    if (segment.kind === 'gap') pieces.push({ text: segment.text, gap: segment.name })
    else if (last && last.gap === undefined) last.text += segment.text
    else pieces.push({ text: segment.text, gap: undefined })
  }
  return pieces
}
