import { counted } from '@/lib/counted'
import { listOf } from '@/lib/list'
import { idlePhasesOf, type Runbook, tasksOf } from '@/lib/runbook/runbook'

/** The change as a whole: the phases in the order in which they are safe. */
export function Deployment({ runbook }: { runbook: Runbook }) {
  const idle = idlePhasesOf(runbook).map(({ number, phase }) => `phase ${number}, ${phase.title}`)
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
              <span className="whitespace-nowrap text-muted">{counted(tasksOf([part]).length, 'task')}</span>
              <p>{part.phase.summary}</p>
            </div>
          </li>
        ))}
      </ol>
      {idle.length > 0 && <p className="text-muted">No task here in {listOf(idle)}.</p>}
    </>
  )
}
