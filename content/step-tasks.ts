import type { architectures } from './architectures'
import type { tasks } from './runbook'

type StepId = (typeof architectures)[number]['steps'][number]['id']
type TaskId = (typeof tasks)[number]['id']

/**
 * The tasks that make a step of the sign-in true, in the order of work. A step that nothing in the runbook brings
 * about is left out; of the tasks, each outcome shows those that it has.
 */
export const tasksOfSteps = {
  challenge: [
    'add-oauth-to-directories',
    'set-authorization-server',
    'switch-on-hybrid-modern-authentication',
    'switch-on-hybrid-modern-authentication-old',
    'prove-bearer-challenge',
    'prove-bearer-challenge-hold',
    'prove-tokens-through-load-balancer',
    'prove-tokens-through-load-balancer-hold',
  ],
  policy: ['create-mfa-all', 'create-mfa-pilot', 'switch-on-mfa-pilot', 'switch-on-mfa-all'],
  'call-mfa': ['ask-by-strength', 'reject-federated-mfa'],
  'complete-mfa': ['check-mfa-registration'],
  'adfs-mfa': [
    'create-adfs-mfa-certificate',
    'create-adfs-mfa-certificate-government',
    'create-adfs-mfa-certificate-vianet',
    'upload-adfs-mfa-certificate',
    'set-adfs-mfa-tenant',
    'add-entra-mfa-provider',
    'require-adfs-mfa-pilot',
    'widen-adfs-group',
    'require-adfs-mfa-everyone',
  ],
  'adfs-mfa-complete': ['check-mfa-registration-adfs'],
  'adfs-own-mfa': [
    'add-adfs-provider',
    'add-certificate-provider',
    'require-adfs-mfa-pilot',
    'widen-adfs-group',
    'require-adfs-mfa-everyone',
  ],
  return: ['check-adfs-claims', 'prove-adfs-token', 'enforce-federated-mfa', 'enforce-federated-mfa-late'],
  tokens: ['add-service-principal-names'],
  access: [
    'prove-hybrid-modern-authentication',
    'verify-outlook-token',
    'verify-sign-ins',
    'verify-sign-ins-government',
  ],
} as const satisfies { readonly [Step in StepId]?: readonly TaskId[] }
