import { CheckTag, ClaimText } from '@/components/ui/claim'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import type { FindingKind } from '@/content/finding-kinds'
import { actionLabel, findingsByKind } from '@/lib/advice/findings-by-kind'
import type { Outcome } from '@/lib/advice/outcome'
import { headings } from './headings'

const colours = {
  blocker: 'border-l-danger bg-danger-soft',
  prerequisite: 'border-l-accent bg-surface',
  warning: 'border-l-caution bg-surface',
} as const satisfies Record<FindingKind, string>

/** What follows from the answers: blockers first, then prerequisites, then warnings. */
export function Findings({ findings }: { findings: Outcome['findings'] }) {
  return (
    <Section {...headings.findings}>
      <p className="max-w-prose text-muted">
        <CheckTag /> marks, here and below, what no Microsoft page confirms: try it in your own environment
        before you rely on it.
      </p>
      {findingsByKind(findings).map(({ id: kind, plural, text, findings: these }) => (
        <div key={kind} className="grid gap-3">
          <div>
            <h3 id={`findings-${kind}`} tabIndex={-1} className="text-lg">
              {`${plural} (${these.length})`}
            </h3>
            <p className="text-muted">{text}</p>
          </div>
          <ul className="grid gap-3">
            {these.map(finding => (
              <li
                key={finding.id}
                id={`finding-${finding.id}`}
                tabIndex={-1}
                data-finding={kind}
                data-id={finding.id}
                className={`grid gap-1 rounded-sm border border-l-4 border-line py-2 pr-3 pl-4 ${colours[kind]}`}
              >
                <h4>
                  <Prose text={finding.title} />
                </h4>
                <p>
                  <ClaimText claim={finding.claim} />
                </p>
                <p>
                  <strong>{`${actionLabel} `}</strong>
                  <Prose text={finding.action} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}
