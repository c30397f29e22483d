'use client'

import { Permalink } from '@/components/ui/permalink'
import { type NumberedTask, type Runbook, rolloutOf, tasksOf } from '@/lib/runbook/runbook'
import type { StepTasks } from '@/lib/runbook/step-tasks'
import { PhaseProgress } from './phase-progress'
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
  const rollout = tasksOf(rolloutOf(runbook))
  const cards = (tasks: readonly NumberedTask[]) =>
    tasks.map(task => (
      <TaskCard
        key={task.id}
        task={task}
        outcome={outcome}
        steps={stepTasks.stepsOf(task.id)}
        later={rollout.slice(rollout.indexOf(task) + 1 || rollout.length)}
      />
    ))
  return runbook.map(({ number, phase, parts }) => (
    <section key={phase.id} className="grid gap-4">
      <div>
        <h3 id={`phase-${phase.id}`} tabIndex={-1} className="inline text-xl">
          {`Phase ${number}: ${phase.title}`}
        </h3>
        <Permalink id={`phase-${phase.id}`} />
        <p className="text-muted">
          {phase.summary}
          <PhaseProgress outcome={outcome} tasks={parts.flatMap(({ tasks }) => tasks)} />
        </p>
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
            {/* Or it would seem to belong to the architecture above it. */}
            {pair && parts.length > 1 && <p className="tag w-fit bg-sunken text-muted">Both architectures</p>}
            {cards(tasks)}
          </div>
        ),
      )}
    </section>
  ))
}
