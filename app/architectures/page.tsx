import type { Metadata } from 'next'
import { openGraph } from '@/app/open-graph'
import { Comparison } from '@/components/architectures/comparison'
import { Drawings } from '@/components/architectures/drawings'
import { PairLinks } from '@/components/compare/pair-links'
import { Decision } from '@/components/decision/decision'
import { Abbreviations } from '@/components/glossary/abbreviations'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Parts } from '@/components/ui/parts'
import { architectures } from '@/content/architectures'
import { compare } from '@/lib/advice/compare'

const title = 'The four architectures side by side'
const description =
  'Mailbox in Exchange Online or on Exchange Server, MFA by Conditional Access or by AD FS: what each needs, costs, reaches and depends on.'

export const metadata: Metadata = { title, description, ...openGraph(title, description) }

const parts = [
  { id: 'decision', title: 'The decision', content: <Decision /> },
  { id: 'drawings', title: 'The four drawings', content: <Drawings /> },
  { id: 'comparison', title: 'The four in one table', content: <Comparison /> },
  { id: 'pairs', title: 'Two of them compared', content: <PairLinks /> },
]

export default function ArchitecturesPage() {
  return (
    <Page>
      <div className="grid gap-12">
        <PageHeader
          title={title}
          lead={
            <>
              Two places for the mailbox, two triggers for the second factor. The three{' '}
              <a href="/advice">questions</a> choose for you; here you compare. The drawings are those of a
              federated domain.
            </>
          }
        />
        <Parts parts={parts} />
        <Abbreviations content={[compare(architectures), architectures.map(({ summary }) => summary)]} />
      </div>
    </Page>
  )
}
