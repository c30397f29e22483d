'use client'

import Link from 'next/link'
import { useState } from 'react'
import { pageBefore } from '@/components/ui/page-before'
import type { Answers } from '@/content/flow'
import { answersOf, hrefOf, type Question, withoutAnswer } from '@/lib/flow/path'

/**
 * Asks one question again and keeps the other answers; also that of the question which is being asked again already,
 * should the visitor want to change another one instead.
 */
export function ChangeLink({ answers, question }: { answers: Answers; question: Question }) {
  const [all] = useState(() => withBefore(answers))
  return (
    <Link href={hrefOf(withoutAnswer(all, question.id))} prefetch={false} data-asks-again className="touch">
      Change<span className="sr-only"> the answer to: {question.title}</span>
    </Link>
  )
}

/** These answers, and what the page before had besides. */
function withBefore(answers: Answers): Answers {
  const [, , ...segments] = pageBefore(hrefOf(answers)).split('/')
  const before = answersOf(segments) ?? {}
  const isMore = Object.entries(answers).every(
    ([question, option]) => before[question as keyof Answers] === option,
  )
  return isMore ? before : answers
}
