'use client'

import { useMemo } from 'react'
import { CommandFigure } from '@/components/runbook/command-figure'
import type { ShellId } from '@/content/types'

/** A command that helps to find an answer: it has no names, so its text is all that a page needs of it. */
export function HelpCommand({ shell, text }: { shell: ShellId; text: string }) {
  const segments = useMemo(() => [{ kind: 'code', text } as const], [text])
  return (
    <CommandFigure shell={shell} segments={segments} copy={() => text}>
      {text}
    </CommandFigure>
  )
}
