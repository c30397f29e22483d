'use client'

import { Fragment } from 'react'
import { ClaimText, SourceReferences } from '@/components/ui/claim'
import { LevelTag } from '@/components/ui/level-tag'
import { Prose } from '@/components/ui/prose'
import { places } from '@/content/places'
import { takeBack } from '@/content/runbook/take-back'
import { optionOf } from '@/lib/flow/path'
import { furtherSourcesOf } from '@/lib/runbook/further-sources'
import { roomOf } from '@/lib/runbook/room'
import type { NumberedTask } from '@/lib/runbook/runbook'
import type { TaskStep } from '@/lib/runbook/step-tasks'
import { titlesOfWays } from '@/lib/runbook/task-kinds'
import { taskLabels } from '@/lib/runbook/task-labels'
import { PolicyJson } from './policy-json'
import { tick, useNext, useProgress } from './progress-store'
import { TailoredCommand } from './tailored-command'
import { TaskFold } from './task-fold'
import { TaskLink } from './task-link'

/** One task: where, who, why, the command, what to expect, how to verify, how to go back. */
export function TaskCard({
  task,
  outcome,
  steps,
  later,
}: {
  task: NumberedTask
  outcome: string
  /** What follows in the runbook: one of them is next. */
  later: readonly NumberedTask[]
  /** The steps of the sign-in that it makes true. */
  steps: readonly TaskStep[]
}) {
  const facts = [
    [taskLabels.where, places[task.place]],
    [taskLabels.role, task.role],
    [taskLabels.takesEffect, task.takesEffect],
  ] as const
  const { lines, letters } = roomOf(task)
  const titles = titlesOfWays(task)
  const further = furtherSourcesOf(task)
  return (
    <article
      // Not as a property: the HTML would hold it fifty times.
      ref={card => card?.setAttribute('aria-labelledby', `task-${task.id}`)}
      className="task"
      data-lines={lines}
      // In full hundreds: the HTML holds it fifty times, and what repeats weighs nothing.
      data-letters={Math.ceil(letters / 100) * 100}
    >
      <header>
        <h4 id={`task-${task.id}`} tabIndex={-1}>
          <a href={`#task-${task.id}`} data-permalink="">
            {task.number}
          </a>
          <Prose text={` ${task.title}`} />
        </h4>
        <TaskFold outcome={outcome} task={task.id} />
        <p>
          <ClaimText claim={task.why} />
          {further.length > 0 && (
            // In an element of its own, or its first number would follow those of the claim after a comma.
            <span>
              {` ${taskLabels.furtherSources}:`}
              <SourceReferences ids={further} />
            </span>
          )}
        </p>
        <dl>
          <dt>{taskLabels.risk}</dt>
          <dd>
            <LevelTag level={task.risk.level} />
            <Prose text={task.risk.text} />
          </dd>
          {facts.map(([title, text]) => (
            <Fragment key={title}>
              <dt>{title}</dt>
              <dd>
                <Prose text={text} />
              </dd>
            </Fragment>
          ))}
          {steps.length > 0 && (
            <>
              <dt>Sign-in</dt>
              <dd>
                {steps.map(({ architecture: { id, mailbox }, number: step }) => (
                  <a key={`${id}-${step}`} href={`#steps-${id}-${step}`}>
                    {steps.length > 1
                      ? `step ${step}, ${inSentence(optionOf(mailbox).label)}`
                      : `step ${step}`}
                  </a>
                ))}
              </dd>
            </>
          )}
        </dl>
      </header>
      {task.takesBack.length > 0 && (
        <div>
          <h5 className="font-semibold">{takeBack.title}</h5>
          <p>{takeBack.text}</p>
          <ol className="grid list-none gap-2">
            {task.takesBack.map(({ id, number, title, note }) => (
              <li key={id}>
                <a href={`#undo-${id}`}>
                  <Prose text={`${number} ${title}`} />
                </a>
                {note && <Prose text={`. ${note}`} />}
              </li>
            ))}
          </ol>
        </div>
      )}
      {task.portal && (
        <div className="grid gap-1">
          <h5 className="font-semibold">{`${titles.portal}: ${task.portal.where}`}</h5>
          <ol className="grid list-decimal gap-1 pl-6">
            {task.portal.clicks.map(click => (
              <li key={click}>
                <Prose text={click} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {titles.command && <h5 className="font-semibold">{titles.command}</h5>}
      {task.command && <TailoredCommand {...task.command} purpose={{ 'data-task': task.id }} />}
      {task.policy && <PolicyJson policy={task.policy} />}
      <p>
        <strong>{`${taskLabels.expect}: `}</strong>
        <Prose text={task.expect} />
      </p>
      <div>
        <p>
          <strong>{`${taskLabels.verify}: `}</strong>
          <Prose text={task.verify.expect} />
        </p>
        {task.verify.command && (
          <TailoredCommand {...task.verify.command} purpose={{ 'data-verification': task.id }} />
        )}
      </div>
      {'command' in task.undo ? (
        <div id={`undo-${task.id}`} tabIndex={-1}>
          <p>
            <strong>{`${taskLabels.undo}: `}</strong>
            <Prose text={task.undo.text} />
          </p>
          <TailoredCommand {...task.undo.command} purpose={{ 'data-undo': task.id }} />
        </div>
      ) : (
        <p>
          <strong>{`${taskLabels.undo}: `}</strong>
          <Prose text={task.undo.none} />
        </p>
      )}
      <Done outcome={outcome} task={task.id} later={later} />
    </article>
  )
}

/** A label as part of a sentence: “in Exchange Online”. */
function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

/** The tick of a task, where its reader has come to its end; once it is set, when that was, and the way to what is next. */
function Done({ outcome, task, later }: { outcome: string; task: string; later: readonly NumberedTask[] }) {
  const since = useProgress(({ progress }) => progress[outcome]?.[task])
  const next = useNext(outcome, later)
  return (
    <footer className="needs-script">
      <label className="choice">
        <input
          // Not as a property: the HTML would hold it fifty times, for a box that needs a script.
          ref={box => box?.setAttribute('aria-describedby', `task-${task}`)}
          type="checkbox"
          checked={since !== undefined}
          onChange={event => tick(outcome, task, event.target.checked)}
        />
        {taskLabels.done}
      </label>
      {since && <time dateTime={since}>{dayAndTime(since)}</time>}
      {since && next && (
        <span>
          Next: <TaskLink task={next} />
        </span>
      )}
    </footer>
  )
}

/** In the order of every other date here, which reads the same everywhere; by the clock of this device. */
function dayAndTime(moment: string): string {
  return new Date(moment).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
}
