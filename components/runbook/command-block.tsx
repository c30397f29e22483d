'use client'

import { useEffect, useRef } from 'react'
import { askFor } from '@/components/environment/asked-for'
import { fieldOf } from '@/components/environment/name-field'
import { CopyButton } from '@/components/ui/copy-button'
import { ScrollBox } from '@/components/ui/scroll-box'
import { type NameId, names } from '@/content/names'
import { shells } from '@/content/places'
import type { ShellCommand } from '@/content/types'
import { missingNames, printCommand, printSegments, type Segment, type Values } from '@/lib/powershell/print'
import { tokens } from '@/lib/powershell/tokens'
import { highlight } from './highlight'

/** What the command is for: it names the block for tests and tools. A task's own command stands once on a page. */
type Purpose = { 'data-task': string } | { 'data-verification': string } | { 'data-undo': string }

/**
 * A command in the colours of its parts, with its shell and a Copy button. The text shown is the text copied; while
 * a name is missing nothing is copied, and the way leads to the field of the first.
 */
export function CommandBlock({
  shell,
  command,
  purpose,
  values,
}: ShellCommand & { purpose?: Purpose; values?: Values }) {
  const code = useRef<HTMLElement>(null)
  useEffect(
    () => (code.current ? highlight(code.current, () => tokens(printSegments(command, values))) : undefined),
    [command, values],
  )
  const missing = missingNames(command, values)
  const copy = () => {
    const [first] = missing
    if (first === undefined) return printCommand(command, values)
    askFor(missing, code.current, true)
    document.getElementById(fieldOf(first))?.focus()
    return undefined
  }
  return (
    <figure className={isShort(command) ? 'command' : 'command long'}>
      <figcaption>
        <span>
          {purpose && roleOf(purpose)}
          {shells[shell]}
        </span>
        <CopyButton
          label="Copy"
          text={copy}
          about={purpose && `task-${Object.values(purpose)[0]}`}
          nothing={
            missing.length > 0
              ? `Nothing copied. Needed: ${missing.map(id => names[id].label).join(', ')}.`
              : ''
          }
        />
      </figcaption>
      <ScrollBox label={`Command for ${shells[shell]}`}>
        <pre {...purpose} data-shell={shell}>
          <code ref={code}>
            {piecesOf(printSegments(command, values)).map(({ text, gap }, index) =>
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
          </code>
        </pre>
      </ScrollBox>
    </figure>
  )
}

/** The commands of a task look alike: which of them it is, in front of the shell. */
function roleOf(purpose: Purpose): string {
  return 'data-undo' in purpose ? 'Undo · ' : 'data-verification' in purpose ? 'Verify · ' : ''
}

/** On paper a short block stays on one page; to keep a long one together would leave half a page empty. */
function isShort(command: ShellCommand['command']): boolean {
  return printCommand(command).split('\n').length <= 18
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
