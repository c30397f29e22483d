/** For tests only. */
import { signOffs } from '@/content/runbook/go-no-go'
import type { ChangePlan } from '@/lib/export/change-plan'
import { planOfTold, toldOf } from '@/lib/export/samples.testing'

/** A small document: an outcome without architecture, with one command. */
export function smallPlan(about: Partial<ChangePlan>, command = 'Get-Mailbox'): ChangePlan {
  const none = {
    mailbox: 'exchange-server',
    'conditional-access': 'not-permitted',
    identity: 'pass-through',
  } as const
  const shown = { shell: 'graph', shellName: 'Microsoft Graph PowerShell' } as const
  return {
    ...planOfTold(toldOf(none)),
    phases: [
      {
        number: 0,
        id: 'before-you-start',
        title: 'Before you start',
        summary: 'Summary.',
        signOff: { ...signOffs['go-on'], place: 'end', criteria: 'This is true.' },
        tasks: [
          {
            number: '0.1',
            id: 'task',
            title: 'Task',
            changes: false,
            where: 'Here',
            role: 'Reader',
            takesEffect: 'At once.',
            risk: { level: 'low', text: 'None.' },
            why: { text: 'Why.', sources: ['seed-article'] },
            furtherSources: [],
            takesBack: [],
            command: { ...shown, segments: [{ kind: 'value', name: 'policy', text: command }] },
            expect: 'This.',
            verify: { expect: 'That.' },
            undo: { text: 'None.' },
          },
        ],
      },
    ],
    ...about,
  }
}
