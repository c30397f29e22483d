import type { Link } from '@/content/guidance'
import { ExternalLink } from './external-link'

/** Pages to read on, side by side where there is room. */
export function LinkList({ links }: { links: readonly Link[] }) {
  if (links.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-5">
      {links.map(({ title, url }) => (
        <li key={url}>
          <ExternalLink href={url}>{title}</ExternalLink>
        </li>
      ))}
    </ul>
  )
}
