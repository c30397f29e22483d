import { type PolicyId, policies } from '@/content/policies'

/**
 * The policy as JSON, as one would send it to Microsoft Graph or import it, once the placeholders `<object id of …>`
 * are replaced by the object ids of the tenant's own groups.
 */
export function policyJson(id: PolicyId): string {
  return JSON.stringify(policies[id], null, 2)
}
