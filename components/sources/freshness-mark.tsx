'use client'

import { useEffect, useState } from 'react'
import type { IsoDate } from '@/content/types'
import { dayOf, dueWithin, type Freshness, freshnessOf, staleAfter } from '@/lib/freshness'

const marks: {
  readonly [Of in Exclude<Freshness, 'fresh'>]: { readonly text: string; readonly about: string }
} = {
  passed: { text: 'has passed', about: 'The date has passed since this was checked' },
  soon: { text: 'soon', about: `Within the next ${dueWithin} days` },
  stale: { text: 'check due', about: `Not checked for more than ${staleAfter} days` },
}

/**
 * Marks what should be checked again. The page says how it stood on the day it was built; a browser says how it stands
 * today, because a site that nobody builds anew is the one that needs the mark.
 */
export function FreshnessMark({
  checked,
  date,
  built,
}: {
  checked: IsoDate
  date?: IsoDate
  /** How it stood when the page was built. */
  built: Freshness
}) {
  const [freshness, setFreshness] = useState(built)
  useEffect(
    () => setFreshness(freshnessOf({ checked, ...(date && { date }) }, dayOf(new Date()))),
    [checked, date],
  )
  if (freshness === 'fresh') return null
  return (
    <span className="tag bg-caution-soft text-caution" title={marks[freshness].about}>
      {marks[freshness].text}
    </span>
  )
}
