'use client'

import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { pageBefore } from '@/components/ui/page-before'
import type { OptionId } from '@/content/flow'

/**
 * A link to the page that an answer opens; who comes from a page with this answer sees that it was theirs. A question
 * weighs little and is fetched ahead as soon as the link is in sight; an outcome only when the visitor is about to
 * choose it: three fetched for one that is read would be waste.
 */
export function OptionLink({
  option,
  from,
  href,
  opens,
  label,
  hint,
}: {
  option: OptionId
  /** The path of the question. */
  from: string
  href: string
  opens: 'question' | 'outcome'
  label: ReactNode
  hint: string
}) {
  const [wanted, setWanted] = useState(opens === 'question')
  const [wasGiven] = useState(() => pageBefore(from).split('/').includes(option))
  const want = () => setWanted(true)
  return (
    <Link
      href={href}
      prefetch={wanted ? null : false}
      onMouseEnter={want}
      onFocus={want}
      onTouchStart={want}
      className="group block rounded-md border border-line bg-surface px-5 py-4 text-ink no-underline hover:border-accent hover:bg-accent-soft"
    >
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold text-accent group-hover:underline">{label}</span>
        {wasGiven && <span className="tag bg-sunken text-muted">Your answer so far</span>}
      </span>
      <span className="block text-muted">{hint}</span>
    </Link>
  )
}
