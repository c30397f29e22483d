import { ClaimText } from '@/components/ui/claim'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import type { Outcome } from '@/lib/advice/outcome'

const kinds = {
  blocker: { title: 'Blockers', text: 'Not possible until solved.', colours: 'border-danger bg-danger-soft' },
  prerequisite: {
    title: 'Prerequisites',
    text: 'To be in place before you start.',
    colours: 'border-accent bg-surface',
  },
  warning: {
    title: 'Warnings',
    text: 'To be known before you decide.',
    colours: 'border-caution bg-surface',
  },
} as const

/** What follows from the answers: blockers first, then prerequisites, then warnings. */
export function Findings({ findings }: { findings: Outcome['findings'] }) {
  return (
    <Section id="findings" title="Before you decide">
      {(['blocker', 'prerequisite', 'warning'] as const).map(kind => {
        const these = findings.filter(finding => finding.kind === kind)
        if (these.length === 0) return null
        const { title, text, colours } = kinds[kind]
        return (
          <div key={kind} className="grid gap-3">
            <h3 className="text-lg">
              {title} <span className="text-base font-normal text-muted">— {text}</span>
            </h3>
            <ul className="grid gap-3">
              {these.map(finding => (
                <li
                  key={finding.id}
                  id={`finding-${finding.id}`}
                  data-finding={kind}
                  data-id={finding.id}
                  className={`rounded-sm border-l-4 py-2 pr-3 pl-4 ${colours}`}
                >
                  <p>
                    <ClaimText claim={finding.claim} />
                  </p>
                  <p className="text-muted">
                    <Prose text={finding.action} />
                  </p>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </Section>
  )
}
