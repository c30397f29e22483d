import type { Metadata } from 'next'
import { DeadEnd } from '@/components/ui/dead-end'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <DeadEnd
      status="404"
      title="This address leads nowhere"
      text="This is not a page of the advisor: an answer in it is unknown, repeated or out of order, or the address was cut short on its way to you."
    />
  )
}
