import type { Outcome } from '@/lib/advice/outcome'
import { whyNotTitleOf, whyTitleOf } from '@/lib/advice/verdict'

/** A heading that the contents of the page lead to. */
export type Heading = {
  readonly id: string
  readonly title: string
  /** Its place is a form, which is not shown without JavaScript. */
  readonly isForm?: true
}

/** The headings of an outcome, for its sections and its contents. Those of forms stand with the forms. */
export const headings = {
  waysForward: { id: 'ways-forward', title: 'Ways forward' },
  findings: { id: 'findings', title: 'Findings' },
  deployment: { id: 'deployment', title: 'Deployment in order' },
  configuration: { id: 'configuration', title: 'Configuration' },
  runbook: { id: 'runbook', title: 'Runbook' },
  documents: { id: 'documents', title: 'Documents and scripts', isForm: true },
  documentsOnly: { id: 'documents', title: 'Documents', isForm: true },
  components: { id: 'components', title: 'Components' },
  considerations: { id: 'considerations', title: 'Considerations' },
  notes: { id: 'notes', title: 'Notes' },
  beyond: { id: 'beyond', title: 'Beyond the desktop' },
  sources: { id: 'page-sources', title: 'Sources of this page' },
} as const satisfies Record<string, Heading>

/** Over the reasons for what was chosen. */
export function whyHeading(outcome: Outcome): Heading {
  return { id: 'why', title: whyTitleOf(outcome) }
}

/** Over the reasons against what was not chosen. */
export function whyNotHeading(chosen: readonly unknown[]): Heading {
  return { id: 'why-not', title: whyNotTitleOf(chosen) }
}

/** Over an architecture. Alone it has the title of the page, which need not be said again. */
export function architectureHeading({ id, title }: Heading, pair: boolean): Heading {
  return { id, title: pair ? title : 'Diagram and workflow' }
}
