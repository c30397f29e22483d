import { type Consideration, type Pillar, pillars } from '@/content/considerations'
import type { CompleteAnswers } from '@/content/flow'
import { applicable } from './applies'

/** The five pillars with the considerations that apply to these answers. */
export function considerationsFor(answers: CompleteAnswers): readonly Pillar[] {
  return pillars.map((pillar: Pillar) => ({
    ...pillar,
    items: applicable<Consideration>(pillar.items, answers),
  }))
}
