import type {
  ConditionalAccessConditionSet,
  ConditionalAccessGrantControls,
  ConditionalAccessPolicy,
  ConditionalAccessUsers,
} from '@microsoft/microsoft-graph-types'
import type { NameId } from './names'

/** The groups that the policies name. */
export type PolicyGroup = Extract<NameId, 'pilot-group' | `${string}exclusion-group`>

/** Stands for the object id of a group, which only the tenant knows: a command looks it up first. */
export type ObjectId = `<object id of ${PolicyGroup}>`

/** The group whose object id stands there. */
export function groupOf(id: ObjectId): PolicyGroup {
  return id.slice('<object id of '.length, -1) as PolicyGroup
}

/** What Microsoft Graph takes as a policy, and what every policy of ours has: report-only at first, and exclusions. */
export type PolicyBody = ConditionalAccessPolicy & {
  readonly displayName: string
  readonly state: 'enabledForReportingButNotEnforced'
  readonly conditions: Required<
    Pick<ConditionalAccessConditionSet, 'clientAppTypes' | 'applications' | 'users'>
  > & { readonly users: ConditionalAccessUsers & { includeGroups?: ObjectId[]; excludeGroups: ObjectId[] } }
  readonly grantControls: ConditionalAccessGrantControls
}

/** Office 365 Exchange Online: with hybrid modern authentication the resource of on-premises mailboxes too. */
const exchange = '00000002-0000-0ff1-ce00-000000000000'

/** The role Directory Synchronization Accounts, by its template: Entra Connect signs in with nobody there. */
const directorySynchronisation = 'd29b2b05-8046-44ba-8758-1e26182fcf32'

/** Whom no policy that asks for MFA reaches. */
const withoutFactor = (): ObjectId[] => [
  '<object id of exclusion-group>',
  '<object id of service-exclusion-group>',
]
/** Whom the block does not reach: what keeps SMTP AUTH is asked for MFA all the same. */
const withLegacy = (): ObjectId[] => [
  '<object id of exclusion-group>',
  '<object id of legacy-exclusion-group>',
]

/** The Conditional Access policies, as Microsoft Graph takes them. A property that it does not have does not compile. */
export const policies = {
  'mfa-all': {
    displayName: 'Require MFA for Outlook - all',
    state: 'enabledForReportingButNotEnforced',
    conditions: {
      clientAppTypes: ['mobileAppsAndDesktopClients'],
      applications: { includeApplications: [exchange] },
      users: { includeUsers: ['All'], excludeGroups: withoutFactor() },
    },
    grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  },
  'mfa-pilot': {
    displayName: 'Require MFA for Outlook - pilot',
    state: 'enabledForReportingButNotEnforced',
    conditions: {
      clientAppTypes: ['mobileAppsAndDesktopClients'],
      applications: { includeApplications: [exchange] },
      users: { includeGroups: ['<object id of pilot-group>'], excludeGroups: withoutFactor() },
    },
    grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  },
  'mfa-everywhere': {
    displayName: 'Require MFA everywhere - all',
    state: 'enabledForReportingButNotEnforced',
    conditions: {
      clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'],
      applications: { includeApplications: ['All'] },
      users: {
        includeUsers: ['All'],
        excludeGroups: withoutFactor(),
        excludeRoles: [directorySynchronisation],
      },
    },
    grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  },
  'block-legacy': {
    displayName: 'Block legacy authentication - all',
    state: 'enabledForReportingButNotEnforced',
    conditions: {
      clientAppTypes: ['exchangeActiveSync', 'other'],
      applications: { includeApplications: ['All'] },
      users: { includeUsers: ['All'], excludeGroups: withLegacy() },
    },
    grantControls: { operator: 'OR', builtInControls: ['block'] },
  },
} satisfies Record<string, PolicyBody>

export type PolicyId = keyof typeof policies

/** The other way to ask: the built-in authentication strength “Multifactor authentication”, in place of the control `mfa`. */
export const multifactorStrength = {
  operator: 'OR',
  builtInControls: [],
  authenticationStrength: { id: '00000000-0000-0000-0000-000000000002' },
} satisfies ConditionalAccessGrantControls
