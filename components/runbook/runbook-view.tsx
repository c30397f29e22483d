'use client'

import type { CompleteAnswers } from '@/content/flow'
import { phases } from '@/content/runbook/phases'
import { type PlacedArchitecture, runbookOf } from '@/lib/runbook/runbook'
import { TaskCard } from './task-card'

/**
 * The tasks of an outcome, phase by phase. A client component that is given the answers only: as a server
 * component React would repeat all of it in the payload of every outcome page.
 */
export function RunbookView({
  answers,
  architectures,
}: {
  answers: CompleteAnswers
  architectures: readonly PlacedArchitecture[]
}) {
  return runbookOf(answers, architectures).map(({ phase, parts }) => {
    const phaseNumber = phases.findIndex(({ id }) => id === phase.id)
    let count = 0
    const cards = (tasks: (typeof parts)[number]['tasks']) =>
      tasks.map(task => {
        count += 1
        return <TaskCard key={task.id} task={task} number={`${phaseNumber}.${count}`} />
      })
    return (
      <section key={phase.id} aria-labelledby={`phase-${phase.id}`} className="grid gap-4">
        <div>
          <h3 id={`phase-${phase.id}`} tabIndex={-1} className="text-xl outline-none">
            Phase {phaseNumber}: {phase.title}
          </h3>
          <p className="text-muted">{phase.summary}</p>
        </div>
        {parts.map(({ architecture, tasks }) =>
          architecture ? (
            <section
              key={`${architecture.id} ${tasks[0]?.id}`}
              data-architecture={architecture.id}
              className="grid gap-4"
            >
              {architectures.length > 1 && (
                <p className="tag w-fit bg-accent-soft text-accent">{architecture.title}</p>
              )}
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
