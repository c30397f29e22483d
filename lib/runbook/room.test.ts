import { expect, test } from 'vitest'
import { tasks } from '@/content/runbook'
import { outcomeOf } from '@/lib/advice/outcome'
import { printCommand } from '@/lib/powershell/print'
import { roomOf } from './room'
import { runbookOf, tasksOf } from './runbook'

const federated = {
  mailbox: 'both',
  'conditional-access': 'conditional-access',
  identity: 'federated',
} as const
const all = tasksOf(runbookOf(federated, outcomeOf(federated).architectures))

test('a task takes the lines of its commands as they are printed, and three for the frame of each', () => {
  expect(all.length).toBeGreaterThan(tasks.length / 4)
  for (const task of all) {
    const printed = [
      task.command,
      task.verify.command,
      'command' in task.undo ? task.undo.command : undefined,
    ]
      .flatMap(command => (command ? [printCommand(command.command).split('\n').length + 3] : []))
      .reduce((sum, lines) => sum + lines, 0)
    expect(roomOf(task).lines, task.id).toBe(printed)
  }
})

test('a task with more to read takes more letters', () => {
  const [task] = all
  if (!task) throw new Error('The runbook is empty.')
  const { letters } = roomOf(task)
  expect(roomOf({ ...task, expect: `${task.expect} And more.` }).letters).toBe(letters + ' And more.'.length)
})
