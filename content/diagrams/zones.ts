import type { ZoneId } from '../types'

/** The zones from top to bottom of every picture, with the titles that they carry. */
export const zones = {
  client: 'Client',
  perimeter: 'Perimeter network',
  'on-premises': 'On-premises',
  'microsoft-cloud': 'Microsoft cloud',
} as const satisfies Record<ZoneId, string>

/** The zones from top to bottom. */
export const zoneIds = Object.keys(zones) as readonly ZoneId[]
