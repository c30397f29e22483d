import { useSyncExternalStore } from 'react'
import { product } from '@/content/product'

/** On paper: where the page is, with what was told, and how old its content is. */
export function PrintedAddress({ address }: { address: string }) {
  const printed = useSyncExternalStore(
    subscribe,
    () => window.location.href,
    () => address,
  )
  return (
    <p className="hidden text-sm wrap-anywhere text-muted print:mb-4 print:block">
      {product.name}. {printed}. Content reviewed on {product.reviewed}.
    </p>
  )
}

/** What is filled in changes the address without a word. */
function subscribe(listener: () => void): () => void {
  window.addEventListener('beforeprint', listener)
  return () => window.removeEventListener('beforeprint', listener)
}
