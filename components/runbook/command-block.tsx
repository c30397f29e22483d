'use client'

import { useEffect, useRef } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { ShellCommand, ShellId } from '@/content/types'
import { missingNames, printCommand, printSegments } from '@/lib/powershell/print'
import { tokens } from '@/lib/powershell/tokens'
import { highlight } from './highlight'

const shells = {
  'exchange-online': 'Exchange Online PowerShell',
  'exchange-server': 'Exchange Management Shell',
  graph: 'Microsoft Graph PowerShell',
  adfs: 'Windows PowerShell, AD FS',
  windows: 'Windows PowerShell',
} as const satisfies Record<ShellId, string>

/** What the command is for: it names the block for tests and tools. A task's own command stands once on a page. */
type Purpose = { 'data-task': string } | { 'data-verification': string } | { 'data-undo': string }

/** A command in the colours of its parts, with its shell and a Copy button. The text shown is the text copied. */
export function CommandBlock({ shell, command, purpose }: ShellCommand & { purpose?: Purpose }) {
  const code = useRef<HTMLElement>(null)
  useEffect(
    () => (code.current ? highlight(code.current, tokens(printSegments(command))) : undefined),
    [command],
  )
  const missing = missingNames(command)
  return (
    <figure className="overflow-hidden rounded-md border border-line bg-surface print:break-inside-avoid">
      <figcaption className="flex min-h-10 flex-wrap items-center justify-between gap-x-3 border-b border-line bg-sunken px-3 py-1 text-sm text-muted">
        <span>{shells[shell]}</span>
        <CopyButton
          label="Copy"
          text={() => printCommand(command)}
          copied={
            missing.length === 0
              ? 'Copied'
              : `Copied. Fill in ${missing.map(id => `<${id}>`).join(', ')} before you run it.`
          }
        />
      </figcaption>
      <ScrollBox label={`Command for ${shells[shell]}`}>
        <pre {...purpose} data-shell={shell} className="w-fit p-3 text-[0.8125rem]">
          <code ref={code} className="text-[1em]">
            {piecesOf(command).map(({ text, gap }, index) =>
              gap ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces never change place, and a gap can stand twice
                <span key={index} className="token-gap">
                  {text}
                </span>
              ) : (
                text
              ),
            )}
          </code>
        </pre>
      </ScrollBox>
    </figure>
  )
}

/** The printed command, cut at its gaps only. */
function piecesOf(
  command: ShellCommand['command'],
): readonly { readonly text: string; readonly gap: boolean }[] {
  const pieces: { text: string; gap: boolean }[] = []
  for (const { kind, text } of printSegments(command)) {
    const last = pieces.at(-1)
    if (last && !last.gap && kind !== 'gap') last.text += text
    else pieces.push({ text, gap: kind === 'gap' })
  }
  return pieces
}
