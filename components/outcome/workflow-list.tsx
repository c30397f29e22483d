import { SourceReferences } from '@/components/ui/claim'
import { Prose } from '@/components/ui/prose'
import type { Outcome } from '@/lib/advice/outcome'

/** The numbered sign-in: the equivalent of both drawings in words. */
export function WorkflowList({
  id,
  steps,
}: {
  id: string
  steps: Outcome['architectures'][number]['steps']
}) {
  return (
    <ol id={id} className="grid gap-3">
      {steps.map(step => (
        <li key={step.id} data-step={step.number} className="grid grid-cols-[2rem_1fr] gap-3">
          <span
            aria-hidden="true"
            className="grid size-7 place-items-center rounded-full bg-accent text-sm font-semibold text-on-accent"
          >
            {step.number}
          </span>
          <div>
            <p>
              <span className="font-semibold">
                <Prose text={step.text} />
              </span>
              <SourceReferences ids={step.sources} />
            </p>
            {step.detail && (
              <p className="text-muted">
                <Prose text={step.detail} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
