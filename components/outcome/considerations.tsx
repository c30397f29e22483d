import { ClaimText } from '@/components/ui/claim'
import { ExternalLink } from '@/components/ui/external-link'
import { LinkList } from '@/components/ui/link-list'
import { Rows } from '@/components/ui/rows'
import type { Pillar } from '@/content/considerations'

/** The considerations under the five pillars of the Well-Architected Framework. */
export function Considerations({ pillars }: { pillars: readonly Pillar[] }) {
  return pillars.map(({ id, title, intro, overview, items }) => (
    <section key={id} className="grid gap-4">
      <h3 id={id} className="text-xl">
        {title}
      </h3>
      <p>
        <ClaimText claim={intro} /> <ExternalLink href={overview.url}>{overview.title}</ExternalLink>
      </p>
      <Rows
        rows={items.map(({ id: item, topic, claim, links }) => ({
          id: `consideration-${item}`,
          title: topic,
          content: (
            <>
              <p>
                <ClaimText claim={claim} />
              </p>
              <LinkList links={links} />
            </>
          ),
        }))}
      />
    </section>
  ))
}
