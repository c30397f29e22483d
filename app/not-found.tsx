import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <Page>
      <div className="grid max-w-prose gap-5 py-10">
        <p className="text-sm font-semibold text-accent">404</p>
        <h1 className="text-3xl">This address leads nowhere</h1>
        <p className="text-lg text-muted">
          This is not a page of the advisor: an answer in it is unknown, stands twice or is out of order, or
          the address was cut short on its way to you.
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
