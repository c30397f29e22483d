import { ExternalLink } from '@/components/ui/external-link'
import { PageHeader } from '@/components/ui/page-header'
import { corrections } from '@/content/corrections'
import { product } from '@/content/product'
import { sources } from '@/content/sources'
import { dueWithin, staleAfter } from '@/lib/freshness'

const article = sources['seed-article']

/** What the page of the sources is for, what its marks mean, and the ways to its parts. */
export function SourcesHeader({ title }: { title: string }) {
  return (
    <PageHeader
      title={title}
      lead={
        <>
          The advisor implements Microsoft’s article{' '}
          <ExternalLink href={article.url}>{article.title}</ExternalLink>, and corrects it where it is wrong,
          silent or out of date. A small number behind a sentence leads here. The content as a whole was last
          reviewed on <time>{product.reviewed}</time>.
        </>
      }
    >
      <p className="max-w-prose text-muted">
        A source or date that was not checked for {staleAfter} days is marked “check due”, a date in the next{' '}
        {dueWithin} days “soon”, and one that has passed since it was checked “has passed”. “Check” marks what
        no Microsoft page confirms: try it in your own environment.
      </p>
      <p>
        <a href="#corrections">{corrections.length} corrections</a> ·{' '}
        <a href="#dates">Dates that change the advice</a> · <a href="#sources">Sources</a> ·{' '}
        <a href="/glossary">Glossary: what the words and abbreviations mean</a>
      </p>
    </PageHeader>
  )
}
