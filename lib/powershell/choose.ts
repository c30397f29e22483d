import type { Body, Command, Hole, Template } from '@/content/command'
import type { Situation } from '@/content/types'
import { applies } from '@/lib/advice/applies'
import { printHashtable } from './hashtable'

/**
 * The command for one situation: what depends on the environment is in or out, bodies are text, holes stay holes. Text
 * that meets is one: what reads a command need not know where it was put together.
 */
export function commandFor(template: Template, situation: Situation): Command {
  const command: (string | Hole)[] = []
  for (const part of chosenParts(template, situation)) {
    const last = command.at(-1)
    const isCode = typeof part === 'string' || 'name' in part
    const next = isCode ? part : printHashtable(part.body, part.ids, indentationOf(command))
    if (typeof last === 'string' && typeof next === 'string') command[command.length - 1] = last + next
    else command.push(next)
  }
  return command
}

function chosenParts(template: Template, situation: Situation): readonly (string | Hole | Body)[] {
  return template.flatMap(part => {
    if (typeof part === 'string' || !('when' in part)) return [part]
    return applies(part.when, situation) ? chosenParts(part.then, situation) : []
  })
}

/** How far the last line of the command so far is indented. */
function indentationOf(command: Command): number {
  const text = command.filter(part => typeof part === 'string').join('')
  const line = text.slice(text.lastIndexOf('\n') + 1)
  return line.length - line.trimStart().length
}
