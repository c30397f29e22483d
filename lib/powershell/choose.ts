import type { Command, Template } from '@/content/command'
import type { Situation } from '@/content/types'
import { applies } from '@/lib/advice/applies'

/** The command for one situation: what depends on the environment is in or out, holes stay holes. */
export function commandFor(template: Template, situation: Situation): Command {
  return template.flatMap(part => {
    if (typeof part === 'string' || 'name' in part) return [part]
    return applies(part.when, situation) ? commandFor(part.then, situation) : []
  })
}
