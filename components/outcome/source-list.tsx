import { ExternalLink } from '@/components/ui/external-link'
import { type SourceId, sources } from '@/content/sources'
import { numberOf } from '@/lib/advice/sources'

/** The sources that a page's claims name, with the date on which each was checked. */
export function SourceList({ ids }: { ids: readonly SourceId[] }) {
  return (
    <ul className="grid gap-2">
      {ids.map(id => (
        <li key={id} className="grid grid-cols-[2.5rem_1fr]">
          <a href={`/sources#${id}`} aria-label={`Source ${numberOf(id)} on the sources page`}>
            {numberOf(id)}
          </a>
          <p>
            <ExternalLink href={sources[id].url}>{sources[id].title}</ExternalLink>{' '}
            <span className="text-muted">
              {sources[id].publisher}. Checked {sources[id].checked}.
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
