'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { remember, remembered } from '@/components/ui/device'
import { Eyebrow } from '@/components/ui/eyebrow'
import { focusPage } from '@/components/ui/focus-page'

type Found = { readonly href: string; readonly title: string }

/** The way back to the last outcome, where the visitor asked for it to be remembered; until then, and otherwise, what it is given. */
export function LastOutcome({ children }: { children: ReactNode }) {
  const [last, setLast] = useState<Found>()
  useEffect(() => {
    const path = remembered('outcome')
    if (path === '') return
    // Fetched only by those who have been here; only what leads to an outcome of this site is taken.
    import('@/lib/advice/outcome-at').then(({ outcomeAt }) => setLast(outcomeAt(path)))
  }, [])
  const forget = () => {
    focusPage()
    remember('outcome', '')
    setLast(undefined)
  }
  return (
    <Eyebrow>
      {last ? (
        <span className="last-outcome">
          <span>
            Your last outcome: <a href={last.href}>{last.title}</a>
          </span>
          <button type="button" className="button button-small" onClick={forget}>
            Forget it
          </button>
        </span>
      ) : (
        children
      )}
    </Eyebrow>
  )
}
