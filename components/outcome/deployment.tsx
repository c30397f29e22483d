import { ClaimText } from '@/components/ui/claim'
import type { DeploymentStep } from '@/content/guidance'

/** The change as a whole, in the order in which it is safe. */
export function Deployment({ steps }: { steps: readonly Omit<DeploymentStep, 'when'>[] }) {
  return (
    <ol className="grid list-decimal gap-3 pl-6">
      {steps.map(({ id, title, claim }) => (
        <li key={id}>
          <span className="font-semibold">{title}.</span> <ClaimText claim={claim} />
        </li>
      ))}
    </ol>
  )
}
