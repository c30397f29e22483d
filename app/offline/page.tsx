import type { Metadata } from 'next'
import { DeadEnd } from '@/components/ui/dead-end'

export const metadata: Metadata = { title: 'No network', robots: { index: false } }

/** What the service worker answers with when it does not keep an address and cannot ask for it. */
export default function Offline() {
  return (
    <DeadEnd
      title="There is no network, and this page is not at hand"
      text="Your browser keeps every page of the advisor, but none with this address. It may be cut short or mistyped, or lead to a version newer than the one that is kept. Everything else works as usual."
    />
  )
}
