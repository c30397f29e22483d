'use client'

import { useEffect } from 'react'
import { loadDrawing } from '@/components/diagram/load-drawing'
import { RunbookView } from '@/components/runbook/runbook-view'
import { Section } from '@/components/ui/section'
import type { CompleteAnswers } from '@/content/flow'
import { product } from '@/content/product'
import { considerationsFor } from '@/lib/advice/considerations'
import { type Outcome, outcomeOf } from '@/lib/advice/outcome'
import { runbookOf } from '@/lib/runbook/runbook'
import { ArchitectureSection } from './architecture-section'
import { ComponentList } from './component-list'
import { Considerations } from './considerations'
import { Contents, type ContentsEntry } from './contents'
import { Deployment } from './deployment'
import { Findings } from './findings'
import { Notes } from './notes'
import { ReadingList } from './reading-list'
import { Screenshots } from './screenshots'
import { SettingsTable } from './settings-table'
import { SourceList } from './source-list'
import { takenOver } from './take-over'
import { Verdict } from './verdict'
import { WaysForward } from './ways-forward'
import { Why, WhyNot } from './why'

/**
 * Everything about one outcome, in the order in which an architect reads it. A client component that is given
 * the answers only: as a server component it would send every sentence twice, as HTML and as elements of React.
 */
export function OutcomeView({ answers }: { answers: CompleteAnswers }) {
  useEffect(takenOver, [])
  const outcome = outcomeOf(answers)
  // All at once, and not each when the one before it is there.
  for (const { drawings } of outcome.architectures) Object.values(drawings).forEach(loadDrawing)
  const { architectures, components, findings, guide, waysForward } = outcome
  const none = architectures.length === 0
  const pair = architectures.length > 1
  const contents = contentsOf(outcome)
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_11rem]">
      <div className="grid min-w-0 gap-14">
        <Verdict outcome={outcome} />
        <details className="lg:hidden print:hidden">
          <summary className="font-semibold">On this page</summary>
          <ul className="mt-2 grid gap-1">
            {contents.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </details>
        <Why why={outcome.why} count={architectures.length} />
        <WhyNot whyNot={outcome.whyNot} none={none} />
        {waysForward.length > 0 && <WaysForward ways={waysForward} />}
        {architectures.map(architecture => (
          <ArchitectureSection key={architecture.id} architecture={architecture} pair={pair} />
        ))}
        {findings.length > 0 && <Findings findings={findings} />}
        {guide && (
          <>
            <Section id="deployment" title="Deployment in order">
              <Deployment runbook={runbookOf(answers, architectures)} />
            </Section>
            <Section id="configuration" title="Configuration">
              <p className="max-w-prose">
                A block in braces runs as a whole: paste it whole; after an error nothing more of it runs. It
                sets
                <code> $ErrorActionPreference</code> of its window to Stop. What stands between{' '}
                <code>&lt;</code> and <code>&gt;</code> is a name of yours; until you fill it in, the block
                cannot run.
              </p>
              {architectures.map(architecture => (
                <SettingsTable key={architecture.id} architecture={architecture} pair={pair} />
              ))}
              <Screenshots screenshots={guide.screenshots} />
              <RunbookView answers={answers} architectures={architectures} />
            </Section>
            <Section id="components" title="Components">
              <ComponentList components={components} />
            </Section>
            <Section id="considerations" title="Considerations">
              <Considerations pillars={considerationsFor(answers)} />
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
          <p className="text-muted">
            Address, publisher and the dates of each stand on the <a href="/sources#sources">sources page</a>.
            All were last checked on {product.reviewed}.
          </p>
          <SourceList ids={outcome.sources} />
        </Section>
      </div>
      <aside className="max-lg:hidden print:hidden">
        <Contents entries={contents} />
      </aside>
    </div>
  )
}

function contentsOf(outcome: Outcome): readonly ContentsEntry[] {
  const { architectures, findings, waysForward } = outcome
  const none = architectures.length === 0
  const pair = architectures.length > 1
  return [
    { id: 'why', title: none ? 'Why none of the four' : pair ? 'Why this pair' : 'Why this one' },
    { id: 'why-not', title: none ? 'Why not each of them' : 'Why not the others' },
    ...(waysForward.length > 0 ? [{ id: 'ways-forward', title: 'Ways forward' }] : []),
    ...architectures.map(({ id, title }) => ({ id, title: pair ? title : 'Diagram and workflow' })),
    ...(findings.length > 0 ? [{ id: 'findings', title: 'Before you decide' }] : []),
    ...(none
      ? []
      : [
          { id: 'deployment', title: 'Deployment in order' },
          { id: 'configuration', title: 'Configuration', parts: phasesOf(outcome) },
          { id: 'components', title: 'Components' },
          { id: 'considerations', title: 'Considerations' },
          { id: 'notes', title: 'Notes' },
          { id: 'beyond', title: 'Beyond the desktop' },
        ]),
    { id: 'page-sources', title: 'Sources of this page' },
  ]
}

function phasesOf({ answers, architectures }: Outcome) {
  return runbookOf(answers, architectures).map(({ phase }) => ({
    id: `phase-${phase.id}`,
    title: phase.title,
  }))
}
