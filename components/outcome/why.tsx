import Link from 'next/link'
import { ClaimText } from '@/components/ui/claim'
import { Section } from '@/components/ui/section'
import { wayIdOf } from '@/lib/advice/decision'
import type { Outcome } from '@/lib/advice/outcome'
import { answerText } from '@/lib/advice/verdict'
import { whyHeading, whyNotHeading } from './headings'

/** Why: each of the visitor's own answers and where it led. */
export function Why({ outcome }: { outcome: Outcome }) {
  const { answers, why } = outcome
  return (
    <Section {...whyHeading(outcome)}>
      <dl className="grid gap-4">
        {why.map(({ question, option, answer, claim }) => (
          <div key={option} data-why={option} className="grid gap-x-6 sm:grid-cols-[14rem_1fr]">
            <dt>
              <span className="block text-sm text-muted">{question}</span>
              <span className="font-semibold">{answer}</span>
            </dt>
            <dd>
              <ClaimText claim={claim} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="print:hidden">
        <a href={`/architectures#${wayIdOf(answers)}`}>Your way through the decision</a>
      </p>
    </Section>
  )
}

/** Why not: each architecture that was not chosen, the answers that exclude it, and where it would be chosen. */
export function WhyNot({ outcome: { whyNot, architectures } }: { outcome: Outcome }) {
  return (
    <Section {...whyNotHeading(architectures)}>
      <ul className="grid gap-4">
        {whyNot.map(({ id, title, reasons, link }) => (
          <li key={id} data-why-not={id} className="grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_1fr]">
            <h3 className="text-base">{title}</h3>
            <div className="grid gap-1">
              {reasons.map(({ option, answer, claim }) => (
                <p key={option}>
                  <span className="font-semibold">{answerText(answer)}</span> <ClaimText claim={claim} />
                </p>
              ))}
              <p>
                <Link href={link.href} prefetch={false}>
                  {link.text}
                </Link>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
