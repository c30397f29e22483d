import type { Metadata } from 'next'
import { openGraph } from '@/app/open-graph'
import { Abbreviations } from '@/components/glossary/abbreviations'
import { Corrections } from '@/components/sources/corrections'
import { Dates } from '@/components/sources/dates'
import { Sources } from '@/components/sources/sources'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { corrections } from '@/content/corrections'
import { dates } from '@/content/dates'
import { product } from '@/content/product'
import { sources } from '@/content/sources'
import { dueWithin, staleAfter } from '@/lib/freshness'

const description =
  'Every source with the date it was checked, every date that changes the advice, and every correction to the article that the advisor implements.'

const title = 'Sources and corrections'

export const metadata: Metadata = { title, description, ...openGraph(title, description) }

export default function SourcesPage() {
  return (
    <Page>
      <div className="grid gap-12">
        <PageHeader
          title={title}
          lead={
            <>
              The advisor implements an article of the vendor, and corrects it where it is wrong, silent or
              overtaken. A small number behind a sentence leads here. The content as a whole was last reviewed
              on <time>{product.reviewed}</time>.
            </>
          }
        >
          <p className="max-w-prose text-muted">
            What was not checked for {staleAfter} days is marked “check due”, a date of the next {dueWithin}{' '}
            days “soon”, and a date that has passed since it was checked “has passed”: on the day the page was
            built, and where scripts run, today.
          </p>
          <p>
            <a href="#corrections">{corrections.length} corrections</a> ·{' '}
            <a href="#dates">Dates that change the advice</a> · <a href="#sources">Sources</a> ·{' '}
            <a href="/glossary">Glossary: what the words and abbreviations mean</a>
          </p>
        </PageHeader>
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
