import { architectures } from '@/content/architectures'
import type { Architecture, Situation } from '@/content/types'
import { applicable } from './applies'

/** The architectures that a case leads to: one, the pair for mailboxes in both places, or none. */
export function architecturesFor(situation: Situation): readonly Architecture[] {
  return applicable<Architecture>(architectures, situation)
}
