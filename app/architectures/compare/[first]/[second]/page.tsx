import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openGraph } from '@/app/open-graph'
import { ComparisonOfTwo } from '@/components/compare/comparison-of-two'
import { PairLinks } from '@/components/compare/pair-links'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { allPairs, pairOf, titleOfPair } from '@/lib/advice/compare-two'

type Props = { params: Promise<{ first: string; second: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return allPairs().map(([first, second]) => ({ first: first.id, second: second.id }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { first, second } = await params
  const pair = pairOf(first, second)
  if (!pair) return {}
  const title = titleOfPair(pair)
  const description = `Sign-in, licences, prerequisites, components, commands and considerations of the two: what is the same, what changes, what only one has.`
  return { title, description, ...openGraph(title, description) }
}

export default async function ComparePage({ params }: Props) {
  const { first, second } = await params
  const pair = pairOf(first, second)
  if (!pair) notFound()
  return (
    <Page>
      <div className="grid gap-12">
        <PageHeader
          above={<a href="/architectures">The four architectures</a>}
          title={titleOfPair(pair)}
          lead={<>Both for a federated domain, and with nothing known about the environment.</>}
        />
        <ComparisonOfTwo pair={pair} />
        <Section id="others" title="Other comparisons">
          <PairLinks />
        </Section>
      </div>
    </Page>
  )
}
