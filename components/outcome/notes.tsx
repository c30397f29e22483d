import { ClaimText } from '@/components/ui/claim'
import { ExternalLink } from '@/components/ui/external-link'
import type { Note } from '@/content/guidance'

export function Notes({ notes }: { notes: readonly Note[] }) {
  return (
    <dl className="grid gap-4">
      {notes.map(({ id, title, claim, links = [] }) => (
        <div key={id} className="grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_1fr]">
          <dt className="font-semibold">{title}</dt>
          <dd>
            <p>
              <ClaimText claim={claim} />
            </p>
            {links.length > 0 && (
              <ul className="flex flex-wrap gap-x-5">
                {links.map(link => (
                  <li key={link.url}>
                    <ExternalLink href={link.url}>{link.title}</ExternalLink>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
