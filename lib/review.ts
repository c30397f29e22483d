import type { IsoDate } from '@/content/types'
import { agedDates, agedSources } from './aged'
import { everything } from './content'
import { daysBetween, dueWithin, staleAfter } from './freshness'

type Section = { readonly title: string; readonly lines: readonly string[] }

/** What on the day `today` is older than it should be, or changes its wording: what the build says of the content. */
export function dueOn(today: IsoDate): readonly Section[] {
  const facts = agedDates(today)
  const line = ({ id, date, event, checked }: (typeof facts)[number]) =>
    `${date}  ${id}: ${event} (checked ${checked})`
  const of = (freshness: string) => facts.filter(fact => fact.freshness === freshness).map(line)
  return [
    {
      title: `Sources not checked for ${staleAfter} days, oldest first`,
      lines: agedSources(today)
        .filter(({ freshness }) => freshness === 'stale')
        .map(
          ({ id, checked, url }) =>
            `${checked}  ${id}, ${daysBetween(checked, today)} days: ${url ?? 'no address'}`,
        ),
    },
    { title: 'Dates that have passed since they were checked', lines: of('passed') },
    { title: `Dates of the next ${dueWithin} days`, lines: of('soon') },
    { title: `Other dates not checked for ${staleAfter} days`, lines: of('stale') },
  ]
}

/** What a reviewer must look at next: what is due, then what no page of Microsoft confirms. */
export function reviewOn(today: IsoDate): readonly Section[] {
  return [
    ...dueOn(today),
    ...claimsToCheck(),
    {
      title: 'Sources without an address of their own, or read as a copy',
      lines: agedSources(today)
        .filter(({ url, publisher }) => url === undefined || /\bcop(y|ies)\b/.test(publisher))
        .map(({ id, publisher, url }) => `${id}: ${publisher}${url ? `, ${url}` : ''}`),
    },
  ]
}

/** The sections as text; an empty one says so in its title. */
export function printed(sections: readonly Section[]): string {
  return sections
    .map(({ title, lines }) =>
      [`${title}: ${lines.length || 'none'}`, ...lines.map(line => `  ${line}`)].join('\n'),
    )
    .join('\n')
}

/** The claims marked `check`, by the list of the content that holds them. */
function claimsToCheck(): readonly Section[] {
  const listOf = (path: string) => /: (\w+)/.exec(path)?.[1] ?? ''
  const marked = everything().filter(({ value }) => value.check === true)
  return [...new Set(marked.map(({ path }) => listOf(path)))].map(list => {
    const lines = marked
      .filter(({ path }) => listOf(path) === list)
      .map(({ value }) => `${value.text ?? value.event} (${(value.sources as string[]).join(', ')})`)
    // Two architectures may share a claim.
    return { title: `Claims in ${list} that no Microsoft page confirms`, lines: [...new Set(lines)] }
  })
}
