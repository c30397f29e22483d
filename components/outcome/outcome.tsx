'use client'

import { Activity, lazy, memo, useEffect, useState } from 'react'
import { useLinkStatus } from '@/components/environment/link-status'
import { untilFetched } from '@/components/ui/unfetched'
import type { CompleteAnswers } from '@/content/flow'
import { wanted } from './take-over'

// From the first moment on: what a visitor does before React comes round to it must not be missed.
const isWanted = wanted()

const OutcomeView = lazy(async () => {
  await isWanted
  const { OutcomeView } = await untilFetched(() => import('./outcome-view'))
  return { default: OutcomeView }
})

/** Whether the outcome came as HTML with the document, and has not been taken over yet. */
let served = typeof document === 'undefined' || document.querySelector('main[data-outcome]') !== null

/**
 * The frame of an outcome. What it shows came as HTML and can be read at once; its scripts are fetched when the
 * visitor first moves, or at once where the address says something about the environment.
 */
export function Outcome({
  answers,
  ids,
  address,
}: {
  answers: CompleteAnswers
  ids: string
  /** Of this page, as far as it is known when it is built. */
  address: string
}) {
  const link = useLinkStatus()
  return (
    <main
      ref={main => {
        // For paper, which an untouched page can go to.
        if (address.startsWith('/')) main?.style.setProperty('--site', `"${window.location.origin}"`)
      }}
      id="content"
      tabIndex={-1}
      data-outcome={ids}
      data-link={link}
      className="mx-auto w-full max-w-(--page) px-4 py-8 outline-none sm:px-6 md:py-12"
    >
      <Content answers={answers} address={address} />
    </main>
  )
}

/**
 * React keeps the HTML of a boundary until its code is there, as long as nothing around it renders anew: hence
 * `memo`. A page that the visitor navigates to has no HTML yet, so there the last page stays until it can be shown.
 */
const Content = memo(function Content({ answers, address }: { answers: CompleteAnswers; address: string }) {
  const [isServed] = useState(served)
  useEffect(() => {
    served = false
  }, [])
  const view = <OutcomeView answers={answers} address={address} />
  return isServed ? <Activity>{view}</Activity> : view
})
