import { ps } from '../command'
import type { Task } from '../types'
import { byConditionalAccess, roles } from './shared'

/** Phase 7: tidy up what only the rollout needed. */
export const watch = [
  {
    id: 'remove-mfa-pilot',
    phase: 'watch',
    title: 'Remove “Require MFA for Outlook - pilot”',
    place: 'graph-powershell',
    role: roles.conditionalAccess,
    why: {
      text: 'The policy for everyone covers the pilot. A policy that nobody needs makes every later analysis harder.',
      sources: ['graph-conditional-access', 'practice'],
    },
    when: byConditionalAccess,
    changes: true,
    command: {
      shell: 'graph',
      command: ps`
        & {
          $ErrorActionPreference = 'Stop'
          $mfaPolicies = @(
            Get-MgIdentityConditionalAccessPolicy -All -ErrorAction Stop |
              Where-Object { $_.DisplayName -like 'Require MFA for Outlook - *' }
          )
          $forAll = @($mfaPolicies | Where-Object { $_.DisplayName -match ' all$' })
          if ($forAll.Count -ne 1 -or $forAll[0].State -ne 'enabled') {
            throw 'MFA is not on for everyone yet.'
          }
          $pilotOnly = @($mfaPolicies | Where-Object { $_.DisplayName -match ' pilot$' })
          if ($pilotOnly.Count -ne 1) { throw "$($pilotOnly.Count) pilot policies found." }
          $pilotId = $pilotOnly[0].Id
          Remove-MgIdentityConditionalAccessPolicy -ConditionalAccessPolicyId $pilotId
        }
      `,
    },
    expect: 'The prompt returns without an error. The block stops if the policy for everyone is not on.',
    verify: {
      command: {
        shell: 'graph',
        command: ps`
          Get-MgIdentityConditionalAccessPolicy -All |
            Sort-Object -Property 'DisplayName' |
            Format-Table -Property 'DisplayName', 'State'
        `,
      },
      expect: 'The pilot policy is gone; the two policies for all users are `enabled`.',
    },
    undo: {
      none: 'Make it again with its task in the phase MFA trigger. Entra ID may also offer deleted policies for restoring: check in the admin centre.',
    },
    takesEffect: 'At once, without effect on users.',
    risk: { level: 'low', text: 'Wait until the policy for everyone has been on for some weeks.' },
    sources: ['graph-conditional-access', 'practice'],
  },
] as const satisfies readonly Task[]
