import type { Metadata } from 'next'
import { openGraph } from '@/app/open-graph'
import { ExternalLink } from '@/components/ui/external-link'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import { accessibility } from '@/content/accessibility'

const title = 'Accessibility'
const description =
  'The standard that the advisor is built to, what is tested on every page and how, what was tested by hand, and what is known to be missing.'

export const metadata: Metadata = { title, description, ...openGraph(title, description) }

const rowsOf = (tests: readonly { readonly what: string; readonly how: string }[]) =>
  tests.map(({ what, how }) => ({ title: what, content: <p>{how}</p> }))

export default function AccessibilityPage() {
  const { standard, automatic, byHand, limits } = accessibility
  return (
    <Page>
      <div className="grid gap-12">
        <PageHeader
          title={title}
          lead={
            <>
              Every page is built to meet <ExternalLink href={standard.url}>{standard.title}</ExternalLink>.
              This is our own assessment; nobody has audited it.
            </>
          }
        />
        <Section id="automatic" title="Tested by machine">
          <Rows rows={rowsOf(automatic)} />
        </Section>
        <Section id="by-hand" title="Looked at by hand">
          <p>
            On <time dateTime={byHand.date}>{byHand.date}</time>:
          </p>
          <Rows rows={rowsOf(byHand.tests)} />
        </Section>
        <Section id="limits" title="What is missing">
          <ul className="grid max-w-prose list-disc gap-2 pl-5">
            {limits.map(limit => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </Section>
        <Section id="report" title="When something stands in your way">
          <p className="max-w-prose">
            Tell whoever runs this site, or open an issue where you got the source from: the address of the
            page without what comes after <code>#</code>, what you wanted to do, what happened, and with which
            browser and assistive technology.
          </p>
        </Section>
      </div>
    </Page>
  )
}
