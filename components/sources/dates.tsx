import { CheckTag, SourceReferences } from '@/components/ui/claim'
import { dates } from '@/content/dates'

/** The dates on which something ends or changes, soonest first. */
export function Dates() {
  const entries = Object.entries(dates).sort(([, one], [, other]) => one.date.localeCompare(other.date))
  return (
    <ul className="grid gap-2">
      {entries.map(([id, entry]) => (
        <li key={id} className="grid gap-x-6 sm:grid-cols-[9rem_1fr]">
          <time dateTime={entry.date} className="text-muted">
            {entry.date}
          </time>
          <span>
            {entry.event}
            {'check' in entry && (
              <>
                {' '}
                <CheckTag />
              </>
            )}
            <SourceReferences ids={entry.sources} />
          </span>
        </li>
      ))}
    </ul>
  )
}
