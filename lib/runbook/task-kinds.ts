import type { Task } from '@/content/types'

/** Whether a task is a choice: done only where its reason holds, and never part of a sequence. */
export function isOptional({ title }: Pick<Task, 'title'>): boolean {
  return title.startsWith('Optional: ')
}

/**
 * What is written over the clicks of a task, and over its command where that needs saying: the two make the same
 * change, and done twice, the second one fails.
 */
export function titlesOfWays({ changes, command, portal }: Pick<Task, 'changes' | 'command' | 'portal'>): {
  readonly portal: string
  readonly command?: string
} {
  return changes && command !== undefined && portal !== undefined
    ? { portal: 'Either by hand', command: 'Or with this command' }
    : { portal: 'By hand' }
}

/** Whether a task proves what must be true before the work goes on. */
export function isGate({ title }: Pick<Task, 'title'>): boolean {
  return title.startsWith('Gate: ')
}
