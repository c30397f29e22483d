'use client'

import { useEffect, useMemo } from 'react'
import { loadDrawing } from '@/components/diagram/load-drawing'
import { EnvironmentForm, environmentHeading } from '@/components/environment/environment-form'
import { NamesForm, namesHeading } from '@/components/environment/names-form'
import { Notice } from '@/components/environment/notice'
import { readAddress, useTold } from '@/components/environment/told'
import { Exports } from '@/components/export/exports'
import { Abbreviations, abbreviationsHeading } from '@/components/glossary/abbreviations'
import { PhaseMark } from '@/components/runbook/phase-progress'
import { ProgressTools } from '@/components/runbook/progress-tools'
import { RunbookView } from '@/components/runbook/runbook-view'
import { Notes } from '@/components/ui/notes'
import { Section } from '@/components/ui/section'
import type { CompleteAnswers } from '@/content/flow'
import { considerationsFor } from '@/lib/advice/considerations'
import { questionsFor } from '@/lib/advice/estate'
import { type Outcome, outcomeOf } from '@/lib/advice/outcome'
import { segmentsOf } from '@/lib/flow/path'
import { askedNamesOf, type Runbook, runbookOf } from '@/lib/runbook/runbook'
import { stepTasksOf } from '@/lib/runbook/step-tasks'
import { ActionBar } from './action-bar'
import { ArchitectureSection } from './architecture-section'
import { ComponentList } from './component-list'
import { Considerations } from './considerations'
import { Contents, type ContentsEntry } from './contents'
import { Deployment } from './deployment'
import { Findings } from './findings'
import { architectureHeading, headings, whyHeading, whyNotHeading } from './headings'
import { PrintedAddress } from './printed-address'
import { ReadingList } from './reading-list'
import { Screenshots } from './screenshots'
import { SettingsTable } from './settings-table'
import { SourceList } from './source-list'
import { holdPress, takenOver } from './take-over'
import { Verdict } from './verdict'
import { WaysForward } from './ways-forward'
import { Why, WhyNot } from './why'

/**
 * Everything about one outcome, in the order in which an architect reads it. A client component that is given
 * the answers only: as a server component it would send every sentence twice, as HTML and as elements of React.
 */
export function OutcomeView({ answers, address }: { answers: CompleteAnswers; address: string }) {
  const estate = useTold(told => told.estate)
  const outcome = useMemo(() => outcomeOf(answers, estate), [answers, estate])
  const runbook = useMemo(
    () => runbookOf({ ...estate, ...answers }, outcome.architectures),
    [answers, estate, outcome],
  )
  const stepTasks = useMemo(() => stepTasksOf(outcome.architectures, runbook), [outcome, runbook])
  useEffect(() => {
    readAddress()
    takenOver()
  }, [])
  // All at once, and not each when the one before it is there.
  for (const { drawings } of outcome.architectures) Object.values(drawings).forEach(loadDrawing)
  const path = segmentsOf(answers).join('/')
  const questions = questionsFor(answers)
  const answered = questions.filter(({ id }) => estate[id] !== undefined)
  const { architectures, components, findings, guide, waysForward } = outcome
  const none = architectures.length === 0
  const pair = architectures.length > 1
  return (
    <div className="outcome grid" onClickCapture={holdPress}>
      {/* First, because it should be met before what it speaks of, by the keyboard too. */}
      <Notice />
      <PrintedAddress address={address} />
      <Verdict outcome={outcome} runbook={runbook} />
      {/* Before the long rest of the page, to which it leads. */}
      <aside className="beside print:hidden">
        <Contents entries={contentsOf(outcome, runbook, path)} />
        <ActionBar hasFindings={findings.length > 0} hasRunbook={!none} />
      </aside>
      <div className="grid gap-14">
        <Why outcome={outcome} />
        <WhyNot outcome={outcome} />
        {waysForward.length > 0 && <WaysForward ways={waysForward} />}
        {architectures.map(architecture => (
          <ArchitectureSection
            key={architecture.id}
            architecture={architecture}
            pair={pair}
            stepTasks={stepTasks}
          />
        ))}
        <EnvironmentForm answers={answers} />
        {findings.length > 0 && <Findings findings={findings} />}
        {guide && (
          <>
            <Section {...headings.deployment}>
              <Deployment runbook={runbook} />
            </Section>
            <Section {...headings.configuration}>
              {architectures.map(
                ({ id, title, settings }) =>
                  settings && (
                    <SettingsTable
                      key={id}
                      architecture={id}
                      settings={settings}
                      of={pair ? title : undefined}
                    />
                  ),
              )}
              <Screenshots screenshots={guide.screenshots} />
              <NamesForm ids={askedNamesOf(runbook)} />
              <section aria-labelledby={headings.documents.id} className="needs-script">
                <div className="grid gap-5 rounded-md border border-line bg-surface p-4 sm:p-6">
                  <h3 id={headings.documents.id} tabIndex={-1} className="text-xl">
                    {headings.documents.title}
                  </h3>
                  <Exports outcome={outcome} />
                </div>
              </section>
            </Section>
            <Section {...headings.runbook}>
              {outcome.condition && <p className="font-semibold text-danger">{outcome.condition}</p>}
              <p className="max-w-prose">
                Paste a block in braces whole: it runs as one, and stops at the first error. It sets{' '}
                <code>$ErrorActionPreference</code> in its window to Stop. A name between <code>&lt;</code>{' '}
                and <code>&gt;</code> is one of yours; until you fill it in, the block cannot run.
              </p>
              <div className="needs-script">
                <ProgressTools outcome={path} runbook={runbook} />
              </div>
              <RunbookView runbook={runbook} pair={pair} outcome={path} stepTasks={stepTasks} />
            </Section>
            <Section {...headings.components}>
              <ComponentList components={components} />
            </Section>
            <Section {...headings.considerations}>
              <Considerations pillars={considerationsFor({ ...estate, ...answers })} />
            </Section>
            <Section {...headings.notes}>
              <Notes notes={guide.notes} />
            </Section>
            <Section {...headings.beyond}>
              <h3 className="text-lg">Web and mobile access</h3>
              <ReadingList readings={guide.beyond} />
              <h3 className="text-lg">Next steps</h3>
              <ReadingList readings={guide.nextSteps} />
            </Section>
          </>
        )}
        {none && (
          <div className="needs-script">
            <Section {...headings.documentsOnly}>
              <Exports outcome={outcome} />
            </Section>
          </div>
        )}
        <Abbreviations
          content={[outcome, runbook, guide && considerationsFor({ ...estate, ...answers }), answered]}
          onScreen={questions}
        />
        <Section {...headings.sources}>
          <p className="text-muted">
            The address and publisher of each, and the day on which it was last checked, are on the{' '}
            <a href="/sources#sources">sources page</a>.
          </p>
          <SourceList ids={outcome.sources} />
        </Section>
      </div>
    </div>
  )
}

function contentsOf(outcome: Outcome, runbook: Runbook, path: string): readonly ContentsEntry[] {
  const { answers, architectures, findings, waysForward } = outcome
  const none = architectures.length === 0
  const pair = architectures.length > 1
  return [
    whyHeading(outcome),
    whyNotHeading(architectures),
    ...(waysForward.length > 0 ? [headings.waysForward] : []),
    ...architectures.map(architecture => architectureHeading(architecture, pair)),
    ...(questionsFor(answers).length > 0 ? [environmentHeading] : []),
    ...(findings.length > 0 ? [headings.findings] : []),
    ...(none
      ? [headings.documentsOnly]
      : [
          headings.deployment,
          { ...headings.configuration, parts: [namesHeading, headings.documents] },
          { ...headings.runbook, parts: phasesOf(runbook, path) },
          headings.components,
          headings.considerations,
          headings.notes,
          headings.beyond,
        ]),
    abbreviationsHeading,
    headings.sources,
  ]
}

function phasesOf(runbook: Runbook, path: string) {
  return runbook.map(({ phase, parts }) => ({
    id: `phase-${phase.id}`,
    title: phase.title,
    mark: <PhaseMark outcome={path} tasks={parts.flatMap(({ tasks }) => tasks)} />,
  }))
}
