import { ClaimText } from '@/components/ui/claim'
import { ExternalLink } from '@/components/ui/external-link'
import { type ElementId, elements } from '@/content/elements'
import { componentLinks, type Link } from '@/content/guidance'
import type { Element } from '@/content/types'

/** What each part of the pictures is, and where to read on. */
export function ComponentList({ ids }: { ids: readonly ElementId[] }) {
  return (
    <dl className="grid gap-4">
      {ids.map(id => {
        const { title, about }: Element = elements[id]
        const link = (componentLinks as Partial<Record<ElementId, Link>>)[id]
        return (
          about && (
            <div key={id} className="grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_1fr]">
              <dt className="font-semibold">{title}</dt>
              <dd>
                <p>
                  <ClaimText claim={about} />
                </p>
                {link && <ExternalLink href={link.url}>{link.title}</ExternalLink>}
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}
