import { exchangeOnlineAdfs } from './exchange-online-adfs'
import { exchangeOnlineConditionalAccess } from './exchange-online-conditional-access'
import { exchangeServerAdfs } from './exchange-server-adfs'
import { exchangeServerConditionalAccess } from './exchange-server-conditional-access'

/** The four architectures, in the order in which they are shown and compared. */
export const architectures = [
  exchangeOnlineConditionalAccess,
  exchangeOnlineAdfs,
  exchangeServerConditionalAccess,
  exchangeServerAdfs,
] as const

export type ArchitectureId = (typeof architectures)[number]['id']
