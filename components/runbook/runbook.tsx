'use client'

import dynamic from 'next/dynamic'

/** The runbook in a chunk of its own, so that the question pages of the same route do not load it. */
export const Runbook = dynamic(() => import('./runbook-view').then(module => module.RunbookView))
