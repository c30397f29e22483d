import { Prose } from '@/components/ui/prose'
import { allPairs, hrefOfPair } from '@/lib/advice/compare-two'

/** The six comparisons of two. */
export function PairLinks() {
  return (
    <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
      {allPairs().map(pair => (
        <li key={hrefOfPair(pair)}>
          <a href={hrefOfPair(pair)}>
            <Prose text={pair[0].shortTitle} />
            <span className="text-muted"> and </span>
            <Prose text={pair[1].shortTitle} />
          </a>
        </li>
      ))}
    </ul>
  )
}
