import { serverWithoutPolicies } from '../conditions'
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
    summary: 'Exchange Server learns to accept tokens of Entra ID, and proves it.',
  },
  {
    id: 'mfa-trigger',
    title: 'MFA trigger',
    summary:
      'The policy that asks for the second factor: it is watched first where that is possible, then on for the pilot.',
  },
  {
    id: 'verify',
    title: 'Verify for the pilot',
    summary: 'Every pilot user is seen with a token and a second factor. Until then, nothing is blocked.',
  },
  {
    id: 'block-pilot',
    title: 'Block legacy authentication for the pilot',
    summary: 'The authentication policy is made and given to the pilot, with the way back on file.',
    otherwise: {
      when: serverWithoutPolicies,
      summary:
        'On this version of Exchange Server nothing can be blocked: who owns the risk decides what that means.',
    },
  },
  {
    id: 'everyone',
    title: 'Everyone',
    summary:
      'MFA for everyone first; then the exceptions; then the block; the default of the organisation last.',
    otherwise: {
      when: serverWithoutPolicies,
      summary: 'MFA for everyone. On Exchange Server itself nothing is blocked on this version.',
    },
  },
  {
    id: 'watch',
    title: 'Watch',
    summary: 'See what still tries the old way, and keep what expires in view.',
  },
  {
    id: 'roll-back',
    title: 'Roll back',
    summary: 'The way back in the opposite order of the changes: unblock first.',
    otherwise: {
      when: serverWithoutPolicies,
      summary: 'The way back in the opposite order of the changes. On Exchange Server nothing was blocked.',
    },
  },
] as const satisfies readonly Phase[]
