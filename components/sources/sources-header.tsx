import { PageHeader } from '@/components/ui/page-header'
import { corrections } from '@/content/corrections'
import { product } from '@/content/product'
import { dueWithin, staleAfter } from '@/lib/freshness'

/** What the page of the sources is for, what its marks mean, and the ways to its parts. */
export function SourcesHeader({ title }: { title: string }) {
  return (
    <PageHeader
      title={title}
      lead={
        <>
          The advisor implements an article of the vendor, and corrects it where it is wrong, silent or
          overtaken. A small number behind a sentence leads here. The content as a whole was last reviewed on{' '}
          <time>{product.reviewed}</time>.
        </>
      }
    >
      <p className="max-w-prose text-muted">
        What was not checked for {staleAfter} days is marked “check due”, a date of the next {dueWithin} days
        “soon”, and a date that has passed since it was checked “has passed”: on the day the page was built,
        and where scripts run, today.
      </p>
      <p>
        <a href="#corrections">{corrections.length} corrections</a> ·{' '}
        <a href="#dates">Dates that change the advice</a> · <a href="#sources">Sources</a> ·{' '}
        <a href="/glossary">Glossary: what the words and abbreviations mean</a>
      </p>
    </PageHeader>
  )
}
