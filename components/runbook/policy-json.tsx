import { CopyButton } from '@/components/ui/copy-button'
import { LazyDetails } from '@/components/ui/lazy-details'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { PolicyId } from '@/content/policies'
import { policyJson } from '@/lib/runbook/policy'

/** The body of a policy as JSON. */
export function PolicyJson({ policy }: { policy: PolicyId }) {
  return (
    <LazyDetails summary="The same policy as JSON">
      <CopyButton label="Copy JSON" text={() => policyJson(policy)} />
      <ScrollBox label="Policy as JSON" className="rounded-md border border-line bg-surface">
        <pre className="w-fit p-3 text-xs">{policyJson(policy)}</pre>
      </ScrollBox>
      <p className="text-muted">
        Replace what is between <code>&lt;</code> and <code>&gt;</code> with the object ids of your own
        groups.
      </p>
    </LazyDetails>
  )
}
