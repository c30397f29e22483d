import { AnswersTold } from '@/components/environment/answers-told'
import { linkOf, useTold } from '@/components/environment/told'
import { useHasScript } from '@/components/ui/has-script'
import { product } from '@/content/product'

/**
 * On paper: where the page is, with what was told, and how old its content is. Never the address as it stands: a link
 * may bring what the gate refuses.
 */
export function PrintedAddress({ address }: { address: string }) {
  const estate = useTold(told => told.estate)
  const names = useTold(told => told.names)
  // The HTML knows the path only.
  const page = useHasScript() ? window.location.origin + window.location.pathname : address
  return (
    <div className="hidden text-sm wrap-anywhere text-muted print:block">
      <p>
        {product.name}. {page + linkOf({ estate, names })}. Content reviewed on{' '}
        <time>{product.reviewed}</time>.
      </p>
      <AnswersTold />
    </div>
  )
}
