import { ClaimText } from '@/components/ui/claim'
import { ExternalLink } from '@/components/ui/external-link'
import type { Reading } from '@/content/guidance'

/** Where to read on, each link with the reason to follow it. */
export function ReadingList({ readings }: { readings: readonly Omit<Reading, 'when'>[] }) {
  return (
    <ul className="grid gap-3">
      {readings.map(({ id, title, url, claim }) => (
        <li key={id}>
          <ExternalLink href={url}>{title}</ExternalLink>
          <p className="text-muted">
            <ClaimText claim={claim} />
          </p>
        </li>
      ))}
    </ul>
  )
}
