import { type Consideration, type Pillar, pillars } from '@/content/considerations'
import type { CompleteSituation } from '@/content/types'
import { applicable } from './applies'

/** The five pillars with the considerations that apply in this situation. */
export function considerationsFor(situation: CompleteSituation): readonly Pillar[] {
  return pillars.map((pillar: Pillar) => ({
    ...pillar,
    items: applicable<Consideration>(pillar.items, situation),
  }))
}
