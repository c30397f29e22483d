import { byOldFarm, serverWithoutPolicies } from '../conditions'
import type { Phase } from '../types'

/** The phases of every runbook, in the order in which they are carried out. */
export const phases = [
  {
    id: 'before-you-start',
    title: 'Before you start',
    summary:
      'Connect, write down today’s settings, and make sure that the emergency accounts can still get in.',
  },
  {
    id: 'prerequisites',
    title: 'Prerequisites',
    summary: 'Put in place what the architecture needs before anything changes for users.',
  },
  {
    id: 'hybrid-modern-authentication',
    title: 'Hybrid modern authentication',
    summary: 'Make Exchange Server accept tokens from Entra ID, and prove that it does.',
  },
  {
    id: 'mfa-trigger',
    title: 'MFA trigger',
    summary:
      'The policy that asks for the second factor: watched first where possible, then switched on for the pilot.',
  },
  {
    id: 'verify',
    title: 'Verify for the pilot',
    summary: 'See every pilot user sign in with a token and a second factor. Until then, nothing is blocked.',
  },
  {
    id: 'block-pilot',
    title: 'Block legacy authentication for the pilot',
    summary: 'Create the authentication policy and give it to the pilot, with the way back on file.',
    otherwise: [
      {
        when: serverWithoutPolicies,
        title: 'Decide about legacy authentication',
        summary:
          'On this version of Exchange Server nothing can be blocked: whoever owns the risk decides what follows.',
      },
    ],
  },
  {
    id: 'everyone',
    title: 'Everyone',
    summary:
      'MFA for everyone first, then the exceptions and the blocks, and the default of the organisation last.',
    otherwise: [
      {
        when: serverWithoutPolicies,
        summary: 'MFA for everyone. On this version of Exchange Server nothing is blocked.',
      },
    ],
    whenEmpty:
      'No task here yet: the AD FS farm that should ask everyone for MFA is replaced first, and the new runbook has this phase.',
  },
  {
    id: 'watch',
    title: 'Watch',
    summary: 'See what still tries legacy authentication, and watch what expires.',
  },
  {
    id: 'roll-back',
    title: 'Roll back',
    summary:
      'Only once it is decided: undo the changes, unblock first. If no administrator can sign in, begin with MFA: as an emergency account, or in AD FS as an administrator of its servers.',
    otherwise: [
      // No task here switches MFA on in such a farm, so none takes it off.
      {
        when: { ...byOldFarm, ...serverWithoutPolicies },
        summary: 'Only once it is decided: undo the changes. On Exchange Server nothing was blocked.',
      },
      { when: byOldFarm, summary: 'Only once it is decided: undo the changes, unblock first.' },
      {
        when: serverWithoutPolicies,
        summary:
          'Only once it is decided: undo the changes. On Exchange Server nothing was blocked. If no administrator can sign in, begin with MFA: as an emergency account, or in AD FS as an administrator of its servers.',
      },
    ],
  },
] as const satisfies readonly Phase[]
