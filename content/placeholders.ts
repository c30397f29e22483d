import type { NameId } from './names'

/**
 * What stands for each name where the names are masked. Its own rule accepts it, so that a command with it is still
 * a command. They depend on no name. `#` counts up: it tells the entries of a list, and domains, apart.
 */
export const placeholders = {
  organisation: 'Organisation',
  'tenant-id': '00000000-0000-0000-0000-000000000000',
  'graph-client-id': 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'initial-domain': 'tenant.onmicrosoft.com',
  'federated-domain': 'domain#.example',
  policy: 'Authentication policy',
  'pilot-group': 'Pilot group',
  'exclusion-group': 'Emergency accounts',
  'service-exclusion-group': 'Room systems and service accounts',
  'legacy-exclusion-group': 'Legacy authentication',
  /** Before the @ of the administrator, whose domain is masked as a domain. */
  admin: 'administrator',
  /** Before the domain of a host. */
  'mail-host': 'mail#',
  'autodiscover-host': 'autodiscover#',
  /** Before the backslash; after it stands a group. */
  'adfs-pilot-group': 'DOMAIN\\AD FS pilot group',
} as const satisfies Record<NameId, string>

/** What a document says of itself where the names are masked: its commands look as if they could be run. */
export const maskedNotice =
  'Masked. Placeholders stand for the names of the organisation, in the commands too: do not run them.'
