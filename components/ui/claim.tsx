import type { SourceId } from '@/content/sources'
import type { Claim } from '@/content/types'
import { byNumber, numberOf } from '@/lib/advice/sources'
import { Prose } from './prose'

/** A claim with its sources; one that no Microsoft page confirms is marked as something to check. */
export function ClaimText({ claim }: { claim: Claim }) {
  return (
    <>
      <Prose text={claim.check ? `${claim.text} ` : claim.text} />
      {claim.check && <CheckTag />}
      <SourceReferences ids={claim.sources} />
    </>
  )
}

/** Marks what no Microsoft page confirms. */
export function CheckTag() {
  return (
    <span
      className="tag bg-caution-soft text-caution"
      title="Not confirmed by a Microsoft page: check it in your environment"
    >
      check
    </span>
  )
}

/** Numbers that lead to the entries of the sources page. */
export function SourceReferences({ ids }: { ids: readonly SourceId[] }) {
  return byNumber(ids).map(id => (
    <a key={id} href={`/sources#${id}`} role="doc-noteref">
      {numberOf(id)}
    </a>
  ))
}
