import { type Pillar, pillars } from '@/content/considerations'
import type { CompleteAnswers } from '@/content/flow'
import {
  beyond,
  type DeploymentStep,
  deploymentSteps,
  generalNotes,
  type Note,
  nextSteps,
  type Reading,
  type Screenshot,
  screenshots,
  staysOpen,
} from '@/content/guidance'
import { applicable } from './applies'

/** What an outcome says beyond its architectures and its runbook, as far as it applies to the answers. */
export type Guide = {
  readonly screenshots: readonly Screenshot[]
  readonly deployment: readonly DeploymentStep[]
  readonly pillars: readonly Pillar[]
  readonly notes: readonly Note[]
  readonly beyond: readonly Reading[]
  readonly nextSteps: readonly Reading[]
}

/** The guide for these answers. */
export function guideFor(answers: CompleteAnswers): Guide {
  return {
    screenshots: applicable<Screenshot>(screenshots, answers),
    deployment: applicable<DeploymentStep>(deploymentSteps, answers),
    pillars: pillars.map((pillar: Pillar) => ({ ...pillar, items: applicable(pillar.items, answers) })),
    notes: applicable<Note>([...generalNotes, ...staysOpen], answers),
    beyond: applicable<Reading>(beyond, answers),
    nextSteps: applicable<Reading>(nextSteps, answers),
  }
}
