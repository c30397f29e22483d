import './compare.css'
import type { ReactNode } from 'react'
import { Prose } from '@/components/ui/prose'
import type { Aligned } from '@/lib/advice/align'

/** The id of the box that, while it is ticked, hides what is the same in every table of the page. */
export const differencesOnly = 'differences-only'

const marks = {
  same: { text: 'Same in both', colours: 'bg-surface text-muted' },
  changed: { text: 'Different', colours: 'bg-caution-soft text-caution' },
  'only-first': { text: 'Only here', colours: 'bg-accent-soft text-accent' },
  'only-second': { text: 'Only here', colours: 'bg-accent-soft text-accent' },
} as const

/**
 * Two lists side by side, row by row, each row marked as the same, different or only on one side. What is the same
 * is said once, in the middle of a band across both columns, so that it is not read as a part of the first. On a phone
 * the sides stand below each other, each under its title.
 */
export function AlignedTable<Item>({
  caption,
  titles,
  rows,
  keyOf,
  numberOf,
  children,
}: {
  /** What is compared: for those who cannot see the heading above. */
  caption: string
  titles: readonly [string, string]
  rows: readonly Aligned<Item>[]
  keyOf: (item: Item) => string
  /** The number of an item in its own list. What is the same on both sides can have two. */
  numberOf?: (item: Item) => string
  /** What a cell says of its item; a different one says what makes the difference. What is the same is of the first side. */
  children: (item: Item, kind: Aligned<Item>['kind'], side: 0 | 1) => ReactNode
}) {
  const cell = (kind: Aligned<Item>['kind'], side: 0 | 1, item: Item, numbers: readonly Item[] = [item]) => {
    const { text, colours } = marks[kind]
    return (
      <div className="max-w-prose">
        <span className={`tag ${colours}`}>{text}</span>
        {numberOf && <strong>{`${[...new Set(numbers.map(numberOf))].join(' / ')} `}</strong>}
        {children(item, kind, side)}
      </div>
    )
  }
  const side = (index: 0 | 1, content: ReactNode) => (
    <td>
      <div className="text-muted sm:hidden">
        <Prose text={titles[index]} />
      </div>
      {content}
    </td>
  )
  return (
    <table className="compare">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {titles.map(title => (
            <th key={title} scope="col">
              <Prose text={title} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={keyOf('first' in row ? row.first : row.second)} data-kind={row.kind}>
            {row.kind === 'same' ? (
              <td colSpan={2}>{cell(row.kind, 0, row.first, [row.first, row.second])}</td>
            ) : (
              <>
                {'first' in row ? side(0, cell(row.kind, 0, row.first)) : absent}
                {'second' in row ? side(1, cell(row.kind, 1, row.second)) : absent}
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const absent = <td className="absent text-muted">—</td>
