import './comparison.css'
import { ClaimText } from '@/components/ui/claim'
import { Prose } from '@/components/ui/prose'
import { architectures } from '@/content/architectures'
import { answersFor } from '@/lib/advice/answers-for'
import { alikeIn, type ComparisonRow, compare } from '@/lib/advice/compare'
import { hrefOf } from '@/lib/flow/path'

/**
 * The four in one table, generated from the same content as their pages. Where the columns do not fit, each row is
 * a list of what differs, under the titles of those that it holds for.
 */
export function Comparison() {
  return (
    <table className="comparison">
      <caption className="sr-only">The four architectures compared</caption>
      <thead>
        <tr>
          <td />
          {architectures.map(architecture => (
            <th key={architecture.id} scope="col">
              <a href={hrefOf(answersFor(architecture))}>
                <Prose text={architecture.title} />
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compare(architectures).map(({ title, cells }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {alikeIn(cells).map((places, index) => {
              const alike = architectures.filter((_, place) => places.includes(place))
              const repeated = places[0] !== index
              const columns = new Set(alike.map(({ trigger }) => trigger)).size
              return (
                <td
                  key={architectures[index]?.id}
                  className={repeated ? 'repeated' : columns > 1 ? 'both' : undefined}
                  data-trigger={architectures[index]?.trigger}
                >
                  {!repeated && (
                    <ul className="mb-1 font-semibold lg:hidden print:hidden">
                      {alike.map(({ id, shortTitle }) => (
                        <li key={id}>
                          <Prose text={shortTitle} />
                        </li>
                      ))}
                    </ul>
                  )}
                  <Cell cell={cells[index] ?? ''} />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellOf = ComparisonRow['cells'][number]

function Cell({ cell }: { cell: CellOf }) {
  if (typeof cell === 'string') return <Prose text={cell} />
  if ('text' in cell) return <ClaimText claim={cell} />
  return (
    <ul className="grid gap-1">
      {cell.map(item => (
        <li key={typeof item === 'string' ? item : item.text}>
          <Cell cell={item} />
        </li>
      ))}
    </ul>
  )
}
