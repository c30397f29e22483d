import { body, name, only, ps, type Template } from '../command'
import { groupOf, type PolicyBody, type PolicyGroup, type PolicyId, policies } from '../policies'
import type { ShellCommand } from '../types'

/**
 * What is done to a Conditional Access policy of the rollout: it is made, taken away, switched on and off, each found by
 * its name and by nothing else. `variable` is what the names of all variables begin with; no other policy has it.
 */
function policyCommands(id: PolicyId, variable: string) {
  const v = only({}, variable)
  const title = only({}, `'${policies[id].displayName}'`)
  const { conditions }: PolicyBody = policies[id]
  const { includeGroups = [], excludeGroups } = conditions.users
  const [reached, excluded] = [includeGroups.map(groupOf), excludeGroups.map(groupOf)]
  const groups = [...reached, ...excluded]
  const ids = Object.fromEntries(groups.map((group, index) => [group, `$${variable}Ids[${index}]`] as const))
  return {
    create: inGraph(ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $${v}Title = ${title}
        $${v}Present = @(
          Get-MgIdentityConditionalAccessPolicy -All |
            Where-Object { $_.DisplayName -eq $${v}Title }
        )
        if ($${v}Present.Count -gt 0) { throw "$${v}Title is there already." }
        $${v}Groups = @(
          ${only({}, ...listed(groups, ',\n    '))}
        )
        $${v}Ids = @(foreach ($groupName in $${v}Groups) {
          $groupFilter = "displayName eq '{0}'" -f $groupName.Replace("'", "''")
          $group = @(
            Get-MgGroup -Filter $groupFilter |
              Where-Object { $_.DisplayName -eq $groupName }
          )
          if ($group.Count -ne 1) {
            throw "$($group.Count) groups are named $groupName; it must be one."
          }${only({}, reached.length > 0 ? '' : warnOfSynchronised)}
          $group[0].Id
        })
        $${v}Policy = ${body(policies[id], ids)}
        New-MgIdentityConditionalAccessPolicy -BodyParameter $${v}Policy |
          Format-List -Property 'Id', 'DisplayName', 'State'
      }
    `),
    verifyCreated: inGraph(ps`
      Get-MgIdentityConditionalAccessPolicy -All |
        Where-Object { $_.DisplayName -eq ${title} } |
        ConvertTo-Json -Depth 10
    `),
    remove: inGraph(ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $${v}Created = @(
          Get-MgIdentityConditionalAccessPolicy -All |
            Where-Object { $_.DisplayName -eq ${title} }
        )
        if ($${v}Created.Count -ne 1) { throw "$($${v}Created.Count) policies found." }
        if ($${v}Created[0].State -eq 'enabled') { throw 'The policy is on.' }
        $policyId = $${v}Created[0].Id
        Remove-MgIdentityConditionalAccessPolicy -ConditionalAccessPolicyId $policyId
      }
    `),
    /** For everyone: it stops unless the policy leaves out its very groups. Of the pilot nobody else is reached. */
    switchOn: inGraph(ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $${v}Ready = @(
          Get-MgIdentityConditionalAccessPolicy -All |
            Where-Object { $_.DisplayName -eq ${title} }
        )
        if ($${v}Ready.Count -ne 1) { throw "$($${v}Ready.Count) policies found." }${only({}, ...(reached.length > 0 ? [] : leftOut(variable, excluded)))}
        $${v}On = @{
          ConditionalAccessPolicyId = $${v}Ready[0].Id
          BodyParameter = @{ state = 'enabled' }
        }
        Update-MgIdentityConditionalAccessPolicy @${v}On
      }
    `),
    verifyOn: inGraph(ps`
      Get-MgIdentityConditionalAccessPolicy -All |
        Where-Object { $_.DisplayName -eq ${title} } |
        Format-List -Property 'DisplayName', 'State', 'ModifiedDateTime'
    `),
    switchOff: inGraph(ps`
      & {
        $global:ErrorActionPreference = 'Stop'
        $${v}Active = @(
          Get-MgIdentityConditionalAccessPolicy -All |
            Where-Object { $_.DisplayName -eq ${title} }
        )
        if ($${v}Active.Count -ne 1) { throw "$($${v}Active.Count) policies found." }
        $${v}Off = @{
          ConditionalAccessPolicyId = $${v}Active[0].Id
          BodyParameter = @{ state = 'enabledForReportingButNotEnforced' }
        }
        Update-MgIdentityConditionalAccessPolicy @${v}Off
      }
    `),
  }
}

/** Who may change an excluded group in Active Directory decides whom the policy leaves out. */
const warnOfSynchronised = `
    if ($group[0].OnPremisesSyncEnabled) {
      Write-Warning -Message "$groupName is synchronised from Active Directory."
    }`

function inGraph(command: Template) {
  return { shell: 'graph', command } as const satisfies ShellCommand<Template>
}

function listed(groups: readonly PolicyGroup[], separator: string): Template {
  return groups.flatMap((group, index) => (index > 0 ? [separator, name(group)] : [name(group)]))
}

/** Stops unless the policy that was found leaves out each of these groups. */
function leftOut(variable: string, groups: readonly PolicyGroup[]): Template {
  return [
    `
  $${variable}Left = @($${variable}Ready[0].Conditions.Users.ExcludeGroups)
  foreach ($groupName in `,
    ...listed(groups, ', '),
    `) {
    $groupFilter = "displayName eq '{0}'" -f $groupName.Replace("'", "''")
    $group = @(
      Get-MgGroup -Filter $groupFilter |
        Where-Object { $_.DisplayName -eq $groupName } |
        Where-Object { $_.Id -in $${variable}Left }
    )
    if ($group.Count -ne 1) { throw "The policy does not exclude $groupName." }
  }`,
  ]
}

/** The policies of the rollout, with a beginning of their variables that no other command has. */
export const mfaAll = policyCommands('mfa-all', 'mfaAll')
export const mfaPilot = policyCommands('mfa-pilot', 'mfaPilot')
export const mfaEverywhere = policyCommands('mfa-everywhere', 'mfaWide')
export const blockLegacy = policyCommands('block-legacy', 'blockAll')
