import { ClaimText } from '@/components/ui/claim'
import { ExternalLink } from '@/components/ui/external-link'
import type { Consideration, Pillar } from '@/content/considerations'

/** The considerations under the five pillars of the Well-Architected Framework. */
export function Considerations({ pillars }: { pillars: readonly Pillar[] }) {
  return pillars.map(({ id, title, intro, overview, items }) => (
    <section key={id} aria-labelledby={id} className="grid gap-4">
      <h3 id={id} className="text-xl">
        {title}
      </h3>
      <p>
        <ClaimText claim={intro} /> <ExternalLink href={overview.url}>{overview.title}</ExternalLink>
      </p>
      <dl className="grid gap-4">
        {items.map(item => (
          <Item key={item.id} item={item} />
        ))}
      </dl>
    </section>
  ))
}

function Item({ item: { topic, claim, links } }: { item: Consideration }) {
  return (
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_1fr]">
      <dt className="font-semibold">{topic}</dt>
      <dd>
        <p>
          <ClaimText claim={claim} />
        </p>
        {links.length > 0 && (
          <ul className="flex flex-wrap gap-x-5">
            {links.map(({ title, url }) => (
              <li key={url}>
                <ExternalLink href={url}>{title}</ExternalLink>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  )
}
