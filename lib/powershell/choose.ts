import type { Command, Hole, Template } from '@/content/command'
import type { Situation } from '@/content/types'
import { applies } from '@/lib/advice/applies'
import { printHashtable } from './hashtable'

/** The command for one situation: what depends on the environment is in or out, bodies are text, holes stay holes. */
export function commandFor(template: Template, situation: Situation): Command {
  const command: (string | Hole)[] = []
  for (const part of template) {
    if (typeof part === 'string' || 'name' in part) command.push(part)
    else if ('body' in part) command.push(printHashtable(part.body, part.ids, indentationOf(command)))
    else if (applies(part.when, situation)) command.push(...commandFor(part.then, situation))
  }
  return command
}

/** How far the last line of the command so far is indented. */
function indentationOf(command: Command): number {
  const text = command.filter(part => typeof part === 'string').join('')
  const line = text.slice(text.lastIndexOf('\n') + 1)
  return line.length - line.trimStart().length
}
