import type { ReactNode } from 'react'

/** A link that leaves the site, marked as such. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noreferrer external">
      {children}
      <span aria-hidden="true" className="ml-0.5 inline-block text-[0.8em] no-underline">
        ↗
      </span>
      <span className="sr-only"> (another site)</span>
    </a>
  )
}
