import { useState } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { PolicyId } from '@/content/policies'
import { policyJson } from '@/lib/runbook/policy'

/** The body of a policy as JSON. It is drawn when it is asked for, so that the page does not carry it. */
export function PolicyJson({ policy }: { policy: PolicyId }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="needs-script print:hidden" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className="w-fit text-sm text-accent">The same policy as JSON</summary>
      {isOpen && (
        <div className="mt-2 grid gap-2">
          <CopyButton label="Copy JSON" text={() => policyJson(policy)} />
          <ScrollBox label="Policy as JSON" className="rounded-md border border-line bg-surface">
            <pre className="w-fit p-3 text-[0.8125rem]">{policyJson(policy)}</pre>
          </ScrollBox>
          <p className="text-sm text-muted">
            Put the object ids of your own groups in the place of what stands between <code>&lt;</code> and{' '}
            <code>&gt;</code>.
          </p>
        </div>
      )}
    </details>
  )
}
