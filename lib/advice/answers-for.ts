import type { CompleteAnswers } from '@/content/flow'
import type { Architecture } from '@/content/types'

/** The answers whose outcome shows this architecture alone, for a federated domain: its full workflow. */
export function answersFor(architecture: Architecture): CompleteAnswers {
  return {
    mailbox: architecture.mailbox,
    'conditional-access': architecture.when['conditional-access']?.[0] ?? 'conditional-access',
    identity: 'federated',
  }
}
