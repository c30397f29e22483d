/** For tests only: what must hold of any name in a command that asks with a filter. A run that fails throws. */
import { strictEqual } from 'node:assert'
import fc from 'fast-check'
import { tasks } from '@/content/runbook'
import { textsFor } from '@/lib/link/attacks.testing'
import { checkName } from '@/lib/link/names'
import { readLiteral } from '@/lib/powershell/grammar.testing'
import { printCommand } from '@/lib/powershell/print'
import { commandsOf } from './runbook'
import { variantsOf } from './variants.testing'

/** A literal, and the filter that is made from it when the command runs. */
const made =
  /\$\w+ = (?<literal>'.*)\n\s*\$\w+Filter = "(?<before>.*)\{0\}(?<after>.*)" -f \$\w+\.Replace\("(?<sign>.+)", "(?<twice>.+)"\)/

/**
 * The name of a group is one string of the filter with which the command asks Microsoft Graph, read back as it was
 * given by the rules of OData, where two quotes are one. What PowerShell does at that moment is done here.
 */
export function staysOneInFilter() {
  const [task] = tasks.filter(({ id }) => id === 'check-emergency-accounts').flatMap(variantsOf)
  const [written] = task ? commandsOf(task) : []
  if (!written) throw new Error('The task is gone.')
  return fc.property(textsFor('exclusion-group'), raw => {
    const checked = checkName('exclusion-group', raw)
    if ('error' in checked || typeof checked.ok !== 'string') return
    const text = printCommand(written.command, { 'exclusion-group': checked.ok })
    const { literal = '', before = '', after = '', sign = '', twice = '' } = made.exec(text)?.groups ?? {}
    const filter = before + readLiteral(literal).value.replaceAll(sign, twice) + after
    const [, string] = /^displayName eq '((?:[^']|'')*)'$/.exec(filter) ?? []
    strictEqual(string?.replaceAll("''", "'"), checked.ok, filter)
  })
}
