import { Prose } from '@/components/ui/prose'
import type { HelpItem } from '@/content/types'
import { printCommand } from '@/lib/powershell/print'
import { HelpCommand } from './help-command'

/** How to find out the answer to a question: where to look, what to run, how to read it. */
export function HelpItems({ help }: { help: readonly HelpItem[] }) {
  return help.map(({ text, command }) => (
    <div key={text} className="grid gap-2">
      <p>
        <Prose text={text} />
      </p>
      {command && <HelpCommand shell={command.shell} text={printCommand(command.command)} />}
    </div>
  ))
}
