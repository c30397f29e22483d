'use client'

import { CopyButton } from '@/components/ui/copy-button'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { ShellCommand, ShellId } from '@/content/types'
import { missingNames, printCommand, printSegments } from '@/lib/powershell/print'
import { tokens } from '@/lib/powershell/tokens'

const shells = {
  'exchange-online': 'Exchange Online PowerShell',
  'exchange-server': 'Exchange Management Shell',
  graph: 'Microsoft Graph PowerShell',
  adfs: 'Windows PowerShell, AD FS',
  windows: 'Windows PowerShell',
} as const satisfies Record<ShellId, string>

/** What the command is for: it names the block for tests and tools. A task's own command stands once on a page. */
type Purpose = { 'data-task': string } | { 'data-verification': string } | { 'data-undo': string } | undefined

/** A command in the colours of its parts, with its shell and a Copy button. The text shown is the text copied. */
export function CommandBlock({
  shell,
  command,
  label,
  purpose,
}: ShellCommand & { label: string; purpose?: Purpose }) {
  const segments = printSegments(command)
  const missing = missingNames(command)
  return (
    <figure className="min-w-0 overflow-hidden rounded-md border border-line bg-surface print:break-inside-avoid">
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
      <ScrollBox label={`Command: ${label}`}>
        <pre {...purpose} data-shell={shell} className="w-fit p-3 text-[0.8125rem] leading-relaxed">
          <code className="text-[1em]">
            {tokens(segments).map((token, index) =>
              token.kind === 'plain' || token.kind === 'operator' ? (
                token.text
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: tokens never change place
                <span key={index} className={`token-${token.kind}`}>
                  {token.text}
                </span>
              ),
            )}
          </code>
        </pre>
      </ScrollBox>
    </figure>
  )
}
