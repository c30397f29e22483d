'use client'

import Link from 'next/link'
import { type ReactNode, useState } from 'react'

/**
 * A link to the page that an answer opens. The page is fetched ahead when the visitor is about to choose it,
 * not when the link is merely in sight: three outcomes fetched for one that is read would be waste.
 */
export function OptionLink({
  href,
  className,
  children,
}: {
  href: string
  className: string
  children: ReactNode
}) {
  const [wanted, setWanted] = useState(false)
  const want = () => setWanted(true)
  return (
    <Link
      href={href}
      prefetch={wanted ? null : false}
      onMouseEnter={want}
      onFocus={want}
      onTouchStart={want}
      className={className}
    >
      {children}
    </Link>
  )
}
