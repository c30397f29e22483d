import { ClaimText } from '@/components/ui/claim'
import { LevelTag } from '@/components/ui/level-tag'
import { Prose } from '@/components/ui/prose'
import { architectures } from '@/content/architectures'
import { type Correction, corrections } from '@/content/corrections'

/** What the article says, what is right, and why it matters. */
export function Corrections() {
  return (
    <ol className="grid gap-4">
      {corrections.map((correction: Correction) => (
        <li
          key={correction.id}
          id={`correction-${correction.id}`}
          className="correction grid gap-3 rounded-md border border-line p-4 sm:p-6"
        >
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h3 className="text-lg">{correction.topic}</h3>
            <LevelTag level={correction.severity} of="Severity" />
            <span className="text-sm text-muted">{scopeOf(correction)}</span>
          </div>
          <dl className="labelled grid gap-x-6 gap-y-2">
            <dt className="text-muted">The article says</dt>
            <dd>
              <Prose text={correction.says} />
            </dd>
            <dt className="text-muted">What is right</dt>
            <dd>
              <ClaimText claim={correction.right} />
            </dd>
            <dt className="text-muted">Why it matters</dt>
            <dd>
              <Prose text={correction.matters} />
            </dd>
          </dl>
        </li>
      ))}
    </ol>
  )
}

function scopeOf({ architectures: concerned }: Correction): string {
  if (concerned === 'all' || concerned.length === architectures.length) return 'All four'
  return architectures
    .filter(({ id }) => concerned.includes(id))
    .map(({ shortTitle }) => shortTitle)
    .join('; ')
}
