import { SourceReferences } from '@/components/ui/claim'
import { Prose } from '@/components/ui/prose'
import type { Outcome } from '@/lib/advice/outcome'
import type { StepTask } from '@/lib/runbook/step-tasks'

/** The numbered sign-in: the equivalent of both drawings in words, with the tasks that make each step true. */
export function WorkflowList({
  id,
  steps,
  tasksOf,
}: {
  id: string
  steps: Outcome['architectures'][number]['steps']
  tasksOf: (step: string) => readonly StepTask[]
}) {
  return (
    <ol id={id} className="workflow">
      {steps.map(step => (
        <li key={step.id} id={`${id}-${step.number}`} data-step={step.number} tabIndex={-1}>
          <a href={`#${id}-${step.number}`} aria-label={`Step ${step.number}`}>
            {step.number}
          </a>
          <div>
            <p>
              <strong>
                <Prose text={step.text} />
              </strong>
              <SourceReferences ids={step.sources} />
            </p>
            {step.detail && (
              <p>
                <Prose text={step.detail} />
              </p>
            )}
            <StepTasks tasks={tasksOf(step.id)} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function StepTasks({ tasks }: { tasks: readonly StepTask[] }) {
  if (tasks.length === 0) return null
  return (
    <p>
      {'Tasks '}
      {tasks.map(({ id, number }) => (
        <a key={id} href={`#task-${id}`} aria-label={`Task ${number}`}>
          {number}
        </a>
      ))}
    </p>
  )
}
