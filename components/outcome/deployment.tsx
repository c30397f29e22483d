import { phases } from '@/content/runbook/phases'
import { listOf } from '@/lib/list'
import { type Runbook, tasksOf } from '@/lib/runbook/runbook'

/** The change as a whole: the phases in the order in which they are safe. */
export function Deployment({ runbook }: { runbook: Runbook }) {
  const idle = phases
    .map(({ id, title }, number) => ({ id, name: `phase ${number}, ${title}` }))
    .filter(({ id }) => !runbook.some(({ phase }) => phase.id === id))
  return (
    <>
      <ol className="grid gap-3">
        {runbook.map(part => (
          <li key={part.phase.id} className="grid grid-cols-[2rem_1fr]">
            <span className="text-muted">{part.number}</span>
            <div>
              <a href={`#phase-${part.phase.id}`} className="font-semibold">
                {part.phase.title}
              </a>{' '}
              <span className="whitespace-nowrap text-muted">
                {tasksOf([part]).length} {tasksOf([part]).length === 1 ? 'task' : 'tasks'}
              </span>
              <p>{part.phase.summary}</p>
            </div>
          </li>
        ))}
      </ol>
      {/* Or the gap in the numbers would look like a mistake. */}
      {idle.length > 0 && (
        <p className="text-muted">No task here in {listOf(idle.map(({ name }) => name))}.</p>
      )}
    </>
  )
}
