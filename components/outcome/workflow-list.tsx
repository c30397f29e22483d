import { SourceReferences } from '@/components/ui/claim'
import { Prose } from '@/components/ui/prose'
import type { Workflow } from '@/lib/advice/workflow'

/** The numbered sign-in: the equivalent of both drawings in words. */
export function WorkflowList({ workflow, id }: { workflow: Workflow; id: string }) {
  return (
    <ol id={id} className="grid gap-3">
      {workflow.steps.map(step => (
        <li key={step.id} data-step={step.number} className="grid grid-cols-[2rem_1fr] gap-3">
          <span
            aria-hidden="true"
            className="grid size-7 place-items-center rounded-full bg-accent text-sm font-semibold text-on-accent"
          >
            {step.number}
          </span>
          <div>
            <p className="font-semibold">
              <Prose text={step.text} />
            </p>
            <p className="text-muted">
              {step.detail && <Prose text={step.detail} />}
              <SourceReferences ids={step.sources} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
