'use client'

import Link from 'next/link'
import { useState } from 'react'
import { pageBefore } from '@/components/ui/page-before'
import type { OptionId } from '@/content/flow'

/**
 * Asks one question again and keeps the other answers; also that of the question which is being asked again already,
 * should the visitor want to change another one instead. It works on the paths alone: the questions stay on the server.
 */
export function ChangeLink({
  path,
  option,
  title,
}: {
  /** The path of the page. */
  path: string
  /** The answer that is changed. */
  option: OptionId
  /** The question, as it is asked. */
  title: string
}) {
  const [segments] = useState(() => withBefore(path.split('/')))
  return (
    <Link
      href={segments.filter(segment => segment !== option).join('/')}
      prefetch={false}
      data-asks-again
      className="touch"
    >
      Change<span className="sr-only"> the answer to: {title}</span>
    </Link>
  )
}

/** The parts of a path, or of the path of the page before where that has all of them and more. */
function withBefore(segments: readonly string[]): readonly string[] {
  const before = pageBefore(segments.join('/')).split('/')
  return segments.every(segment => before.includes(segment)) ? before : segments
}
