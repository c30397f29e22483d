import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'

export const metadata: Metadata = { title: 'No network', robots: { index: false } }

/** What the service worker answers with when it does not keep an address and cannot ask for it. */
export default function Offline() {
  return (
    <Page>
      <div className="grid max-w-prose gap-5 py-10">
        <h1 className="text-3xl">There is no network, and this page is not at hand</h1>
        <p className="text-lg text-muted">
          Your browser keeps every page of the advisor, but none with this address. It may be cut short or
          mistyped, or lead to a version newer than the one that is kept. Everything else works as usual.
        </p>
        <p className="flex flex-wrap gap-3">
          <a className="button button-primary" href="/advice">
            Go to the first question
          </a>
          <a className="button" href="/architectures">
            See the four architectures
          </a>
        </p>
      </div>
    </Page>
  )
}
