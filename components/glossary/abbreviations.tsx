import { Section } from '@/components/ui/section'
import { abbreviationsIn, hrefOfTerm } from '@/lib/glossary'

export const abbreviationsHeading = { id: 'abbreviations', title: 'Abbreviations on this page' } as const

/** What the short forms in `content` stand for, and those in what is not on paper; each leads to the glossary. */
export function Abbreviations({ content, onScreen }: { content: unknown; onScreen?: unknown }) {
  const printed = new Set(abbreviationsIn(content).map(({ short }) => short))
  return (
    <Section {...abbreviationsHeading}>
      <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {abbreviationsIn([content, onScreen]).map(({ short, long, id }) => (
          <div
            key={short}
            className={`grid min-[16rem]:grid-cols-[6.5rem_1fr] ${printed.has(short) ? '' : 'print:hidden'}`}
          >
            <dt>
              <a href={hrefOfTerm(id)}>{short}</a>
            </dt>
            <dd>{long}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
