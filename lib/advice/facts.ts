import type { CompleteAnswers } from '@/content/flow'
import type { Architecture, Claim, ConditionalClaim } from '@/content/types'
import { applicable } from './applies'

/** Something to know of an architecture before it is chosen, under its title. */
export type Fact = { readonly title: string; readonly claims: readonly Claim[] }

/** Whom and what an architecture covers under these answers. */
export function factsOf(architecture: Architecture, answers: CompleteAnswers) {
  const { recommendation, clients, scope, licences, availability, notes } = architecture
  return {
    choice: { title: 'When to choose it', claims: [recommendation] },
    clients: { title: 'Clients and versions', claims: claimsOf(clients, answers) },
    scope: { title: 'What the MFA trigger reaches', claims: [scope] },
    licences: { title: 'Licences', claims: claimsOf(licences, answers) },
    availability: { title: 'What it depends on', claims: claimsOf(availability, answers) },
    notes: { title: 'What else to know', claims: claimsOf(notes, answers) },
  } as const satisfies Record<string, Fact>
}

/** The claims that apply, without the condition: it has done its work. */
function claimsOf(claims: readonly ConditionalClaim[], answers: CompleteAnswers): readonly Claim[] {
  return applicable(claims, answers).map(({ when: _, ...claim }) => claim)
}
