import { exchangeOnlineConditionalAccess } from './exchange-online-conditional-access'

/** The four architectures, first choice before second choice. */
export const architectures = [exchangeOnlineConditionalAccess] as const

export type ArchitectureId = (typeof architectures)[number]['id']
