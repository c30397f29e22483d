import { useSyncExternalStore } from 'react'
import { linkOf, useTold } from '@/components/environment/told'
import { product } from '@/content/product'
import { answersAbout } from '@/lib/advice/estate'

/**
 * On paper: where the page is, with what was told, and how old its content is. Never the address as it stands: a link
 * may bring what the gate refuses.
 */
export function PrintedAddress({ address }: { address: string }) {
  const estate = useTold(told => told.estate)
  const names = useTold(told => told.names)
  const page = useSyncExternalStore(
    never,
    () => window.location.origin + window.location.pathname,
    () => address,
  )
  const answers = answersAbout(estate)
  return (
    <div className="hidden text-sm wrap-anywhere text-muted print:block">
      <p>
        {product.name}. {page + linkOf({ estate, names })}. Content reviewed on{' '}
        <time>{product.reviewed}</time>.
      </p>
      {answers.length > 0 && (
        <ul>
          {answers.map(({ question, answer }) => (
            <li key={question}>
              {question} {answer}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What is told comes from elsewhere, and an outcome has one path. */
function never() {
  return () => {}
}
