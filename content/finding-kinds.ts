/** What a finding can be, what stands in the way first. `text` says when it matters, below or beside the plural. */
export const findingKinds = [
  { id: 'blocker', singular: 'Blocker', plural: 'Blockers', text: 'Not possible until solved.' },
  {
    id: 'prerequisite',
    singular: 'Prerequisite',
    plural: 'Prerequisites',
    text: 'Needed before you start, unless a later time is named.',
  },
  { id: 'warning', singular: 'Warning', plural: 'Warnings', text: 'Know these before you decide.' },
] as const

export type FindingKind = (typeof findingKinds)[number]['id']
