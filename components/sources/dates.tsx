import { CheckTag, SourceReferences } from '@/components/ui/claim'
import { agedDates } from '@/lib/aged'
import { dayOf } from '@/lib/freshness'
import { FreshnessMark } from './freshness-mark'

/** The dates on which something ends or changes, soonest first. */
export function Dates() {
  return (
    <ul className="grid gap-2">
      {agedDates(dayOf(new Date())).map(entry => (
        <li key={entry.id} id={`date-${entry.id}`} className="labelled grid gap-x-6">
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
            <SourceReferences ids={entry.sources} />{' '}
            <span className="text-sm text-muted">
              Checked <time dateTime={entry.checked}>{entry.checked}</time>.
            </span>{' '}
            <FreshnessMark checked={entry.checked} date={entry.date} built={entry.freshness} />
          </span>
        </li>
      ))}
    </ul>
  )
}
