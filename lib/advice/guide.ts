import type { CompleteAnswers } from '@/content/flow'
import {
  beyond,
  generalNotes,
  type Note,
  nextSteps,
  type Reading,
  type Screenshot,
  screenshots,
  staysOpen,
} from '@/content/guidance'
import type { When } from '@/content/types'
import { applicable } from './applies'

/** What an outcome says beyond its architectures and its runbook, as far as it applies to the answers. */
export type Guide = {
  readonly screenshots: readonly Omit<Screenshot, 'when'>[]
  readonly notes: readonly Omit<Note, 'when'>[]
  readonly beyond: readonly Omit<Reading, 'when'>[]
  readonly nextSteps: readonly Omit<Reading, 'when'>[]
}

/** The guide for these answers. */
export function guideFor(answers: CompleteAnswers): Guide {
  return {
    screenshots: shown<Screenshot>(screenshots, answers),
    notes: shown<Note>([...generalNotes, ...staysOpen], answers),
    beyond: shown<Reading>(beyond, answers),
    nextSteps: shown<Reading>(nextSteps, answers),
  }
}

/** The items that apply, without the condition: it has done its work. */
function shown<Item extends { readonly when?: When }>(
  items: readonly Item[],
  answers: CompleteAnswers,
): readonly Omit<Item, 'when'>[] {
  return applicable(items, answers).map(({ when: _, ...item }) => item)
}
