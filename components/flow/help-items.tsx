import { CommandBlock } from '@/components/runbook/command-block'
import { Prose } from '@/components/ui/prose'
import type { HelpItem } from '@/content/types'

/** How to find out the answer to a question: where to look, what to run, how to read it. */
export function HelpItems({ help }: { help: readonly HelpItem[] }) {
  return help.map(({ text, command }) => (
    <div key={text} className="grid gap-2">
      <p>
        <Prose text={text} />
      </p>
      {command && <CommandBlock {...command} />}
    </div>
  ))
}
