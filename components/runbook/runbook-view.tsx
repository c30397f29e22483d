'use client'

import { Permalink } from '@/components/ui/permalink'
import { numberOfPhase, type Runbook } from '@/lib/runbook/runbook'
import type { StepTasks } from '@/lib/runbook/step-tasks'
import { TaskCard } from './task-card'

/** The tasks of an outcome, phase by phase. */
export function RunbookView({
  runbook,
  pair,
  outcome,
  stepTasks,
}: {
  runbook: Runbook
  pair: boolean
  outcome: string
  stepTasks: StepTasks
}) {
  return runbook.map(({ phase, parts }) => {
    const phaseNumber = numberOfPhase(phase.id)
    let count = 0
    const cards = (tasks: (typeof parts)[number]['tasks']) =>
      tasks.map(task => {
        count += 1
        return (
          <TaskCard
            key={task.id}
            task={task}
            number={`${phaseNumber}.${count}`}
            outcome={outcome}
            steps={stepTasks.stepsOf(task.id)}
          />
        )
      })
    return (
      <section key={phase.id} aria-labelledby={`phase-${phase.id}`} className="grid gap-4">
        <div>
          <h3 id={`phase-${phase.id}`} tabIndex={-1} className="inline text-xl outline-none">
            Phase {phaseNumber}: {phase.title}
          </h3>
          <Permalink id={`phase-${phase.id}`} />
          <p className="text-muted">{phase.summary}</p>
        </div>
        {parts.map(({ architecture, tasks }) =>
          architecture ? (
            <section
              key={`${architecture.id} ${tasks[0]?.id}`}
              data-architecture={architecture.id}
              className="grid gap-4"
            >
              {pair && <p className="tag w-fit bg-accent-soft text-accent">{architecture.title}</p>}
              {cards(tasks)}
            </section>
          ) : (
            <div key={tasks[0]?.id} className="grid gap-4">
              {cards(tasks)}
            </div>
          ),
        )}
      </section>
    )
  })
}
