import { type Hole, only, ps, type Template } from '../command'
import type { ShellCommand, ShellId } from '../types'

type ExchangeShell = Extract<ShellId, 'exchange-online' | 'exchange-server'>

/** Said of each undo that gives policies back. */
export const whoIsLeft =
  'A warning names whoever could not be changed: skip accounts that are gone, see to the others by hand.'

/**
 * Gives each user of the records the recorded authentication policy back, or none: from the newest record to the oldest,
 * so that the first state wins. It goes on after an account that cannot be changed.
 *
 * @param variable what the names of its variables begin with; no other command has it.
 * @param file what the names of the records begin with.
 * @param whose of the message where there is no record.
 */
export function givenBack(shell: ExchangeShell, variable: string, file: string, whose: string) {
  const v = only({}, variable)
  return inExchange(
    shell,
    ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $${v}Files = @(Get-ChildItem -Path "$HOME/OutlookMfa/${only({}, file)}-*.xml")
        if ($${v}Files.Count -eq 0) { throw 'No record of ${only({}, whose)} is here.' }
        foreach ($file in ($${v}Files | Sort-Object -Property 'Name' -Descending)) {
          foreach ($user in @(Import-Clixml -Path $file.FullName)) {
            $recorded = [string]$user.AuthenticationPolicy
            if (-not $recorded) { $recorded = $null }
            try {
              Set-User -Identity "$($user.Guid)" -AuthenticationPolicy $recorded
            } catch { Write-Warning -Message "$($user.UserPrincipalName): $_" }
          }
        }
      }
    `,
  )
}

/** The users who have an authentication policy of their own; `variable` as in {@link givenBack}. */
export function whoHas(shell: ExchangeShell, policy: Hole, variable: string) {
  const v = only({}, variable)
  return inExchange(
    shell,
    ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $${v}Held = Get-AuthenticationPolicy -Identity ${policy}
        $${v}HeldName = $${v}Held.DistinguishedName.Replace("'", "''")
        $${v}Filter = "AuthenticationPolicy -eq '{0}'" -f $${v}HeldName
        Get-User -ResultSize Unlimited -Filter $${v}Filter |
          Format-Table -Property 'UserPrincipalName', 'AuthenticationPolicy'
      }
    `,
  )
}

function inExchange(shell: ExchangeShell, command: Template) {
  return { shell, command } as const satisfies ShellCommand<Template>
}
