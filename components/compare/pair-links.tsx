import { allPairs, hrefOfPair } from '@/lib/advice/compare-two'
import { unbroken } from '@/lib/unbroken'

/** The six comparisons of two. */
export function PairLinks() {
  return (
    <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
      {allPairs().map(pair => (
        <li key={hrefOfPair(pair)}>
          <a href={hrefOfPair(pair)}>
            {unbroken(pair[0].shortTitle)} <span className="text-muted">and</span>{' '}
            {unbroken(pair[1].shortTitle)}
          </a>
        </li>
      ))}
    </ul>
  )
}
