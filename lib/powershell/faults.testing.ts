/** For tests only: whether what is written exists in the shell that it is written for. */
import { type Cmdlet, cmdlets, commonParameters, ownCommands } from '@/content/cmdlets'
import type { ShellId } from '@/content/types'
import type { hashtablesIn, WrittenCommand } from './grammar.testing'

function lookUp(name: string): Cmdlet | undefined {
  return cmdlets.get(name.toLowerCase()) ?? ownCommands.get(name.toLowerCase())
}

/** What is wrong with a command in this shell: an unknown name or parameter, or a misused switch or position. */
export function faults(
  written: WrittenCommand,
  shell: ShellId,
  tables: ReturnType<typeof hashtablesIn>,
): readonly string[] {
  const cmdlet = lookUp(written.name)
  if (!cmdlet) return [`${written.name} is unknown`]
  const found: string[] = []
  if (!cmdlet.surfaces.includes(shell) && !cmdlet.surfaces.includes('windows'))
    found.push(`${written.name} does not exist in ${shell}`)
  const parameterOf = (name: string) => {
    if (commonParameters.some(common => common.toLowerCase() === name.toLowerCase())) return { switch: false }
    const parameter = cmdlet.parameters.get(name.toLowerCase())
    const there = parameter?.surfaces.some(surface => surface === shell || surface === 'windows')
    if (!parameter || !there) found.push(`${written.name} has no -${name} in ${shell}`)
    else if (parameter.name !== name)
      found.push(`-${name} is an alias, or written otherwise, of -${parameter.name}`)
    return parameter
  }
  let takesValue = false
  for (const word of written.words) {
    if ('parameter' in word) {
      const parameter = parameterOf(word.parameter.name)
      if (takesValue)
        found.push(`${written.name}: a parameter before -${word.parameter.name} lacks its value`)
      takesValue = parameter !== undefined && !parameter.switch && word.parameter.colon === undefined
      if (word.parameter.colon !== undefined && !parameter?.switch)
        found.push(`-${word.parameter.name}: is for switches only`)
    } else if (takesValue) {
      takesValue = false
    } else if (
      word.argument.startsWith('@') &&
      !word.argument.startsWith('@(') &&
      !word.argument.startsWith('@{')
    ) {
      const table = tables.get(word.argument.slice(1))
      if (!table) found.push(`${word.argument} is not assigned in the same command`)
      for (const [key, value] of table ?? []) {
        const isSwitch = parameterOf(key)?.switch
        if (isSwitch && !/^\$(true|false)$/.test(value))
          found.push(`the switch ${key} is not $true or $false`)
      }
    } else if (!word.argument.startsWith('{') || !/^(Where|ForEach)-Object$/.test(written.name)) {
      found.push(`${written.name}: ${word.argument} has no parameter name`)
    }
  }
  if (takesValue) found.push(`${written.name}: the last parameter lacks its value`)
  return found
}
