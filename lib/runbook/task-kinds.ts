import type { Task } from '@/content/types'

/** Whether a task is a choice: done only where its reason holds, and never part of a sequence. */
export function isOptional({ title }: Pick<Task, 'title'>): boolean {
  return title.startsWith('Optional: ')
}

/** Whether the portal and the command of a task make the same change: done twice, the second one fails. */
export function isEitherOr({
  changes,
  command,
  portal,
}: Pick<Task, 'changes' | 'command' | 'portal'>): boolean {
  return changes && command !== undefined && portal !== undefined
}

/** Whether a task proves what must be true before the work goes on. */
export function isGate({ title }: Pick<Task, 'title'>): boolean {
  return title.startsWith('Gate: ')
}
