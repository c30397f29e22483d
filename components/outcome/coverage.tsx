import { ClaimText } from '@/components/ui/claim'
import type { Architecture, Claim } from '@/content/types'

/** Which clients it covers, when to choose it, what it reaches, costs and depends on. */
export function Coverage({ architecture }: { architecture: Architecture }) {
  const rows: readonly (readonly [string, readonly Claim[]])[] = [
    ['When to choose it', [architecture.recommendation]],
    ['Clients and versions', architecture.clients],
    ['What the MFA trigger reaches', [architecture.scope]],
    ['Licences', [architecture.licence]],
    ['What it depends on', [architecture.availability]],
    ['Know before', architecture.notes],
  ]
  return (
    <dl className="grid gap-4">
      {rows.map(([title, claims]) => (
        <div key={title} className="grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_1fr]">
          <dt className="font-semibold">{title}</dt>
          <dd className="grid gap-2">
            {claims.map(claim => (
              <p key={claim.text}>
                <ClaimText claim={claim} />
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
