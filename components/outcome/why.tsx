import Link from 'next/link'
import { ClaimText } from '@/components/ui/claim'
import { Section } from '@/components/ui/section'
import type { AnswerReason, Exclusion } from '@/lib/advice/recommend'
import { hrefOf, optionOf, questionOf } from '@/lib/flow/path'

/** Why: each of the visitor's own answers and where it led. */
export function Why({ why, none }: { why: readonly AnswerReason[]; none: boolean }) {
  return (
    <Section id="why" title={none ? 'Why none of the four fits' : 'Why this one'}>
      <dl className="grid gap-4">
        {why.map(({ question, option, claim }) => (
          <div key={option} data-why={option} className="grid gap-x-6 sm:grid-cols-[14rem_1fr]">
            <dt>
              <span className="block text-sm text-muted">{questionOf(question).shortTitle}</span>
              <span className="font-semibold">{optionOf(option).label}</span>
            </dt>
            <dd>
              <ClaimText claim={claim} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** Why not: each architecture that was not chosen, the answers that exclude it, and where it would be chosen. */
export function WhyNot({ whyNot, none }: { whyNot: readonly Exclusion[]; none: boolean }) {
  return (
    <Section id="why-not" title={none ? 'Why not each of them' : 'Why not the others'}>
      <ul className="grid gap-4">
        {whyNot.map(({ architecture, excludedBy, opensWith }) => (
          <li
            key={architecture.id}
            data-why-not={architecture.id}
            className="grid gap-x-6 sm:grid-cols-[14rem_1fr]"
          >
            <h3 className="text-base">{architecture.title}</h3>
            <div className="grid gap-1">
              {excludedBy.map(({ option, claim }) => (
                <p key={option}>
                  <span className="font-semibold">You answered “{optionOf(option).label}”.</span>{' '}
                  <ClaimText claim={claim} />
                </p>
              ))}
              <p>
                <Link href={hrefOf(opensWith)} prefetch={false}>
                  See the outcome with{' '}
                  {listOf(excludedBy.map(({ question }) => `“${optionOf(opensWith[question]).label}”`))}
                </Link>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
