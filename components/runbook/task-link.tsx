import { Prose } from '@/components/ui/prose'
import type { NumberedTask } from '@/lib/runbook/runbook'

/** Leads to a task of the same page. */
export function TaskLink({ task: { id, number, title } }: { task: NumberedTask }) {
  return (
    <a href={`#task-${id}`}>
      {number} <Prose text={title} />
    </a>
  )
}
