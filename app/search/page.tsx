import type { Metadata } from 'next'
import { openGraph } from '@/app/open-graph'
import { Search } from '@/components/search/search'
import { Page } from '@/components/ui/page'

const title = 'Search'
const description =
  'Every task, command, source, correction, finding and consideration of the advisor, searched in your browser.'

export const metadata: Metadata = { title, description, ...openGraph(title, description) }

export default function SearchPage() {
  return (
    <Page>
      <div className="grid gap-6">
        <h1 className="text-3xl sm:text-4xl">{title}</h1>
        <Search />
        <p className="without-script max-w-prose">
          The search runs in your browser and needs JavaScript, because nothing you type may leave it.
          Everything else works without it: the <a href="/advice">questions</a> and their outcomes, the{' '}
          <a href="/architectures">four architectures</a>, the{' '}
          <a href="/sources">sources, dates and corrections</a>. On a long page, the search of your browser
          finds a word.
        </p>
      </div>
    </Page>
  )
}
