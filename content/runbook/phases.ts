import { byEntraAdapter, byOldFarm, serverWithoutPolicies } from '../conditions'
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
    // What follows has no command that makes such a farm ask, and would block while a password is still enough.
    ends: byOldFarm,
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
    summary:
      'See every pilot user sign in with a token and a second factor. Until then, no authentication policy blocks anything.',
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
  },
  {
    id: 'watch',
    title: 'Watch',
    summary: 'See what still tries legacy authentication.',
    otherwise: [
      {
        when: byEntraAdapter,
        summary: 'See what still tries legacy authentication, and renew what expires.',
      },
    ],
  },
  {
    id: 'roll-back',
    title: 'Roll back',
    summary:
      'Only once it is decided: undo the changes, unblock first. If no administrator can sign in, begin with MFA: as an emergency account or, where AD FS asks, there as an administrator of its servers.',
    otherwise: [
      {
        when: serverWithoutPolicies,
        summary:
          'Only once it is decided: undo the changes. On Exchange Server nothing was blocked. If no administrator can sign in, begin with MFA: as an emergency account or, where AD FS asks, there as an administrator of its servers.',
      },
    ],
  },
] as const satisfies readonly Phase[]
