'use client'

import { useEffect } from 'react'
import { isBack } from '@/components/ui/address'
import { leadTo } from '@/components/ui/focus-page'
import { answersOfWay } from '@/lib/advice/decision'
import { segmentsOf } from '@/lib/flow/path'

/** Lights the way of a visitor who came from an outcome: the link from there says which, behind `#`. */
export function VisitorPath() {
  useEffect(() => {
    const show = () => {
      const place = placeIn(window.location.hash)
      const answers = answersOfWay(place)
      const chosen: readonly string[] = answers ? segmentsOf(answers) : []
      for (const part of document.querySelectorAll<HTMLElement>('.decision [data-answers]')) {
        const needs = part.dataset.answers?.split(' ') ?? []
        const oneOf = part.dataset.options?.split(' ') ?? chosen
        part.toggleAttribute(
          'data-lit',
          answers !== undefined &&
            needs.every(id => chosen.includes(id)) &&
            oneOf.some(id => chosen.includes(id)),
        )
      }
      if (!answers || isBack()) return
      document.getElementById('decision')?.scrollIntoView()
      // On a phone the decision is higher than the window, and what has the focus is to be seen.
      leadTo(place)?.scrollIntoView({ block: 'nearest' })
    }
    show()
    window.addEventListener('hashchange', show)
    return () => window.removeEventListener('hashchange', show)
  }, [])
  return null
}

/** The place that the address leads to: the fragment itself, or what it calls `at` among other things. */
function placeIn(hash: string): string {
  const fragment = hash.slice(1)
  return fragment.includes('=') ? (new URLSearchParams(fragment).get('at') ?? '') : fragment
}
