import { type ElementId, elements } from '@/content/elements'
import type { WorkflowAnswers } from '@/content/flow'
import type { Architecture } from '@/content/types'
import { workflowOf } from './workflow'

/**
 * The parts that these architectures draw, each once, in the order of content/elements.ts; and Intune, which
 * the article lists although no step needs it.
 */
export function elementsOf(
  architectures: readonly Architecture[],
  answers: WorkflowAnswers,
): readonly ElementId[] {
  const drawn = new Set<ElementId>(['intune'])
  for (const architecture of architectures) {
    for (const { element } of workflowOf(architecture, answers).nodes) drawn.add(element)
  }
  return (Object.keys(elements) as ElementId[]).filter(id => drawn.has(id))
}
