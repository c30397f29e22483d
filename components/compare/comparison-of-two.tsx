import { ArchitectureCard } from '@/components/architectures/architecture-card'
import { DrawingOf } from '@/components/diagram/drawing-of'
import { Legend } from '@/components/diagram/legend'
import { Abbreviations } from '@/components/glossary/abbreviations'
import { ClaimText } from '@/components/ui/claim'
import { Parts } from '@/components/ui/parts'
import { Prose } from '@/components/ui/prose'
import type { Aligned } from '@/lib/advice/align'
import { answersFor } from '@/lib/advice/answers-for'
import { compareTwo, type Pair } from '@/lib/advice/compare-two'
import { hrefOf } from '@/lib/flow/path'
import { AlignedTable, differencesOnly } from './aligned-table'

/** Two architectures beside each other: drawings, steps, parts, commands, and what is to be known of each. */
export function ComparisonOfTwo({ pair }: { pair: Pair }) {
  const { steps, components, phases, facts, prerequisites, considerations } = compareTwo(pair)
  const titles = [pair[0].shortTitle, pair[1].shortTitle] as const
  const tables: readonly (readonly Aligned<unknown>[])[] = [
    steps,
    facts,
    prerequisites,
    components,
    considerations,
    ...phases.map(({ tasks }) => tasks),
  ]
  const same = tables.flatMap(rows => rows.filter(({ kind }) => kind === 'same')).length
  const parts = [
    {
      id: 'drawings',
      title: 'The two drawings',
      content: (
        <>
          <ul className="grid items-start gap-6 md:grid-cols-2">
            {pair.map(architecture => (
              <ArchitectureCard key={architecture.id} architecture={architecture}>
                <DrawingOf architecture={architecture} />
              </ArchitectureCard>
            ))}
          </ul>
          <Legend />
        </>
      ),
    },
    {
      id: 'steps',
      title: 'The sign-in',
      note: countOf(steps),
      content: (
        <AlignedTable
          caption="Steps of the sign-in"
          titles={titles}
          rows={steps}
          keyOf={({ id }) => id}
          numberOf={({ number }) => String(number)}
        >
          {({ text, detail = '' }, kind) => <Prose text={kind === 'changed' ? `${text} ${detail}` : text} />}
        </AlignedTable>
      ),
    },
    {
      id: 'facts',
      title: 'Choice, licences, reach',
      content: (
        <AlignedTable
          caption="Choice, licences, reach"
          titles={titles}
          rows={facts}
          keyOf={({ title }) => title}
        >
          {({ title, claims }) => (
            <>
              <strong>{title}</strong>
              {claims.map(claim => (
                <span key={claim.text} className="mb-1 block">
                  <ClaimText claim={claim} />
                </span>
              ))}
            </>
          )}
        </AlignedTable>
      ),
    },
    {
      id: 'prerequisites',
      title: 'Prerequisites',
      note: countOf(prerequisites),
      content: (
        <AlignedTable caption="Prerequisites" titles={titles} rows={prerequisites} keyOf={({ id }) => id}>
          {({ title, claim }) => (
            <>
              <strong>{`${title}. `}</strong>
              <ClaimText claim={claim} />
            </>
          )}
        </AlignedTable>
      ),
    },
    {
      id: 'components',
      title: 'Components',
      note: countOf(components),
      content: (
        <AlignedTable caption="Components" titles={titles} rows={components} keyOf={({ id }) => id}>
          {({ title }) => title}
        </AlignedTable>
      ),
    },
    {
      id: 'commands',
      title: 'Tasks and commands',
      note: countOf(phases.flatMap(({ tasks }) => tasks)),
      content: (
        <>
          <p className="max-w-prose text-muted">
            “Different” means that the task is the same and its command is not. Each leads to the task in the
            runbook.
          </p>
          {phases.map(({ title, tasks }) => (
            <div key={title} className="grid gap-3">
              <h3 className="text-lg">{title}</h3>
              <AlignedTable
                caption={`Tasks: ${title}`}
                titles={titles}
                rows={tasks}
                keyOf={({ id }) => id}
                numberOf={({ number }) => number}
              >
                {({ id, title }, _, side) => (
                  <a href={`${hrefOf(answersFor(pair[side]))}#task-${id}`}>
                    <Prose text={title} />
                  </a>
                )}
              </AlignedTable>
            </div>
          ))}
        </>
      ),
    },
    {
      id: 'considerations',
      title: 'Considerations',
      note: countOf(considerations),
      content: (
        <AlignedTable caption="Considerations" titles={titles} rows={considerations} keyOf={({ id }) => id}>
          {({ topic, claim }) => (
            <>
              <strong>{`${topic}. `}</strong>
              <ClaimText claim={claim} />
            </>
          )}
        </AlignedTable>
      ),
    },
  ]
  return (
    <>
      <Parts parts={parts}>
        {/* Without a script: the styles look whether it is ticked. */}
        <label className="choice w-fit print:hidden">
          <input type="checkbox" id={differencesOnly} autoComplete="off" />
          Show only what differs ({same} rows less)
        </label>
      </Parts>
      <Abbreviations
        content={[
          pair.map(({ title, summary }) => [title, summary]),
          [steps, facts, considerations],
          prerequisites.flatMap(sidesOf).map(({ title, claim }) => [title, claim]),
          components.flatMap(sidesOf).map(({ title }) => title),
          phases.map(({ title, tasks }) => [title, tasks.flatMap(sidesOf).map(task => task.title)]),
        ]}
      />
    </>
  )
}

/** What stands in a row, on the one side and on the other. */
function sidesOf<Item>(row: Aligned<Item>): readonly Item[] {
  return [...('first' in row ? [row.first] : []), ...('second' in row ? [row.second] : [])]
}

/** How much of a list is the same: “9 the same, 2 different, 5 only in one”. */
function countOf(rows: readonly Aligned<unknown>[]): string {
  const count = (...kinds: readonly Aligned<unknown>['kind'][]) =>
    rows.filter(({ kind }) => kinds.includes(kind)).length
  return [
    [count('same'), 'the same'],
    [count('changed'), 'different'],
    [count('only-first', 'only-second'), 'only in one'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ')
}
