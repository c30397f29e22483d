'use client'

import Link from 'next/link'
import { useState } from 'react'
import { pageBefore } from '@/components/ui/page-before'
import type { OptionId } from '@/content/flow'
import { pathAskingAgain } from '@/lib/flow/asking-again'

/** Asks one question again and keeps the other answers, also where another is being asked again already. */
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
  const [href] = useState(() => pathAskingAgain(path, option, pageBefore(path)))
  return (
    <Link href={href} prefetch={false} data-asks-again className="touch">
      Change<span className="sr-only"> the answer to: {title}</span>
    </Link>
  )
}
