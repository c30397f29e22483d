import Link from 'next/link'
import { ClaimText } from '@/components/ui/claim'
import { Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import type { Outcome } from '@/lib/advice/outcome'
import { headings } from './headings'

/** What it would take: the ways out of an outcome, with links to the outcomes that they open. */
export function WaysForward({ ways }: { ways: Outcome['waysForward'] }) {
  return (
    <Section {...headings.waysForward}>
      <Rows
        rows={ways.map(({ id, title, claim, link }) => ({
          id: `way-${id}`,
          title,
          content: (
            <>
              <p>
                <ClaimText claim={claim} />
              </p>
              {link && (
                <p>
                  <Link href={link.href} prefetch={false}>
                    {link.text}
                  </Link>
                </p>
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}
