import Link from 'next/link'
import { ClaimText } from '@/components/ui/claim'
import { Section } from '@/components/ui/section'
import type { Way } from '@/lib/advice/recommend'
import { recommend } from '@/lib/advice/recommend'
import { titleOf } from '@/lib/advice/verdict'
import { hrefOf } from '@/lib/flow/path'

/** What it would take: the ways out of an outcome, with links to the outcomes that they open. */
export function WaysForward({ ways }: { ways: readonly Way[] }) {
  return (
    <Section id="ways-forward" title="Ways forward">
      <ul className="grid gap-4">
        {ways.map(way => (
          <li key={way.id} className="grid gap-x-6 sm:grid-cols-[14rem_1fr]">
            <h3 className="text-base">{way.title}</h3>
            <div className="grid gap-1">
              <p>
                <ClaimText claim={way.claim} />
              </p>
              {way.opensWith && (
                <p>
                  <Link href={hrefOf(way.opensWith)} prefetch={false}>
                    This opens: {titleOf(recommend(way.opensWith).architectures)}
                  </Link>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
