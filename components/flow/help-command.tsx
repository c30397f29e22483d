'use client'

import { useMemo, useRef } from 'react'
import { CommandFigure } from '@/components/runbook/command-figure'
import type { ShellId } from '@/content/types'

/** A command that helps to find an answer: it has no names, so its text is all that a page needs of it. */
export function HelpCommand({ shell, text }: { shell: ShellId; text: string }) {
  const code = useRef<HTMLElement>(null)
  const segments = useMemo(() => [{ kind: 'code', text } as const], [text])
  return (
    <CommandFigure shell={shell} segments={segments} code={code} copy={() => text}>
      {text}
    </CommandFigure>
  )
}
