import { Prose } from '@/components/ui/prose'
import { definitionOf, hrefOfTerm, nameOf, termsIn } from '@/lib/glossary'

/** The terms that a short page speaks of, each in one sentence, with the way to the rest of what is said about it. */
export function WordsOnThisPage({ content }: { content: unknown }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-sm text-muted">Words on this page</h2>
      <dl className="grid gap-3 text-sm">
        {termsIn(content).map(id => (
          <div key={id}>
            <dt>
              <a href={hrefOfTerm(id)}>{nameOf(id)}</a>
            </dt>
            <dd className="text-muted">
              <Prose text={definitionOf(id)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
