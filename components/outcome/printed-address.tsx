import { product } from '@/content/product'

/**
 * On paper: where the page is, and how old its content is. Never the address as it stands: what was told is printed
 * below, and a link may bring what the gate refuses. Before an address that is a path only, print.css writes the site.
 */
export function PrintedAddress({ address }: { address: string }) {
  return (
    <p className="printed-address hidden text-sm wrap-anywhere text-muted print:block">
      {address}. Content reviewed on <time>{product.reviewed}</time>.
    </p>
  )
}
