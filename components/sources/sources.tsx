import './sources.css'
import { ExternalLink } from '@/components/ui/external-link'
import { type SourceId, sources, standings } from '@/content/sources'
import type { Source } from '@/content/types'
import { numberOf, verbOf } from '@/lib/advice/sources'
import { dayOf, freshnessOf } from '@/lib/freshness'
import { FreshnessMark } from './freshness-mark'

/** Every source, under the number by which claims cite it. */
export function Sources() {
  const today = dayOf(new Date())
  return (
    <ol className="grid gap-3">
      {(Object.entries(sources) as [SourceId, Source][]).map(([id, source]) => (
        <li key={id} id={id} className="source grid">
          <span className="text-muted">{numberOf(id)}</span>
          <div>
            <p className="font-semibold">
              {source.url ? <ExternalLink href={source.url}>{source.title}</ExternalLink> : source.title}
            </p>
            <p className="text-sm text-muted">
              {source.publisher}.{' '}
              {source.dated && (
                <>
                  Dated <time dateTime={source.dated}>{source.dated}</time>.{' '}
                </>
              )}
              {verbOf(source)} <time dateTime={source.checked}>{source.checked}</time>.{' '}
              {standings[source.standing]}.{' '}
              <FreshnessMark checked={source.checked} built={freshnessOf(source, today)} />
            </p>
            {source.url && <p className="address text-sm text-muted print:hidden">{source.url}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
