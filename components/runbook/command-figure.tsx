'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { ScrollBox } from '@/components/ui/scroll-box'
import { shells } from '@/content/places'
import type { ShellId } from '@/content/types'
import type { Segment } from '@/lib/powershell/print'
import { tokens } from '@/lib/powershell/tokens'
import { highlight } from './highlight'

/** What the command is for: it names the block for tests and tools. A task's own command stands once on a page. */
export type Purpose = { 'data-task': string } | { 'data-verification': string } | { 'data-undo': string }

/** A command in the colours of its parts, with its shell and a Copy button. The text shown is the text copied. */
export function CommandFigure({
  shell,
  purpose,
  segments,
  copy,
  nothing = '',
  children,
}: {
  shell: ShellId
  purpose?: Purpose | undefined
  /** The printed command; another array has it coloured anew. */
  segments: readonly Segment[]
  /** Gives what is to be copied; `code` is where the command stands. */
  copy: (code: HTMLElement | null) => string | undefined
  /** Why nothing is copied, where that is so. */
  nothing?: string
  /** What is shown: the text of the segments. */
  children: ReactNode
}) {
  const code = useRef<HTMLElement>(null)
  useEffect(() => (code.current ? highlight(code.current, () => tokens(segments)) : undefined), [segments])
  return (
    <figure className={isShort(segments) ? 'command' : 'command long'}>
      {/* Without the button: its words would be a part of what the figure is called. */}
      <figcaption>{(purpose ? roleOf(purpose) : '') + shells[shell]}</figcaption>
      <CopyButton
        label="Copy"
        text={() => copy(code.current)}
        about={purpose && (() => roleOf(purpose) + headingOf(purpose))}
        nothing={nothing}
      />
      <ScrollBox label={`Command for ${shells[shell]}`}>
        <pre {...purpose} data-shell={shell}>
          <code ref={code}>{children}</code>
        </pre>
      </ScrollBox>
    </figure>
  )
}

/** The commands of a task look alike: which of them it is, in front of the shell. */
function roleOf(purpose: Purpose): string {
  return 'data-undo' in purpose ? 'Undo · ' : 'data-verification' in purpose ? 'Verify · ' : ''
}

/** The number and the title of the task that a command belongs to. */
function headingOf(purpose: Purpose): string {
  return document.getElementById(`task-${Object.values(purpose)[0]}`)?.textContent ?? ''
}

/** On paper a short block stays on one page; to keep a long one together would leave half a page empty. */
function isShort(segments: readonly Segment[]): boolean {
  const text = segments.map(segment => segment.text).join('')
  return text.split('\n').length <= 18
}
