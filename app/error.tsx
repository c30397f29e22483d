'use client'

import { DeadEnd } from '@/components/ui/dead-end'

/** Stands in for a page that fails while it is drawn. */
export default function PageError({ error }: { error: Error }) {
  return (
    <DeadEnd
      title="This page failed"
      text={
        <>
          The mistake is ours, and nothing was sent anywhere. Load the page again: what is in its address is
          kept. If it fails again, tell whoever runs this site: <code>{error.message}</code>
        </>
      }
    >
      <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
        Load the page again
      </button>
    </DeadEnd>
  )
}
