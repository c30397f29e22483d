'use client'

import dynamic from 'next/dynamic'

/** The outcome in a chunk of its own: the question pages belong to the same route and do not need it. */
export const OutcomeView = dynamic(() => import('./outcome-view').then(module => module.OutcomeView))
