import { type SourceId, sources } from '@/content/sources'
import { numberOf } from '@/lib/advice/sources'

/**
 * The sources that a page's claims name; publisher and dates stand on the sources page. On paper, where nothing leads
 * there, styles print them with each (lib/export/printed-sources.ts).
 */
export function SourceList({ ids }: { ids: readonly SourceId[] }) {
  return (
    <ol className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
      {ids.map(id => (
        <li key={id} className="grid grid-cols-[2rem_1fr]">
          <span className="text-muted">{numberOf(id)}</span>
          <a href={`/sources#${id}`}>{sources[id].title}</a>
        </li>
      ))}
    </ol>
  )
}
