import type { Metadata } from 'next'
import { openGraph } from '@/app/open-graph'
import { AllAbbreviations, Terms } from '@/components/glossary/terms'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { allTerms } from '@/lib/glossary'

const title = 'Glossary'
const description =
  'The terms and abbreviations of Outlook sign-in with Exchange, Entra ID and AD FS: each in one or two sentences, with its sources.'

export const metadata: Metadata = { title, description, ...openGraph(title, description) }

export default function GlossaryPage() {
  return (
    <Page>
      <div className="grid gap-12">
        <PageHeader
          title={title}
          lead={
            <>
              {allTerms().length} terms, with one meaning each: this is how every page, document and command
              of the advisor uses them. Below a term are its abbreviations and the other words that you may
              meet for it. A small number leads to its <a href="/sources#sources">source</a>.
            </>
          }
        />
        <Section id="abbreviations" title="Abbreviations">
          <AllAbbreviations />
        </Section>
        <Section id="terms" title="Terms">
          <Terms />
        </Section>
      </div>
    </Page>
  )
}
