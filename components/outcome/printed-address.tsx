import { useHasScript } from '@/components/ui/has-script'
import { product } from '@/content/product'

/**
 * On paper: where the page is, and how old its content is. Never the address as it stands: what was told is printed
 * below, and a link may bring what the gate refuses.
 */
export function PrintedAddress({ address }: { address: string }) {
  // The HTML knows the path only.
  const page = useHasScript() ? window.location.origin + window.location.pathname : address
  return (
    <p className="hidden text-sm wrap-anywhere text-muted print:block">
      {page}. Content reviewed on <time>{product.reviewed}</time>.
    </p>
  )
}
