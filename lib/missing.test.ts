import { expect, test } from 'vitest'
import { architectures } from '@/content/architectures'
import { estate } from '@/content/estate'
import { options } from '@/content/options'
import { exclusions, reasons } from '@/content/reasons'
import { tasks } from '@/content/runbook'
import { waysForward } from '@/content/ways-forward'
import { missingIn, type Written } from './missing.testing'

const content: Written = { reasons, exclusions, architectures, options, waysForward, tasks, estate }

test('every option, architecture and task has all that belongs to it', () => {
  const missing = missingIn(content)
  if (missing.length > 0) expect.fail(missing.join('\n'))
})

const { both: _, ...otherReasons } = reasons
const { 'no-licence': __, ...otherExclusions } = exclusions
const { 'exchange-server-adfs': ___, ...otherOptions } = options
const [firstTask] = tasks
const { undo: ____, ...withoutUndo } = firstTask
const [online] = architectures

test.each<[string, Partial<Written>, string]>([
  [
    'a reason',
    { reasons: otherReasons },
    'option `both` of question `mailbox` has no reason in content/reasons.ts',
  ],
  [
    'an exclusion',
    { exclusions: otherExclusions, architectures: [online] },
    'option `no-licence` of question `conditional-access` rules out `exchange-online-conditional-access`, and `exclusions` in content/reasons.ts does not say why',
  ],
  [
    'what speaks for and against an architecture',
    { options: otherOptions },
    'architecture `exchange-server-adfs` has nothing for or against it in content/options.ts',
  ],
  [
    'what an architecture depends on',
    { architectures: [{ ...online, availability: [] }] },
    'architecture `exchange-online-conditional-access` says 0 times what it depends on at /advice/exchange-online/conditional-access/federated, not once: see its `availability`',
  ],
  [
    'a field of a task',
    { tasks: [withoutUndo] },
    'task `connect-graph-read` has no `undo`: write it in content/runbook/, content/types.ts says what it is',
  ],
  [
    'a way forward',
    { waysForward: [] },
    'no architecture fits /advice/both/no-licence/pass-through, and content/ways-forward.ts has no way out of it',
  ],
  [
    'what follows from an option',
    { estate: [{ id: 'hybrid', options: [{ id: 'both-kinds' }] }] },
    'option `both-kinds` of question `hybrid` brings nothing: name it in the `when` of a finding (content/findings.ts) or of a task (content/runbook/)',
  ],
])('%s that is missing is named, with the file to write it in', (_, change, sentence) => {
  expect(missingIn({ ...content, ...change })).toContain(sentence)
})
