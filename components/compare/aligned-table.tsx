import './compare.css'
import type { ReactNode } from 'react'
import { Prose } from '@/components/ui/prose'
import type { Aligned } from '@/lib/advice/align'

const marks = {
  same: { text: 'Same', colours: 'bg-sunken text-muted' },
  changed: { text: 'Changed', colours: 'bg-caution-soft text-caution' },
  'only-first': { text: 'Only here', colours: 'bg-accent-soft text-accent' },
  'only-second': { text: 'Only here', colours: 'bg-accent-soft text-accent' },
} as const

/** Two lists side by side, row by row, each row marked as the same, changed or only on one side. */
export function AlignedTable<Item>({
  caption,
  titles: [first, second],
  rows,
  keyOf,
  children,
}: {
  /** What is compared: for those who cannot see the heading above. */
  caption: string
  titles: readonly [string, string]
  rows: readonly Aligned<Item>[]
  keyOf: (item: Item) => string
  children: (item: Item) => ReactNode
}) {
  return (
    <table className="compare">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Prose text={first} />
          </th>
          <th scope="col">
            <Prose text={second} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const { text, colours } = marks[row.kind]
          const mark = <span className={`tag ${colours}`}>{text}</span>
          return (
            <tr key={keyOf('first' in row ? row.first : row.second)} data-kind={row.kind}>
              {'first' in row ? (
                <td>
                  {mark} {children(row.first)}
                </td>
              ) : (
                <td className="text-muted">—</td>
              )}
              {'second' in row ? (
                <td>
                  {row.kind === 'only-second' && mark} {children(row.second)}
                </td>
              ) : (
                <td className="text-muted">—</td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
