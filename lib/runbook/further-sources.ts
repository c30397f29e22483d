import type { SourceId } from '@/content/sources'
import type { Task } from '@/content/types'

/** What a task rests on beside its reason: the commands, the values to see, the way back. */
export function furtherSourcesOf({ why, sources }: Pick<Task, 'why' | 'sources'>): readonly SourceId[] {
  return sources.filter(id => !why.sources.includes(id))
}
