import { expect, test } from 'vitest'
import { outcomeOf } from '@/lib/advice/outcome'
import { roomOf } from './room'
import { runbookOf, tasksOf } from './runbook'

const federated = {
  mailbox: 'both',
  'conditional-access': 'conditional-access',
  identity: 'federated',
} as const
const all = tasksOf(runbookOf(federated, outcomeOf(federated).architectures))

test('a task takes the lines of its commands, and three for the frame of each', () => {
  const [task] = all
  if (!task) throw new Error('The runbook is empty.')
  const command = (text: string) => ({ shell: 'graph', command: [text] }) as const
  const { command: _, ...byHand } = task
  const three = {
    ...byHand,
    command: command('one\ntwo\nthree'),
    verify: { expect: 'Two lines.', command: command('one\ntwo') },
    undo: { text: 'One line.', command: command('one') },
  }
  expect(roomOf(three).lines).toBe(3 + 3 + (2 + 3) + (1 + 3))
  const { verify } = three
  expect(roomOf({ ...byHand, verify, undo: { none: 'Nothing changes.' } }).lines).toBe(2 + 3)
})

test('a task with more to read takes more letters', () => {
  const [task] = all
  if (!task) throw new Error('The runbook is empty.')
  const { letters } = roomOf(task)
  expect(roomOf({ ...task, expect: `${task.expect} And more.` }).letters).toBe(letters + ' And more.'.length)
})
