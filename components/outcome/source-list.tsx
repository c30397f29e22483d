import { useHasScript } from '@/components/ui/has-script'
import { type SourceId, sources } from '@/content/sources'
import type { Source } from '@/content/types'
import { numberOf } from '@/lib/advice/sources'

/**
 * The sources that a page's claims name; publisher and dates stand on the sources page. On paper, where nothing leads
 * there, each with its address: drawn by the script only, because the HTML would carry them for all who read on a screen.
 */
export function SourceList({ ids }: { ids: readonly SourceId[] }) {
  const hasScript = useHasScript()
  return (
    <ol className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
      {ids.map(id => (
        <li key={id} className="grid grid-cols-[2rem_1fr]">
          <span className="text-muted">{numberOf(id)}</span>
          <a href={`/sources#${id}`}>
            {sources[id].title}
            {hasScript && <span className="hidden wrap-anywhere print:inline"> ({addressOf(id)})</span>}
          </a>
        </li>
      ))}
    </ol>
  )
}

function addressOf(id: SourceId): string {
  const { url, publisher }: Source = sources[id]
  return url ?? publisher
}
