import type { CompleteAnswers } from '@/content/flow'

export function DrawingOf(_: {
  architecture: string
  identity: CompleteAnswers['identity']
  place: 'home' | 'side-by-side' | 'outcome' | 'sequence'
  describedBy?: string
}) {
  return null
}
