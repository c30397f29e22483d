import type { Task } from '@/content/types'

/** Whether a task is a choice: done only where its reason holds, and never part of a sequence. */
export function isOptional({ title }: Pick<Task, 'title'>): boolean {
  return title.startsWith('Optional: ')
}

/** Whether a task proves what must be true before the work goes on. */
export function isGate({ title }: Pick<Task, 'title'>): boolean {
  return title.startsWith('Gate: ')
}
