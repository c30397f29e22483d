'use client'

import { Page } from '@/components/ui/page'

/** Stands in for a page that fails while it is drawn. */
export default function PageError({ error }: { error: Error }) {
  return (
    <Page>
      <div role="alert" className="grid max-w-prose gap-5 py-10">
        <h1 className="text-3xl">This page failed</h1>
        <p className="text-lg text-muted">
          The mistake is ours. What is in the address is kept. If it fails again, tell whoever runs this site:{' '}
          <code>{error.message}</code>
        </p>
        <p>
          <button type="button" className="button button-primary" onClick={() => location.reload()}>
            Load the page again
          </button>
        </p>
      </div>
    </Page>
  )
}
