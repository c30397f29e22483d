import { Runbook } from '@/components/runbook/runbook'
import { Section } from '@/components/ui/section'
import { elementsOf } from '@/lib/advice/elements'
import { guideFor } from '@/lib/advice/guide'
import type { Recommendation } from '@/lib/advice/recommend'
import { sourcesIn } from '@/lib/advice/sources'
import { runbookOf } from '@/lib/runbook/runbook'
import { ArchitectureSection } from './architecture-section'
import { ComponentList } from './component-list'
import { Considerations } from './considerations'
import { Contents } from './contents'
import { Deployment } from './deployment'
import { Findings } from './findings'
import { Notes } from './notes'
import { ReadingList } from './reading-list'
import { Screenshots } from './screenshots'
import { SettingsTable } from './settings-table'
import { SourceList } from './source-list'
import { Verdict } from './verdict'
import { WaysForward } from './ways-forward'
import { Why, WhyNot } from './why'

/** Everything about one outcome, in the order in which an architect reads it. */
export function OutcomePage({ recommendation }: { recommendation: Recommendation }) {
  const { answers, architectures, why, whyNot, findings, waysForward } = recommendation
  const none = architectures.length === 0
  const pair = architectures.length > 1
  const guide = guideFor(answers)
  // The runbook is a client component: it is given no more than it needs to place its tasks.
  const placed = architectures.map(({ id, title, mailbox }) => ({ id, title, mailbox }))
  const shown = none ? recommendation : [recommendation, guide, runbookOf(answers, placed)]

  const contents = [
    { id: 'why', title: none ? 'Why none of the four' : 'Why this one' },
    { id: 'why-not', title: none ? 'Why not each of them' : 'Why not the others' },
    ...(waysForward.length > 0 ? [{ id: 'ways-forward', title: 'Ways forward' }] : []),
    ...architectures.map(({ id, title }) => ({ id, title: pair ? title : 'Diagram and workflow' })),
    ...(findings.length > 0 ? [{ id: 'findings', title: 'Before you decide' }] : []),
    ...(none
      ? []
      : [
          { id: 'configuration', title: 'Configuration' },
          { id: 'deployment', title: 'Deployment in order' },
          { id: 'components', title: 'Components' },
          { id: 'considerations', title: 'Considerations' },
          { id: 'notes', title: 'Notes' },
          { id: 'beyond', title: 'Beyond the desktop' },
        ]),
    { id: 'page-sources', title: 'Sources of this page' },
  ]

  return (
    <main
      id="content"
      tabIndex={-1}
      data-outcome={architectures.map(({ id }) => id).join(' ') || 'none'}
      className="mx-auto grid w-full max-w-6xl gap-10 px-4 py-8 outline-none sm:px-6 md:py-12 lg:grid-cols-[minmax(0,1fr)_13rem] lg:gap-14"
    >
      <div className="grid min-w-0 gap-14">
        <Verdict recommendation={recommendation} />
        <Why why={why} none={none} />
        <WhyNot whyNot={whyNot} none={none} />
        {waysForward.length > 0 && <WaysForward ways={waysForward} />}
        {architectures.map(architecture => (
          <ArchitectureSection
            key={architecture.id}
            architecture={architecture}
            answers={answers}
            pair={pair}
          />
        ))}
        {findings.length > 0 && <Findings findings={findings} />}
        {!none && (
          <>
            <Section id="configuration" title="Configuration">
              {architectures.map(architecture => (
                <section key={architecture.id} data-architecture={architecture.id} className="grid gap-4">
                  <h3 className="text-xl">What the policy must show{pair && `: ${architecture.title}`}</h3>
                  <SettingsTable architecture={architecture} />
                </section>
              ))}
              <Screenshots screenshots={guide.screenshots} />
              <Runbook answers={answers} architectures={placed} />
            </Section>
            <Section id="deployment" title="Deployment in order">
              <Deployment steps={guide.deployment} />
            </Section>
            <Section id="components" title="Components">
              <ComponentList ids={elementsOf(architectures, answers.identity)} />
            </Section>
            <Section id="considerations" title="Considerations">
              <Considerations pillars={guide.pillars} />
            </Section>
            <Section id="notes" title="Notes">
              <Notes notes={guide.notes} />
            </Section>
            <Section id="beyond" title="Beyond the desktop">
              <h3 className="text-lg">Web and mobile access</h3>
              <ReadingList readings={guide.beyond} />
              <h3 className="text-lg">Next steps</h3>
              <ReadingList readings={guide.nextSteps} />
            </Section>
          </>
        )}
        <Section id="page-sources" title="Sources of this page">
          <SourceList ids={sourcesIn(shown)} />
        </Section>
      </div>
      <aside className="max-lg:hidden">
        <Contents entries={contents} />
      </aside>
    </main>
  )
}
