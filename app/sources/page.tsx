import type { Metadata } from 'next'
import { openGraph } from '@/app/open-graph'
import { Abbreviations } from '@/components/glossary/abbreviations'
import { Corrections } from '@/components/sources/corrections'
import { Dates } from '@/components/sources/dates'
import { Sources } from '@/components/sources/sources'
import { SourcesHeader } from '@/components/sources/sources-header'
import { Page } from '@/components/ui/page'
import { Section } from '@/components/ui/section'
import { corrections } from '@/content/corrections'
import { dates } from '@/content/dates'
import { sources } from '@/content/sources'

const description =
  'Every source with the date it was checked, every date that changes the advice, and every correction to the article that the advisor implements.'

const title = 'Sources and corrections'

export const metadata: Metadata = { title, description, ...openGraph(title, description) }

export default function SourcesPage() {
  return (
    <Page>
      <div className="grid gap-12">
        <SourcesHeader title={title} />
        <Section id="corrections" title="Corrections to the article">
          <Corrections />
        </Section>
        <Section id="dates" title="Dates that change the advice">
          <Dates />
        </Section>
        <Section id="sources" title="Sources">
          <Sources />
        </Section>
        <Abbreviations content={[corrections, Object.values(dates), Object.values(sources)]} />
      </div>
    </Page>
  )
}
