'use client'

import Link from 'next/link'
import { type ReactNode, useState } from 'react'

/**
 * A link to the page that an answer opens. A question weighs little and is fetched ahead as soon as the link is in
 * sight; an outcome only when the visitor is about to choose it: three fetched for one that is read would be waste.
 */
export function OptionLink({
  href,
  opens,
  className,
  children,
}: {
  href: string
  opens: 'question' | 'outcome'
  className: string
  children: ReactNode
}) {
  const [wanted, setWanted] = useState(opens === 'question')
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
