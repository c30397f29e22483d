import { Section } from '@/components/ui/section'
import { abbreviationsIn, allAbbreviations, hrefOfTerm } from '@/lib/glossary'

export const abbreviationsHeading = { id: 'abbreviations', title: 'Abbreviations on this page' } as const

/** What the short forms in `content` stand for, and those in what is not on paper; each leads to the glossary. */
export function Abbreviations({ content, onScreen }: { content: unknown; onScreen?: unknown }) {
  const printed = new Set(abbreviationsIn(content))
  const shown = new Set([...printed, ...abbreviationsIn(onScreen)])
  return (
    <Section {...abbreviationsHeading}>
      <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {allAbbreviations()
          .filter(each => shown.has(each))
          .map(each => (
            <div
              key={each.short}
              className={`grid min-[16rem]:grid-cols-[6.5rem_1fr] ${printed.has(each) ? '' : 'print:hidden'}`}
            >
              <dt>
                <a href={hrefOfTerm(each.id)}>{each.short}</a>
              </dt>
              <dd>{each.long}</dd>
            </div>
          ))}
      </dl>
    </Section>
  )
}
