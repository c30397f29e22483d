import { ArchitectureCards } from '@/components/architectures/cards'
import { Introduction } from '@/components/home/introduction'
import { Notes } from '@/components/ui/notes'
import { Page } from '@/components/ui/page'
import { Section } from '@/components/ui/section'
import { useCases } from '@/content/guidance'
import { product } from '@/content/product'
import { sources } from '@/content/sources'

const article = sources['seed-article']

export default function Home() {
  return (
    <Page>
      <div className="grid gap-14">
        <Introduction />
        <Section id="architectures" title="The four at a glance">
          <ArchitectureCards />
        </Section>
        <Section id="use-cases" title="Why ask for a second factor in Outlook">
          <Notes notes={useCases} />
        </Section>
        <p className="text-sm text-muted">
          {product.name} implements, corrects and completes Microsoft’s article “{article.title}”; see{' '}
          <a href="/sources">sources and corrections</a>.
        </p>
      </div>
    </Page>
  )
}
